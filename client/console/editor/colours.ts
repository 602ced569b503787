/** Colours the text of the editor by what its parts are, at once and without a worker. */
import { RangeSetBuilder, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { Decoration, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { readTokens, type Token, type TokenKind } from '../cypher/tokens.ts';

const MARKS: Readonly<Partial<Record<TokenKind, Decoration>>> = Object.fromEntries(
  (['comment', 'text', 'parameter', 'number', 'keyword', 'function', 'label', 'relation'] as const).map(
    (kind) => [kind, Decoration.mark({ class: `cypher-${kind}` })],
  ),
);

/** The extension. */
export const colours: Extension = ViewPlugin.fromClass(
  class {
    private tokens: readonly Token[];
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.tokens = readTokens(view.state.doc.toString());
      this.decorations = decorate(view, this.tokens);
    }

    update({ view, docChanged, viewportChanged }: ViewUpdate): void {
      if (docChanged) this.tokens = readTokens(view.state.doc.toString());
      if (docChanged || viewportChanged) this.decorations = decorate(view, this.tokens);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Marks of what is in sight alone: a text can be longer than what is worth drawing. */
function decorate(view: EditorView, tokens: readonly Token[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { from: top, to: bottom } = view.viewport;
  for (const { kind, from, to } of tokens) {
    if (to < top) continue;
    if (from > bottom) break;
    const mark = MARKS[kind];
    if (mark) builder.add(from, to, mark);
  }
  return builder.finish();
}
