/** The files for Neo4j’s import tool: heads with types, ends that are there, the same bytes each time. */
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { unzip } from '../../testing/unzip.ts';
import { writeNeo4jCsv } from './write-neo4j-csv.ts';

type Files = ReadonlyMap<string, Buffer>;

describe('the files for Neo4j’s import tool', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = nastyFacts((await shippedSeed()).facts.vocabulary);
  });
  const bytes = (given: Facts, options: { evidence?: boolean; page?: number } = {}): Promise<Uint8Array> =>
    writeBytes(writeNeo4jCsv(readFacts(given, options), exportContext(facts.vocabulary)));
  const rows = (files: Files, name: string): Record<string, string>[] =>
    parse(files.get(`${name}.csv`) ?? '', { columns: true });

  it('have typed heads, and every text as it was', async () => {
    const files = await unzip(await bytes(facts));
    const [head = ''] = files.get('entities.csv')?.toString().split('\n') ?? [];
    expect(head).toMatch(/^id:ID\(Entity\),:LABEL,name,.*latitude:double,.*claims:long/);
    const entities = rows(files, 'entities');
    expect(entities.map((row) => row['name'])).toEqual(facts.entities.map(({ name }) => name));
    expect(new Set(entities.map((row) => row[':LABEL']))).toEqual(new Set(['Entity;State']));
    expect(
      rows(files, 'claims')
        .map((row) => row['statement'])
        .sort(),
    ).toEqual(facts.claims.map(({ statement }) => statement).sort());
  });

  it('join only nodes that there are, and name all files in the command', async () => {
    const files = await unzip(await bytes(facts));
    const told = files.get('import.txt')?.toString() ?? '';
    const ids = new Map<string, Set<string>>();
    for (const name of files.keys()) {
      if (!name.endsWith('.csv')) continue;
      const all = rows(files, name.slice(0, -4));
      const label = /^id:ID\((\w+)\)/.exec(files.get(name)?.toString() ?? '')?.[1];
      expect(told).toContain(`${label === undefined ? '--relationships' : '--nodes'}=${name}`);
      if (label !== undefined) ids.set(label, new Set(all.map((row) => row[`id:ID(${label})`] ?? '')));
      else
        for (const row of all)
          for (const [column, value] of Object.entries(row)) {
            const end = /^:(?:START|END)_ID\((\w+)\)$/.exec(column)?.[1];
            if (end !== undefined) expect(ids.get(end)?.has(value), `${name} ${value}`).toBe(true);
          }
    }
    expect(rows(files, 'concerns').map((row) => [row['side:long'], row[':END_ID(Claim)']])).toEqual([
      ['0', 'c9001'],
      ['0', 'c9002'],
      ['1', 'c9003'],
    ]);
  });

  it('leave the evidence out where it was not read, and have the same bytes each time', async () => {
    const bare = await unzip(await bytes(facts, { evidence: false }));
    expect([...bare.keys()]).toEqual([
      'entities.csv',
      'names.csv',
      'edges.csv',
      'names-of.csv',
      'import.txt',
    ]);
    expect(Buffer.compare(await bytes(facts), await bytes(facts, { page: 1_000 }))).toBe(0);
    const none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
    expect(rows(await unzip(await bytes(none)), 'entities')).toEqual([]);
  });
});
