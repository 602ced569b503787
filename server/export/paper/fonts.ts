/** Inter for PDF, embedded script by script: Latin, Cyrillic, Greek and Vietnamese. What it lacks is spelt in Latin letters, in brackets. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import anyAscii from 'any-ascii';

/** Weights that are used. */
export type Weight = 400 | 600;

/** A piece of text that one font can write. */
export interface Run {
  readonly text: string;
  /** Name under which the font is registered. */
  readonly font: string;
}

/** What fonts are registered with and asked through: the part of a document of pdfkit that knows fonts. */
export interface FontBook {
  /** Registers a font under a name, and says which characters it has. */
  register(name: string, file: Uint8Array): (codePoint: number) => boolean;
}

interface Subset {
  readonly name: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** In the order in which they are tried. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext', 'greek-ext'];
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'));

/** Splits texts into runs for one document; fonts are read when a character first needs them. */
export class Fonts {
  readonly #book: FontBook;
  readonly #subsets = readSubsets();
  readonly #registered = new Map<string, (codePoint: number) => boolean>();
  readonly #known = new Map<string, string | undefined>();

  /** Fonts for a document. */
  constructor(book: FontBook) {
    this.#book = book;
  }

  /** The runs of a text, in order. */
  split(text: string, weight: Weight): readonly Run[] {
    const runs: { text: string; font: string }[] = [];
    for (const character of this.#spell(text.normalize('NFC'), weight)) {
      const last = runs.at(-1);
      // A blank goes with what is before it: then words come out of the file as they went in.
      const font = (character === ' ' ? last?.font : undefined) ?? this.#find(character, weight);
      if (font === undefined) continue;
      if (last?.font === font) last.text += character;
      else runs.push({ text: character, font });
    }
    return runs;
  }

  /** The text with what no font has in Latin letters. Marks without a width are left out. */
  #spell(text: string, weight: Weight): string {
    let spelt = '';
    let missing = '';
    const close = (): void => {
      if (missing !== '') spelt += `[${anyAscii(missing).trim() || '?'}]`;
      missing = '';
    };
    for (const character of text) {
      if (/\p{Cf}/u.test(character)) continue;
      if (this.#find(character, weight) === undefined) missing += character;
      else {
        close();
        spelt += character;
      }
    }
    close();
    return spelt;
  }

  #find(character: string, weight: Weight): string | undefined {
    const key = `${weight}${character}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#lookUp(character.codePointAt(0) ?? 0, weight));
    return this.#known.get(key);
  }

  #lookUp(codePoint: number, weight: Weight): string | undefined {
    for (const { name, ranges } of this.#subsets) {
      if (!ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) continue;
      const font = `inter-${name}-${weight}`;
      const has = this.#registered.get(font) ?? this.#register(font);
      if (has(codePoint)) return font;
    }
    return undefined;
  }

  #register(font: string): (codePoint: number) => boolean {
    const has = this.#book.register(font, readFileSync(join(folder, 'files', `${font}-normal.woff`)));
    this.#registered.set(font, has);
    return has;
  }
}

function readSubsets(): readonly Subset[] {
  // The package's own table of which file has which characters.
  const table = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return SUBSETS.map((name) => ({
    name,
    ranges: (table[name] ?? '').split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)] as const;
    }),
  }));
}
