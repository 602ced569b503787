/** What was run before, kept in this browser: the latest first, each text once. */

/** A statement that was run. */
export interface Ran {
  readonly text: string;
  /** Milliseconds since the epoch, of the last time. */
  readonly at: number;
}

/** Where it is kept. */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const KEY = 'entente.console.history';
const MOST = 500;
/** Letters of all together, well below what a browser keeps for a site. */
const MOST_LETTERS = 1_000_000;

/** The history, the latest first. */
export function readHistory(storage: () => Storage = () => localStorage): readonly Ran[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRan) : [];
  } catch {
    return [];
  }
}

/** Puts a statement first, and drops what is too old for the room there is. */
export function addToHistory(history: readonly Ran[], ran: Ran): readonly Ran[] {
  const next = [ran, ...history.filter(({ text }) => text !== ran.text)].slice(0, MOST);
  let letters = 0;
  return next.filter(({ text }, at) => {
    letters += text.length;
    return at === 0 || letters <= MOST_LETTERS;
  });
}

/** Keeps it for the next visit, where the browser keeps anything. */
export function keepHistory(history: readonly Ran[], storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(KEY, JSON.stringify(history));
  } catch {
    // It holds for this visit at least.
  }
}

/** Those whose text holds all of the words. */
export function searchHistory(history: readonly Ran[], words: string): readonly Ran[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return history.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
}

function isRan(kept: unknown): kept is Ran {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'text' in kept &&
    typeof kept.text === 'string' &&
    'at' in kept &&
    typeof kept.at === 'number'
  );
}
