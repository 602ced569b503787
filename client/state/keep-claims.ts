/** Reads the claims behind the edges of the picture when something on the page needs them: a filter, a table, the timeline, the map. */
import { needsClaims } from '../../server/model/picture-filter.ts';
import type { Api } from '../api.ts';
import type { ExplorerState, ExplorerStore } from './store.ts';
import { addClaims } from './view/claim-index.ts';

/** As many edges as one request may name. */
const MOST_EDGES = 2_000;

/** Starts reading claims as they are needed, and returns what ends that. `tell` gets the error of each failed try. */
export function keepClaims(store: ExplorerStore, api: Api, tell: (error: unknown) => void): () => void {
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
      store.setState(({ claims }) => ({ claims: addClaims(claims, missing, answer) }));
    } catch (error) {
      failedFor = view;
      tell(error);
    } finally {
      isReading = false;
    }
    await readMissing();
  };
  void readMissing();
  return store.subscribe((state, before) => {
    if (state.history !== before.history || state.panels !== before.panels || state.phase !== before.phase)
      void readMissing();
  });
}

function areNeeded({ history, panels }: ExplorerState): boolean {
  const isDrawn = panels.drawer && panels.drawerTab !== 'entities' && panels.drawerTab !== 'relations';
  const isListed = (panels.legend || panels.legendSheet) && panels.legendTab === 'filters';
  return isDrawn || isListed || needsClaims(history.present.filters);
}
