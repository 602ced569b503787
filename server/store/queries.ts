/** Reads the folder `cypher/`: each file becomes a query, with its heading and its text for either engine. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EntenteError } from '../model/errors.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { EngineDescription, Parameters } from './engine.ts';
import { quoteIdentifier } from './identifier.ts';

/** Folders of `cypher/`; the folder says how its queries are run. */
const QUERY_FOLDERS = ['schema', 'write', 'read', 'engine'] as const;

/** A line that tells Neo4j which index to use. */
const HINT = /^ *USING INDEX [^\n]*\n/gm;

/** What the first lines of a file say. */
export interface QueryHeading {
  readonly purpose: string;
  /** Parameters with their types, by name. */
  readonly params: Readonly<Record<string, string>>;
  /** Names of the columns, in order. */
  readonly returns: readonly string[];
  /** Parameters that find something in the shipped seed. */
  readonly example: Parameters;
  /** Placeholders in the text, as `__RELATION__`, filled from the vocabulary. */
  readonly expands: readonly string[];
}

/** One file. */
export interface Query {
  readonly name: string;
  readonly folder: (typeof QUERY_FOLDERS)[number];
  readonly heading: QueryHeading;
  /** The text, without its heading. */
  readonly text: string;
  /** The text that the embedded engine takes instead, where it cannot take the other. */
  readonly embeddedText?: string;
}

/** All queries, by name. */
export class Queries {
  readonly all: readonly Query[];
  readonly #byName: ReadonlyMap<string, Query>;

  constructor(all: readonly Query[]) {
    this.all = all;
    this.#byName = new Map(all.map((query) => [query.name, query]));
  }

  /** The query of that name; throws `unexpected` where there is none, which is a fault of the program. */
  get(name: string): Query {
    const query = this.#byName.get(name);
    if (!query) throw new EntenteError('unexpected', `There is no query "${name}" in cypher/.`);
    return query;
  }

  /** The text of a query for an engine, with its placeholders filled; hints are for Neo4j's planner alone. */
  text(name: string, engine: EngineDescription['name'], fill: Readonly<Record<string, string>> = {}): string {
    const query = this.get(name);
    const text = engine === 'embedded' ? (query.embeddedText ?? query.text).replace(HINT, '') : query.text;
    return fillPlaceholders(text, fill);
  }
}

/** Placeholders that hold for a whole vocabulary: all kinds, and all relations. */
export function vocabularyPlaceholders(vocabulary: Vocabulary): Record<string, string> {
  return {
    __KINDS__: vocabulary.kinds.map(({ kind }) => quoteIdentifier(kind)).join(':'),
    __RELATIONS__: vocabulary.relations.map(({ relation }) => quoteIdentifier(relation)).join('|'),
  };
}

function fillPlaceholders(text: string, fill: Readonly<Record<string, string>>): string {
  return text.replace(/__[A-Z]+__/g, (placeholder) => {
    const value = fill[placeholder];
    if (value === undefined) throw new EntenteError('unexpected', `Nothing was given for ${placeholder}.`);
    return value;
  });
}

/** Reads all queries. Throws `unexpected` with the file's name where a heading is incomplete. */
export async function loadQueries(folder: string): Promise<Queries> {
  const all: Query[] = [];
  for (const part of QUERY_FOLDERS) {
    const files = (await readdir(join(folder, part))).filter((file) => file.endsWith('.cypher')).sort();
    for (const file of files.filter((each) => !each.endsWith('.embedded.cypher'))) {
      const source = await readFile(join(folder, part, file), 'utf8');
      const override = `${basename(file, '.cypher')}.embedded.cypher`;
      const embeddedText = files.includes(override)
        ? stripHeading(await readFile(join(folder, part, override), 'utf8'))
        : undefined;
      all.push({
        name: basename(file, '.cypher'),
        folder: part,
        heading: parseHeading(`${part}/${file}`, source),
        text: stripHeading(source),
        ...(embeddedText !== undefined && { embeddedText }),
      });
    }
  }
  return new Queries(all);
}

function headingLines(source: string): string[] {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ''));
}

/** The text of a file without its heading. */
export function stripHeading(source: string): string {
  return source.split('\n').slice(headingLines(source).length).join('\n').trim();
}

/** Reads the heading: purpose, `params:`, `returns:`, `example:` and, where there are placeholders, `expands:`. */
export function parseHeading(file: string, source: string): QueryHeading {
  const [purpose, ...rest] = headingLines(source);
  const line = (key: string): string | undefined =>
    rest
      .find((each) => each.startsWith(`${key}:`))
      ?.slice(key.length + 1)
      .trim();
  const [params, returns, example] = [line('params'), line('returns'), line('example')];
  if (!purpose || params === undefined || returns === undefined || example === undefined) {
    throw new EntenteError(
      'unexpected',
      `cypher/${file} needs a heading of four lines: purpose, params, returns, example.`,
    );
  }
  return {
    purpose,
    params: params === 'none' ? {} : parseParams(params),
    returns: returns === 'nothing' ? [] : returns.split(',').map((each) => each.trim()),
    example: JSON.parse(example) as Parameters,
    expands: (line('expands') ?? '').match(/__[A-Z]+__/g) ?? [],
  };
}

/** Splits `a: string, b: list of { c: integer, d: string }` at the commas outside braces. */
function parseParams(text: string): Record<string, string> {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return Object.fromEntries(
    parts.map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
    }),
  );
}
