/** What the drawer can show, in the order of its tabs. */
import type { DrawerTab } from '../../state/panels.ts';

/** The tabs. */
export const DRAWER_TABS: readonly { readonly tab: DrawerTab; readonly label: string }[] = [
  { tab: 'entities', label: 'Entities' },
  { tab: 'relations', label: 'Relations' },
  { tab: 'claims', label: 'Claims' },
  { tab: 'timeline', label: 'Timeline' },
  { tab: 'map', label: 'Map' },
];

/** Id of the element that holds what the open tab shows. */
export const DRAWER_PANEL = 'drawer-panel';

/** Id of the button of a tab. */
export function toTabId(tab: DrawerTab): string {
  return `drawer-tab-${tab}`;
}
