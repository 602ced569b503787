/** Texts that this browser keeps under keys: pictures too long for an address, and changes that are not saved yet. */

/** A shelf, on which the oldest texts make room for new ones. */
export interface Shelf {
  /** Keeps a text under a key; false where the browser keeps nothing, or nothing of this size. */
  readonly keep: (key: string, text: string) => boolean;
  /** The text under a key; undefined where there is none. */
  readonly read: (key: string) => string | undefined;
  readonly remove: (key: string) => void;
  /** Keys of what is kept, the longest kept first. */
  readonly keys: () => readonly string[];
}

/** The part of the browser's storage that a shelf needs; it throws where the user forbids it. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A shelf for so many texts, whose entries begin with a prefix. */
export function createShelf(prefix: string, most: number, open: () => Storage = () => localStorage): Shelf {
  /** Times are written before the texts, so that the oldest are found without reading what they hold. */
  const timeOf = (storage: Storage, key: string): number =>
    Number.parseInt(storage.getItem(prefix + key) ?? '', 10) || 0;
  const listKeys = (storage: Storage): readonly string[] =>
    Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
      .filter((each) => each.startsWith(prefix))
      .map((each) => each.slice(prefix.length))
      .sort((a, b) => timeOf(storage, a) - timeOf(storage, b));
  const tryTo = <Result>(run: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      return run(open());
    } catch {
      return otherwise;
    }
  };
  return {
    keep: (key, text) =>
      tryTo((storage) => {
        const others = listKeys(storage).filter((each) => each !== key);
        for (const old of others.slice(0, Math.max(0, others.length - most + 1)))
          storage.removeItem(prefix + old);
        storage.setItem(prefix + key, `${String(Date.now())} ${text}`);
        return true;
      }, false),
    read: (key) =>
      tryTo((storage) => {
        const entry = storage.getItem(prefix + key);
        return entry?.slice(entry.indexOf(' ') + 1);
      }, undefined),
    remove: (key) => {
      tryTo((storage) => {
        storage.removeItem(prefix + key);
      }, undefined);
    },
    keys: () => tryTo(listKeys, []),
  };
}

/** Pictures that are too long for an address. */
export const LONG_PICTURES: Shelf = createShelf('entente.draft.', 8);

/** Changes of saved views that are not saved yet. */
export const UNSAVED_CHANGES: Shelf = createShelf('entente.unsaved.', 20);

/** A new key for a picture. */
export function makeDraftKey(): string {
  const letters = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `${Date.now().toString(36)}${letters.padStart(4, '0')}`;
}
