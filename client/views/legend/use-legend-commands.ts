/** What a press in the legend does, each as one step, or as a choice of what is drawn. */
import { useMemo } from 'react';
import type { GraphEdge } from '../../../server/model/graph.ts';
import { isAtMost } from '../../state/page-width.ts';
import { hideOthers } from '../../state/view/filters.ts';
import { useExplorer } from '../explorer-context.ts';

/** The lists of filters that the legend sets. */
export type HiddenList = 'hiddenKinds' | 'hiddenRelations' | 'hiddenStatuses';

/** What a press in the legend does. */
export interface LegendCommands {
  readonly toggle: (list: HiddenList, value: string, words: string) => void;
  /** Hides all of these values but one, or shows them again where that is so. */
  readonly showOnly: (list: HiddenList, all: readonly string[], value: string, words: string) => void;
  readonly selectKind: (kind: string) => void;
  readonly selectNodes: (ids: readonly string[]) => void;
  readonly selectEdges: (test: (edge: GraphEdge) => boolean) => void;
}

/** The commands of the legend. */
export function useLegendCommands(): LegendCommands {
  const { store, commands } = useExplorer();
  return useMemo(() => {
    /** What is chosen is read in the details, and a sheet would lie over it. */
    const showChosen = (): void => {
      commands.setPanel('details', true);
      if (isAtMost('sheets')) commands.setPanel('legendSheet', false);
    };
    return {
      toggle: commands.toggleFilter,
      showOnly: (list, all, value, words) => {
        const before = store.getState().history.present.filters[list];
        const hidden = hideOthers(all, before, value);
        const isLifted = hidden.length < before.length && !before.includes(value);
        commands.setFilters(isLifted ? `show more than ${words}` : `show only ${words}`, { [list]: hidden });
      },
      selectKind: (kind) => {
        commands.selectKind(kind);
        showChosen();
      },
      selectNodes: (ids) => {
        commands.select({ nodes: ids, edges: [] });
        showChosen();
      },
      selectEdges: (test) => {
        commands.selectEdges(test);
        showChosen();
      },
    };
  }, [store, commands]);
}
