/** Shows the signature of the call that is being written, with the parameter at the cursor marked. */
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import {
  keymap,
  showTooltip,
  ViewPlugin,
  type EditorView,
  type Tooltip,
  type ViewUpdate,
} from '@codemirror/view';
import { writing } from '../language/knowledge-source.ts';
import type { Signature } from '../language/knowledge-messages.ts';

const setTip = StateEffect.define<Tooltip | null>();

const tip = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setTip)) return effect.value;
    return value && transaction.docChanged ? { ...value, pos: transaction.changes.mapPos(value.pos) } : value;
  },
  provide: (field) => showTooltip.from(field),
});

/** How far back a bracket that is still open is looked for. */
const REACH = 400;
const PAUSE = 150;
/** Lines that a tip above the text takes: on one of the first it would cover what runs the statement. */
const ROOM = 4;

const follow = ViewPlugin.fromClass(
  class {
    private timer: ReturnType<typeof setTimeout> | undefined;

    update({ view, docChanged, selectionSet }: ViewUpdate): void {
      if (!docChanged && !selectionSet) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void look(view), PAUSE);
    }

    destroy(): void {
      clearTimeout(this.timer);
    }
  },
);

/** The extension; Escape takes the tip away from what it lies over. */
export const signatureTip: Extension = [tip, follow, keymap.of([{ key: 'Escape', run: close }])];

function close(view: EditorView): boolean {
  if (!view.state.field(tip)) return false;
  view.dispatch({ effects: setTip.of(null) });
  return true;
}

async function look(view: EditorView): Promise<void> {
  const at = view.state.selection.main.head;
  const text = view.state.doc.toString();
  const open = findOpenCall(text, at);
  const signature = open === undefined ? undefined : await writing.ask({ ask: 'signature', text, at });
  if (view.state.doc.toString() !== text) return;
  const next: Tooltip | null =
    signature && open !== undefined
      ? {
          pos: open,
          above: view.state.doc.lineAt(open).number > ROOM,
          create: () => ({ dom: draw(signature) }),
        }
      : null;
  if (next ?? view.state.field(tip)) view.dispatch({ effects: setTip.of(next) });
}

/** Offset of the bracket of a call in which the cursor stands. */
function findOpenCall(text: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const letter = text.charAt(index);
    if (letter === ')') depth += 1;
    else if (letter === '(' && depth-- === 0)
      return /[\p{L}\p{N}_]/u.test(text.charAt(index - 1)) ? index : undefined;
    else if (letter === ';') return undefined;
  }
  return undefined;
}

function draw({ name, parameters, active, info }: Signature): HTMLElement {
  const help = document.createElement('div');
  help.className = 'cm-help';
  const code = document.createElement('code');
  const marked = parameters[active];
  const start = marked === undefined ? -1 : name.indexOf(marked);
  if (start < 0 || marked === undefined) code.textContent = name;
  else {
    const strong = document.createElement('b');
    strong.textContent = marked;
    code.append(name.slice(0, start), strong, name.slice(start + marked.length));
  }
  const words = document.createElement('p');
  words.textContent = info.replaceAll('`', '');
  help.append(code, words);
  return help;
}
