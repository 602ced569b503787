/** The commands that need no server: steps of the view, undo, choosing, camera, notices. */
import type { CommandParts } from './command-parts.ts';
import {
  collapse,
  hide,
  keepOnly,
  move,
  place,
  setPinned,
  showAll,
  toggleKind,
  toggleRelation,
} from './view/changes.ts';
import { record, redo, undo, type History } from './view/history.ts';
import {
  NO_SELECTION,
  pruneSelection,
  selectOne,
  toggleTarget,
  type Selection,
  type Target,
} from './view/selection.ts';
import type { CameraRequest, ContextMenu, ExplorerState, Notice, Panels } from './store.ts';
import type { Position, View } from './view/view.ts';
import { visibleOf } from './view/visible.ts';

/** Commands that answer at once. */
export interface ViewCommands {
  /** Takes a step; nothing happens where the change gives the same view. */
  readonly change: (name: string, update: (view: View) => View) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly collapse: (id: string) => void;
  /** Hides what is chosen. */
  readonly hideSelection: () => void;
  readonly hide: (target: Target) => void;
  readonly keepOnly: (ids: readonly string[]) => void;
  readonly move: (positions: ReadonlyMap<string, Position>) => void;
  readonly setPinned: (ids: readonly string[], pinned: boolean) => void;
  readonly toggleKind: (kind: string, name: string) => void;
  readonly toggleRelation: (relation: string, label: string) => void;
  readonly showAll: () => void;
  /** Finds new places for all that is not pinned. */
  readonly rearrange: () => Promise<void>;
  readonly clear: () => void;
  readonly select: (selection: Selection) => void;
  readonly selectTarget: (target: Target, add?: boolean) => void;
  readonly selectAll: () => void;
  readonly deselect: () => void;
  readonly hover: (target: Target | undefined) => void;
  readonly setCursor: (id: string | undefined) => void;
  readonly aim: (request: CameraRequest) => void;
  readonly setHelp: (open: boolean) => void;
  readonly openMenu: (menu: ContextMenu | undefined) => void;
  readonly setPanel: (panel: keyof Panels, open: boolean) => void;
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (key: string) => void;
  readonly dismissCaption: () => void;
}

/** The commands over one store that need no server. */
export function createViewCommands({ store, arrange }: CommandParts): ViewCommands {
  const set = (part: Partial<ExplorerState>): void => {
    store.setState(part);
  };
  const setHistory = (history: History<View>): void => {
    const { selection, cursor } = store.getState();
    const gone = cursor !== undefined && !history.present.nodes.has(cursor);
    set({
      history,
      selection: pruneSelection(selection, history.present),
      hovered: undefined,
      ...(gone ? { cursor: undefined } : {}),
    });
  };
  const change = (name: string, update: (view: View) => View): void => {
    const { history } = store.getState();
    setHistory(record(history, name, update(history.present)));
  };
  const nameOf = (id: string): string => store.getState().history.present.nodes.get(id)?.node.name ?? id;
  const select = (selection: Selection): void => {
    set({ selection });
  };

  return {
    change,
    select,
    undo: () => {
      setHistory(undo(store.getState().history));
    },
    redo: () => {
      setHistory(redo(store.getState().history));
    },
    collapse: (id) => {
      change(`collapse ${nameOf(id)}`, (view) => collapse(view, id));
      set({ notices: store.getState().notices.filter((notice) => notice.key !== `expand ${id}`) });
    },
    hideSelection: () => {
      const { nodes, edges } = store.getState().selection;
      if (nodes.length + edges.length === 0) return;
      const [only] = nodes;
      const name =
        nodes.length === 1 && edges.length === 0 && only !== undefined ? nameOf(only) : 'selection';
      change(`hide ${name}`, (view) => hide(view, new Set(nodes), new Set(edges)));
    },
    hide: (target) => {
      const [nodes, edges] = target.type === 'node' ? [[target.id], []] : [[], [target.id]];
      const name = target.type === 'node' ? nameOf(target.id) : 'edge';
      change(`hide ${name}`, (view) => hide(view, new Set(nodes), new Set(edges)));
    },
    keepOnly: (ids) => {
      change(ids.length === 1 && ids[0] !== undefined ? `keep only ${nameOf(ids[0])}` : 'keep only', (view) =>
        keepOnly(view, new Set(ids)),
      );
    },
    move: (positions) => {
      const [first] = positions.keys();
      const name =
        positions.size === 1 && first !== undefined ? nameOf(first) : `${String(positions.size)} entities`;
      change(`move ${name}`, (view) => move(view, positions));
    },
    setPinned: (ids, pinned) => {
      change(pinned ? 'pin' : 'unpin', (view) => setPinned(view, new Set(ids), pinned));
    },
    toggleKind: (kind, name) => {
      const hidden = store.getState().history.present.hiddenKinds.has(kind);
      change(`${hidden ? 'show' : 'hide'} ${name}`, (view) => toggleKind(view, kind));
    },
    toggleRelation: (relation, label) => {
      const hidden = store.getState().history.present.hiddenRelations.has(relation);
      change(`${hidden ? 'show' : 'hide'} “${label}”`, (view) => toggleRelation(view, relation));
    },
    showAll: () => {
      change('show everything', showAll);
    },
    rearrange: async () => {
      const positions = await arrange(store.getState().history.present, 'all');
      if (!positions) return;
      change('arrange', (view) => place(view, positions));
      set({ camera: { move: 'fit', ids: [] } });
    },
    clear: () => {
      change('clear the canvas', (view) => hide(view, new Set(view.nodes.keys()), new Set()));
      set({ captioned: false, panels: { ...store.getState().panels, details: false } });
    },
    selectTarget: (target, add = false) => {
      const { selection } = store.getState();
      select(add ? toggleTarget(selection, target) : selectOne(target));
    },
    selectAll: () => {
      const { nodes } = visibleOf(store.getState().history.present);
      select({ nodes: nodes.map((shown) => shown.node.id), edges: [] });
    },
    deselect: () => {
      set({ selection: NO_SELECTION, panels: { ...store.getState().panels, details: false } });
    },
    hover: (target) => {
      const { hovered } = store.getState();
      if (hovered?.id !== target?.id || hovered?.type !== target?.type) set({ hovered: target });
    },
    setCursor: (cursor) => {
      set({ cursor });
    },
    aim: (camera) => {
      set({ camera });
    },
    setHelp: (helping) => {
      set({ helping });
    },
    openMenu: (menu) => {
      set({ menu });
    },
    setPanel: (panel, open) => {
      set({ panels: { ...store.getState().panels, [panel]: open } });
    },
    notify: (notice) => {
      const others = store.getState().notices.filter((each) => each.key !== notice.key);
      set({ notices: [...others, notice].slice(-3) });
    },
    dismiss: (key) => {
      set({ notices: store.getState().notices.filter((each) => each.key !== key) });
    },
    dismissCaption: () => {
      set({ captioned: false });
    },
  };
}
