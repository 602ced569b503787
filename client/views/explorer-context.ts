/** How panels reach the store, the commands and the server. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Api } from '../api.ts';
import type { Commands } from '../state/commands/commands.ts';
import type { DrawPicture } from '../state/exporting/drawing.ts';
import type { ExplorerState, ExplorerStore } from '../state/store.ts';
import type { Visible } from '../state/view/visible.ts';
import { visibleNow } from '../state/visible-now.ts';

/** What every panel may use. */
export interface Explorer {
  readonly store: ExplorerStore;
  readonly commands: Commands;
  readonly api: Api;
  readonly drawPicture: DrawPicture;
}

/** Set around the whole page, and anew around a picture within another page. */
export const ExplorerContext = createContext<Explorer | undefined>(undefined);

/** What every panel may use; only inside the page. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('A panel is used outside the page.');
  return explorer;
}

/** The nodes and edges of the present picture that no filter hides, followed. */
export function useVisible(): Visible {
  return useExplorerState(visibleNow);
}

/** A part of the state, followed; what `select` gives must be the same object while nothing changes. */
export function useExplorerState<Part>(select: (state: ExplorerState) => Part): Part {
  return useStore(useExplorer().store, select);
}
