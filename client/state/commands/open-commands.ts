/** How the page gets its picture: the opening one, the one that an address names, or one that was saved. */
import type { ViewContent } from '../../../server/model/view-content.ts';
import { readAddress } from '../address.ts';
import { LONG_PICTURES } from '../drafts.ts';
import { readContent } from '../view/read-content.ts';
import { addBusy, isCancelled, messageOf } from './attempts.ts';
import { noteChangedList } from './changed-list.ts';
import type { CommandParts } from './command-parts.ts';
import type { Keeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';
import { isMissingView, wasDeleted } from './open-saved.ts';
import { createOpeningPicture } from './opening-picture.ts';

/** Commands that put a whole picture on the canvas. */
export interface OpenCommands {
  /** Shows what the part of the address behind `#` names, else the opening picture. */
  readonly open: (hash: string) => Promise<void>;
  /** Puts the opening picture on the canvas as a step that can be undone. */
  readonly showOpening: () => Promise<void>;
  /** Puts a kept picture on the canvas; `name` names the step. Rejects where the server does not answer. */
  readonly showContent: (content: ViewContent, name: string, leftOut?: readonly string[]) => Promise<void>;
  /** Whether the canvas shows the opening picture as it came. */
  readonly isUntouched: () => boolean;
}

/** What the words for a picture that cannot be read are about. */
const UNREADABLE = {
  address: 'The picture in this address cannot be read: the link may have been cut off.',
  draft: 'This address names a picture that only the browser it was made in keeps.',
} as const;

/** The commands over one store that put whole pictures on the canvas. */
export function createOpenCommands(
  parts: CommandParts,
  local: LocalCommands,
  { pictures, opener }: Keeping,
): OpenCommands {
  const { api, store } = parts;
  const opening = createOpeningPicture(parts, local, pictures.turns);

  const showContent: OpenCommands['showContent'] = async (content, name, leftOut = []) => {
    pictures.put(await pictures.prepare(content), name, leftOut);
  };

  /** Says why the address opened nothing; a page that shows no picture yet gets the opening one. */
  const showInstead = async (problem: string, restore?: () => void): Promise<void> => {
    const isFirst = store.getState().phase !== 'ready';
    if (isFirst) await opening.showFirst();
    local.notify({
      key: 'address',
      text: isFirst ? `${problem} This is the opening picture instead.` : problem,
      tone: 'problem',
      ...(restore && { actions: [{ label: 'Restore', run: restore }] }),
    });
  };

  const openSaved = async (id: string): Promise<void> => {
    try {
      await opener.openView(id);
    } catch (error) {
      if (!isMissingView(error)) throw error;
      await showInstead(error.message, wasDeleted(error) ? () => void restore(id) : undefined);
    }
  };

  const restore = async (id: string): Promise<void> => {
    local.dismiss('address');
    addBusy(store, 1);
    try {
      await api.restoreView(id);
      await opener.openView(id);
      noteChangedList(store);
    } catch (error) {
      if (!isCancelled(error)) await showInstead(messageOf(error), () => void restore(id));
    } finally {
      addBusy(store, -1);
    }
  };

  const openHash = async (hash: string): Promise<void> => {
    if (hash.length < 2) {
      await opening.showFirst();
      return;
    }
    const address = await readAddress(hash);
    if (address?.type === 'saved') {
      await openSaved(address.id);
      return;
    }
    const read = address?.type === 'draft' ? readDraftContent(address.key) : address?.read;
    if (read) await showContent(read.content, 'open a link', read.leftOut);
    else await showInstead(address?.type === 'draft' ? UNREADABLE.draft : UNREADABLE.address);
  };

  const open: OpenCommands['open'] = async (hash) => {
    const isFirst = store.getState().phase !== 'ready';
    if (isFirst) store.setState({ phase: 'loading', failure: undefined });
    local.dismiss('failed open');
    addBusy(store, 1);
    const { vocabulary } = store.getState();
    const terms = vocabulary ? Promise.resolve() : fetchVocabulary();
    // Both to their end: a picture that came after the failure of its terms would seem to be whole.
    const ends = await Promise.allSettled([terms, openHash(hash)]);
    addBusy(store, -1);
    const failures = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []));
    // What was given up was asked for before a picture that is there.
    const failure = failures.find((each) => !isCancelled(each));
    if (failure === undefined) return;
    if (isFirst) store.setState({ phase: 'failed', failure: messageOf(failure) });
    else
      local.notify({
        key: 'failed open',
        text: messageOf(failure),
        tone: 'problem',
        actions: [{ label: 'Try again', run: () => void open(hash) }],
      });
  };

  return {
    open,
    showContent,
    showOpening: opening.showAgain,
    isUntouched: opening.isUntouched,
  };

  async function fetchVocabulary(): Promise<void> {
    store.setState({ vocabulary: await api.vocabulary() });
  }
}

function readDraftContent(key: string): ReturnType<typeof readContent> {
  const text = LONG_PICTURES.read(key);
  if (text === undefined) return undefined;
  try {
    return readContent(JSON.parse(text));
  } catch {
    return undefined;
  }
}
