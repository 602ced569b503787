/** The commands that need no server, which the others build on. */
import type { CanvasCommands } from './canvas-commands.ts';
import type { HistoryCommands } from './history-commands.ts';
import type { NoteCommands } from './note-commands.ts';
import type { PanelCommands } from './panel-commands.ts';
import type { SelectionCommands } from './selection-commands.ts';

/** The commands that need no server. */
export type LocalCommands = PanelCommands &
  HistoryCommands &
  SelectionCommands &
  CanvasCommands &
  NoteCommands;
