/** The commands over the saved view that is open: saving it, its versions, and what becomes of it when others have changed it. */
import type { ViewRequest } from '../../../server/api/contract.ts';
import { CLOCK } from '../clock.ts';
import { runTask } from '../run-task.ts';
import type { SavedState, SavingStatus } from '../saved-state.ts';
import { contentOf, keyOfView, type Picture } from '../saving/picture.ts';
import type { Saver } from '../saving/saver.ts';
import { savingKey, savingNotice } from '../saving/saving-notices.ts';
import { toCopyName } from '../saving/view-names.ts';
import type { ExplorerStore } from '../store.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { Keeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands over the open view; those that name a view by its id do nothing where it is not open. */
export interface SavedCommands {
  /** Saves the open view at once, or asks for a name where none is open. */
  readonly save: () => Promise<void>;
  /** Saves the picture as a new view, which is open from then on. Rejects where the server refuses or is away. */
  readonly saveAs: (name: string) => Promise<void>;
  /** Keeps the picture and forgets that it belongs to a view. */
  readonly closeSaved: () => Promise<void>;
  /** Puts an older version of the open view on the canvas as a step; nothing of it is saved until the user says so. */
  readonly lookAtVersion: (version: number) => Promise<void>;
  /** Makes an older version the newest one. */
  readonly restoreVersion: (version: number) => Promise<void>;
  /** Of a conflict: saves this picture as a copy and opens that. */
  readonly keepBoth: (id: string) => Promise<void>;
  /** Of a conflict: opens what others have saved, as a step. */
  readonly takeTheirs: (id: string) => Promise<void>;
  /** Of a conflict: saves this picture as the version upon theirs. */
  readonly saveOver: (id: string) => Promise<void>;
  /** Whether leaving the page now could lose changes. */
  readonly areChangesAtRisk: () => boolean;
  /** Saves now what is not saved yet; where the page is being left it is sent before this returns. */
  readonly saveChanges: (leaving?: boolean) => Promise<void>;
  /** Tries again what the server was away for. */
  readonly retrySaving: () => void;
}

const LOOKED_AT = 'looked-at';

/** What is saved no more by itself, and is left behind when the picture is saved as another view. */
const STUCK: readonly SavingStatus[] = ['conflict', 'gone', 'refused'];

/** The commands over one store. */
export function createSavedCommands(
  { api, store, saving }: CommandParts,
  local: LocalCommands,
  { savers, opener, drawSmall }: Keeping,
): SavedCommands {
  const attempt = createAttempt(store, local);
  const { now } = saving?.clock ?? CLOCK;

  const presentPicture = (): Picture => {
    const { history, selection, look } = store.getState();
    return { view: history.present, selection, look };
  };

  const addAndOpen = async (picture: Picture, request: ViewRequest): Promise<void> => {
    const { id, name, version, saved, thumbnail } = await api.addView(request);
    const now = presentPicture();
    // The canvas may show another picture by the time of the answer, or this one changed.
    const latest = now.view.lineage === picture.view.lineage ? now : picture;
    const key = keyOfView(picture.view);
    savers.open({ id, name, version, saved, thumbnail, picture: latest, storedKey: key, cleanKey: key });
    noteChangedList(store);
  };

  const saveAs = async (name: string): Promise<void> => {
    const before = savers.present();
    const isLeftBehind = before !== undefined && STUCK.includes(before.state().status);
    const picture = presentPicture();
    const thumbnail = await drawSmall(picture.view);
    await addAndOpen(picture, { name, content: contentOf(picture), thumbnail });
    if (isLeftBehind) savers.close(before);
    local.dismiss(LOOKED_AT);
  };

  /** Saves what a view holds here as another one; where the canvas shows it, the other one is open from then on. */
  const saveElsewhere = async (saver: Saver, name: string): Promise<void> => {
    const isShown = savers.present() === saver && store.getState().saved?.lookedAt === undefined;
    if (isShown) await saveAs(name);
    else {
      await api.addView({ ...saver.draft(), name });
      noteChangedList(store);
      savers.close(saver);
    }
    local.dismiss(savingKey(saver.id));
    local.notify({ key: 'saved', tone: 'plain', text: `Your picture is saved as “${name}”.` });
  };

  const withSaver = async (id: string, run: (saver: Saver) => Promise<void>): Promise<void> => {
    const saver = savers.find(id);
    if (saver) await attempt(savingKey(id), () => run(saver));
  };

  const commands: SavedCommands = {
    save: async () => {
      const saver = savers.present();
      if (!saver) {
        local.openDialogue({ type: 'save', asCopy: false });
        return;
      }
      savers.settle();
      await saver.save();
      const state = saver.state();
      if (state.status === 'saved')
        local.notify({ key: 'saved', tone: 'plain', text: `“${state.name}” is saved.` });
      else tell(saver, state);
    },
    saveAs,
    closeSaved: async () => {
      const saver = savers.present();
      if (!saver) return;
      await saver.save();
      savers.close(saver);
      local.dismiss(savingKey(saver.id));
      local.dismiss(LOOKED_AT);
    },
    lookAtVersion: (version) => attempt('version', () => lookAt(version)),
    restoreVersion: (version) =>
      attempt('version', async () => {
        await lookAt(version);
        await commands.save();
      }),
    keepBoth: (id) => withSaver(id, (saver) => saveElsewhere(saver, toCopyName(saver.state().name))),
    takeTheirs: (id) =>
      withSaver(id, async (saver) => {
        const step = `take “${saver.state().name}” as it was saved elsewhere`;
        if (savers.present() === saver) await opener.openView(id, { step, afresh: true });
        else savers.close(saver);
        local.dismiss(savingKey(id));
      }),
    saveOver: (id) => withSaver(id, (saver) => saver.overwrite()),
    areChangesAtRisk: savers.areAtRisk,
    saveChanges: savers.saveAll,
    retrySaving: savers.wake,
  };

  const bringBack = (id: string): Promise<void> =>
    withSaver(id, async (saver) => {
      await api.restoreView(id);
      noteChangedList(store);
      await saver.revive();
    });

  const lookAt = async (version: number): Promise<void> => {
    await runTask(store, `Opening version ${String(version)}`, (signal) =>
      opener.openVersion(version, signal),
    );
    const { saved } = store.getState();
    if (saved?.lookedAt === undefined) return;
    local.notify({
      key: LOOKED_AT,
      tone: 'plain',
      text: `This is version ${String(version)} of “${saved.name}”. It is not saved as the newest one unless you restore it.`,
      actions: [
        { label: 'Restore it', run: () => void commands.save() },
        { label: 'Back', run: leaveLineage },
      ],
    });
  };

  /** Takes the steps back that have been taken since this picture was opened, and its opening. */
  const leaveLineage = (): void => {
    const { past, present } = store.getState().history;
    const before = past.findLastIndex((step) => step.state.lineage !== present.lineage);
    if (before >= 0) local.jump(before - past.length);
  };

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

  store.subscribe(({ saved }, before) => {
    if (before.saved?.lookedAt !== undefined && saved?.lookedAt === undefined) local.dismiss(LOOKED_AT);
  });

  return commands;
}

/** Notes that what the list of saved views shows is another by now. */
export function noteChangedList(store: ExplorerStore): void {
  store.setState(({ viewsRevision }) => ({ viewsRevision: viewsRevision + 1 }));
}
