/** Notes that what the list of saved views shows is another by now. */
import type { ExplorerStore } from '../store.ts';

/** Has the list read anew, where it is shown. */
export function noteChangedList(store: ExplorerStore): void {
  store.setState(({ viewListChanges }) => ({ viewListChanges: viewListChanges + 1 }));
}
