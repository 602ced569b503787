/** The commands that take steps of the view, back and again. */
import type { ExplorerStore } from '../store.ts';
import { jump, record, redo, undo, type History } from '../view/history.ts';
import { pruneSelection } from '../view/selection.ts';
import type { View } from '../view/view.ts';

/** Commands over the history of the view. */
export interface HistoryCommands {
  /** Takes a step; nothing happens where the change gives the same view. */
  readonly change: (name: string, update: (view: View) => View) => void;
  /** Gives up the step that is under way, else takes the last one back. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes so many steps back (negative) or again (positive). */
  readonly jump: (steps: number) => void;
}

/** The commands over one store. */
export function createHistoryCommands(store: ExplorerStore): HistoryCommands {
  const setHistory = (history: History<View>): void => {
    const { selection, cursor } = store.getState();
    const gone = cursor !== undefined && !history.present.nodes.has(cursor);
    store.setState({
      history,
      selection: pruneSelection(selection, history.present),
      hovered: undefined,
      ...(gone ? { cursor: undefined } : {}),
    });
  };
  const present = (): History<View> => store.getState().history;
  /**
   * Goes to another step. Where that is laid out otherwise, the canvas looks at all of it, and what was said of the layout goes;
   * where it has more or fewer entities, or other groups, a canvas that showed all of them does so again.
   */
  const goTo = (history: History<View>): void => {
    const { arrangement, backdrop, nodes, grouping } = present().present;
    const next = history.present;
    setHistory(history);
    if (next.arrangement === arrangement && next.backdrop === backdrop) {
      const isOther = next.nodes.size !== nodes.size || next.grouping !== grouping;
      if (isOther) store.setState({ camera: { move: 'refit', ids: [] } });
      return;
    }
    const { notices } = store.getState();
    store.setState({
      camera: { move: 'fit', ids: [] },
      notices: notices.filter((notice) => notice.key !== 'arrange'),
    });
  };
  return {
    change: (name, update) => {
      setHistory(record(present(), name, update(present().present)));
    },
    undo: () => {
      const pending = store.getState().tasks.findLast(({ isStep }) => isStep);
      if (pending) pending.cancel();
      else goTo(undo(present()));
    },
    redo: () => {
      goTo(redo(present()));
    },
    jump: (steps) => {
      goTo(jump(present(), steps));
    },
  };
}
