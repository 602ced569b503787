/** Runs every file of `cypher/` with its example on both engines and compares the answers and what is left in the store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../ingest/load-seed.ts';
import { toExampleParameters } from '../model/library.ts';
import type { TestEngine } from '../testing/engines.ts';
import {
  openTestEmbedded,
  openTestNeo4j,
  runTestStatement,
  testLibrary,
  withoutNeo4j,
} from '../testing/engines.ts';
import type { Row, Statement, Value } from './engine.ts';
import { quoteIdentifier } from './identifier.ts';
import type { Queries, Query } from './queries.ts';
import { vocabularyPlaceholders } from './queries.ts';
import { readRows } from './read-rows.ts';
import { openSeeded } from '../testing/seeded.ts';
import { typedStatements } from './writing/typed-statements.ts';

/** Writes in an order in which each example finds what it needs: makers first, then joins, then what takes away. */
const WRITE_ORDER = [
  'write-origins',
  'write-publishers',
  'write-entities',
  'create-entities',
  'write-documents',
  'create-documents',
  'write-claims',
  'create-claims',
  'create-edges',
  'write-disputes',
  'write-sides',
  'name-',
  'relay-',
  'join-',
  'roll-up',
  'measure-',
  'set-store',
  'take-turn',
  'keep-turn',
  'leave-turn',
  'delete-view',
  'create-view',
  'save-view',
  'hold-view',
  'mark-view',
  'change-favourite',
  'delete-favourite',
  'create-favourite',
  'delete-import',
  'save-import',
  'detach-disputes',
  'delete-disputes',
  'detach-claims',
  'delete-claims',
  'drop-edges',
  'delete-names',
  'detach-publishers',
  'delete-entities',
  'detach-documents',
  'delete-documents',
  'delete-',
];

describe.skipIf(withoutNeo4j)(`both engines answer alike (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  let embedded: TestEngine;
  let neo4j: TestEngine;
  let queries: Queries;
  let seed: Seed;

  beforeAll(async () => {
    const first = await openSeeded(openTestEmbedded);
    ({ opened: embedded, queries, seed } = first);
    ({ opened: neo4j } = await openSeeded(openTestNeo4j));
    // The seed has no views, favourites and imports: what asks for one finds the one that these write.
    const examples = ['create-view', 'save-view', 'create-favourite', 'save-import'].map((name) =>
      queries.get(name),
    );
    for (const { engine } of [embedded, neo4j])
      await engine.transaction(examples.flatMap((query) => toStatements(query, queries, engine.name, seed)));
  });
  afterAll(async () => {
    await embedded.close();
    await neo4j.close();
  });

  it('to every question of cypher/read', async () => {
    const fill = {
      ...vocabularyPlaceholders(seed.facts.vocabulary),
      __RELATION__: quoteIdentifier('ASSISTS'),
      __MAX__: '6',
      __TYPE__: quoteIdentifier('Entity'),
    };
    const questions = queries.all.filter((query) => query.folder === 'read');
    expect(questions.length).toBeGreaterThan(25);
    for (const query of questions) {
      const run = async ({ engine }: TestEngine): Promise<unknown> =>
        (await readRows(engine, queries.text(query.name, engine.name, fill), query.heading.example)).map(
          toComparable,
        );
      const [one, other] = [await run(embedded), await run(neo4j)];
      // One shortest path is any of several of the same length: which one is the engine's choice.
      if (query.name === 'shortest-path') expect(lengthsOf(one), query.name).toEqual(lengthsOf(other));
      // What may be similar is whatever the engine has to look it up with: the embedded one gives all.
      else if (query.name === 'similar-keys')
        expect(keysOf(one), query.name).toEqual(expect.arrayContaining(keysOf(other)));
      else expect(one, query.name).toEqual(other);
      expect(one, `${query.name}: its example finds nothing`).not.toEqual([]);
      expectColumns(query, one as Row[]);
    }
  });

  it('to every question of the library', async () => {
    for (const question of await testLibrary()) {
      const run = async ({ engine }: TestEngine): Promise<unknown> =>
        (await readRows(engine, question.text, toExampleParameters(question))).map((row) =>
          toComparable(withoutElementIds(row)),
        );
      const [one, other] = [await run(embedded), await run(neo4j)];
      expect(one, question.name).toEqual(other);
      expect(one, `${question.name}: its example finds nothing`).not.toEqual([]);
    }
  });

  it('after every statement of cypher/write', async () => {
    const writes = queries.all
      .filter((query) => query.folder === 'write')
      .sort((a, b) => orderOf(a) - orderOf(b));
    expect(writes.filter((query) => orderOf(query) === -1)).toEqual([]);
    for (const query of writes) {
      const run = async ({ engine }: TestEngine): Promise<unknown> => {
        const results = await engine.transaction(toStatements(query, queries, engine.name, seed));
        return results.flat().map(toComparable);
      };
      const [one, other] = [await run(embedded), await run(neo4j)];
      expect(one, query.name).toEqual(other);
      expect(
        Object.values((one as Row[])[0] ?? {}),
        `${query.name}: its example changes nothing`,
      ).not.toEqual([0]);
      expectColumns(query, one as Row[]);
    }
  });

  it('with the same whole graph in the end, node by node and edge by edge', async () => {
    for (const name of ['whole-graph', 'whole-edges']) {
      const [one, other] = [
        await runTestStatement(embedded.engine, name),
        await runTestStatement(neo4j.engine, name),
      ];
      expect(sorted(one)).toEqual(sorted(other));
      expect(one.length).toBeGreaterThan(1000);
    }
  });
});

function orderOf(query: Query): number {
  return WRITE_ORDER.findIndex((start) => query.name.startsWith(start));
}

function toStatements(query: Query, queries: Queries, engine: 'neo4j' | 'embedded', seed: Seed): Statement[] {
  const { example } = query.heading;
  const fill = vocabularyPlaceholders(seed.facts.vocabulary);
  if (!query.heading.expands.includes('__TYPE__'))
    return [{ text: queries.text(query.name, engine, fill), parameters: example }];
  const { rows, ...parameters } = example;
  const key =
    query.name.endsWith('-entities') && query.name !== 'name-entities'
      ? 'kind'
      : query.name === 'name-entities'
        ? 'role'
        : 'relation';
  return typedStatements(queries, engine, {
    query: query.name,
    key,
    rows: rows as Statement['parameters'][],
    parameters,
    fill,
  });
}

function expectColumns(query: Query, rows: readonly Row[]): void {
  // A column that is null on both sides is left out of what is compared.
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const column of columns) expect(query.heading.returns, `${query.name} returns`).toContain(column);
}

function lengthsOf(rows: unknown): number[] {
  return (rows as { edges: unknown[] }[]).map((row) => row.edges.length);
}

function keysOf(rows: unknown): unknown[] {
  return (rows as { keys: unknown[] }[]).flatMap((row) => row.keys);
}

function sorted(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(toComparable(row))).sort();
}

/** Ids of the database are each engine's own. */
function withoutElementIds(value: Value | Row): Value | Row {
  if (Array.isArray(value)) return value.map((each: Value) => withoutElementIds(each));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'elementId' in value ? ['elementId', 'start', 'end'] : [];
  return Object.fromEntries(
    Object.entries(value as Row)
      .filter(([key]) => !own.includes(key))
      .map(([key, each]) => [key, withoutElementIds(each)]),
  );
}

/** The same value for the same answer: keys in order, labels in order, nothing for null. */
function toComparable(value: Value | Row): unknown {
  if (Array.isArray(value)) {
    const list = value.map(toComparable);
    return list.every((each) => typeof each === 'string') && list.includes('Entity') ? list.sort() : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Row).filter(([, each]) => each !== null);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, toComparable(each)]),
  );
}
