/** The commands that change the picture and need no server: hiding, keeping, moving, pinning, filters, style. */
import type { Filters, Style } from '../../../server/model/view-content.ts';
import type { ExplorerStore } from '../store.ts';
import { visibleNow } from '../visible-now.ts';
import { collapse, hide, keepOnly, move, setBundled, setPinned, setStyle } from '../view/changes.ts';
import { chooseIsolated } from '../view/choosing.ts';
import { setFilters, showAll, toggleFilter } from '../view/filters.ts';
import { beginLineage } from '../view/lineage.ts';
import { sceneOf, type SceneNode } from '../view/scene.ts';
import type { Target } from '../view/selection.ts';
import type { Position, View } from '../view/view.ts';
import type { HistoryCommands } from './history-commands.ts';
import type { PanelCommands } from './panel-commands.ts';
import { NONE_IS_LOOSE } from './selection-commands.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** Commands that change the picture at once. */
export interface CanvasCommands {
  readonly collapse: (id: string) => void;
  /** Hides what is chosen. */
  readonly hideSelection: () => void;
  readonly hide: (target: Target) => void;
  readonly keepOnly: (ids: readonly string[]) => void;
  /** Takes off the entities at which no edge is drawn. */
  readonly dropLoose: () => void;
  /** Moves what was dragged, by the ids it is drawn under; the members of a group keep their places to each other. */
  readonly moveDrawn: (places: ReadonlyMap<string, Position>) => void;
  readonly setPinned: (ids: readonly string[], pinned: boolean) => void;
  readonly clear: () => void;
  readonly toggleFilter: (list: Parameters<typeof toggleFilter>[1], value: string, words: string) => void;
  readonly setFilters: (name: string, change: Partial<Filters>) => void;
  readonly showAll: () => void;
  readonly setStyle: (name: string, change: Partial<Style>) => void;
  readonly setBundled: (bundled: boolean) => void;
}

/** The commands over one store. */
export function createCanvasCommands(
  store: ExplorerStore,
  { change }: HistoryCommands,
  panels: Pick<PanelCommands, 'setPanel' | 'notify'>,
): CanvasCommands {
  const present = (): View => store.getState().history.present;
  const nameOf = (id: string): string => present().nodes.get(id)?.node.name ?? id;
  const nameAll = (ids: readonly string[]): string =>
    ids.length === 1 && ids[0] !== undefined ? nameOf(ids[0]) : `${writeNumber(ids.length)} entities`;
  /** What was seen whole is seen whole once there is more of it, or less. */
  const refit = (): void => {
    store.setState({ camera: { move: 'refit', ids: [] } });
  };

  return {
    collapse: (id) => {
      change(`collapse ${nameOf(id)}`, (view) => collapse(view, id));
      store.setState({ notices: store.getState().notices.filter(({ key }) => key !== `expand ${id}`) });
      refit();
    },
    hideSelection: () => {
      const { nodes, edges } = store.getState().selection;
      if (nodes.length + edges.length === 0) return;
      const others = nodes.length > 0 ? 'selection' : 'edges';
      change(`hide ${edges.length === 0 ? nameAll(nodes) : others}`, (view) =>
        hide(view, new Set(nodes), new Set(edges)),
      );
    },
    hide: (target) => {
      const [nodes, edges] = target.type === 'node' ? [[target.id], []] : [[], [target.id]];
      const name = target.type === 'node' ? nameOf(target.id) : 'edge';
      change(`hide ${name}`, (view) => hide(view, new Set(nodes), new Set(edges)));
    },
    keepOnly: (ids) => {
      change(`keep only ${nameAll(ids)}`, (view) => keepOnly(view, new Set(ids)));
      store.setState({ camera: { move: 'reveal', ids } });
    },
    dropLoose: () => {
      const loose = chooseIsolated(visibleNow(store.getState())).nodes;
      if (loose.length === 0) {
        panels.notify(NONE_IS_LOOSE);
        return;
      }
      change(`hide ${nameAll(loose)} without edges`, (view) => hide(view, new Set(loose), new Set()));
    },
    moveDrawn: (places) => {
      const nodes = new Map(
        sceneOf(present(), visibleNow(store.getState())).nodes.map((node) => [node.id, node]),
      );
      const positions = new Map([...places].flatMap(([id, to]) => spread(nodes.get(id), to)));
      change(`move ${nameAll([...positions.keys()])}`, (view) => move(view, positions));
    },
    setPinned: (ids, pinned) => {
      change(`${pinned ? 'pin' : 'unpin'} ${nameAll(ids)}`, (view) => setPinned(view, new Set(ids), pinned));
    },
    clear: () => {
      // What is built on an empty canvas is another picture: it must not be saved as the view that was open.
      change('clear the canvas', (view) =>
        beginLineage({ ...hide(view, new Set(view.nodes.keys()), new Set()), notes: [] }),
      );
      store.setState({ caption: undefined, findings: undefined });
      panels.setPanel('details', false);
    },
    toggleFilter: (list, value, words) => {
      const verb = present().filters[list].includes(value) ? 'show' : 'hide';
      change(`${list === 'publishers' ? 'filter by' : verb} ${words}`, (view) =>
        toggleFilter(view, list, value),
      );
    },
    setFilters: (name, part) => {
      change(name, (view) => setFilters(view, { ...view.filters, ...part }));
    },
    showAll: () => {
      change('lift all filters', showAll);
    },
    setStyle: (name, part) => {
      change(name, (view) => setStyle(view, { ...view.style, ...part }));
    },
    setBundled: (bundled) => {
      change(bundled ? 'bundle parallel edges' : 'draw each edge', (view) => setBundled(view, bundled));
    },
  };
}

/** The places of the entities of a drawn node that has come to lie elsewhere. */
function spread(node: SceneNode | undefined, to: Position): readonly (readonly [string, Position])[] {
  if (!node) return [];
  if (node.type === 'entity') return [[node.id, to]];
  return node.members.map(({ node: { id }, x, y }) => [id, { x: x + to.x - node.x, y: y + to.y - node.y }]);
}
