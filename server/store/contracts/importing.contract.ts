/** What importing changes in a store and what taking it back does, on every engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportGraph } from '../../export/export.ts';
import type { Seed } from '../../ingest/load-seed.ts';
import { findExportFormat } from '../../model/export-formats.ts';
import type { Facts } from '../../model/facts.ts';
import { zipOf } from '../../testing/bad-zips.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { emptyStore, shippedSeed, testQueries } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { claim, entity, facts, sourceDocument } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { importBytes, importOptions } from '../../testing/imported.ts';
import { nastyFacts, withShortNames } from '../../testing/nasty-facts.ts';
import { readWholeGraph, withoutOwners, type WholeGraph } from '../../testing/whole-graph.ts';
import { createStore } from '../cypher-store.ts';
import type { Engine } from '../engine.ts';
import { writeFacts } from '../writing/facts-writer.ts';
import type { Imported } from '../../import/import.ts';
import { finishImports } from '../importing/imports.ts';
import type { Queries } from '../queries.ts';
import type { GraphStore } from '../store.ts';

/** Describes importing on an engine. */
export function describeImporting(name: string, open: OpenTestEngine): void {
  describe(`importing on ${name}`, () => {
    let opened: TestEngine;
    let engine: Engine;
    let queries: Queries;
    let seed: Seed;
    let store: GraphStore;
    const archive = async (what: Facts, evidence = true, name = 'entente'): Promise<Uint8Array> => {
      const format = findExportFormat(name);
      if (!format) throw new Error(`There is no writer of ${name}.`);
      const context = exportContext(what.vocabulary);
      return writeBytes(await exportGraph(readFacts(what, { evidence, page: 500 }), context, format));
    };
    const bring = (bytes: Uint8Array, over: object = {}): ReturnType<typeof importBytes> =>
      importBytes(bytes, importOptions('entente', over), { store, vocabulary: seed.facts.vocabulary });
    const some = (claims: Parameters<typeof facts>[1], over: Partial<Facts> = {}): Facts =>
      facts(seed.facts.vocabulary, claims, over);
    const whole = (): Promise<WholeGraph> => readWholeGraph(engine);

    beforeAll(async () => {
      [opened, queries, seed] = await Promise.all([open(), testQueries(), shippedSeed()]);
      engine = opened.engine;
    });
    afterAll(() => opened.close());
    beforeEach(async () => {
      await emptyStore(engine, queries);
      store = createStore(engine, queries, seed.facts.vocabulary);
    });

    it('writes what is asked for twice at once a single time, and takes it back once', async () => {
      const before = await whole();
      const bytes = await archive(some([claim('c1')]));
      const both = await Promise.all([bring(bytes), bring(bytes)]);
      const [record, ...others] = both.flatMap((done) => done.import ?? []);
      expect(others).toEqual([]);
      expect(both.filter(({ added }) => added.length === 0)).toHaveLength(1);
      const id = record?.id ?? '';
      // An import that waits for the removal is checked against what is left by it.
      const [removal, , again] = await Promise.allSettled([
        store.removeImport(id),
        store.removeImport(id),
        bring(bytes),
      ]);
      expect(removal).toMatchObject({ status: 'fulfilled', value: { kept: 0 } });
      expect(again).toMatchObject({ status: 'fulfilled', value: { problems: [] } });
      await store.removeImport((again as PromiseFulfilledResult<Imported>).value.import?.id ?? '');
      expect(await whole()).toEqual(before);
    });

    it('brings the same graph out of an archive as the seed wrote', async () => {
      await writeFacts(engine, queries, { facts: seed.facts, origin: 'seed' });
      const before = await whole();
      const bytes = await archive(seed.facts);
      expect(await bring(bytes)).toMatchObject({ added: [], changed: [], ambiguous: [], problems: [] });
      expect(await whole()).toEqual(before);

      await emptyStore(engine, queries);
      const done = await bring(bytes);
      expect(done).toMatchObject({ left: [], problems: [], import: { state: 'done' } });
      expect(withoutOwners(await whole())).toEqual(withoutOwners(before));
    });

    it('finds all of what it wrote itself, in any format that carries all of it, and asks nothing', async () => {
      await writeFacts(engine, queries, { facts: seed.facts, origin: 'seed' });
      for (const format of ['jgf', 'graphml', 'gexf', 'cyjs', 'cx2', 'stix', 'ftm']) {
        const bytes = await archive(seed.facts, true, format);
        const options = { ...importOptions(format), dryRun: true };
        const done = await importBytes(bytes, options, { store, vocabulary: seed.facts.vocabulary });
        expect([format, done]).toMatchObject([
          format,
          { added: [], changed: [], ambiguous: [], problems: [] },
        ]);
      }
    });

    it('takes an import back whole: the graph is exactly what it was', async () => {
      await writeFacts(engine, queries, { facts: seed.facts, origin: 'seed' });
      const before = await whole();
      const about = seed.facts.claims[0];
      const imported = some(
        [
          claim('ci1', {
            subject: 'st-rus',
            object: 'st-prk',
            document: 'd-one',
            named: { speaker: 'st-aaa' },
          }),
          claim('ci2', { subject: 'st-aaa', object: 'st-prk', relation: 'ASSISTS', document: 'd-one' }),
          claim('ci3', { subject: 'st-rus', relation: 'DENIES', object: 'ev-ccc', status: 'denied' }),
        ],
        {
          entities: [
            ...some([]).entities,
            ...seed.facts.entities.filter(({ id }) => id === 'st-rus' || id === 'st-prk'),
          ],
          documents: [{ ...sourceDocument('d-one', 'B', '2024-05-01'), publisher: 'United Nations' }],
          disputes: [
            {
              id: 'kx1',
              kind: 'existence',
              about: 'whether it was so',
              why: 'two say otherwise',
              rule: 'authored',
              sides: [
                { label: 'yes', claims: ['ci1'] },
                { label: 'no', claims: [about?.id ?? ''] },
              ],
            },
          ],
        },
      );
      const done = await bring(await archive(imported));
      expect(done.import?.counts).toEqual({
        entity: 3,
        edge: 2,
        claim: 3,
        document: 1,
        dispute: 1,
        origin: 0,
      });
      expect(done.left).toMatchObject([{ type: 'entity', count: 2 }]);
      expect(done.changed).toMatchObject([{ type: 'edge', samples: [{ id: 'st-rus~SUPPLIES~st-prk' }] }]);
      expect(await whole()).not.toEqual(before);
      expect((await store.imports(10)).imports).toEqual([done.import]);
      const id = done.import?.id ?? '';
      expect(await store.removeImport(id)).toEqual({ removed: 8, kept: 0 });
      expect(await whole()).toEqual(before);
      await expect(store.removeImport(id)).rejects.toMatchObject({ code: 'import-not-found' });
    });

    it('brings tables of a zip in as its dry run says, and takes them back', async () => {
      await writeFacts(engine, queries, { facts: seed.facts, origin: 'seed' });
      const before = await whole();
      const bytes = await zipOf({
        'nodes.csv': 'Id,Label,Kind\n1,Aland,State\n2,Beland,State\n3,Russia,State\n',
        'edges.csv': 'Source,Target,Label\n1,2,supplies\n1,3,assists\n',
      });
      const options = importOptions('csv-zip', { match: 'name' });
      const into = { store, vocabulary: seed.facts.vocabulary };
      const { added } = await importBytes(bytes, { ...options, dryRun: true }, into);
      expect(await whole()).toEqual(before);
      const done = await importBytes(bytes, options, into);
      expect(done).toMatchObject({
        added,
        import: { counts: { entity: 2, edge: 2, claim: 2, document: 1 } },
      });
      expect(await store.removeImport(done.import?.id ?? '')).toEqual({ removed: 5, kept: 0 });
      expect(await whole()).toEqual(before);
    });

    it('says in a dry run what it would do, and changes nothing', async () => {
      const before = await whole();
      const bytes = await archive(some([claim('ci1'), claim('ci2', { document: 'd-two' })]));
      const dry = await bring(bytes, { dryRun: true });
      expect(await whole()).toEqual(before);
      const done = await bring(bytes);
      expect({ ...done, import: undefined }).toEqual({ ...dry, import: undefined });
      expect(dry.added.map(({ type, count }) => [type, count])).toEqual([
        ['entity', 3],
        ['edge', 1],
        ['claim', 2],
        ['document', 2],
      ]);
    });

    it('keeps what another wrote under the same id, and tells it', async () => {
      await writeFacts(engine, queries, { facts: some([claim('ci1')]), origin: 'seed' });
      const before = await whole();
      const other = some([claim('ci1', { statement: 'It says otherwise.' })]);
      const done = await bring(await archive(other));
      expect(done.added).toEqual([]);
      expect(done.ambiguous).toMatchObject([{ type: 'claim', count: 1, samples: [{ id: 'ci1' }] }]);
      expect(await whole()).toEqual(before);
    });

    it('adds entities of a known name apart, or takes them for the known one where that is asked', async () => {
      await writeFacts(engine, queries, { facts: some([claim('c1')]), origin: 'seed' });
      const imported = some([claim('ci9', { subject: 'st-new', relation: 'ASSISTS' })], {
        entities: [entity('st-new', 'State', 'ÅLAND'), entity('st-bbb', 'State', 'Beland')],
        documents: [sourceDocument('d-three', 'B')],
      });
      const bytes = await archive({
        ...imported,
        claims: imported.claims.map((each) => ({ ...each, document: 'd-three' })),
      });
      const apart = await bring(bytes, { dryRun: true });
      expect(apart.added).toMatchObject([
        { type: 'entity', count: 1 },
        { type: 'edge' },
        { type: 'claim' },
        { type: 'document' },
      ]);
      expect(apart.ambiguous[0]?.samples[0]?.note).toMatch(/added apart from st-aaa/);
      const taken = await bring(bytes, { match: 'name' });
      expect(taken.added).toMatchObject([
        { type: 'edge', samples: [{ id: 'st-aaa~ASSISTS~st-bbb' }] },
        { type: 'claim', count: 1 },
        { type: 'document', count: 1 },
      ]);
      await expect(store.entity('st-new')).rejects.toMatchObject({ code: 'entity-not-found' });
    });

    it('writes nothing of a file with a problem, or all but that where it is asked to', async () => {
      const before = await whole();
      const broken = some([
        claim('ci1'),
        claim('ci2', { object: 'st-gone' }),
        claim('ci3', { relation: 'ASSISTS' }),
      ]);
      const bytes = await archive(broken);
      await expect(bring(bytes)).rejects.toMatchObject({
        code: 'import-refused',
        details: { problemCount: 1, problems: [{ place: 'claims.ndjson, line 3' }] },
      });
      expect(await whole()).toEqual(before);
      const done = await bring(bytes, { skip: true });
      expect(done.import?.counts).toMatchObject({ claim: 2, edge: 2 });
    });

    it('makes claims of the edges of an archive without evidence: the archive is their document', async () => {
      const bytes = await archive(some([claim('ci1')]), false);
      const done = await bring(bytes);
      expect(done.added.map(({ type, count }) => [type, count])).toEqual([
        ['entity', 3],
        ['edge', 1],
        ['claim', 1],
        ['document', 1],
      ]);
      const { claims } = await store.edgeEvidence('st-aaa~SUPPLIES~st-bbb', 10);
      expect(claims).toMatchObject([
        { statement: 'According to a-file.entente, Aland supplies Beland.', grade: 'F6' },
      ]);
    });

    it('keeps every text as it was', async () => {
      const nasty = withShortNames(nastyFacts(seed.facts.vocabulary));
      expect(await bring(await archive(nasty))).toMatchObject({ problems: [] });
      const there = await whole();
      await emptyStore(engine, queries);
      await writeFacts(engine, queries, { facts: nasty, origin: 'seed' });
      expect(withoutOwners(there)).toEqual(withoutOwners(await whole()));
    });

    it('leaves in place what others lean on by now, and takes it when they are gone', async () => {
      const empty = await whole();
      const first = await bring(await archive(some([claim('ci1')])));
      const leaning = some([claim('ci2', { relation: 'ASSISTS', document: 'd-late' })], {
        entities: [],
        documents: [sourceDocument('d-late', 'B')],
      });
      const second = await bring(await archive(leaning));
      expect(await store.removeImport(first.import?.id ?? '')).toEqual({ removed: 4, kept: 2 });
      const listed = (await store.imports(10)).imports;
      expect(listed).toHaveLength(2);
      expect(listed.find(({ id }) => id === first.import?.id)?.counts).toEqual({
        origin: 0,
        entity: 2,
        document: 0,
        claim: 0,
        dispute: 0,
        edge: 0,
      });
      await store.removeImport(second.import?.id ?? '');
      expect(await store.removeImport(first.import?.id ?? '')).toEqual({ removed: 2, kept: 0 });
      expect(await whole()).toEqual(empty);
    });

    it('takes back at a start what was cut off', async () => {
      const empty = await whole();
      const { import: record } = await bring(await archive(some([claim('ci1')])));
      const cutOff = { ...record, state: 'writing', counts: '{}' };
      await engine.transaction([
        {
          text: queries.text('save-import', engine.name),
          parameters: { id: record?.id ?? '', properties: cutOff },
        },
      ]);
      expect(await finishImports(engine, queries, seed.facts.vocabulary)).toEqual(['a-file.entente']);
      expect(await whole()).toEqual(empty);
    });
  });
}
