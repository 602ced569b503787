/** Marks the lines of the statement at the cursor, which is the one that would run, where the text holds several. */
import { type Extension } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import { readStatements, statementAt, type Statement } from '../cypher/statements.ts';

const LINE = Decoration.line({ class: 'cm-present' });

/** The extension. */
export const presentStatement: Extension = ViewPlugin.fromClass(
  class {
    private statements: readonly Statement[];
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.statements = readStatements(view.state.doc.toString());
      this.decorations = mark(view, this.statements);
    }

    update({ view, docChanged, selectionSet }: ViewUpdate): void {
      if (docChanged) this.statements = readStatements(view.state.doc.toString());
      if (docChanged || selectionSet) this.decorations = mark(view, this.statements);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function mark({ state }: EditorView, statements: readonly Statement[]): DecorationSet {
  const present = statements.length > 1 ? statementAt(statements, state.selection.main.head) : undefined;
  if (!present) return Decoration.none;
  const first = state.doc.lineAt(present.from).number;
  const last = state.doc.lineAt(present.to).number;
  return Decoration.set(
    Array.from({ length: last - first + 1 }, (_, at) => LINE.range(state.doc.line(first + at).from)),
  );
}
