/** The whole seeded graph on every engine, held to the seed files: node by node, relationship by relationship, edge by edge. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { runTestStatement } from '../../testing/engines.ts';
import { measureFacts, rollUpFacts } from '../../testing/rolled-up.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { textOf } from '../decoding/decode.ts';
import type { Engine } from '../engine.ts';
import { writeFacts } from '../writing/facts-writer.ts';
import type { Queries } from '../queries.ts';
import type { GraphStore } from '../store.ts';
import { prepareStore } from '../store-version.ts';

/** Describes what the seeded graph holds. */
export function describeWhole(name: string, open: OpenTestEngine): void {
  describe(`the whole seeded graph on ${name}`, () => {
    let opened: TestEngine;
    let engine: Engine;
    let store: GraphStore;
    let seed: Seed;
    let queries: Queries;
    beforeAll(async () => {
      ({ opened, store, seed, queries } = await openSeeded(open));
      ({ engine } = opened);
    });
    afterAll(() => opened.close());

    it('holds exactly the edges that the seed files say, property by property', async () => {
      const ids = seed.facts.entities.map((entity) => entity.id);
      const { edges: found } = await store.edgesAmong(ids, 10_000);
      const expected = rollUpFacts(seed.facts);
      expect(found.length).toBe(408);
      expect(Object.fromEntries(found.map((edge) => [edge.id, edge]))).toEqual(Object.fromEntries(expected));
    });

    it('measures every entity by the claims and edges at it', async () => {
      const ids = seed.facts.entities.map((entity) => entity.id);
      const { nodes } = await store.subgraph(ids);
      expect(nodes.length).toBe(ids.length);
      const expected = measureFacts(seed.facts);
      for (const node of nodes) expect(node.properties, node.id).toMatchObject({ ...expected.get(node.id) });
    });

    it('counts the neighbours of entities that were written before they were counted', async () => {
      await runTestStatement(engine, 'as-before', 'write');
      expect((await store.entity('st-rus')).properties).not.toHaveProperty('neighbours');
      await prepareStore(engine, queries);
      const expected = measureFacts(seed.facts);
      for (const { properties } of await runTestStatement(engine, 'whole-graph')) {
        const { id, neighbours } = properties as { id: string; neighbours?: number };
        expect(neighbours, id).toBe(expected.get(id)?.neighbours);
      }
    });

    it('holds every node of the seed files with all its properties', async () => {
      const rows = await runTestStatement(engine, 'whole-graph');
      const byId = new Map(rows.map((row) => [(row['properties'] as { id: string }).id, row]));
      for (const { names: _names, kind, ...own } of seed.facts.entities) {
        expect(byId.get(own.id)?.['properties']).toMatchObject(own);
        expect([...(byId.get(own.id)?.['labels'] as string[])].sort()).toEqual(['Entity', kind].sort());
      }
      for (const { publisher: _publisher, ...own } of seed.facts.documents)
        expect(byId.get(own.id)?.['properties']).toMatchObject(own);
      for (const { document: _d, subject: _s, object: _o, named: _n, ...own } of seed.facts.claims) {
        expect(byId.get(own.id)?.['properties']).toMatchObject(own);
      }
      for (const { sides: _sides, ...own } of seed.facts.disputes)
        expect(byId.get(own.id)?.['properties']).toMatchObject(own);
      for (const own of seed.facts.origins)
        expect(byId.get(own.id)?.['properties']).toMatchObject({ ...own, origin: 'seed' });
    });

    it('holds every relationship that the seed files say, and no other', async () => {
      const counts: Record<string, number> = {};
      for (const row of await runTestStatement(engine, 'whole-edges')) {
        const type = textOf(row, 'type');
        counts[type] = (counts[type] ?? 0) + 1;
      }
      const { claims, documents, disputes, entities, relays, vocabulary } = seed.facts;
      const named = (role: 'speaker' | 'place' | 'instrument' | 'event'): number =>
        claims.filter((each) => each.named[role]).length;
      expect(counts).toMatchObject({
        SUBJECT: claims.length,
        OBJECT: claims.length,
        SOURCED_FROM: claims.length,
        ATTRIBUTED_TO: named('speaker'),
        AT: named('place'),
        BY_MEANS_OF: named('instrument'),
        IN_EVENT: named('event'),
        PUBLISHED_BY: documents.length,
        RELAYS: relays.length,
        CONCERNS: disputes.flatMap((dispute) => dispute.sides.flatMap((side) => side.claims)).length,
        NAMES: entities.flatMap((entity) => entity.names).length,
      });
      const relations = new Set(vocabulary.relations.map((relation) => relation.relation));
      const others = Object.keys(counts)
        .filter((type) => !relations.has(type))
        .sort();
      expect(others).toEqual([
        'AT',
        'ATTRIBUTED_TO',
        'BY_MEANS_OF',
        'CONCERNS',
        'IN_EVENT',
        'NAMES',
        'OBJECT',
        'PUBLISHED_BY',
        'RELAYS',
        'SAME_AS',
        'SOURCED_FROM',
        'SUBJECT',
      ]);
    });

    // The last, because it takes facts away.
    it('counts out the edges that are dropped and the neighbours that go with them', async () => {
      const without = (id: string): boolean => id !== 'st-kor';
      const claims = seed.facts.claims.filter((each) => without(each.subject) && without(each.object));
      const left = new Set(claims.map((each) => each.id));
      const disputes = seed.facts.disputes.filter((each) =>
        each.sides.every((side) => side.claims.every((claim) => left.has(claim))),
      );
      const facts = { ...seed.facts, claims, disputes };
      const { removed } = await writeFacts(engine, queries, { facts, origin: 'seed' });
      expect(removed).toBeGreaterThan(10);
      const { nodes, edges } = await store.subgraph(seed.facts.entities.map((each) => each.id));
      expect(Object.fromEntries(edges.map((edge) => [edge.id, edge]))).toEqual(
        Object.fromEntries(rollUpFacts(facts)),
      );
      const expected = measureFacts(facts);
      expect(expected.get('st-kor')?.neighbours).toBe(0);
      for (const node of nodes) expect(node.properties, node.id).toMatchObject({ ...expected.get(node.id) });
    });
  });
}
