/** Breaks text into lines that fit, by the widths of its words. */
import type { Weight } from './fonts.ts';

/** How text is written; sizes in points. */
export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly weight?: Weight;
}

/** Texts that are longer than words are hardly written twice. */
const MOST_REMEMBERED = 40;

/** The lines of one document; widths in points. */
export class LineBreaking {
  readonly #widthOf: (text: string, look: TextLook) => number;
  readonly #widths = new Map<string, number>();

  /** @param widthOf how wide a text is written, which takes its time */
  constructor(widthOf: (text: string, look: TextLook) => number) {
    this.#widthOf = widthOf;
  }

  /** How wide a text is written; that of words is remembered, for most come again. */
  measure(text: string, look: TextLook): number {
    const key = `${look.weight ?? 400} ${look.size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#widthOf(text, look);
    if (text.length < MOST_REMEMBERED) this.#widths.set(key, width);
    return width;
  }

  /** The text in lines none of which is wider than `most`. */
  wrap(text: string, look: TextLook, most: number): readonly string[] {
    const lines: string[] = [];
    const blank = this.measure('a b', look) - this.measure('ab', look);
    let [line, width] = ['', 0];
    for (const word of text.split(' ').flatMap((each) => this.#breakWord(each, look, most))) {
      const own = this.measure(word, look);
      if (line !== '' && width + blank + own > most) {
        lines.push(line);
        [line, width] = ['', 0];
      }
      width += (line === '' ? 0 : blank) + own;
      line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
  }

  /** A word that is wider than a line, as addresses are, in pieces that fit. */
  #breakWord(word: string, look: TextLook, most: number): readonly string[] {
    if (this.measure(word, look) <= most) return [word];
    const pieces: string[] = [];
    let [piece, width] = ['', 0];
    for (const character of word) {
      const own = this.measure(character, look);
      if (piece !== '' && width + own > most) {
        pieces.push(piece);
        [piece, width] = ['', 0];
      }
      piece += character;
      width += own;
    }
    return [...pieces, piece];
  }
}
