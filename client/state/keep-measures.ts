/** Forgets measures when what is drawn has changed, and computes again those that the style needs. */
import { measuresOf } from '../../server/model/view-style/node-style.ts';
import type { Commands } from './commands/commands.ts';
import type { ExplorerStore } from './store.ts';
import { hasSameParts } from './view/visible.ts';
import { visibleNow } from './visible-now.ts';

/** How long the picture must be still before measures are computed again, in milliseconds. */
const PAUSE = 400;

/** Starts keeping them; the returned function ends it. */
export function keepMeasures(store: ExplorerStore, commands: Pick<Commands, 'measure'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = store.subscribe((state, before) => {
    if (state.phase !== 'ready' || state.history === before.history) return;
    const isSame = hasSameParts(visibleNow(state), visibleNow(before));
    if (!isSame && Object.keys(state.measured).length > 0) store.setState({ measured: {} });
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const what of measuresOf(store.getState().history.present.style)) void commands.measure(what);
    }, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
