/** The commands that choose entities and edges. */
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { ExplorerStore, Notice } from '../store.ts';
import * as choosing from '../view/choosing.ts';
import { sceneOf } from '../view/scene.ts';
import { NO_SELECTION, selectOne, toggleAll, type Selection, type Target } from '../view/selection.ts';
import type { Visible } from '../view/visible.ts';
import { visibleNow } from '../visible-now.ts';
import type { PanelCommands } from './panel-commands.ts';

/** Commands over what is chosen. */
export interface SelectionCommands {
  readonly select: (selection: Selection) => void;
  /** Chooses this alone, or adds it to what is chosen or takes it out; of a group its members, of a bundle its edges. */
  readonly selectTarget: (target: Target, add?: boolean) => void;
  readonly selectAll: () => void;
  readonly selectOthers: () => void;
  readonly selectNeighbours: () => void;
  readonly selectKind: (kind: string) => void;
  /** Chooses the drawn edges that pass a test. */
  readonly selectEdges: (test: (edge: GraphEdge) => boolean) => void;
  /** Chooses what has no drawn edge; says so where there is no such entity, and then leaves what is chosen. */
  readonly selectIsolated: () => void;
  readonly deselect: () => void;
}

/** What is said where nothing hangs loose. */
export const NONE_IS_LOOSE: Notice = {
  key: 'loose',
  text: 'Every entity that is drawn has an edge.',
  tone: 'plain',
};

/** The commands over one store. */
export function createSelectionCommands(
  store: ExplorerStore,
  panels: Pick<PanelCommands, 'setPanel' | 'notify'>,
): SelectionCommands {
  const visible = (): Visible => visibleNow(store.getState());
  const select = (selection: Selection): void => {
    store.setState({ selection });
  };
  const toSelection = (target: Target): Selection => {
    const view = store.getState().history.present;
    if (target.type === 'group') {
      const members = view.grouping?.groups.find((each) => each.key === target.id)?.members ?? [];
      const seen = new Set(visible().nodes.map((shown) => shown.node.id));
      return { nodes: members.filter((id) => seen.has(id)), edges: [] };
    }
    if (target.type !== 'bundle') return selectOne(target);
    const bundle = sceneOf(view, visible()).edges.find((edge) => edge.id === target.id);
    return { nodes: [], edges: bundle?.edges.map((edge) => edge.id) ?? [] };
  };
  return {
    select,
    selectTarget: (target, add = false) => {
      const chosen = toSelection(target);
      select(add ? toggleAll(store.getState().selection, chosen) : chosen);
    },
    selectAll: () => {
      select(choosing.chooseAll(visible()));
    },
    selectOthers: () => {
      select(choosing.chooseOthers(visible(), store.getState().selection));
    },
    selectNeighbours: () => {
      select(choosing.chooseNeighbours(visible(), store.getState().selection));
    },
    selectKind: (kind) => {
      select(choosing.chooseKind(visible(), kind));
    },
    selectEdges: (test) => {
      select(choosing.chooseEdges(visible(), test));
    },
    selectIsolated: () => {
      const isolated = choosing.chooseIsolated(visible());
      if (isolated.nodes.length > 0) select(isolated);
      else panels.notify(NONE_IS_LOOSE);
    },
    deselect: () => {
      select(NO_SELECTION);
      panels.setPanel('details', false);
    },
  };
}
