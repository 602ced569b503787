/** Folds names and texts for look-up: the same key whatever the case, the accents, the script or the punctuation. */
import anyAscii from 'any-ascii';

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Characters of the key of a name. Neo4j indexes no more than some 8,000 bytes, and what stands for one character may be many
 * letters: of an emoji its name.
 */
const MAX_NAME_KEY = 2_500;

/** The key of a name, which is indexed: names that begin with so many letters alike are found as one. */
export function toNameKey(text: string): string {
  return cutWhole(toKey(text), MAX_NAME_KEY).trimEnd();
}

/** The beginning of a text, without half of a character at its end: no database keeps that. */
export function cutWhole(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/\p{Cs}$/u, '') : text;
}

/** Lower-case Latin letters and digits in words parted by one blank; never empty for a text with a letter or digit. */
export function toKey(text: string): string {
  // Most texts are plain, and folding characters is most of the work.
  const plain = PLAIN.test(text) ? text : anyAscii(text.normalize('NFKC'));
  const folded = plain
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return folded || text.trim().toLowerCase();
}

/** The folded words of a typed text; none where it is blank. */
export function toWords(text: string): string[] {
  return toKey(text)
    .split(' ')
    .filter((word) => word !== '');
}
