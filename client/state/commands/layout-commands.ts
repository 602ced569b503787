/** The commands that find new places for the whole picture. */
import type { Arrangement, LayoutName } from '../../../server/model/view-content.ts';
import { runTask } from '../run-task.ts';
import { place, setArrangement } from '../view/changes.ts';
import type { CommandParts } from './command-parts.ts';
import type { HistoryCommands } from './history-commands.ts';

/** Commands over the layout. */
export interface LayoutCommands {
  /** Finds new places for all that is not pinned, by the layout that was taken last or by another. */
  readonly arrange: (choice?: Partial<Arrangement>) => Promise<void>;
}

/** What the layouts are called. */
export const LAYOUTS: Readonly<Record<LayoutName, { readonly name: string; readonly meaning: string }>> = {
  force: { name: 'Force', meaning: 'what has edges lies close together' },
  layered: { name: 'Layers', meaning: 'arrows lead one way' },
  radial: { name: 'Rings', meaning: 'around what is selected, a ring for each step away' },
  circle: { name: 'Circle', meaning: 'neighbours side by side on one circle' },
  grid: { name: 'Grid', meaning: 'rows by kind, the most connected first' },
  timeline: { name: 'Time', meaning: 'from left to right by when it was' },
  geographic: { name: 'Map', meaning: 'where it lies on the earth' },
};

/** The commands over one store. */
export function createLayoutCommands(
  { store, arrange }: CommandParts,
  { change }: HistoryCommands,
): LayoutCommands {
  return {
    arrange: async (choice = {}) => {
      const { history, claims, vocabulary, selection } = store.getState();
      const view = history.present;
      const arrangement = { ...view.arrangement, ...choice };
      const name = `arrange: ${LAYOUTS[arrangement.layout].name.toLowerCase()}`;
      const positions = await runTask(store, `Laying out ${String(view.nodes.size)} entities`, (signal) =>
        arrange({ view, claims, vocabulary }, { scope: 'all', arrangement, roots: selection.nodes }, signal),
      );
      if (!positions) return;
      change(name, (now) => setArrangement(place(now, positions), arrangement));
      store.setState({ camera: { move: 'fit', ids: [] } });
    },
  };
}
