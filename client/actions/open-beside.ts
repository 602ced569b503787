/** Opens a dialogue beside the canvas, or closes it where it is open. */
import type { Dialogue } from '../state/store.ts';
import type { ActionContext } from './action.ts';

/** Opens it, or closes it. */
export function toggleBeside(
  { store, commands }: ActionContext,
  type: Extract<Dialogue['type'], 'history' | 'style' | 'central'>,
): void {
  const isOpen = store.getState().dialogue?.type === type;
  commands.openDialogue(isOpen ? undefined : { type });
}
