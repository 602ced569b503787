/** Opens a question of the library in the editor, with its parameters filled in as in its example. */
import {
  toExampleParameters,
  type LibraryQuestion,
  type ParameterValue,
} from '../../../server/model/library.ts';
import type { Api } from '../../api.ts';
import { consoleStore } from '../console-context.ts';
import { editorHand } from '../editor/editor-hand.ts';
import type { ParameterDraft } from '../parameters/parameter-draft.ts';

/** Opens it; the names of entities in the form come a moment later. */
export async function openQuestion(question: LibraryQuestion, api: Api): Promise<void> {
  const examples = toExampleParameters(question);
  const drafts: Record<string, ParameterDraft> = {};
  for (const { name, type } of question.parameters) drafts[name] = toDraft(type, examples[name] ?? '');
  consoleStore.setState((state) => ({ drafts: { ...state.drafts, ...drafts } }));
  editorHand.write(writeQuestion(question));
  await Promise.all(
    Object.entries(drafts).map(async ([name, draft]) => {
      if (draft.type !== 'entity') return;
      const entity = await api.entity(draft.text).catch(() => undefined);
      if (!entity) return;
      consoleStore.setState((state) => ({
        // Who has chosen another entity meanwhile keeps it.
        drafts:
          state.drafts[name] === draft
            ? { ...state.drafts, [name]: { ...draft, name: entity.name, kind: entity.kind } }
            : state.drafts,
      }));
    }),
  );
}

/** The Cypher with what it asks above it. */
function writeQuestion({ title, explanation, lookFor, text }: LibraryQuestion): string {
  const comments = [title, explanation, `Look for: ${lookFor}`].flatMap((each) => wrap(each, 96));
  return `${comments.map((line) => `// ${line}`).join('\n')}\n${text};\n`;
}

function toDraft(type: string, value: ParameterValue): ParameterDraft {
  if (typeof value === 'object') return { type: 'list', text: value.map(String).join('\n') };
  if (type === 'entity') return { type, text: String(value), name: String(value) };
  if (type === 'integer' || type === 'float' || type === 'boolean') return { type, text: String(value) };
  // The days of the graph are texts, and so are kinds and relations.
  return { type: 'text', text: String(value) };
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
