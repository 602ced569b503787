/** What writing facts changes and what it leaves alone, on every engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenTestEngine } from '../../testing/engines.ts';
import { runTestStatement } from '../../testing/engines.ts';
import { claim, sourceDocument } from '../../testing/facts.ts';
import { openWritingStore, type WritingStore } from '../../testing/writing-store.ts';
import { createStore } from '../cypher-store.ts';
import type { Statement } from '../engine.ts';

/** Describes how facts are written to an engine: what a write changes, and what it leaves alone. */
export function describeWriting(name: string, open: OpenTestEngine): void {
  describe(`writing facts on ${name}`, () => {
    let at: WritingStore;
    beforeAll(async () => {
      at = await openWritingStore(open);
    });
    afterAll(() => at.close());
    beforeEach(() => at.empty());

    it('changes nothing the second time, and says so', async () => {
      const what = at.some([claim('c1'), claim('c2', { document: 'd-two' })]);
      expect(await at.write(what)).toEqual({ added: 7, changed: 0, removed: 0, kept: 0, edges: 1 });
      expect(await at.write(what)).toEqual({ added: 0, changed: 0, removed: 0, kept: 0, edges: 0 });
    });

    it('gives a transaction up whole where a statement that must find something finds nothing', async () => {
      const before = await runTestStatement(at.engine, 'whole-graph');
      const change = (version: number): Statement => ({
        text: at.queries.text('set-store', at.engine.name),
        parameters: { properties: { version } },
      });
      const demand = (otherwise?: string): Statement => ({
        text: at.queries.text('keep-turn', at.engine.name),
        parameters: { server: 'nobody', lease: 1_000 },
        ...(otherwise !== undefined && { otherwise }),
      });
      await expect(
        at.engine.transaction([change(1), demand('Somebody else was first.'), change(2)]),
      ).rejects.toMatchObject({ code: 'store-conflict', message: 'Somebody else was first.' });
      expect(await runTestStatement(at.engine, 'whole-graph')).toEqual(before);
      const version = before[0]?.['properties'] as { version: number };
      expect(await at.engine.transaction([demand(), change(version.version)])).toEqual([
        [],
        [{ version: version.version }],
      ]);
    });

    it('rolls up only the edge of an edited claim', async () => {
      const other = claim('c2', { relation: 'ASSISTS' });
      await at.write(at.some([claim('c1'), other]));
      expect(await at.write(at.some([claim('c1', { status: 'denied' }), other]))).toEqual({
        added: 0,
        changed: 1,
        removed: 0,
        kept: 0,
        edges: 1,
      });
      const found = await at.edges();
      expect(found['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ status: 'denied', affirmed: false, claims: 1 });
      expect(found['st-aaa~ASSISTS~st-bbb']).toMatchObject({ status: 'reported', affirmed: true });
    });

    it('drops an edge with its last claim, and keeps one that another claim still makes', async () => {
      const both = [
        claim('c1'),
        claim('c2', { relation: 'ASSISTS' }),
        claim('c3', { relation: 'ASSISTS', document: 'd-two' }),
      ];
      await at.write(at.some(both));
      await at.write(
        at.some([claim('c3', { relation: 'ASSISTS', document: 'd-two' })], {
          documents: [sourceDocument('d-two', 'C', '2024-06')],
        }),
      );
      expect(Object.keys(await at.edges())).toEqual(['st-aaa~ASSISTS~st-bbb']);
    });

    it('moves a claim to another edge when its object changes', async () => {
      await at.write(at.some([claim('c1', { relation: 'SUPPLIES_THROUGH', object: 'ev-ccc' }), claim('c2')]));
      await at.write(at.some([claim('c1'), claim('c2')]));
      const found = await at.edges();
      expect(Object.keys(found)).toEqual(['st-aaa~SUPPLIES~st-bbb']);
      expect(found['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ claims: 2, documents: 1 });
    });

    it('leaves alone what came by other ways, and the entities and documents that it leans on', async () => {
      await at.write(at.some([claim('c1'), claim('c2', { relation: 'ASSISTS' })]));
      const imported = at.some([claim('c9', { relation: 'ASSISTS' })]);
      await at.write({ ...imported, entities: [], documents: [], claims: imported.claims }, 'import-1');
      await at.write({ ...at.some([]), entities: [], documents: [] });
      const found = await at.edges();
      expect(found['st-aaa~ASSISTS~st-bbb']).toMatchObject({ claims: 1 });
      expect(Object.keys(found)).toEqual(['st-aaa~ASSISTS~st-bbb']);
      const store = createStore(at.engine, at.queries, at.seed.facts.vocabulary);
      expect((await store.overview()).counts).toEqual({ entities: 2, claims: 1, documents: 1, relations: 1 });
    });

    it('leaves records of another origin as they are, and says how many', async () => {
      await at.write(at.some([claim('c1', { statement: 'The import says so.' })]), 'import-1');
      const change = await at.write(at.some([claim('c1'), claim('c2', { relation: 'ASSISTS' })]));
      expect(change).toMatchObject({ added: 1, changed: 0, removed: 0, kept: 6 });
      const store = createStore(at.engine, at.queries, at.seed.facts.vocabulary);
      const { claims } = await store.edgeEvidence('st-aaa~SUPPLIES~st-bbb', 9);
      expect(claims.map((each) => each.statement)).toEqual(['The import says so.']);
      await at.write({ ...at.some([]), entities: [], documents: [] });
      expect(Object.keys(await at.edges())).toEqual(['st-aaa~SUPPLIES~st-bbb']);
    });

    it('drops the edges of a relation, and the label of a kind, that the vocabulary no longer has', async () => {
      await at.write(at.some([claim('c1'), claim('c2', { relation: 'ASSISTS' })]));
      const { vocabulary } = at.seed.facts;
      const renamed = {
        ...vocabulary,
        relations: vocabulary.relations.map((each) =>
          each.relation === 'ASSISTS' ? { ...each, relation: 'HELPS' } : each,
        ),
        kinds: vocabulary.kinds.map((each) => (each.kind === 'State' ? { ...each, kind: 'Country' } : each)),
      };
      const base = at.some([claim('c1'), claim('c2', { relation: 'HELPS' })]);
      const entities = base.entities.map((each) =>
        each.kind === 'State' ? { ...each, kind: 'Country', description: 'Renamed.' } : each,
      );
      await at.write({ ...base, vocabulary: renamed, entities });
      expect(Object.keys(await at.edges(base.vocabulary))).toEqual([
        'st-aaa~HELPS~st-bbb',
        'st-aaa~SUPPLIES~st-bbb',
      ]);
      const rows = await runTestStatement(at.engine, 'whole-graph');
      const labels = rows
        .filter((row) => (row['properties'] as { id: string }).id === 'st-aaa')
        .map((row) => row['labels']);
      expect(labels.map((each) => [...(each as string[])].sort())).toEqual([['Country', 'Entity']]);
    });

    it('writes all or nothing', async () => {
      await at.write(at.some([claim('c1')]));
      const broken = at.some([
        claim('c1', { status: 'confirmed' }),
        claim('c2', { relation: 'NO_SUCH_RELATION' }),
      ]);
      await expect(at.write(broken)).rejects.toMatchObject({ code: 'unexpected' });
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ status: 'reported' });
    });
  });
}
