/** What writing facts changes and what it leaves alone, on every engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { emptyStore, runTestStatement, shippedSeed, testQueries } from '../../testing/engines.ts';
import { claim, facts, sourceDocument } from '../../testing/facts.ts';
import { createStore } from '../cypher-store.ts';
import type { Facts } from '../../model/facts.ts';
import type { Engine, Statement } from '../engine.ts';
import type { ChangeSummary } from '../writing/facts-change.ts';
import { writeFacts } from '../writing/facts-writer.ts';
import type { Queries } from '../queries.ts';

/** Describes how facts are written to an engine: what a write changes, and what it leaves alone. */
export function describeWriting(name: string, open: OpenTestEngine): void {
  describe(`writing facts on ${name}`, () => {
    let opened: TestEngine;
    let engine: Engine;
    let queries: Queries;
    let seed: Seed;
    const write = (what: Facts, origin = 'seed'): Promise<ChangeSummary> =>
      writeFacts(engine, queries, { facts: what, origin });
    const edges = async (what: Facts): Promise<Record<string, unknown>> => {
      const ids = ['st-aaa', 'st-bbb', 'ev-ccc'];
      const found = await createStore(engine, queries, what.vocabulary).edgesAmong(ids, 100);
      return Object.fromEntries(found.edges.map((edge) => [edge.id, edge.properties]));
    };

    beforeAll(async () => {
      [opened, queries, seed] = await Promise.all([open(), testQueries(), shippedSeed()]);
      engine = opened.engine;
    });
    afterAll(() => opened.close());
    beforeEach(() => emptyStore(engine, queries));
    const some = (claims: Parameters<typeof facts>[1], over: Partial<Facts> = {}): Facts =>
      facts(seed.facts.vocabulary, claims, over);

    it('changes nothing the second time, and says so', async () => {
      const what = some([claim('c1'), claim('c2', { document: 'd-two' })]);
      expect(await write(what)).toEqual({ added: 7, changed: 0, removed: 0, kept: 0, edges: 1 });
      expect(await write(what)).toEqual({ added: 0, changed: 0, removed: 0, kept: 0, edges: 0 });
    });

    it('gives a transaction up whole where a statement that must find something finds nothing', async () => {
      const before = await runTestStatement(engine, 'whole-graph');
      const change = (version: number): Statement => ({
        text: queries.text('set-store', engine.name),
        parameters: { properties: { version } },
      });
      const demand = (otherwise?: string): Statement => ({
        text: queries.text('keep-turn', engine.name),
        parameters: { server: 'nobody', lease: 1_000 },
        ...(otherwise !== undefined && { otherwise }),
      });
      await expect(
        engine.transaction([change(1), demand('Somebody else was first.'), change(2)]),
      ).rejects.toMatchObject({ code: 'store-conflict', message: 'Somebody else was first.' });
      expect(await runTestStatement(engine, 'whole-graph')).toEqual(before);
      const version = before[0]?.['properties'] as { version: number };
      expect(await engine.transaction([demand(), change(version.version)])).toEqual([
        [],
        [{ version: version.version }],
      ]);
    });

    it('rolls up only the edge of an edited claim', async () => {
      const other = claim('c2', { relation: 'ASSISTS' });
      await write(some([claim('c1'), other]));
      expect(await write(some([claim('c1', { status: 'denied' }), other]))).toEqual({
        added: 0,
        changed: 1,
        removed: 0,
        kept: 0,
        edges: 1,
      });
      const found = await edges(some([]));
      expect(found['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ status: 'denied', affirmed: false, claims: 1 });
      expect(found['st-aaa~ASSISTS~st-bbb']).toMatchObject({ status: 'reported', affirmed: true });
    });

    it('drops an edge with its last claim, and keeps one that another claim still makes', async () => {
      const both = [
        claim('c1'),
        claim('c2', { relation: 'ASSISTS' }),
        claim('c3', { relation: 'ASSISTS', document: 'd-two' }),
      ];
      await write(some(both));
      await write(
        some([claim('c3', { relation: 'ASSISTS', document: 'd-two' })], {
          documents: [sourceDocument('d-two', 'C', '2024-06')],
        }),
      );
      expect(Object.keys(await edges(some([])))).toEqual(['st-aaa~ASSISTS~st-bbb']);
    });

    it('moves a claim to another edge when its object changes', async () => {
      await write(some([claim('c1', { relation: 'SUPPLIES_THROUGH', object: 'ev-ccc' }), claim('c2')]));
      await write(some([claim('c1'), claim('c2')]));
      const found = await edges(some([]));
      expect(Object.keys(found)).toEqual(['st-aaa~SUPPLIES~st-bbb']);
      expect(found['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ claims: 2, documents: 1 });
    });

    it('leaves alone what came by other ways, and the entities and documents that it leans on', async () => {
      await write(some([claim('c1'), claim('c2', { relation: 'ASSISTS' })]));
      const imported = some([claim('c9', { relation: 'ASSISTS' })]);
      await write({ ...imported, entities: [], documents: [], claims: imported.claims }, 'import-1');
      await write({ ...some([]), entities: [], documents: [] });
      const found = await edges(some([]));
      expect(found['st-aaa~ASSISTS~st-bbb']).toMatchObject({ claims: 1 });
      expect(Object.keys(found)).toEqual(['st-aaa~ASSISTS~st-bbb']);
      const store = createStore(engine, queries, seed.facts.vocabulary);
      expect((await store.overview()).counts).toEqual({ entities: 2, claims: 1, documents: 1, relations: 1 });
    });

    it('follows a document whose reliability or day has changed into the edges of its claims', async () => {
      await write(some([claim('c1')]));
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({
        grade: 'B2',
        firstReported: '2024-05-01',
      });
      await write(
        some([claim('c1')], {
          documents: [sourceDocument('d-one', 'A', '2024-04'), sourceDocument('d-two', 'C', '2024-06')],
        }),
      );
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({
        grade: 'A2',
        firstReported: '2024-04',
      });
    });

    it('counts whoever repeats one origin once, through any number of documents', async () => {
      const claims = [claim('c1'), claim('c2', { document: 'd-two' }), claim('c3', { document: 'd-three' })];
      const documents = [...some([]).documents, sourceDocument('d-three', 'D')];
      const basis = 'for tests';
      await write(some(claims, { documents }));
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ documents: 3, origins: 3 });
      const origins = [{ id: 'og-agency', name: 'Agency', kind: 'agency' }];
      await write(
        some(claims, {
          documents,
          origins,
          relays: [
            { from: { type: 'document', id: 'd-one' }, to: { type: 'document', id: 'd-two' }, basis },
            { from: { type: 'document', id: 'd-two' }, to: { type: 'origin', id: 'og-agency' }, basis },
            { from: { type: 'claim', id: 'c3' }, to: { type: 'entity', id: 'st-bbb' }, basis },
          ],
        }),
      );
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ documents: 3, origins: 2 });
    });

    it('lets a denial of an event contest what is said of it, but not the denial itself', async () => {
      const part = claim('c1', { relation: 'TAKES_PART_IN', object: 'ev-ccc' });
      await write(some([part]));
      expect((await edges(some([])))['st-aaa~TAKES_PART_IN~ev-ccc']).toMatchObject({ contested: false });
      const denial = claim('c2', {
        subject: 'st-bbb',
        relation: 'DENIES',
        object: 'ev-ccc',
        status: 'denied',
      });
      await write(some([part, denial]));
      const found = await edges(some([]));
      expect(found['st-aaa~TAKES_PART_IN~ev-ccc']).toMatchObject({ contested: true });
      expect(found['st-bbb~DENIES~ev-ccc']).toMatchObject({
        contested: false,
        affirmed: true,
        status: 'denied',
      });
      await write(some([part]));
      expect((await edges(some([])))['st-aaa~TAKES_PART_IN~ev-ccc']).toMatchObject({ contested: false });
    });

    it('leaves records of another origin as they are, and says how many', async () => {
      await write(some([claim('c1', { statement: 'The import says so.' })]), 'import-1');
      const change = await write(some([claim('c1'), claim('c2', { relation: 'ASSISTS' })]));
      expect(change).toMatchObject({ added: 1, changed: 0, removed: 0, kept: 6 });
      const store = createStore(engine, queries, seed.facts.vocabulary);
      const { claims } = await store.edgeEvidence('st-aaa~SUPPLIES~st-bbb', 9);
      expect(claims.map((each) => each.statement)).toEqual(['The import says so.']);
      await write({ ...some([]), entities: [], documents: [] });
      expect(Object.keys(await edges(some([])))).toEqual(['st-aaa~SUPPLIES~st-bbb']);
    });

    it('drops the edges of a relation, and the label of a kind, that the vocabulary no longer has', async () => {
      await write(some([claim('c1'), claim('c2', { relation: 'ASSISTS' })]));
      const { vocabulary } = seed.facts;
      const renamed = {
        ...vocabulary,
        relations: vocabulary.relations.map((each) =>
          each.relation === 'ASSISTS' ? { ...each, relation: 'HELPS' } : each,
        ),
        kinds: vocabulary.kinds.map((each) => (each.kind === 'State' ? { ...each, kind: 'Country' } : each)),
      };
      const base = some([claim('c1'), claim('c2', { relation: 'HELPS' })]);
      const entities = base.entities.map((each) =>
        each.kind === 'State' ? { ...each, kind: 'Country', description: 'Renamed.' } : each,
      );
      await write({ ...base, vocabulary: renamed, entities });
      expect(Object.keys(await edges(base))).toEqual(['st-aaa~HELPS~st-bbb', 'st-aaa~SUPPLIES~st-bbb']);
      const rows = await runTestStatement(engine, 'whole-graph');
      const labels = rows
        .filter((row) => (row['properties'] as { id: string }).id === 'st-aaa')
        .map((row) => row['labels']);
      expect(labels.map((each) => [...(each as string[])].sort())).toEqual([['Country', 'Entity']]);
    });

    it('follows a relay that changes further up the chain', async () => {
      const claims = [claim('c1'), claim('c2', { document: 'd-two' })];
      const documents = [...some([]).documents, sourceDocument('d-three', 'D')];
      const more = claim('c3', { relation: 'ASSISTS', document: 'd-three' });
      const basis = 'for tests';
      const first = {
        from: { type: 'document', id: 'd-one' },
        to: { type: 'document', id: 'd-three' },
        basis,
      } as const;
      const second = {
        from: { type: 'document', id: 'd-two' },
        to: { type: 'entity', id: 'st-bbb' },
        basis,
      } as const;
      await write(some([...claims, more], { documents, relays: [first, second] }));
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ origins: 2 });
      const third = {
        from: { type: 'document', id: 'd-three' },
        to: { type: 'entity', id: 'st-bbb' },
        basis,
      } as const;
      await write(some([...claims, more], { documents, relays: [first, second, third] }));
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ origins: 1 });
    });

    it('leaves the end of what lasts open where no claim ends it', async () => {
      const since = claim('c1', { dateFrom: '2024-05-14', datePrecision: 'day' });
      await write(some([since, claim('c2', { date: '2023', datePrecision: 'year' })]));
      const open = (await edges(some([])))['st-aaa~SUPPLIES~st-bbb'] as { since: string; until?: string };
      expect([open.since, open.until]).toEqual(['2023', undefined]);
      await write(some([claim('c1', { dateFrom: '2024-05-14', dateTo: '2024-06', datePrecision: 'day' })]));
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({
        since: '2024-05-14',
        until: '2024-06',
      });
    });

    it('marks edges whose claims are in a dispute, and takes the mark away with the dispute', async () => {
      const claims = [
        claim('c1', { quantity: 10, unit: 'shells' }),
        claim('c2', { quantity: 12, unit: 'shells', document: 'd-two' }),
      ];
      const sides = [
        { label: '10', claims: ['c1'] },
        { label: '12', claims: ['c2'] },
      ];
      await write(
        some(claims, {
          disputes: [
            { id: 'k1', kind: 'value', about: 'number', why: 'they differ', rule: 'authored', sides },
          ],
        }),
      );
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ contested: true });
      await write(some(claims));
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ contested: false });
    });

    it('keeps days in their own precision and leaves days of denials out of since and until', async () => {
      await write(
        some([
          claim('c1', { date: '2024', datePrecision: 'year' }),
          claim('c2', { dateFrom: '2024-03', dateTo: '2025-01-05', datePrecision: 'month' }),
          claim('c3', { date: '2019-01-01', datePrecision: 'day', status: 'denied' }),
        ]),
      );
      const found = (await edges(some([])))['st-aaa~SUPPLIES~st-bbb'];
      expect(found).toMatchObject({ since: '2024', until: '2025-01-05', contested: true, affirmed: true });
    });

    it('writes all or nothing', async () => {
      await write(some([claim('c1')]));
      const broken = some([
        claim('c1', { status: 'confirmed' }),
        claim('c2', { relation: 'NO_SUCH_RELATION' }),
      ]);
      await expect(write(broken)).rejects.toMatchObject({ code: 'unexpected' });
      expect((await edges(some([])))['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ status: 'reported' });
    });
  });
}
