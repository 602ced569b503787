/** What a store answers about the shipped seed, on every engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import type { GraphStore, NeighbourCriteria } from '../store.ts';
import { openSeeded } from '../../testing/seeded.ts';

const ALL: NeighbourCriteria = {
  relations: [],
  kinds: [],
  direction: 'both',
  order: 'connected',
  limit: 100,
};

/** Describes the answers. */
export function describeReading(name: string, open: OpenTestEngine): void {
  describe(`reading on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    beforeAll(async () => {
      ({ opened, store } = await openSeeded(open));
    });
    afterAll(() => opened.close());

    it('counts entities, claims, documents and edges', async () => {
      const overview = await store.overview();
      expect(overview.counts).toEqual({ entities: 299, claims: 499, documents: 141, relations: 408 });
      expect(overview.kinds[0]).toEqual({ kind: 'Person', count: 61 });
      expect(overview.relations.reduce((sum, each) => sum + each.count, 0)).toBe(408);
      expect(overview.relations).toHaveLength(49);
    });

    it('gives an entity with its names and its counts by relation, direction and kind', async () => {
      const entity = await store.entity('st-rus');
      expect(entity).toMatchObject({
        id: 'st-rus',
        kind: 'State',
        name: 'Russia',
        properties: { iso: 'RUS' },
      });
      expect(entity.names[0]).toEqual({ text: 'Russia', form: 'name' });
      expect(entity.names).toContainEqual({ text: 'Moscow', form: 'metonym' });
      expect(entity.degree.reduce((sum, each) => sum + each.count, 0)).toBe(entity.properties['degree']);
      const kim = await store.entity('pe-putin');
      expect(kim.degree.find((each) => each.relation === 'MEETS')).toMatchObject({ direction: 'both' });
    });

    it('gives neighbours by relation, direction, kind and order, and says how many there are', async () => {
      const some = await store.neighbours('st-rus', { ...ALL, limit: 5 });
      expect([some.nodes.length, some.truncated]).toEqual([5, true]);
      expect(some.total).toBeGreaterThan(30);
      const all = await store.neighbours('st-rus', { ...ALL, limit: 1000 });
      expect([all.nodes.length, all.truncated]).toEqual([all.total, false]);
      const degrees = all.nodes.map((node) => Number(node.properties['degree']));
      expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
      expect(all.edges.every((edge) => edge.source === 'st-rus' || edge.target === 'st-rus')).toBe(true);
      const supplied = await store.neighbours('st-rus', {
        ...ALL,
        relations: ['SUPPLIES_THROUGH'],
        direction: 'out',
      });
      expect(
        supplied.edges.every((edge) => edge.source === 'st-rus' && edge.relation === 'SUPPLIES_THROUGH'),
      ).toBe(true);
      expect(supplied.nodes.every((node) => node.kind === 'Event')).toBe(true);
      const incoming = await store.neighbours('st-rus', { ...ALL, direction: 'in', kinds: ['Agreement'] });
      expect(incoming.nodes.map((node) => node.kind)).toEqual(incoming.nodes.map(() => 'Agreement'));
      expect(incoming.edges.every((edge) => edge.target === 'st-rus')).toBe(true);
    });

    it('gives an expansion as the neighbours with all edges among them and what is shown', async () => {
      const shown = ['st-prk', 'pe-putin', 'st-nowhere'];
      const expansion = await store.expansion('or-nhk', shown, { ...ALL, limit: 3 });
      const { edges: own, ...neighbours } = await store.neighbours('or-nhk', { ...ALL, limit: 3 });
      expect({ ...expansion, edges: [] }).toEqual({ ...neighbours, edges: [] });
      const ids = ['or-nhk', ...shown, ...neighbours.nodes.map((node) => node.id)];
      expect(expansion.edges).toEqual((await store.edgesAmong([...new Set(ids)], 1000)).edges);
      expect(expansion.edges).toEqual(expect.arrayContaining([...own]));
      expect(expansion.edges.length).toBeGreaterThan(own.length);
      await expect(store.expansion('st-nowhere', [], ALL)).rejects.toMatchObject({
        code: 'entity-not-found',
      });
    });

    it('gives neighbours latest first, or best sourced first', async () => {
      const recent = await store.neighbours('st-prk', { ...ALL, order: 'recent', limit: 1000 });
      const latest = recent.nodes.map((node) => {
        const days = recent.edges
          .filter((edge) => [edge.source, edge.target].includes(node.id))
          .map((edge) => edge.properties.lastReported ?? '');
        return days.sort().at(-1) ?? '';
      });
      expect(latest).toEqual([...latest].sort().reverse());
      const sourced = await store.neighbours('st-prk', { ...ALL, order: 'sourced', limit: 1000 });
      const grades = sourced.nodes.map((node) => {
        const found = sourced.edges
          .filter((edge) => [edge.source, edge.target].includes(node.id))
          .map((edge) => edge.properties.grade ?? 'Z');
        return found.sort()[0] ?? 'Z';
      });
      expect(grades).toEqual([...grades].sort());
    });

    it('lets a symmetric relation pass in any direction', async () => {
      const out = await store.neighbours('pe-putin', { ...ALL, relations: ['MEETS'], direction: 'out' });
      const back = await store.neighbours('pe-putin', { ...ALL, relations: ['MEETS'], direction: 'in' });
      expect(out).toEqual(back);
      expect(out.total).toBeGreaterThan(0);
    });

    it('gives the evidence of an edge: claims, documents, disputes, and who is named', async () => {
      const evidence = await store.edgeEvidence('st-rus~ASSISTS~st-prk', 100);
      expect(evidence.claims).toHaveLength(6);
      expect(evidence.total).toBe(6);
      const days = evidence.claims.map((claim) => claim.reported ?? '');
      expect(days[0]).toBe([...days].sort().at(-1));
      expect(new Set([...evidence.claims, ...evidence.further].map((claim) => claim.document))).toEqual(
        new Set(evidence.documents.map((each) => each.id)),
      );
      const refused = evidence.claims.find((claim) => claim.id === 'c0006');
      expect(refused).toMatchObject({
        status: 'refused',
        grade: 'B3',
        attributedTo: 'or-nhk',
        instrument: 're-nuclear-weapons-technology',
      });
      expect(evidence.entities.map((each) => each.id)).toContain('or-nhk');
      const signing = await store.edgeEvidence('st-rus~SIGNS~ag-rus-prk-csp-2024', 100);
      const sided = signing.disputes.flatMap((dispute) => dispute.sides.flatMap((side) => side.claims));
      const given = [...signing.claims, ...signing.further].map((claim) => claim.id);
      expect(sided.filter((id) => !given.includes(id))).toEqual([]);
      expect(signing.further.length).toBeGreaterThan(0);
      expect(signing.disputes[0]).toMatchObject({
        id: 'k01',
        rule: 'authored',
        sides: [{ label: 'December 2024' }, { label: '19 June 2024' }],
      });
    });

    it('gives with an edge what denies its ends, unless the edge itself says who speaks', async () => {
      const denied = 'ev-dprk-deployment-2024';
      const { further, documents } = await store.edgeEvidence(`pe-kim-yong-bok~TAKES_PART_IN~${denied}`, 100);
      expect(further.length).toBeGreaterThan(1);
      expect(further.every(({ relation, object }) => relation === 'DENIES' && object === denied)).toBe(true);
      const ids = documents.map(({ id }) => id);
      expect(further.filter(({ document }) => !ids.includes(document))).toEqual([]);
      const spoken = await store.edgeEvidence(`or-nis~REPORTS~${denied}`, 100);
      expect(spoken.claims.length).toBeGreaterThan(0);
      const sided = spoken.disputes.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims));
      expect(spoken.further.filter(({ id }) => !sided.includes(id))).toEqual([]);
    });

    it('gives the evidence of an entity with the way each claim speaks of it', async () => {
      const { claims, total } = await store.entityEvidence('re-drone-technology', 100);
      expect(claims[0]).toMatchObject({ id: 'c0003', as: 'instrument' });
      expect(total).toBe(claims.length);
      const roles = (await store.entityEvidence('or-nhk', 100)).claims.map((claim) => claim.as);
      expect(roles.slice(0, 2)).toEqual(['subject', 'subject']);
      expect(roles.slice(2).every((role) => role === 'speaker')).toBe(true);
      const cut = await store.entityEvidence('st-rus', 10);
      expect([cut.claims.length, cut.truncated, cut.total > 50]).toEqual([10, true, true]);
    });

    it('gives a document with its claims in order and what it relays', async () => {
      const document = await store.document('d-aspress-2023');
      expect(document).toMatchObject({
        id: 'd-aspress-2023',
        relays: [{ id: 'og-sputnik', name: 'Sputnik' }],
      });
      const ids = document.claims.map((claim) => claim.id);
      expect(ids).toEqual([...ids].sort());
      expect(ids.length).toBeGreaterThan(0);
    });

    it('lists claims of a range of days, earliest first', async () => {
      const { claims, total, truncated } = await store.timeline({
        from: '2024-06-01',
        to: '2024-06-30',
        limit: 1000,
      });
      expect([claims.length, truncated]).toEqual([total, false]);
      expect(claims.some((claim) => claim.id === 'c0011')).toBe(true);
      expect((await store.timeline({ from: '2024-06-01', to: '2024-06-30', limit: 3 })).truncated).toBe(true);
    });

    it('gives a subgraph, names the ids that it does not know, and closes it with the edges among', async () => {
      const graph = await store.subgraph(['st-rus', 'st-prk', 'st-nowhere']);
      expect(graph.nodes.map((node) => node.id)).toEqual(['st-prk', 'st-rus']);
      expect(graph.missing).toEqual(['st-nowhere']);
      expect(graph.edges.map((edge) => edge.id)).toContain('st-rus~ASSISTS~st-prk');
    });

    it('says clearly that an id is not known', async () => {
      await expect(store.entity('st-nowhere')).rejects.toMatchObject({ code: 'entity-not-found' });
      await expect(store.neighbours('st-nowhere', ALL)).rejects.toMatchObject({ code: 'entity-not-found' });
      await expect(store.entityEvidence('st-nowhere', 5)).rejects.toMatchObject({ code: 'entity-not-found' });
      await expect(store.edgeEvidence('st-rus~SIGNS~st-prk', 5)).rejects.toMatchObject({
        code: 'edge-not-found',
      });
      await expect(store.edgeEvidence('no edge', 5)).rejects.toMatchObject({ code: 'edge-not-found' });
      await expect(store.document('d-nowhere')).rejects.toMatchObject({ code: 'document-not-found' });
    });
  });
}
