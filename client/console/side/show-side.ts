/** Shows and hides the column beside the editor; what it showed last comes back. */
import { consoleStore } from '../console-context.ts';
import type { SideTab } from '../console-state.ts';

let last: SideTab = 'schema';

/** Shows it. */
export function showSide(): void {
  consoleStore.setState({ side: last });
}

/** Hides it. */
export function hideSide(): void {
  last = consoleStore.getState().side ?? last;
  consoleStore.setState({ side: undefined });
}
