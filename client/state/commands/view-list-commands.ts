/** The commands over the list of saved views: opening one, renaming, copying, deleting and restoring it. */
import { runTask } from '../run-task.ts';
import type { ClosedView } from '../saving/savers.ts';
import { toCopyName } from '../saving/view-names.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { Keeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';
import { noteChangedList } from './changed-list.ts';

/** Commands over saved views, whether they are open or not; what fails is told with a way to try again. */
export interface ViewListCommands {
  /** Opens a saved view on the canvas as a step, with the changes of it that this browser has kept. */
  readonly openSaved: (id: string) => Promise<void>;
  readonly renameSaved: (id: string, name: string) => Promise<void>;
  readonly duplicateSaved: (id: string) => Promise<void>;
  /** Deletes a view, and offers for a while to take that back; its picture stays on the canvas where it is open. */
  readonly deleteSaved: (id: string, name: string) => Promise<void>;
  readonly restoreSaved: (id: string) => Promise<void>;
  /** Removes a deleted view so that it cannot be restored. */
  readonly deleteForever: (id: string) => Promise<void>;
}

/** Milliseconds for which a deletion can be taken back by its notice; the list of what was deleted takes longer to forget. */
const UNDO_LASTS = 10_000;

/** The commands over one store. */
export function createViewListCommands(
  { api, store }: CommandParts,
  local: LocalCommands,
  { savers, opener }: Keeping,
): ViewListCommands {
  const attempt = createAttempt(store, local);

  const restore = (id: string, closed?: ClosedView): Promise<void> =>
    attempt(`restore ${id}`, async () => {
      await api.restoreView(id);
      local.dismiss(`deleted ${id}`);
      noteChangedList(store);
      if (closed) await savers.reopen(closed);
    });

  return {
    openSaved: (id) =>
      attempt(`open ${id}`, async () => {
        await runTask(store, 'Opening a saved view', (signal) => opener.openView(id, { signal }));
        local.show({ name: 'canvas' });
      }),
    renameSaved: (id, name) =>
      attempt(`rename ${id}`, async () => {
        const saver = savers.find(id);
        if (saver) await saver.rename(name);
        else {
          const { content, thumbnail, version } = await api.view(id);
          await api.saveView(id, { name, content, thumbnail }, version);
        }
        noteChangedList(store);
      }),
    duplicateSaved: (id) =>
      attempt(`duplicate ${id}`, async () => {
        await savers.find(id)?.save();
        const { name, content, thumbnail } = await api.view(id);
        await api.addView({ name: toCopyName(name), content, thumbnail });
        noteChangedList(store);
      }),
    deleteSaved: (id, name) =>
      attempt(`delete ${id}`, async () => {
        await api.deleteView(id, false);
        const saver = savers.find(id);
        const closed = saver && savers.close(saver);
        local.dismiss(`saving ${id}`);
        noteChangedList(store);
        local.notify({
          key: `deleted ${id}`,
          tone: 'plain',
          text: `“${name}” was deleted.`,
          actions: [{ label: 'Undo', run: () => void restore(id, closed) }],
          lasts: UNDO_LASTS,
        });
      }),
    restoreSaved: (id) => restore(id),
    deleteForever: (id) =>
      attempt(`delete ${id}`, async () => {
        await api.deleteView(id, true);
        local.dismiss(`deleted ${id}`);
        noteChangedList(store);
      }),
  };
}
