/** The open views, and which of them the canvas shows: told by the lineage of the picture, so that undo leads out of a view and never saves one as another. */
import type { SavedState } from '../saved-state.ts';
import type { ExplorerStore } from '../store.ts';
import type { View } from '../view/view.ts';
import { Saver, type OpenedView, type SaverParts } from './saver.ts';

/** Called after each change of how far a view is saved. */
export type SavingListener = (saver: Saver, state: SavedState, before: SavedState) => void;

/** The open views: the one on the canvas, and those that undo leads back to. */
export interface Savers {
  /** The saver of the view that is open: the canvas shows it, or an older version of it. */
  readonly present: () => Saver | undefined;
  readonly find: (id: string) => Saver | undefined;
  /** Whether the canvas shows that view, based on that version. */
  readonly isShown: (id: string, version: number) => boolean;
  /** Takes up a saved view, in the place of the same view if that was open. Its picture begins a lineage, or has just been saved. */
  readonly open: (opened: OpenedView) => Saver;
  /** A version of an open view is on the canvas to be looked at; unless it is the present one, it is not saved before `settle`. */
  readonly lookAt: (saver: Saver, view: View, version: number) => void;
  /** The version that is looked at is the view from now on. */
  readonly settle: () => void;
  /** A view that was deleted, and brought back, is open again with the pictures that belonged to it. */
  readonly reopen: (closed: ClosedView) => Promise<void>;
  /** No picture belongs to that view any longer. */
  readonly close: (saver: Saver) => ClosedView;
  /** Saves what is not saved; resolves once that has worked or failed. */
  readonly saveAll: () => Promise<void>;
  /** Saves what is not saved as the page is being left: sent before this returns. */
  readonly saveAllOnLeaving: () => Promise<void>;
  readonly wake: () => void;
  /** Whether leaving the page now could lose changes. */
  readonly areAtRisk: () => boolean;
  readonly listen: (listener: SavingListener) => void;
}

/** A view that was closed, with the lineages that belonged to it. */
export interface ClosedView {
  readonly saver: Saver;
  readonly bindings: readonly (readonly [number | undefined, Binding])[];
}

interface Binding {
  readonly saver: Saver;
  /** The version that is looked at, and its picture as it was opened. */
  readonly looked?: { readonly version: number; readonly view: View };
}

/** The open views of one store. */
export function createSavers(store: ExplorerStore, parts: SaverParts): Savers {
  const bindings = new Map<number | undefined, Binding>();
  const states = new Map<Saver, SavedState>();
  const listeners: SavingListener[] = [];
  /** The saver whose picture the canvas shows; none while an older version is looked at. */
  let watched: Saver | undefined;

  const presentBinding = (): Binding | undefined => bindings.get(store.getState().history.present.lineage);

  const tellState = (): void => {
    const binding = presentBinding();
    const state = binding && toState(binding);
    if (JSON.stringify(state) !== JSON.stringify(store.getState().saved)) store.setState({ saved: state });
  };

  const followCanvas = ({ isUndone = false } = {}): void => {
    const { history, selection, look } = store.getState();
    const binding = presentBinding();
    const next = binding?.looked ? undefined : binding?.saver;
    if (next !== watched && isUndone) watched?.leaveUndone();
    else if (next !== watched) watched?.leave();
    watched = next;
    next?.take({ view: history.present, selection, look });
    tellState();
  };

  const onChange = (saver: Saver, before = states.get(saver)): void => {
    const state = saver.state();
    states.set(saver, state);
    tellState();
    if (before) for (const listener of listeners) listener(saver, state, before);
  };

  const close = (saver: Saver): ClosedView => {
    const closed = [...bindings].filter(([, binding]) => binding.saver === saver);
    for (const [lineage] of closed) bindings.delete(lineage);
    if (watched === saver) watched = undefined;
    saver.end();
    states.delete(saver);
    tellState();
    return { saver, bindings: closed };
  };

  const find = (id: string): Saver | undefined => [...states.keys()].find((saver) => saver.id === id);

  const bind = (lineage: number | undefined, binding: Binding): void => {
    bindings.set(lineage, binding);
    followCanvas();
  };

  store.subscribe((state, before) => {
    const isSame =
      state.history.present === before.history.present &&
      state.selection === before.selection &&
      state.look === before.look;
    const isUndone = state.history.future.length > before.history.future.length;
    if (!isSame) followCanvas({ isUndone });
  });

  return {
    present: () => presentBinding()?.saver,
    find,
    isShown: (id, version) => watched?.id === id && watched.state().version === version,
    open: (opened) => {
      const before = find(opened.id);
      if (before) close(before);
      const saver = new Saver(parts, opened);
      saver.listen(() => {
        onChange(saver);
      });
      states.set(saver, saver.state());
      bind(opened.picture.view.lineage, { saver });
      if (opened.theirs) onChange(saver, { ...saver.state(), status: 'saved' });
      return saver;
    },
    lookAt: (saver, view, version) => {
      const isPresent = version === saver.state().version && !saver.isChanged();
      bind(view.lineage, isPresent ? { saver } : { saver, looked: { version, view } });
    },
    settle: () => {
      const binding = presentBinding();
      if (binding?.looked) bind(store.getState().history.present.lineage, { saver: binding.saver });
    },
    reopen: async ({ saver, bindings: closed }) => {
      const revived = saver.revive();
      states.set(saver, saver.state());
      for (const [lineage, binding] of closed) bindings.set(lineage, binding);
      followCanvas();
      await revived;
    },
    close,
    saveAll: async () => {
      await Promise.all([...states.keys()].map((saver) => saver.save()));
    },
    saveAllOnLeaving: async () => {
      await Promise.all([...states.keys()].map((saver) => saver.saveOnLeaving()));
    },
    wake: () => {
      for (const saver of states.keys()) saver.wake();
    },
    areAtRisk: () => {
      const binding = presentBinding();
      const isLookedAtChanged = binding?.looked && binding.looked.view !== store.getState().history.present;
      return isLookedAtChanged === true || [...states.keys()].some((saver) => saver.isAtRisk());
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };

  function toState({ saver, looked }: Binding): SavedState {
    const state = saver.state();
    return looked ? { ...state, status: 'changed', lookedAt: looked.version } : state;
  }
}
