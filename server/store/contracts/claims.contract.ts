/** Lists of claims on every engine, held to what the seed files say when they are filtered and sorted plainly. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import { firstDay, lastDay } from '../../model/day.ts';
import { toEdgeId } from '../../model/edge-id.ts';
import type { ClaimFact } from '../../model/facts.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { runTestStatement } from '../../testing/engines.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { toNameKey } from '../writing/name-key.ts';
import type { ClaimCriteria, GraphStore } from '../store.ts';

const ALL: ClaimCriteria = {
  text: '',
  relations: [],
  statuses: [],
  publishers: [],
  from: '',
  to: '',
  order: 'reported',
  descending: true,
  offset: 0,
  limit: 1000,
};

/** Describes the answers. */
export function describeClaims(name: string, open: OpenTestEngine): void {
  describe(`claims as a list on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let seed: Seed;
    beforeAll(async () => {
      ({ opened, store, seed } = await openSeeded(open));
    });
    afterAll(() => opened.close());

    const documentOf = (claim: ClaimFact): { published?: string; publisher: string } => {
      const found = seed.facts.documents.find((each) => each.id === claim.document);
      if (!found) throw new Error(`There is no document ${claim.document}.`);
      return found;
    };
    const reportedOf = (claim: ClaimFact): string => {
      const { published } = documentOf(claim);
      return published === undefined ? '' : lastDay(published);
    };
    const heldOf = ({ date, dateFrom, dateTo }: ClaimFact): string => {
      const day = dateFrom ?? date ?? dateTo;
      return day === undefined ? '' : firstDay(day);
    };
    const edgeOf = (claim: ClaimFact): string => {
      const relation = seed.facts.vocabulary.relations.find((each) => each.relation === claim.relation);
      return toEdgeId(claim.subject, claim.relation, claim.object, relation?.symmetric === true);
    };
    const idsOf = async (over: Partial<ClaimCriteria>): Promise<string[]> =>
      (await store.claims({ ...ALL, ...over })).claims.map((claim) => claim.id);
    const matching = (isMeant: (claim: ClaimFact) => boolean): string[] =>
      seed.facts.claims
        .filter(isMeant)
        .map((claim) => claim.id)
        .sort();

    it('finds claims by all words of a text, blind to case, accents and punctuation', async () => {
      for (const text of ['drone NORTH', 'Zelénskyy', 'Shahed-type', 'U.N.', 'of', 'no-such-word']) {
        const words = toNameKey(text).split(' ');
        const expected = matching(({ statement }) =>
          words.every((word) => toNameKey(statement).includes(word)),
        );
        expect([...(await idsOf({ text }))].sort(), text).toEqual(expected);
      }
      expect(await idsOf({ text: 'drone NORTH' })).not.toEqual([]);
      expect(await idsOf({ text: 'no-such-word' })).toEqual([]);
      expect(await idsOf({ text: ' ' })).toHaveLength(499);
    });

    it('filters them by relation, status, publisher and day of report', async () => {
      const filter = {
        relations: ['SUPPLIES', 'ASSISTS', 'TRANSFERS'],
        statuses: ['reported', 'claimed'],
        from: '2024-06-01',
        to: '2025-06-30',
      };
      const isMeant = (claim: ClaimFact): boolean =>
        filter.relations.includes(claim.relation) &&
        filter.statuses.includes(claim.status) &&
        reportedOf(claim) >= filter.from &&
        reportedOf(claim) <= filter.to;
      const answer = await store.claims({ ...ALL, ...filter });
      expect(answer.claims.map((claim) => claim.id).sort()).toEqual(matching(isMeant));
      expect([answer.total, answer.claims.length > 5]).toEqual([answer.claims.length, true]);
      const publishers = ['Kyiv Independent', 'TASS'];
      expect([...(await idsOf({ publishers }))].sort()).toEqual(
        matching((claim) => publishers.includes(documentOf(claim).publisher)),
      );
      expect([...(await idsOf({ to: '2024-06-30' }))].sort()).toEqual(
        matching((claim) => reportedOf(claim) !== '' && reportedOf(claim) <= '2024-06-30'),
      );
    });

    it('lists them by day of report or by the day they held, claims without a day last, in parts', async () => {
      for (const order of ['reported', 'held'] as const) {
        const dayOf = order === 'reported' ? reportedOf : heldOf;
        for (const descending of [false, true]) {
          const expected = [...seed.facts.claims].sort((a, b) => {
            const [one, other] = [dayOf(a), dayOf(b)];
            const sign = descending ? -1 : 1;
            return (
              Number(one === '') - Number(other === '') || sign * compare(one, other) || compare(a.id, b.id)
            );
          });
          const ids = expected.map((claim) => claim.id);
          expect(await idsOf({ order, descending })).toEqual(ids);
          const part = await store.claims({ ...ALL, order, descending, offset: 200, limit: 100 });
          expect(part.claims.map((claim) => claim.id)).toEqual(ids.slice(200, 300));
          expect([part.total, part.truncated]).toEqual([499, true]);
        }
      }
    });

    it('gives claims as the evidence of an edge gives them, with their documents and all whom they name', async () => {
      const { claims, documents, entities } = await store.claims({ ...ALL, relations: ['ASSISTS'] });
      const { claims: evident } = await store.edgeEvidence('st-rus~ASSISTS~st-prk', 100);
      expect(claims.filter((claim) => claim.edge === 'st-rus~ASSISTS~st-prk')).toEqual(evident);
      expect(documents.map((each) => each.id)).toEqual(
        [...new Set(claims.map((claim) => claim.document))].sort(),
      );
      const named = claims.flatMap(({ subject, object, attributedTo, place, instrument, event }) =>
        [subject, object, attributedTo, place, instrument, event].filter((id) => id !== undefined),
      );
      expect(entities.map((each) => each.id)).toEqual([...new Set(named)].sort());
    });

    it('gives the claims behind many edges, edge by edge, latest reported first', async () => {
      const all = [...new Set(seed.facts.claims.map(edgeOf))];
      const edges = [...all.filter((_, at) => at % 3 === 0), 'st-rus~ASSISTS~st-nowhere', 'no edge'];
      const { claims, documents, total, truncated } = await store.claimsOfEdges(edges);
      const expected = seed.facts.claims
        .filter((claim) => edges.includes(edgeOf(claim)))
        .sort(
          (a, b) =>
            compare(edgeOf(a), edgeOf(b)) || compare(reportedOf(b), reportedOf(a)) || compare(a.id, b.id),
        );
      expect(claims.map((claim) => claim.id)).toEqual(expected.map((claim) => claim.id));
      expect([total, truncated]).toEqual([expected.length, false]);
      expect(new Set(documents.map((each) => each.id))).toEqual(
        new Set(expected.map((claim) => claim.document)),
      );
      expect((await store.claimsOfEdges(all)).total).toBe(499);
      expect(await store.claimsOfEdges([])).toEqual({
        claims: [],
        documents: [],
        entities: [],
        total: 0,
        truncated: false,
      });
    });

    // The last, because it takes the keys away.
    it('finds by plain words in a store that was seeded before there were keys, and shows none of what is inside', async () => {
      const found = await idsOf({ text: 'Drone north' });
      const { claims } = await store.claims({ ...ALL, limit: 1 });
      expect(claims[0]).not.toHaveProperty('key');
      await runTestStatement(opened.engine, 'as-before', 'write');
      expect(await idsOf({ text: 'Drone north' })).toEqual(found);
    });
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
