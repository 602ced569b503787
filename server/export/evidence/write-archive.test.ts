/** The archive: every record as it was read, under digests that fit, in a zip with the same bytes each time. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { allPages } from '../../testing/all-pages.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { unzip } from '../../testing/unzip.ts';
import { writeArchive, type Manifest } from './write-archive.ts';

describe('the archive', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = nastyFacts((await shippedSeed()).facts.vocabulary);
  });

  const positions = new Map([['st-n01', { x: 1.5, y: -2 }]]);
  const write = async (given: Facts, evidence = true): Promise<ReadonlyMap<string, Buffer>> =>
    unzip(
      await writeBytes(
        writeArchive(readFacts(given, { evidence }), exportContext(facts.vocabulary, { positions })),
      ),
    );
  const records = (files: ReadonlyMap<string, Buffer>, name: string): unknown[] =>
    (files.get(`${name}.ndjson`)?.toString() ?? 'missing')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);
  const manifestOf = (files: ReadonlyMap<string, Buffer>): Manifest =>
    JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;

  it('holds every record as it was read', async () => {
    const files = await write(facts);
    const reading = readFacts(facts);
    const edges = await allPages(reading.edges());
    expect(records(files, 'entities')).toEqual(await allPages(reading.entities()));
    expect(records(files, 'edges')).toEqual(edges.map(({ evidence: _evidence, ...edge }) => edge));
    expect(records(files, 'claims')).toEqual(edges.flatMap((edge) => edge.evidence));
    expect(records(files, 'claims').length).toBe(facts.claims.length);
    expect(records(files, 'documents')).toEqual(await allPages(reading.documents()));
    expect(records(files, 'disputes')).toEqual(facts.disputes);
    expect(records(files, 'origins')).toEqual(facts.origins);
    expect(records(files, 'mentioned')).toEqual([]);
    expect(JSON.parse(files.get('positions.json')?.toString() ?? '')).toEqual({
      'st-n01': { x: 1.5, y: -2 },
    });
    expect(JSON.parse(files.get('vocabulary.json')?.toString() ?? '')).toEqual(facts.vocabulary);
  });

  it('says what it holds, with digests that fit', async () => {
    const files = await write(facts);
    const manifest = manifestOf(files);
    expect(manifest).toMatchObject({
      format: 'entente',
      version: 1,
      evidence: true,
      context: { title: 'A “title” <with> marks', madeAt: '2026-11-26T10:00:00Z', madeBy: 'An analyst' },
    });
    const names = [...files.keys()];
    expect(names.pop()).toBe('manifest.json');
    expect(manifest.files.map((file) => file.name)).toEqual(names);
    for (const { name, bytes, sha256, records: count } of manifest.files) {
      const content = files.get(name) ?? Buffer.alloc(0);
      expect(content.length, name).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
      if (name.endsWith('.ndjson')) expect(content.toString().split('\n').length - 1, name).toBe(count);
    }
  });

  it('has the same bytes each time, whatever the pages', async () => {
    const context = exportContext(facts.vocabulary);
    const one = await writeBytes(writeArchive(readFacts(facts), context));
    const other = await writeBytes(writeArchive(readFacts(facts, { page: 1_000 }), context));
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('leaves the evidence out where it was not read, and is whole without anything in it', async () => {
    const bare = await write(facts, false);
    expect(manifestOf(bare).evidence).toBe(false);
    expect(['claims', 'documents', 'disputes', 'origins'].flatMap((name) => records(bare, name))).toEqual([]);
    expect(records(bare, 'edges').length).toBeGreaterThan(10);
    const none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
    expect(manifestOf(await write(none)).files.map((file) => [file.name, file.records])).toContainEqual([
      'entities.ndjson',
      0,
    ]);
  });
});
