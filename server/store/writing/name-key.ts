/** Folds names for look-up: the same key whatever the case, the accents, the script or the punctuation. */
import anyAscii from 'any-ascii';

const PLAIN = /^[\x20-\x7e]*$/;

/** Lower-case Latin letters and digits in words parted by one blank; never empty for a text with a letter or digit. */
export function toNameKey(text: string): string {
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
  return toNameKey(text)
    .split(' ')
    .filter((word) => word !== '');
}
