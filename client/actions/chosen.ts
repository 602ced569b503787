/** What is chosen, as actions ask of it. */
import type { ExplorerState } from '../state/store.ts';
import { groupOf } from '../state/view/grouping.ts';

/** Whether anything is on the canvas. */
export const hasNodes = (state: ExplorerState): boolean => state.history.present.nodes.size > 0;
/** Whether anything is chosen. */
export const hasChosen = ({ selection }: ExplorerState): boolean =>
  selection.nodes.length + selection.edges.length > 0;
/** Whether entities are chosen. */
export const hasChosenNodes = ({ selection }: ExplorerState): boolean => selection.nodes.length > 0;
/** The one entity that is chosen; undefined where it is none or more is. */
export const soleNode = ({ selection }: ExplorerState): string | undefined =>
  selection.nodes.length === 1 && selection.edges.length === 0 ? selection.nodes[0] : undefined;
/** Whether the one entity that is chosen is expanded. */
export const isExpanded = (state: ExplorerState): boolean =>
  state.history.present.expansions.has(soleNode(state) ?? '');
/** Whether all chosen entities are pinned. */
export const isPinned = ({ selection, history }: ExplorerState): boolean =>
  selection.nodes.every((id) => history.present.nodes.get(id)?.pinned === true);
/** The closed or open group that all chosen entities are in. */
export const chosenGroup = ({ selection, history }: ExplorerState): string | undefined => {
  const keys = new Set(selection.nodes.map((id) => groupOf(history.present, id)?.key));
  const [only] = keys;
  return keys.size === 1 ? only : undefined;
};
