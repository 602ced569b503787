/** Counts what becomes of the records of a file, with the first of each type as samples, and collects what is wrong. */
import type { ImportCount, ImportedType, ImportProblem, ImportSample } from '../../model/import.ts';
import { IMPORT_LIMITS, IMPORTED_TYPES } from '../../model/import.ts';
import { SampledCount } from '../sampled-count.ts';

/** What becomes of a record. */
export type Fate = 'added' | 'changed' | 'left' | 'ambiguous';

/** The counts so far. */
export class Tally {
  readonly problems: ImportProblem[] = [];
  problemCount = 0;
  readonly #counts = new Map<string, SampledCount>();

  add(fate: Fate, type: ImportedType, sample: () => ImportSample): void {
    const key = `${fate} ${type}`;
    const counted = this.#counts.get(key) ?? new SampledCount();
    counted.add(sample);
    this.#counts.set(key, counted);
  }

  /** Takes what was counted elsewhere, before anything of its type has this fate. */
  take(fate: Fate, type: ImportedType, counted: SampledCount): void {
    if (counted.count > 0) this.#counts.set(`${fate} ${type}`, counted);
  }

  /** Notes a problem; past the first thousand they are only counted. */
  tell(problem: ImportProblem): void {
    this.problemCount += 1;
    if (this.problems.length < IMPORT_LIMITS.problems) this.problems.push(problem);
  }

  count(fate: Fate, type: ImportedType): number {
    return this.#counts.get(`${fate} ${type}`)?.count ?? 0;
  }

  /** Types that have records of a fate, in their order. */
  counts(fate: Fate): ImportCount[] {
    return IMPORTED_TYPES.flatMap((type) => {
      const counted = this.#counts.get(`${fate} ${type}`);
      return counted ? [{ type, count: counted.count, samples: counted.samples }] : [];
    });
  }
}
