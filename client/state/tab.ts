/** An id for this tab of the browser that survives reloads, and which other tabs are open: each holds a lock while it lives. */

/** This tab among the others. */
export interface Tab {
  /** Resolves to its id once it is known that no other tab has the same, as one that was duplicated would. */
  readonly id: Promise<string>;
  /** Whether another tab with this id is open; taken as open where the browser cannot tell. */
  readonly isOpen: (id: string) => Promise<boolean>;
}

/** What of the browser tabs are told apart by. */
export interface TabParts {
  /** Missing where the page comes over HTTP from another machine. */
  readonly locks: Pick<LockManager, 'request' | 'query'> | undefined;
  /** Storage of this tab alone; throws where the user forbids it. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly makeId: () => string;
}

const KEY = 'entente.tab';

/** Milliseconds that a page which is being reloaded has to let go of the lock. */
const PATIENCE = 300;

/** The tab; it takes its lock at once. */
export function createTab({ locks, storage, makeId }: TabParts): Tab {
  const toLock = (id: string): string => `entente tab ${id}`;
  const claim = async (): Promise<string> => {
    const before = readId(storage);
    if (before !== undefined && (!locks || (await hold(locks, toLock(before))))) return before;
    const id = makeId();
    keepId(storage, id);
    if (locks) await hold(locks, toLock(id));
    return id;
  };
  return {
    id: claim(),
    isOpen: async (id) => {
      if (!locks) return true;
      const { held = [] } = await locks.query();
      return held.some((lock) => lock.name === toLock(id));
    },
  };
}

/** Takes a lock and keeps it as long as the page lives; false where another page has it. */
function hold(locks: Pick<LockManager, 'request'>, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const keepForever = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, keepForever).catch(() => {
      resolve(false);
    });
  });
}

function readId(storage: TabParts['storage']): string | undefined {
  try {
    return storage().getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepId(storage: TabParts['storage'], id: string): void {
  try {
    storage().setItem(KEY, id);
  } catch {
    // It holds until the next reload at least.
  }
}
