/** What an action is: something that a user can do, by its name, its keys or a menu. */
import type { Commands } from '../state/commands/commands.ts';
import type { ExplorerState, ExplorerStore } from '../state/store.ts';

/** What an action works with. */
export interface ActionContext {
  readonly store: ExplorerStore;
  readonly commands: Commands;
}

/** Headings under which the sheet of keys and the guide list actions. */
export const ACTION_GROUPS = [
  'Search and go',
  'Steps',
  'Choose',
  'Expand and hide',
  'Find connections',
  'Arrange and group',
  'See',
  'Keep and share',
  'Page',
] as const;

/** One of the headings. */
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** Something that a user can do. */
export interface Action {
  /** Kebab-case; what menus and tests name it by. */
  readonly id: string;
  /** What it does, as a command: `Hide what is selected`. */
  readonly title: string;
  /** A title that says more while it can, as `Undo: expand Russia`. */
  readonly titleNow?: (state: ExplorerState) => string;
  readonly group: ActionGroup;
  /** Keys that do it anywhere outside of a text field, as `Mod+Shift+z`; `Mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: readonly string[];
  /** Further words by which the search finds it. */
  readonly words?: string;
  /** Whether it can be done now; always where it is missing. */
  readonly isEnabled?: (state: ExplorerState) => boolean;
  readonly run: (context: ActionContext) => void;
}

/** What an action is called now. */
export function titleOf(action: Action, state: ExplorerState): string {
  return action.titleNow?.(state) ?? action.title;
}

/** Whether an action can be done now. */
export function isEnabled(action: Action, state: ExplorerState): boolean {
  return action.isEnabled?.(state) ?? true;
}
