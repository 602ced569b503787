/** Keeps changes of a saved view in the browser until they are saved, and decides what becomes of them when it is opened again. */
import { UNSAVED_CHANGES, type Shelf } from '../drafts.ts';
import { createTab, type Tab } from '../tab.ts';
import { readContent, type ReadContent } from '../view/read-content.ts';

/** What is kept of an open view. */
export interface Unsaved {
  /** Number of the version that the picture is based on. */
  readonly base: number;
  /** Whether the picture is another than that version; else only where the canvas looks, and what is chosen, is kept. */
  readonly changed: boolean;
  readonly read: ReadContent;
}

/** What keeps changes. */
export interface UnsavedKeeper {
  /** Keeps the picture of an open view in place of what was kept of it; false where the browser does not. */
  readonly keep: (id: string, kept: { base: number; changed: boolean; content: string }) => boolean;
  readonly drop: (id: string) => void;
  /** What this tab has kept of a view, else the changes that a tab left behind which is open no longer. */
  readonly find: (id: string) => Promise<Unsaved | undefined>;
}

/** Keeps changes on a shelf, those of each tab apart: two that have the same view open do not mix theirs up. */
export function createUnsavedKeeper(shelf: Shelf = UNSAVED_CHANGES, tab: Tab = thisTab()): UnsavedKeeper {
  let own: string | undefined;
  void tab.id.then((id) => {
    own = id;
  });
  const toKey = (id: string, of: string): string => `${id} ${of}`;
  const tabOf = (key: string): string => key.slice(key.indexOf(' ') + 1);
  return {
    keep: (id, { base, changed, content }) =>
      own !== undefined && shelf.keep(toKey(id, own), `${String(base)} ${String(changed)} ${content}`),
    drop: (id) => {
      if (own !== undefined) shelf.remove(toKey(id, own));
    },
    find: async (id) => {
      const mine = toKey(id, await tab.id);
      const ownChanges = read(shelf.read(mine));
      if (ownChanges?.changed) return ownChanges;
      for (const key of shelf.keys()) {
        if (key === mine || !key.startsWith(`${id} `) || (await tab.isOpen(tabOf(key)))) continue;
        const text = shelf.read(key);
        const left = read(text);
        if (text !== undefined && left?.changed) shelf.keep(mine, text);
        shelf.remove(key);
        if (left?.changed) return left;
      }
      return ownChanges;
    },
  };
}

/** Which picture to open where changes were kept: the saved one, the kept one, or whichever the user decides. */
export function reconcile(
  kept: { readonly base: number; readonly changed: boolean; readonly key: string },
  saved: { readonly version: number; readonly key: string },
): 'saved' | 'kept' | 'conflict' {
  // They may have been saved when the page was left.
  if (kept.base === saved.version || kept.key === saved.key) return 'kept';
  return kept.changed ? 'conflict' : 'saved';
}

function read(text: string | undefined): Unsaved | undefined {
  const [, base, changed, content = ''] = /^(\d+) (true|false) (.*)$/s.exec(text ?? '') ?? [];
  if (base === undefined) return undefined;
  try {
    const found = readContent(JSON.parse(content));
    return found && { base: Number(base), changed: changed === 'true', read: found };
  } catch {
    return undefined;
  }
}

function thisTab(): Tab {
  return createTab({
    // Missing, whatever the types say, where the page comes over HTTP from another machine.
    locks: (globalThis.navigator as { locks?: LockManager } | undefined)?.locks,
    storage: () => sessionStorage,
    makeId: () => Math.random().toString(36).slice(2),
  });
}

/** Keeps nothing, for pictures that are never saved. */
export const KEEPS_NOTHING: UnsavedKeeper = {
  keep: () => false,
  drop: () => undefined,
  find: () => Promise.resolve(undefined),
};
