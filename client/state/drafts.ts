/** Pictures that this browser keeps because they are too long for an address; the oldest make room for new ones. */

const PREFIX = 'entente.draft.';
const MOST = 8;

/** Keeps a text under a key; false where the browser keeps nothing. */
export function keepDraft(key: string, text: string): boolean {
  try {
    const others = listKeys().filter((each) => each !== key);
    for (const old of others.slice(0, Math.max(0, others.length - MOST + 1)))
      localStorage.removeItem(PREFIX + old);
    localStorage.setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}

/** The text that is kept under a key; undefined where there is none. */
export function readDraft(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A new key; later ones sort after earlier ones. */
export function makeDraftKey(): string {
  const letters = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `${Date.now().toString(36)}${letters.padStart(4, '0')}`;
}

/** Keys of what is kept, oldest first. */
function listKeys(): readonly string[] {
  return Object.keys(localStorage)
    .filter((each) => each.startsWith(PREFIX))
    .map((each) => each.slice(PREFIX.length))
    .sort();
}
