/** The whole seeded graph on every engine, held to the seed files: node by node, relationship by relationship, edge by edge. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../ingest/load-seed.ts';
import type { OpenTestEngine, TestEngine } from '../testing/engines.ts';
import { runTestStatement } from '../testing/engines.ts';
import { rollUpFacts } from '../testing/rolled-up.ts';
import { openSeeded } from '../testing/seeded.ts';
import { textOf } from './decode.ts';
import type { Engine } from './engine.ts';
import type { GraphStore } from './store.ts';

/** Describes what the seeded graph holds. */
export function describeWhole(name: string, open: OpenTestEngine): void {
  describe(`the whole seeded graph on ${name}`, () => {
    let opened: TestEngine;
    let engine: Engine;
    let store: GraphStore;
    let seed: Seed;
    beforeAll(async () => {
      ({ opened, store, seed } = await openSeeded(open));
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
  });
}
