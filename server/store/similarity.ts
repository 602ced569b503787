/** Finds folded names that differ from a typed one by a letter or two: what a slip of the hand makes of a name. */
import { editDistance } from '../model/edit-distance.ts';

/** A folded name that is similar to a typed one. */
export interface SimilarKey {
  readonly key: string;
  /** Letters that differ, 1 or 2; 0 only for a word of a longer name. */
  readonly distance: number;
  /** Whether the whole name is similar, and not one word of it. */
  readonly isWhole: boolean;
}

/** How many letters of a folded name may differ: none below four letters, one up to seven, two from eight on. */
export function toleranceOf(key: string): number {
  if (key.length < 4) return 0;
  return key.length < 8 ? 1 : 2;
}

/** A text that is compared: a whole name, or a word that is in longer ones. */
interface Term {
  readonly text: string;
  readonly letters: number;
  readonly whole: boolean;
  /** Longer names with this word. */
  readonly within: string[];
}

/** Folded names, made ready to be compared with many typed ones. */
export class SimilarNames {
  readonly #terms: readonly Term[];

  constructor(keys: Iterable<string>) {
    const all = [...new Set(keys)];
    const terms = new Map<string, Term>();
    for (const key of all) terms.set(key, toTerm(key, true));
    for (const key of all) {
      if (!key.includes(' ')) continue;
      for (const word of new Set(key.split(' '))) {
        const term = terms.get(word) ?? toTerm(word, false);
        term.within.push(key);
        terms.set(word, term);
      }
    }
    this.#terms = [...terms.values()];
  }

  /**
   * Names similar to a typed one, which is folded too; a single word is compared with single words of longer names as well.
   * Fewest differing letters first, whole names before words, then by name.
   */
  find(typed: string): SimilarKey[] {
    const most = toleranceOf(typed);
    if (most === 0) return [];
    const letters = lettersOf(typed);
    const isWord = !typed.includes(' ');
    const found = new Map<string, SimilarKey>();
    const add = (one: SimilarKey): void => {
      const other = found.get(one.key);
      if (!other || compareSimilar(one, other) < 0) found.set(one.key, one);
    };
    for (const term of this.#terms) {
      // Two letters that only one of them has take at least one change: this settles most pairs without a table.
      if (countBits(term.letters ^ letters) > 2 * most) continue;
      const distance = editDistance(typed, term.text, most);
      if (distance > most) continue;
      if (term.whole && distance > 0) add({ key: term.text, distance, isWhole: true });
      if (isWord) for (const key of term.within) add({ key, distance, isWhole: false });
    }
    return [...found.values()].sort(compareSimilar);
  }
}

/** Best first. */
function compareSimilar(one: SimilarKey, other: SimilarKey): number {
  return (
    one.distance - other.distance ||
    Number(other.isWhole) - Number(one.isWhole) ||
    (one.key < other.key ? -1 : Number(one.key > other.key))
  );
}

function toTerm(text: string, whole: boolean): Term {
  return { text, letters: lettersOf(text), whole, within: [] };
}

/** Which letters occur, a bit for each; several letters may share a bit. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let position = 0; position < text.length; position++) letters |= 1 << (text.charCodeAt(position) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** A folded name as a fuzzy query of a full-text index; nothing in it can be taken for the syntax of such queries. */
export function toFuzzyQuery(key: string): string {
  return `${key.replace(/[^\p{L}\p{N}]/gu, '\\$&')}~${String(toleranceOf(key))}`;
}
