/** Puts CodeMirror into its own shadow tree: there its style sheets are adopted, which the policy of the page allows. */
import {
  closeBrackets,
  closeBracketsKeymap,
  insertBracket,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
  type KeyBinding,
} from '@codemirror/view';
import { colours } from './colours.ts';
import { presentStatement } from './present-statement.ts';
import { theme } from './theme.ts';

/** What an editor is made with. */
export interface EditorParts {
  readonly host: HTMLElement;
  readonly text: string;
  readonly caret: number;
  /** Keys that come before the editor's own. */
  readonly keys: readonly KeyBinding[];
  /** What knows the language, besides the colours. */
  readonly knowledge: Extension;
  readonly onChange: (text: string, caret: number) => void;
  /** Told in pixels how high it would be to show all of the text, and its search where that is open. */
  readonly onHeight: (needed: number) => void;
}

/** Keys that the page may have although the editor has the keyboard. */
const PASSED_ON = new Set(['k', 's']);

const CYPHER = EditorState.languageData.of(() => [
  {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
]);

/** Makes the editor. */
export function mountEditor({
  host,
  text,
  caret,
  keys,
  knowledge,
  onChange,
  onHeight,
}: EditorParts): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      selection: { anchor: Math.min(caret, text.length) },
      extensions: [
        Prec.highest(keymap.of([...keys])),
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        dropCursor(),
        bracketMatching(),
        closeBrackets(),
        highlightSelectionMatches({ minSelectionLength: 2 }),
        indentUnit.of('  '),
        CYPHER,
        colours,
        presentStatement,
        theme,
        knowledge,
        placeholder('Write Cypher. Ctrl+Enter runs the statement at the cursor.'),
        EditorView.lineWrapping,
        typeOver,
        EditorView.contentAttributes.of({
          'aria-label': 'Cypher',
          spellcheck: 'false',
          autocapitalize: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged || update.selectionSet)
            onChange(update.state.doc.toString(), update.state.selection.main.head);
          if (update.geometryChanged) update.view.requestMeasure({ read: measureNeeded, write: onHeight });
        }),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
      ],
    }),
  });
  host.addEventListener('keydown', keepKeys);
  return view;
}

function measureNeeded({ contentHeight, dom, scrollDOM }: EditorView): number {
  return contentHeight + dom.clientHeight - scrollDOM.clientHeight;
}

/** Over a selection the browser would type in the style of what stood there, which the policy refuses: it is typed here. */
const typeOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { inputType, data, isComposing } = event;
    if (inputType !== 'insertText' || !data || isComposing || view.state.selection.main.empty) return false;
    view.dispatch(
      insertBracket(view.state, data) ??
        view.state.update(view.state.replaceSelection(data), {
          scrollIntoView: true,
          userEvent: 'input.type',
        }),
    );
    return true;
  },
});

/** Seen from the page, keys in a shadow come from no text field: its actions would take them for theirs. */
function keepKeys(event: KeyboardEvent): void {
  const isModified = event.ctrlKey || event.metaKey;
  if (!(isModified && PASSED_ON.has(event.key.toLowerCase()))) event.stopPropagation();
}
