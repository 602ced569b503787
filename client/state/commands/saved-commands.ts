/** The commands over the saved view that is open: saving it, and what belongs to that. */
import { savingKey } from '../saving/saving-notices.ts';
import type { CommandParts } from './command-parts.ts';
import { createConflictCommands, type ConflictCommands } from './conflict-commands.ts';
import type { Keeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';
import { createSavingAs, type SavingAs } from './saving-as.ts';
import { createVersionCommands, type VersionCommands } from './version-commands.ts';

/** Commands over the open view. */
export interface SavedCommands extends ConflictCommands, VersionCommands, Pick<SavingAs, 'saveAs'> {
  /** Saves the open view at once, or asks for a name where none is open. */
  readonly save: () => Promise<void>;
  /** Keeps the picture and forgets that it belongs to a view. */
  readonly closeSaved: () => Promise<void>;
  /** Whether leaving the page now could lose changes. */
  readonly areChangesAtRisk: () => boolean;
  /** Saves now what is not saved yet. */
  readonly saveChanges: () => Promise<void>;
  /** Saves what is not saved yet as the page is being left: sent before this returns. */
  readonly saveChangesOnLeaving: () => Promise<void>;
  /** Tries again what the server was away for. */
  readonly retrySaving: () => void;
}

/** The commands over one store. */
export function createSavedCommands(
  parts: CommandParts,
  local: LocalCommands,
  keeping: Keeping,
): SavedCommands {
  const { savers } = keeping;
  const savingAs = createSavingAs(parts, local, keeping);
  const conflicts = createConflictCommands(parts, local, keeping, savingAs);

  const save = async (): Promise<void> => {
    const saver = savers.present();
    if (!saver) {
      local.openDialogue({ type: 'save', asCopy: false });
      return;
    }
    savers.settle();
    await saver.save();
    const { status, name } = saver.state();
    if (status === 'saved') local.notify({ key: 'saved', tone: 'plain', text: `“${name}” is saved.` });
    else conflicts.tell(saver);
  };

  return {
    ...conflicts.commands,
    ...createVersionCommands(parts, local, keeping, save),
    save,
    saveAs: savingAs.saveAs,
    closeSaved: async () => {
      const saver = savers.present();
      if (!saver) return;
      await saver.save();
      savers.close(saver);
      local.dismiss(savingKey(saver.id));
    },
    areChangesAtRisk: savers.areAtRisk,
    saveChanges: savers.saveAll,
    saveChangesOnLeaving: savers.saveAllOnLeaving,
    retrySaving: savers.wake,
  };
}
