/** Puts the text of the editor into order, statement by statement; what cannot be read stays as it is. */
import { consoleStore } from '../console-context.ts';
import { writing } from '../language/knowledge-source.ts';
import { editorHand } from './editor-hand.ts';

/** Formats the text. */
export async function formatText(): Promise<void> {
  const { text } = consoleStore.getState();
  const formatted = await writing.ask({ ask: 'format', text });
  // Whoever has gone on writing meanwhile keeps what they wrote.
  if (formatted === undefined || formatted === text || consoleStore.getState().text !== text) return;
  editorHand.write(formatted);
}
