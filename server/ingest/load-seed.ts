/** Loads a seed folder: reads, checks everything, and gives checked facts or one error with all problems. */
import { join } from 'node:path';
import type { z } from 'zod';
import type { Facts } from '../model/facts.ts';
import type { Opening } from '../model/opening.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { checkTopics } from './check-claims.ts';
import { checkDisputes } from './check-disputes.ts';
import { checkEntities } from './check-entities.ts';
import { checkOpening } from './check-opening.ts';
import { checkRelays } from './check-relays.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { toSeedError } from './problem.ts';
import { Report } from './report.ts';
import * as schema from './schema.ts';
import type { SeedFile } from './seed-file.ts';
import { digestSeed, listSeedFiles, readSeedFile } from './seed-file.ts';
import { toFacts } from './to-facts.ts';
import { toVocabulary } from './to-vocabulary.ts';

/** A loaded seed. */
export interface Seed {
  readonly facts: Facts;
  readonly opening: Opening;
  /** SHA-256 of the files. */
  readonly digest: string;
}

/** Loads and checks all of a seed. Rejects with `invalid-seed`, which lists every problem. */
export async function loadSeed(folder: string): Promise<Seed> {
  const names = await listSeedFiles(folder);
  const reader = await SeedReader.open(folder, names);
  const topics = new Map<string, z.infer<typeof schema.topicFile>>();
  for (const name of names.filter((each) => each.startsWith('documents/'))) {
    const topic = reader.parse(name, schema.topicFile);
    if (topic) topics.set(name, topic);
  }
  const records = {
    vocabulary: reader.parse('vocabulary.yaml', schema.vocabularyFile),
    appearance: reader.parse('appearance.yaml', schema.appearanceFile),
    opening: reader.parse('opening.yaml', schema.openingFile),
    entities: reader.parse('entities.yaml', schema.entitiesFile),
    coordinates: reader.parse('coordinates.yaml', schema.coordinatesFile),
    disputes: reader.parse('disputes.yaml', schema.disputesFile),
    relays: reader.parse('relays.yaml', schema.relaysFile),
  };
  const { report } = reader;
  // Without one of the files no reference can be followed: one fault would be reported many times.
  if (!isComplete(records)) throw toSeedError(report.problems);
  const seed = { ...records, topics };
  checkVocabulary(seed, report);
  checkEntities(seed, report);
  checkOpening(seed, report);
  checkTopics(seed, report);
  checkDisputes(seed, report);
  checkRelays(seed, report);
  if (report.problems.length > 0) throw toSeedError(report.problems);
  return { facts: toFacts(seed), opening: seed.opening, digest: await digestSeed(folder) };
}

/** Loads only what the server needs at every start. Rejects with `invalid-seed`. */
export async function loadTerms(folder: string): Promise<{ vocabulary: Vocabulary; opening: Opening }> {
  const reader = await SeedReader.open(folder, ['vocabulary.yaml', 'appearance.yaml', 'opening.yaml']);
  const records = {
    vocabulary: reader.parse('vocabulary.yaml', schema.vocabularyFile),
    appearance: reader.parse('appearance.yaml', schema.appearanceFile),
  };
  const opening = reader.parse('opening.yaml', schema.openingFile);
  if (isComplete(records)) checkVocabulary(records, reader.report);
  if (!isComplete(records) || !opening || reader.report.problems.length > 0)
    throw toSeedError(reader.report.problems);
  return { vocabulary: toVocabulary(records), opening };
}

type Complete<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

function isComplete<T extends object>(records: T): records is T & Complete<T> {
  return Object.values(records).every((each) => each !== undefined);
}

/** Reads files and brings each into its shape, noting what does not fit. */
class SeedReader {
  readonly report: Report;
  readonly #files: ReadonlyMap<string, SeedFile>;

  private constructor(files: ReadonlyMap<string, SeedFile>) {
    this.#files = files;
    this.report = new Report(files);
    for (const file of files.values()) this.report.problems.push(...file.problems);
  }

  static async open(folder: string, names: readonly string[]): Promise<SeedReader> {
    const known = new Set(await listSeedFiles(folder));
    const present = names.filter((name) => known.has(name));
    const files = await Promise.all(present.map((name) => readSeedFile(folder, name)));
    return new SeedReader(new Map(files.map((file) => [file.name, file])));
  }

  parse<S extends z.ZodType>(name: string, shape: S): z.infer<S> | undefined {
    const file = this.#files.get(name);
    if (!file) {
      this.report.add(name, [], 'file', {
        wrong: 'the file is missing',
        right: `put it back into ${join('seed', name)}`,
      });
      return undefined;
    }
    if (file.problems.length > 0) return undefined;
    const result = shape.safeParse(file.data);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const fault = { wrong: issue.message, right: remedyOf(issue) };
      this.report.add(name, issue.path, placeOf(file.data, issue.path), fault);
    }
    // What fits is checked on, so that one misfit does not hide the faults of all the rest.
    const rest = shape.safeParse(this.report.setAside(name, file.data, result.error.issues));
    return rest.success ? rest.data : undefined;
  }
}

/** Names the record that a path lies in by its id, as an author would. */
function placeOf(data: unknown, path: readonly PropertyKey[]): string {
  let value = data;
  let place = '';
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const id: unknown =
      typeof value === 'object' && value !== null
        ? (Reflect.get(value, 'id') ?? Reflect.get(value, 'name'))
        : undefined;
    if (typeof id === 'string') place = id;
    else if (typeof key === 'string') place = place ? `${place}, ${key}` : key;
  }
  return place || 'file';
}

function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `remove ${issue.keys.join(', ')}, or correct the spelling`;
  if (issue.code === 'invalid_type') return `give a value of type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `use one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_format') return `it must look like ${issue.pattern ?? issue.format}`;
  if (issue.code === 'too_big') return `it may be ${String(issue.maximum)} at most`;
  if (issue.code === 'too_small') return `it must be ${String(issue.minimum)} or more`;
  return 'see the README of seed/ for what it may hold';
}
