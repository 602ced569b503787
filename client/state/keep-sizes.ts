/** Tells the style sheets how large the user has made the panels. */
import type { Panels } from './panels.ts';
import type { ExplorerStore } from './store.ts';

/** Starts telling; the returned function ends it. */
export function keepSizes(store: ExplorerStore): () => void {
  tell(store.getState().panels);
  return store.subscribe((state, before) => {
    if (state.panels !== before.panels) tell(state.panels);
  });
}

/** The style sheets keep each within what the window has room for. */
function tell({ legendWidth, detailsWidth, drawerHeight }: Panels): void {
  const { style } = document.documentElement;
  style.setProperty('--legend-size', `${String(legendWidth)}px`);
  style.setProperty('--details-size', `${String(detailsWidth)}px`);
  style.setProperty('--drawer-size', `${String(drawerHeight)}px`);
}
