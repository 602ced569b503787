/** What is drawn of the present picture. */
import type { ExplorerState } from './store.ts';
import { visibleOf, type Visible } from './view/visible.ts';

/** The nodes and edges of the present view that no filter hides. */
export function visibleNow({ history, claims, vocabulary }: ExplorerState): Visible {
  return visibleOf({ view: history.present, claims, vocabulary });
}
