/** The commands for a view that could not be saved, or that others have changed; the notice that says so offers them. */
import { CLOCK } from '../clock.ts';
import type { SavedState } from '../saved-state.ts';
import type { Saver } from '../saving/saver.ts';
import { savingKey, savingNotice } from '../saving/saving-notices.ts';
import { toCopyName } from '../saving/view-names.ts';
import { createAttempt } from './attempts.ts';
import { noteChangedList } from './changed-list.ts';
import type { CommandParts } from './command-parts.ts';
import type { Keeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';
import type { SavingAs } from './saving-as.ts';

/** Commands over a view in trouble; they do nothing where it is not open. */
export interface ConflictCommands {
  /** Of a conflict: saves this picture as a copy and opens that. */
  readonly keepBoth: (id: string) => Promise<void>;
  /** Of a conflict: opens what others have saved, as a step. */
  readonly takeTheirs: (id: string) => Promise<void>;
  /** Of a conflict: saves this picture as the version upon theirs. */
  readonly saveOver: (id: string) => Promise<void>;
}

/** The commands over one store, and what tells the user how far a view is saved. */
export function createConflictCommands(
  { api, store, saving }: CommandParts,
  local: LocalCommands,
  { savers, opener }: Keeping,
  { saveElsewhere }: SavingAs,
): { readonly commands: ConflictCommands; readonly tell: (saver: Saver) => void } {
  const attempt = createAttempt(store, local);
  const { now } = saving?.clock ?? CLOCK;

  const withSaver = async (id: string, run: (saver: Saver) => Promise<void>): Promise<void> => {
    const saver = savers.find(id);
    if (saver) await attempt(savingKey(id), () => run(saver));
  };

  const commands: ConflictCommands = {
    keepBoth: (id) => withSaver(id, (saver) => saveElsewhere(saver, toCopyName(saver.state().name))),
    takeTheirs: (id) =>
      withSaver(id, async (saver) => {
        const step = `take “${saver.state().name}” as it was saved elsewhere`;
        if (savers.present() === saver) await opener.openView(id, { step, afresh: true });
        else savers.close(saver);
        local.dismiss(savingKey(id));
      }),
    saveOver: (id) => withSaver(id, (saver) => saver.overwrite()),
  };

  const bringBack = (id: string): Promise<void> =>
    withSaver(id, async (saver) => {
      await api.restoreView(id);
      noteChangedList(store);
      await saver.revive();
    });

  const tell = (saver: Saver, state: SavedState): void => {
    const { id } = saver;
    const remedies = {
      tryNow: () => void saver.save(),
      keepBoth: () => void commands.keepBoth(id),
      takeTheirs: () => void commands.takeTheirs(id),
      saveOver: () => void commands.saveOver(id),
      bringBack: () => void bringBack(id),
      saveAnew: () => void withSaver(id, () => saveElsewhere(saver, state.name)),
    };
    const notice = savingNotice(state, saver.trouble(), remedies, now());
    if (notice) local.notify(notice);
  };

  savers.listen((saver, state, before) => {
    if (state.status === 'saved') local.dismiss(savingKey(state.id));
    else if (state.status !== before.status) tell(saver, state);
    const { page } = store.getState();
    if (state.name !== before.name || (page.name === 'views' && state.status === 'saved'))
      noteChangedList(store);
  });

  return {
    commands,
    tell: (saver) => {
      tell(saver, saver.state());
    },
  };
}
