/** Reads the claims behind the edges of the picture when something on the page needs them: a filter, a table, the timeline, the map. */
import { needsClaims } from '../../server/model/picture-filter.ts';
import type { Api } from '../api.ts';
import type { ExplorerState, ExplorerStore } from './store.ts';
import { addClaims } from './view/claim-index.ts';

/** As many edges as one request may name. */
const MOST_EDGES = 2_000;

/**
 * Starts reading claims as they are needed, and returns what ends that. `tell` gets the error of each failed try, and what tries
 * again; else they are not asked for until the picture is another.
 */
export function keepClaims(
  store: ExplorerStore,
  api: Pick<Api, 'claimsBehind'>,
  tell: (error: unknown, again: () => void) => void,
): () => void {
  let isReading = false;
  let failedFor: ExplorerState['history']['present'] | undefined;

  const readMissing = async (): Promise<void> => {
    const state = store.getState();
    const view = state.history.present;
    if (isReading || state.phase !== 'ready' || !areNeeded(state) || failedFor === view) return;
    const missing = [...view.edges.keys()].filter((id) => !state.claims.byEdge.has(id)).slice(0, MOST_EDGES);
    if (missing.length === 0) return;
    isReading = true;
    try {
      const answer = await api.claimsBehind(missing);
      // Where what was read has been forgotten meanwhile, this may be as old.
      if (store.getState().claims === state.claims)
        store.setState({ claims: addClaims(state.claims, missing, answer) });
    } catch (error) {
      failedFor = view;
      tell(error, () => {
        failedFor = undefined;
        void readMissing();
      });
    } finally {
      isReading = false;
    }
    await readMissing();
  };
  void readMissing();
  return store.subscribe((state, before) => {
    const isOther = (['history', 'panels', 'phase', 'claims'] as const).some(
      (part) => state[part] !== before[part],
    );
    if (isOther) void readMissing();
  });
}

function areNeeded({ history, panels }: ExplorerState): boolean {
  const isDrawn = panels.drawer && panels.drawerTab !== 'entities' && panels.drawerTab !== 'relations';
  const isListed = (panels.legend || panels.legendSheet) && panels.legendTab === 'filters';
  return isDrawn || isListed || needsClaims(history.present.filters);
}
