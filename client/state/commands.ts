/** Everything that a user can do to the page, as one object of functions; what needs the server asks it here. */
import type { CommandParts } from './command-parts.ts';
import { createFetchCommands, type FetchCommands } from './fetch-commands.ts';
import { createOpenCommands, type OpenCommands } from './open-commands.ts';
import { createViewCommands, type ViewCommands } from './view-commands.ts';

/** All commands. */
export type Commands = ViewCommands & FetchCommands & OpenCommands;

/** The commands over one store. */
export function createCommands(parts: CommandParts): Commands {
  const view = createViewCommands(parts);
  return { ...view, ...createFetchCommands(parts, view), ...createOpenCommands(parts, view) };
}
