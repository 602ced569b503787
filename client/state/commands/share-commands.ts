/** The commands that make a link to the picture. */
import { LONGEST_ADDRESS, toDraftAddress, toSavedAddress, writeAddress } from '../address.ts';
import { LONG_PICTURES, makeDraftKey } from '../drafts.ts';
import { keyOfView } from '../saving/picture.ts';
import { toContent } from '../view/content.ts';
import { messageOf } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { OpenCommands } from './open-commands.ts';
import type { PanelCommands } from './panel-commands.ts';
import type { SavedCommands } from './saved-commands.ts';

/** Commands over links. */
export interface ShareCommands {
  /** The part of the address that names the present picture in this browser; empty for the untouched opening picture. */
  readonly writeHash: () => Promise<string>;
  /** Copies a link that opens the present picture in any browser; one of an open view opens that as it is by then. */
  readonly copyLink: () => Promise<void>;
}

/** What the commands lean on. */
type Others = Pick<PanelCommands, 'copy' | 'notify'> &
  Pick<OpenCommands, 'isUntouched'> &
  Pick<SavedCommands, 'saveChanges'>;

/** The commands over one store. */
export function createShareCommands(
  { api, store }: CommandParts,
  { copy, notify, isUntouched, saveChanges }: Others,
): ShareCommands {
  let draftKey: string | undefined;
  /** The last picture that was saved for a link, lest each copying save it again. */
  let linked: { readonly key: string; readonly hash: string } | undefined;

  /** `keepLong` keeps a picture that is too long for an address and gives the address of what was kept. */
  const write = async (keepLong: (content: string, hash: string) => Promise<string>): Promise<string> => {
    const { history, selection, look } = store.getState();
    if (isUntouched()) return '';
    const content = toContent(history.present, selection, look);
    const hash = await writeAddress(content);
    return hash.length <= LONGEST_ADDRESS ? hash : keepLong(JSON.stringify(content), hash);
  };
  const keepHere = (content: string, hash: string): Promise<string> => {
    draftKey ??= makeDraftKey();
    return Promise.resolve(LONG_PICTURES.keep(draftKey, content) ? toDraftAddress(draftKey) : hash);
  };
  const keepOnServer = async (): Promise<string> => {
    const { history, selection, look } = store.getState();
    const key = keyOfView(history.present);
    if (linked?.key !== key) {
      const content = toContent(history.present, selection, look);
      const { id } = await api.addView({ name: '', content, thumbnail: '' });
      linked = { key, hash: toSavedAddress(id) };
    }
    return linked.hash;
  };

  /** The link that opens the picture in any browser, and what to say of it. */
  const makeLink = async (): Promise<{ hash: string; text: string }> => {
    if (store.getState().saved) await saveChanges();
    const { saved } = store.getState();
    if (saved?.status === 'saved')
      return {
        hash: toSavedAddress(saved.id),
        text: `The link to “${saved.name}” has been copied. It opens the view as it is saved by then.`,
      };
    return { hash: await write(keepOnServer), text: 'The link to this picture has been copied.' };
  };

  return {
    writeHash: async () => {
      const { saved } = store.getState();
      // Changes of an open view that are not saved yet are kept beside it; a version that is looked at is not.
      return saved && saved.lookedAt === undefined ? toSavedAddress(saved.id) : write(keepHere);
    },
    copyLink: async () => {
      try {
        const { hash, text } = await makeLink();
        const refused = 'The browser does not let the link be copied. It stands in the address bar.';
        await copy(`${location.origin}/${hash}`, { key: 'share', done: text, refused });
      } catch (error) {
        notify({ key: 'share', tone: 'problem', text: messageOf(error) });
      }
    },
  };
}
