/** What every engine must read of the whole graph and of parts of it: the facts that were written, and what is derived. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import type { GraphPart } from '../../model/graph-reading.ts';
import { allPages } from '../../testing/all-pages.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import type { GraphStore } from '../store.ts';

/** Describes reading. */
export function describeGraphReading(name: string, open: OpenTestEngine): void {
  describe(`reading graphs whole on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let seed: Seed;
    beforeAll(async () => {
      ({ opened, store, seed } = await openSeeded(open));
    });
    afterAll(() => opened.close());

    const read = async (part: GraphPart) => {
      const reading = store.readGraph(part);
      return {
        entities: await allPages(reading.entities()),
        mentioned: await allPages(reading.mentioned()),
        edges: await allPages(reading.edges()),
        documents: await allPages(reading.documents()),
        disputes: await allPages(reading.disputes()),
        origins: await allPages(reading.origins()),
        size: await reading.size(),
      };
    };

    it('leaves the claims out where they are not wanted', async () => {
      const reading = store.readGraph({ scope: 'all', evidence: true });
      const [whole, bare] = [
        await allPages(reading.edges()),
        await allPages(reading.edges({ evidence: false })),
      ];
      expect(whole.some((edge) => edge.evidence.length > 0)).toBe(true);
      expect(bare).toEqual(whole.map((edge) => ({ ...edge, evidence: [] })));
    });

    it('gives back all facts, each once and in order', async () => {
      const whole = await read({ scope: 'all', evidence: true });
      const { facts } = seed;
      expect(whole.entities.map(({ claims: _c, documents: _d, neighbours: _n, ...own }) => own)).toEqual(
        sortById(facts.entities),
      );
      expect(whole.documents.map(({ publisherId: _p, relays: _r, ...own }) => own)).toEqual(
        sortById(facts.documents),
      );
      const claims = whole.edges.flatMap((edge) => edge.evidence);
      expect(
        sortById(claims).map(({ edge: _e, grade: _g, reported: _r, relays: _y, ...own }) => own),
      ).toEqual(sortById(facts.claims));
      expect(whole.disputes.map((each) => each.id)).toEqual(sortById(facts.disputes).map((each) => each.id));
      expect(whole.origins).toEqual(sortById(facts.origins));
      const relays = [
        ...whole.documents.flatMap(({ id, relays: all }) => all.map((each) => ({ id, ...each }))),
        ...claims.flatMap(({ id, relays: all }) => all.map((each) => ({ id, ...each }))),
      ];
      expect(sortAll(relays)).toEqual(
        sortAll(facts.relays.map(({ from, to, basis }) => ({ id: from.id, to, basis }))),
      );
      expect(whole.mentioned).toEqual([]);
      expect(whole.size).toEqual({ entities: facts.entities.length, edges: whole.edges.length });
    });

    it('gives edges as the roll-up makes them, by source and id, each with its own claims', async () => {
      const { edges } = await read({ scope: 'all', evidence: true });
      const expected = rollUpFacts(seed.facts);
      expect(Object.fromEntries(edges.map(({ evidence: _e, ...edge }) => [edge.id, edge]))).toEqual(
        Object.fromEntries(expected),
      );
      expect(edges.map((edge) => `${edge.source} ${edge.id}`)).toEqual(
        edges.map((edge) => `${edge.source} ${edge.id}`).sort(),
      );
      for (const edge of edges) {
        expect(edge.evidence.length, edge.id).toBe(edge.properties.claims);
        expect(edge.evidence.every((claim) => claim.edge === edge.id)).toBe(true);
      }
    });

    it('gives a part as it is in the whole, with what its claims name and nothing else', async () => {
      const whole = await read({ scope: 'all', evidence: true });
      const nodes = whole.entities.filter((_, at) => at % 3 !== 0).map((entity) => entity.id);
      const among = whole.edges.filter((edge) => nodes.includes(edge.source) && nodes.includes(edge.target));
      const outside = whole.edges.find((edge) => !nodes.includes(edge.source));
      const given = {
        nodes: [...nodes].reverse(),
        edges: [...among.map((e) => e.id), outside?.id ?? '', 'x~Y~z'],
      };
      const part = await read({ scope: given, evidence: true });
      expect(among.length).toBeGreaterThan(20);
      expect(part.edges).toEqual(among);
      expect(part.entities).toEqual(whole.entities.filter((entity) => nodes.includes(entity.id)));
      const claims = among.flatMap((edge) => edge.evidence);
      const named = claims.flatMap((claim) => Object.values(claim.named));
      const mentioned = part.mentioned.map((entity) => entity.id);
      for (const id of named) expect(nodes.includes(id) || mentioned.includes(id), id).toBe(true);
      expect(mentioned.some((id) => nodes.includes(id))).toBe(false);
      const documents = part.documents.map((document) => document.id);
      for (const claim of claims) expect(documents).toContain(claim.document);
      const ids = claims.map((claim) => claim.id);
      expect(part.disputes).toEqual(
        whole.disputes.filter(({ sides }) =>
          sides.some((side) => side.claims.some((id) => ids.includes(id))),
        ),
      );
    });

    it('gives all edges among entities where none are named, however many pages of them there are', async () => {
      const whole = await read({ scope: 'all', evidence: true });
      const nodes = whole.entities.filter((_, at) => at % 4 !== 0).map((entity) => entity.id);
      const among = whole.edges.filter((edge) => nodes.includes(edge.source) && nodes.includes(edge.target));
      const part = await read({ scope: { nodes: [...nodes].reverse() }, evidence: true });
      expect(part.edges).toEqual(among);
      expect(part.size).toEqual({ entities: nodes.length, edges: among.length });
      const named = await read({ scope: { nodes, edges: among.map(({ id }) => id) }, evidence: true });
      expect(part).toEqual(named);
    });

    it('leaves the evidence out where it is not wanted', async () => {
      const bare = await read({ scope: 'all', evidence: false });
      expect(bare.edges.length).toBe(408);
      expect(bare.edges.flatMap((edge) => edge.evidence)).toEqual([]);
      expect([bare.documents, bare.disputes, bare.origins]).toEqual([[], [], []]);
    });
  });
}

function sortById<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sortAll(all: readonly object[]): string[] {
  return all.map((each) => JSON.stringify(each)).sort();
}
