/** How wide words are, how they are broken and shortened to fit, and where there is room for them. */
import { cutBehindWord } from '../../model/picture/cut-words.ts';
import type { Box, Point, Words } from './scene.ts';

/** Height of a line of words, as a multiple of their size. */
export const LINE_HEIGHT = 1.25;

/** Characters of sans-serif fonts that are narrower or wider than most, with their width as a multiple of the size. */
const NARROW = /[\s!'(),./:;I[\]fijlrt|’‘]/;
const WIDE = /[MW@%mw—…]/;
/** Scripts whose characters are as wide as they are high, and pictures. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const CAPITAL = /\p{Lu}/u;
const NO_WIDTH = /[\p{Mn}\p{Cf}]/u;

/** About how wide a text is in pixels: the fonts that it will be shown in are not known here. */
export function measureWords(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** Where words of a width begin that are anchored at an x. */
export function leftOf(anchor: Words['anchor'], x: number, width: number): number {
  if (anchor === 'start') return x;
  return anchor === 'end' ? x - width : x - width / 2;
}

function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (SQUARE.test(character)) return 1;
  if (NARROW.test(character)) return 0.3;
  if (WIDE.test(character)) return 0.88;
  return CAPITAL.test(character) ? 0.69 : 0.57;
}

/** A text in one line: line ends, tabs and control characters are blanks, several blanks are one. */
export function toOneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/** The beginning of a text with an ellipsis where it is longer than so many characters; none is cut in two. */
export function shorten(text: string, most: number): string {
  // Most texts are short: what is not need not be looked at as a whole.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  if (characters.length <= most && text.length <= 2 * most + 2) return text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/** Breaks a name into two lines, about equally long, into more where they are wider, and cuts what is longer still. */
export function breakName(name: string, size: number, most: number, mostLines = 3): readonly string[] {
  const text = shorten(toOneLine(name), 200);
  const words = text.split(' ').filter((word) => word !== '');
  const measure = (line: string): number => measureWords(line, size);
  if (words.length === 0) return [];
  if (words.length === 1 || measure(text) <= most * 0.68) return [cutToWidth(text, size, most)];
  let best = { lines: [text], width: Infinity };
  for (let at = 1; at < words.length; at += 1) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const width = Math.max(...lines.map(measure));
    if (width < best.width) best = { lines, width };
  }
  if (best.width <= most) return best.lines;
  const lines = wrapWords(text, size, most);
  const [last = '', ...rest] = lines.slice(mostLines - 1);
  if (rest.length === 0) return lines;
  return [...lines.slice(0, mostLines - 1), cutToWidth([last, ...rest].join(' '), size, most)];
}

/** Lines no wider than so much; a word that is wider by itself is broken. */
export function wrapWords(text: string, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => breakWord(each, size, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureWords(longer, size) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, size: number, most: number): readonly string[] {
  if (measureWords(word, size) <= most) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measureWords(piece + character, size) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A text cut with an ellipsis to be no wider than so much: behind a word, or within one that takes most of the room. */
export function cutToWidth(text: string, size: number, most: number): string {
  if (measureWords(text, size) <= most) return text;
  const room = most / size - widthOf('…');
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += widthOf(character);
    if (width > room) break;
    kept += character;
  }
  return `${cutBehindWord(text, kept.length)}…`;
}

/** What of a picture is taken, in cells, so that looking for room is quick. */
export class Room {
  readonly #cells = new Map<string, Box[]>();
  static readonly #cell = 96;

  /** Takes a rectangle. */
  take(box: Box): void {
    for (const key of this.#keysOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** Whether nothing that is taken reaches into a rectangle. */
  isFree(box: Box): boolean {
    return this.#keysOf(box).every((key) =>
      (this.#cells.get(key) ?? []).every(
        (taken) =>
          taken.right <= box.left ||
          taken.left >= box.right ||
          taken.bottom <= box.top ||
          taken.top >= box.bottom,
      ),
    );
  }

  #keysOf({ left, top, right, bottom }: Box): readonly string[] {
    const keys: string[] = [];
    const cell = (value: number): number => Math.floor(value / Room.#cell);
    for (let x = cell(left); x <= cell(right); x += 1)
      for (let y = cell(top); y <= cell(bottom); y += 1) keys.push(`${x} ${y}`);
    return keys;
  }
}

/** A square about a point. */
export function boxAround({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
