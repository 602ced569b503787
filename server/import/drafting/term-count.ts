/** Counts what a file calls its kinds or relations, and what each is taken for, so that a person can say otherwise. */
import { IMPORT_LIMITS, type FoundTerm } from '../../model/import.ts';

/** Characters of a word that a mapping can name. */
const LONGEST = 200;

/** The count of one sort of terms. */
export class TermCount {
  readonly #found = new Map<
    string,
    { count: number; readonly as: string | undefined; readonly isLeft: boolean }
  >();

  /** Counts a word once more; the same word is always taken for the same, or left out. */
  note(word: string | undefined, as: string | undefined, isLeft = false): void {
    if (word === undefined || word === '' || word.length > LONGEST) return;
    const found = this.#found.get(word);
    if (found) found.count += 1;
    else this.#found.set(word, { count: 1, as, isLeft });
  }

  /** What is not known first, then what is left out, then the most frequent. */
  list(guess: (word: string) => string | undefined): readonly FoundTerm[] {
    return [...this.#found]
      .sort(([one, a], [other, b]) => rankOf(a) - rankOf(b) || b.count - a.count || (one < other ? -1 : 1))
      .slice(0, IMPORT_LIMITS.terms)
      .map(([word, { count, as, isLeft }]) => {
        if (as !== undefined) return { word, count, as };
        if (isLeft) return { word, count, isLeft };
        const guessed = guess(word);
        return { word, count, ...(guessed !== undefined && { guess: guessed }) };
      });
  }
}

function rankOf({ as, isLeft }: { readonly as: string | undefined; readonly isLeft: boolean }): number {
  return as === undefined ? Number(isLeft) : 2;
}
