/** The commands that make a link to the picture. */
import { LONGEST_ADDRESS, toDraftAddress, toSavedAddress, writeAddress } from '../address.ts';
import { keepDraft, makeDraftKey } from '../drafts.ts';
import { toContent } from '../view/content.ts';
import { messageOf } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { OpenCommands } from './open-commands.ts';
import type { PanelCommands } from './panel-commands.ts';

/** Commands over links. */
export interface ShareCommands {
  /** The part of the address that names the present picture in this browser; empty for the untouched opening picture. */
  readonly writeHash: () => Promise<string>;
  /** Copies a link that opens the present picture in any browser. */
  readonly copyLink: () => Promise<void>;
}

/** The commands over one store. */
export function createShareCommands(
  { api, store }: CommandParts,
  { notify }: Pick<PanelCommands, 'notify'>,
  { isUntouched }: Pick<OpenCommands, 'isUntouched'>,
): ShareCommands {
  let draftKey: string | undefined;

  /** `keepLong` keeps a picture that is too long for an address and gives the address of what was kept. */
  const write = async (keepLong: (content: string, hash: string) => Promise<string>): Promise<string> => {
    const { history, selection, look, saved } = store.getState();
    if (isUntouched()) return '';
    if (saved?.status === 'saved') return toSavedAddress(saved.id);
    const content = toContent(history.present, selection, look);
    const hash = await writeAddress(content);
    return hash.length <= LONGEST_ADDRESS ? hash : keepLong(JSON.stringify(content), hash);
  };
  const keepHere = (content: string, hash: string): Promise<string> => {
    draftKey ??= makeDraftKey();
    return Promise.resolve(keepDraft(draftKey, content) ? toDraftAddress(draftKey) : hash);
  };
  const keepOnServer = async (): Promise<string> => {
    const { history, selection, look } = store.getState();
    const content = toContent(history.present, selection, look);
    const { id } = await api.addView({ name: '', content, thumbnail: '' });
    return toSavedAddress(id);
  };

  return {
    writeHash: () => write(keepHere),
    copyLink: async () => {
      try {
        const hash = await write(keepOnServer);
        const address = `${location.origin}/${hash}`;
        await navigator.clipboard.writeText(address);
        notify({ key: 'share', tone: 'plain', text: 'The link to this picture has been copied.' });
      } catch (error) {
        const isRefused = error instanceof DOMException;
        const text = isRefused
          ? 'The browser does not let the link be copied. It stands in the address bar.'
          : messageOf(error);
        notify({ key: 'share', tone: 'problem', text });
      }
    },
  };
}
