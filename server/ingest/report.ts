/** Collects problems while checks go on, so that an author sees all of them at once. */
import type { Problem } from './problem.ts';
import { suggest } from './problem.ts';
import type { SeedFile, YamlPath } from './seed-file.ts';

/** A term or an id that ought to be one of the known ones. */
export interface Reference {
  readonly term: string;
  /** What it should be, as `relation` or `document`. */
  readonly of: string;
  readonly known: readonly string[];
}

/** The problems found so far in the files of one seed. */
export class Report {
  readonly problems: Problem[] = [];
  readonly #files: ReadonlyMap<string, SeedFile>;

  constructor(files: ReadonlyMap<string, SeedFile>) {
    this.#files = files;
  }

  /** Notes what is wrong at a path of a file, and what would be right. */
  add(file: string, path: YamlPath, place: string, fault: { wrong: string; right: string }): void {
    const line = this.#files.get(file)?.lineOf(path) ?? 1;
    this.problems.push({ file, line, place, wrong: fault.wrong, right: fault.right });
  }

  /** Notes a term that is not known, with the nearest known one; tells whether it is known. */
  known(file: string, path: YamlPath, place: string, reference: Reference): boolean {
    const { term, of, known } = reference;
    if (known.includes(term)) return true;
    const otherwise =
      known.length <= 10 ? `known are ${known.join(', ')}` : `add it to the seed, or use a known ${of}`;
    this.add(file, path, place, {
      wrong: `${of} "${term}" is not known`,
      right: suggest(term, known, otherwise),
    });
    return false;
  }

  /** Notes ids that were given before. */
  unique(file: string, path: YamlPath, place: string, seen: Map<string, string>): void {
    const before = seen.get(place);
    if (before)
      this.add(file, path, place, {
        wrong: `the id was given before, in ${before}`,
        right: 'take a free id',
      });
    seen.set(place, file);
  }
}
