/** Counts what a file calls its kinds or relations, and what each is taken for, so that a person can say otherwise. */
import { IMPORT_LIMITS, type FoundTerm } from '../../model/import.ts';

/** Characters of a word that a mapping can name. */
const LONGEST = 200;

/** The count of one sort of terms. */
export class TermCount {
  readonly #found = new Map<string, { count: number; readonly as: string | undefined }>();

  /** Counts a word once more; the same word is always taken for the same. */
  note(word: string | undefined, as: string | undefined): void {
    if (word === undefined || word === '' || word.length > LONGEST) return;
    const found = this.#found.get(word);
    if (found) found.count += 1;
    else this.#found.set(word, { count: 1, as });
  }

  /** What is not known first, then the most frequent. */
  list(guess: (word: string) => string | undefined): readonly FoundTerm[] {
    return [...this.#found]
      .sort(
        ([one, a], [other, b]) =>
          Number(a.as !== undefined) - Number(b.as !== undefined) ||
          b.count - a.count ||
          (one < other ? -1 : 1),
      )
      .slice(0, IMPORT_LIMITS.terms)
      .map(([word, { count, as }]) => {
        if (as !== undefined) return { word, count, as };
        const guessed = guess(word);
        return { word, count, ...(guessed !== undefined && { guess: guessed }) };
      });
  }
}
