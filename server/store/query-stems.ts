/** Takes a typed text apart into what its words begin with, so that “drones to Russia” finds names with “drone” and with “Russia”. */
import { ASKING_WORDS } from '../model/asking-words.ts';
import { toWords } from './writing/name-key.ts';

/** More words of one text are not looked for. */
const MOST_STEMS = 12;

/** A stem is no shorter than this, so that it does not begin everything. */
const LEAST_LETTERS = 4;

/** Endings of plurals, with what they leave behind; the first that fits is taken. */
const PLURALS: readonly RegExp[] = [/ies$/, /(?<=s|x|z|ch|sh)es$/, /(?<![siu])s$/];

/** Each word once, folded, without the ending of a plural; words that only ask are left out. */
export function toStems(text: string): readonly string[] {
  const words = toWords(text).filter((word) => !ASKING_WORDS.has(word));
  return [...new Set(words.map(toStem))].slice(0, MOST_STEMS);
}

function toStem(word: string): string {
  for (const ending of PLURALS) {
    const stem = word.replace(ending, '');
    if (stem !== word && stem.length >= LEAST_LETTERS) return stem;
  }
  return word;
}
