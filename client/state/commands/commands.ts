/** Everything that a user can do to the page, as one object of functions. */
import { createAddCommands, type AddCommands } from './add-commands.ts';
import { createBringing } from './bringing.ts';
import type { CommandParts } from './command-parts.ts';
import { createCanvasCommands } from './canvas-commands.ts';
import { createChoiceCommands, type ChoiceCommands } from './expand-by-choice.ts';
import { createExpansionCommands, type ExpansionCommands } from './expansion-commands.ts';
import { createGroupCommands, type GroupCommands } from './group-commands.ts';
import { createFindCommands, type FindCommands } from './find-commands.ts';
import { createFoundCommands, type FoundCommands } from './found-commands.ts';
import { createMeasureCommands, type MeasureCommands } from './measure-commands.ts';
import { createQuestionCommands, type QuestionCommands } from './question-commands.ts';
import { createHistoryCommands } from './history-commands.ts';
import { createKeeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';
import { createLayoutCommands, type LayoutCommands } from './layout-commands.ts';
import { createOpenCommands, type OpenCommands } from './open-commands.ts';
import { createPanelCommands } from './panel-commands.ts';
import { createRefreshCommands, type RefreshCommands } from './refresh-commands.ts';
import { createSavedCommands, type SavedCommands } from './saved-commands.ts';
import { createShareCommands, type ShareCommands } from './share-commands.ts';
import { createNoteCommands } from './note-commands.ts';
import { createNameCommands, type NameCommands } from './name-commands.ts';
import { createShowingCommands, type ShowingCommands } from './showing-commands.ts';
import { createSelectionCommands } from './selection-commands.ts';
import { createViewListCommands, type ViewListCommands } from './view-list-commands.ts';

/** All commands. */
export type Commands = LocalCommands &
  LayoutCommands &
  AddCommands &
  ExpansionCommands &
  ChoiceCommands &
  FindCommands &
  FoundCommands &
  MeasureCommands &
  GroupCommands &
  QuestionCommands &
  ShowingCommands &
  NameCommands &
  OpenCommands &
  RefreshCommands &
  SavedCommands &
  ViewListCommands &
  ShareCommands;

/** The commands over one store. */
export function createCommands(parts: CommandParts): Commands {
  const { store, placeNote } = parts;
  const panels = { ...createPanelCommands(store), ...parts.around };
  const history = createHistoryCommands(store);
  const local: LocalCommands = {
    ...panels,
    ...history,
    ...createSelectionCommands(store, panels),
    ...createCanvasCommands(store, history, panels),
    ...createNoteCommands(store, history, placeNote),
  };
  const keeping = createKeeping(parts, local);
  const open = createOpenCommands(parts, local, keeping);
  const saved = createSavedCommands(parts, local, keeping);
  const bringing = createBringing(parts, local);
  const adding = createAddCommands(parts, local, bringing);
  const expanding = createExpansionCommands(parts, local, bringing);
  const asking = createQuestionCommands(parts, local, keeping.pictures.turns);
  const measuring = createMeasureCommands(parts, local);
  return {
    ...local,
    ...open,
    ...createLayoutCommands(parts, local),
    ...adding,
    ...expanding,
    ...createChoiceCommands(parts, expanding),
    ...createFindCommands(parts, local),
    ...createFoundCommands(parts, local, adding),
    ...measuring,
    ...createGroupCommands(parts, local, measuring),
    ...asking,
    ...createShowingCommands(parts, local, { ...adding, ...asking }),
    ...createNameCommands(parts, local, adding),
    ...createRefreshCommands(parts, local),
    ...saved,
    ...createViewListCommands(parts, local, keeping),
    ...createShareCommands(parts, { ...panels, ...open, ...saved }),
  };
}
