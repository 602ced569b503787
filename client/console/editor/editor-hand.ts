/** What others do with the text of the editor: the schema inserts, the history opens, a failure is pointed at. */
import type { EditorView } from '@codemirror/view';
import { isAtMost } from '../../state/page-width.ts';
import { consoleStore } from '../console-context.ts';

/** What can be done with the text from outside of the editor. */
export const editorHand = {
  view: undefined as EditorView | undefined,
  /** Replaces the whole text, and shows its beginning, where it says what it asks; can be undone in the editor. */
  write(text: string): void {
    uncover();
    const { view } = this;
    if (!view) {
      consoleStore.setState({ text, caret: text.length });
      return;
    }
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: text.length },
      userEvent: 'input.replace',
    });
    view.focus();
    view.scrollDOM.scrollTop = 0;
  },
  /** Puts a text at the cursor, over what is selected there. */
  insert(text: string): void {
    uncover();
    const { view } = this;
    if (!view) return;
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true, userEvent: 'input.complete' });
    view.focus();
  },
  /** Puts a text in the place of what stands between two offsets; can be undone in the editor. */
  replace(from: number, to: number, text: string): void {
    uncover();
    const { view } = this;
    if (!view || to > view.state.doc.length) return;
    view.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      scrollIntoView: true,
      userEvent: 'input.complete',
    });
    view.focus();
  },
  /** Gives it the keyboard, with the cursor at an offset. */
  focus(offset?: number): void {
    const { view } = this;
    if (!view) return;
    if (offset !== undefined)
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
    view.focus();
  },
};

/** On narrow pages the column lies over the editor, and goes once something was taken from it. */
function uncover(): void {
  if (isAtMost('sheets')) consoleStore.setState({ side: undefined });
}
