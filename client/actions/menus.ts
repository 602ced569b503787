/** What the menus over the canvas offer, as ids of actions in groups. */
import type { ExplorerState } from '../state/store.ts';

/** Groups of ids, with a line between each two. */
export type MenuContents = readonly (readonly string[])[];

const NODE: MenuContents = [
  ['details', 'expand', 'expand-by-choice'],
  ['hide', 'keep-only', 'pin', 'open-group'],
  ['select-several', 'select-neighbours', 'paths'],
  ['export-selection'],
];

const EDGE: MenuContents = [['details', 'hide'], ['select-several'], ['export-selection']];

const GROUP: MenuContents = [
  ['open-group', 'ungroup'],
  ['hide', 'keep-only', 'pin'],
];

const SELECTION: MenuContents = [
  ['details', 'hide', 'keep-only', 'pin', 'open-group'],
  ['paths', 'common', 'connect'],
  ['select-several', 'select-neighbours', 'select-others', 'fit-selection'],
  ['export-selection'],
];

const CANVAS: MenuContents = [
  ['fit', 'arrange', 'note'],
  ['select-all', 'select-several', 'select-rectangle', 'select-lasso'],
  ['paths', 'central'],
  ['group-by-kind', 'ungroup', 'bundle', 'reveal-edges', 'drop-loose'],
  ['save-view', 'copy-link', 'export', 'import', 'opening', 'clear'],
];

/** What the menu of the open view offers, in the top bar. */
export const VIEW_MENU: MenuContents = [
  ['keep-both', 'take-theirs', 'save-over'],
  ['save-view', 'save-copy', 'rename-view', 'view-versions'],
  ['copy-link', 'export', 'import'],
  ['views', 'documents', 'publishers', 'console'],
  ['close-view', 'delete-view'],
];

/** What the menu offers for what is under the pointer, which is chosen by then. */
export function menuFor({ menu, selection }: ExplorerState): MenuContents {
  const target = menu?.target;
  if (!target) return CANVAS;
  if (target.type === 'group') return GROUP;
  if (selection.nodes.length + selection.edges.length > 1) return SELECTION;
  return target.type === 'node' ? NODE : EDGE;
}
