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
  /** Ids and names of records that were set aside: who refers to them is not at fault. */
  readonly #misfits = new Set<string>();
  /** Where the records of a list stood before some were set aside, by file and list. */
  readonly #positions = new Map<string, readonly number[]>();

  constructor(files: ReadonlyMap<string, SeedFile>) {
    this.#files = files;
  }

  /** Whether every record could be read, so that what is missing is missing indeed. */
  get isWhole(): boolean {
    return this.#misfits.size === 0;
  }

  /** Notes what is wrong at a path of a file, and what would be right. */
  add(file: string, path: YamlPath, place: string, fault: { wrong: string; right: string }): void {
    const line = this.#files.get(file)?.lineOf(this.#original(file, path)) ?? 1;
    this.problems.push({ file, line, place, wrong: fault.wrong, right: fault.right });
  }

  /** Notes a term that is not known, with the nearest known one; tells whether it is known. */
  known(file: string, path: YamlPath, place: string, reference: Reference): boolean {
    const { term, of, known } = reference;
    if (known.includes(term) || this.#misfits.has(term)) return true;
    const otherwise =
      known.length <= 10 ? `known are ${known.join(', ')}` : `add it to the seed, or use a known ${of}`;
    const fault = { wrong: `${of} "${term}" is not known`, right: suggest(term, known, otherwise) };
    this.add(file, path, place, fault);
    return false;
  }

  /** Notes ids that were given before. */
  unique(file: string, path: YamlPath, place: string, seen: Map<string, string>): void {
    const before = seen.get(place);
    if (before) {
      this.add(file, path, place, {
        wrong: `the id was given before, in ${before}`,
        right: 'take a free id',
      });
    }
    seen.set(place, file);
  }

  /** The data of a file without the records that do not have their shape; their ids count as known from here on. */
  setAside(file: string, data: unknown, faults: readonly { readonly path: YamlPath }[]): unknown {
    if (typeof data !== 'object' || data === null) return data;
    const lists = Object.entries(data).map(([key, list]: [string, unknown]): [string, unknown] => {
      if (!Array.isArray(list)) return [key, list];
      const bad = new Set(faults.filter(({ path }) => path[0] === key).map(({ path }) => path[1]));
      const kept = list.flatMap((_record, index) => (bad.has(index) ? [] : [index]));
      for (const [index, record] of list.entries()) if (bad.has(index)) this.#misfits.add(nameOf(record));
      this.#positions.set(`${file} ${key}`, kept);
      return [key, kept.map((index): unknown => list[index])];
    });
    return Object.fromEntries(lists);
  }

  #original(file: string, path: YamlPath): YamlPath {
    const [list, index, ...rest] = path;
    const before =
      typeof index === 'number' ? this.#positions.get(`${file} ${String(list)}`)?.[index] : undefined;
    return list === undefined || before === undefined ? path : [list, before, ...rest];
  }
}

/** What other records call a record by. */
function nameOf(record: unknown): string {
  const { id, name } = (record ?? {}) as { id?: unknown; name?: unknown };
  if (typeof id === 'string') return id;
  return typeof name === 'string' ? name : '';
}
