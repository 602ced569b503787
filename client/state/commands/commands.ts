/** Everything that a user can do to the page, as one object of functions. */
import type { CommandParts } from './command-parts.ts';
import { createCanvasCommands } from './canvas-commands.ts';
import { createFetchCommands, type FetchCommands } from './fetch-commands.ts';
import { createFindCommands, type FindCommands } from './find-commands.ts';
import { createMeasureCommands, type MeasureCommands } from './measure-commands.ts';
import { createQuestionCommands, type QuestionCommands } from './question-commands.ts';
import { createHistoryCommands } from './history-commands.ts';
import type { LocalCommands } from './local-commands.ts';
import { createLayoutCommands, type LayoutCommands } from './layout-commands.ts';
import { createOpenCommands, type OpenCommands } from './open-commands.ts';
import { createPanelCommands } from './panel-commands.ts';
import { createShareCommands, type ShareCommands } from './share-commands.ts';
import { createSelectionCommands } from './selection-commands.ts';

/** All commands. */
export type Commands = LocalCommands &
  LayoutCommands &
  FetchCommands &
  FindCommands &
  MeasureCommands &
  QuestionCommands &
  OpenCommands &
  ShareCommands;

/** The commands over one store. */
export function createCommands(parts: CommandParts): Commands {
  const { store } = parts;
  const panels = createPanelCommands(store);
  const history = createHistoryCommands(store);
  const local: LocalCommands = {
    ...panels,
    ...history,
    ...createSelectionCommands(store, panels),
    ...createCanvasCommands(store, history, panels),
  };
  const open = createOpenCommands(parts, local);
  const fetching = createFetchCommands(parts, local);
  return {
    ...local,
    ...open,
    ...createLayoutCommands(parts, history),
    ...fetching,
    ...createFindCommands(parts, local, fetching),
    ...createMeasureCommands(parts, local),
    ...createQuestionCommands(parts, local),
    ...createShareCommands(parts, panels, open),
  };
}
