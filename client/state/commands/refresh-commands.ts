/** The command that brings the canvas in step with the graph, when something was brought in or taken back. */
import { keepRead } from '../view/claim-index.ts';
import { refresh } from '../view/refresh.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';

/** It. */
export interface RefreshCommands {
  /** Reads anew what is on the canvas, as one step of this name where that changes anything. */
  readonly refresh: (name: string) => Promise<void>;
}

/** The command over one store. */
export function createRefreshCommands({ api, store }: CommandParts, local: LocalCommands): RefreshCommands {
  const attempt = createAttempt(store, local);
  return {
    refresh: (name) =>
      attempt('refresh', async () => {
        const ids = [...store.getState().history.present.nodes.keys()];
        const reply = ids.length > 0 ? await api.graph(ids) : { nodes: [], edges: [] };
        const { edges: before } = store.getState().history.present;
        local.change(name, (view) => refresh(view, new Set(ids), reply));
        const { edges } = store.getState().history.present;
        // Of an edge that is another by now, or is not on the canvas to tell, what was read may be old.
        const isSame = (id: string): boolean => edges.has(id) && edges.get(id) === before.get(id);
        store.setState(({ claims }) => ({ claims: keepRead(claims, isSame) }));
      }),
  };
}
