/** Where names that are too long for a picture end: behind a word where that leaves enough of them. */

/** A word is cut where less than this share of what there is room for would stand before it. */
const LEAST_KEPT = 0.4;

/** The beginning of a text of so many characters at most, without a part of a word or what joins it to the next. */
export function cutBehindWord(text: string, most: number): string {
  const kept = text.slice(0, most);
  const end = text[most] === ' ' ? most : kept.lastIndexOf(' ');
  const whole = most < text.length && end > most * LEAST_KEPT ? kept.slice(0, end) : kept;
  return whole.replace(/[\s,;:(–—-]+$/u, '');
}
