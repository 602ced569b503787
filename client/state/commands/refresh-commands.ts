/** The command that brings the canvas in step with the graph, when something was brought in or taken back. */
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
        if (ids.length === 0) return;
        const reply = await api.graph(ids);
        local.change(name, (view) => refresh(view, new Set(ids), reply));
      }),
  };
}
