/** Holds the canvas to as many entities as it takes, and tells where there is no room for more. */
import { BUDGET, type ExplorerStore } from '../store.ts';
import type { LocalCommands } from './local-commands.ts';

/** Makes what says whether the canvas has room for more entities; if not, the user is told, with what can be done. */
export function createRoomCheck(
  store: ExplorerStore,
  { notify, raiseBudget }: Pick<LocalCommands, 'notify' | 'raiseBudget'>,
): (more: number) => boolean {
  return (more) => {
    const { budget, history } = store.getState();
    if (history.present.nodes.size + more <= budget) return true;
    const canRaise = budget < BUDGET.most;
    const raise = {
      label: `Allow ${String(Math.min(BUDGET.most, budget + BUDGET.step))}`,
      run: raiseBudget,
    };
    notify({
      key: 'full',
      tone: 'problem',
      text: `The canvas holds at most ${String(budget)} entities. Hide some before adding more${canRaise ? ', or allow more, which makes it slower' : ''}.`,
      ...(canRaise && { actions: [raise] }),
    });
    return false;
  };
}
