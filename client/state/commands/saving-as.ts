/** Saves the picture as another view than the one that is open, if any is. */
import type { ViewRequest } from '../../../server/api/contract.ts';
import type { SavingStatus } from '../saved-state.ts';
import { contentOf, keyOfView, type Picture } from '../saving/picture.ts';
import type { Saver } from '../saving/saver.ts';
import { savingKey } from '../saving/saving-notices.ts';
import type { CommandParts } from './command-parts.ts';
import type { Keeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';
import { noteChangedList } from './changed-list.ts';

/** What saves as another view. */
export interface SavingAs {
  /** Saves the picture as a new view, which is open from then on. Rejects where the server refuses or is away. */
  readonly saveAs: (name: string) => Promise<void>;
  /** Saves what a view holds here as another one; where the canvas shows it, the other one is open from then on. */
  readonly saveElsewhere: (saver: Saver, name: string) => Promise<void>;
}

/** What is saved no more by itself, and is left behind when the picture is saved as another view. */
const STUCK: readonly SavingStatus[] = ['conflict', 'gone', 'refused'];

/** Saves pictures of one store. */
export function createSavingAs(
  { api, store }: CommandParts,
  local: LocalCommands,
  { savers, drawSmall }: Keeping,
): SavingAs {
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
  };

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

  return { saveAs, saveElsewhere };
}
