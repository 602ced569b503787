/** Everything that a user can do to the page, as one object of functions; what needs the server asks it here. */
import type { Api } from '../api.ts';
import { createFetchCommands, type FetchCommands } from './fetch-commands.ts';
import { createOpenCommands, type OpenCommands } from './open-commands.ts';
import type { ExplorerStore } from './store.ts';
import type { Position, View } from './view.ts';
import { createViewCommands, type ViewCommands } from './view-commands.ts';

/** Finds places for the nodes of a view; undefined when a newer call has taken its place. */
export type Arrange = (
  view: View,
  /** `new`: only nodes without a place, the rest gives way a little; `all`: a new picture. */
  scope: 'new' | 'all',
) => Promise<ReadonlyMap<string, Position> | undefined>;

/** What the commands work with. */
export interface CommandParts {
  readonly api: Api;
  readonly store: ExplorerStore;
  readonly arrange: Arrange;
}

/** All commands. */
export type Commands = ViewCommands & FetchCommands & OpenCommands;

/** The commands over one store. */
export function createCommands(parts: CommandParts): Commands {
  const view = createViewCommands(parts);
  return { ...view, ...createFetchCommands(parts, view), ...createOpenCommands(parts, view) };
}
