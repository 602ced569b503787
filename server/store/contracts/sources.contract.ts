/** Lists of documents and publishers on every engine, held to what the seed files say when they are filtered and sorted plainly. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import type { DocumentOrder, PublisherOrder } from '../../model/answers.ts';
import { lastDay } from '../../model/day.ts';
import type { ClaimFact, DocumentFact } from '../../model/facts.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { runTestStatement } from '../../testing/engines.ts';
import { rollUpFacts, toSamePairs } from '../../testing/rolled-up.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { toNameKey } from '../writing/name-key.ts';
import { toPublisherId } from '../writing/record-properties.ts';
import type { DocumentCriteria, GraphStore, PublisherCriteria } from '../store.ts';

const DOCUMENTS: DocumentCriteria = {
  text: '',
  publishers: [],
  languages: [],
  kinds: [],
  reliabilities: [],
  order: 'published',
  descending: true,
  offset: 0,
  limit: 1000,
};
const PUBLISHERS: PublisherCriteria = { text: '', order: 'name', descending: false, offset: 0, limit: 1000 };

/** Describes the answers. */
export function describeSources(name: string, open: OpenTestEngine): void {
  describe(`documents and publishers on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let seed: Seed;
    beforeAll(async () => {
      ({ opened, store, seed } = await openSeeded(open));
    });
    afterAll(() => opened.close());

    const claimsOf = (document: string): ClaimFact[] =>
      seed.facts.claims.filter((claim) => claim.document === document);
    const dayOf = ({ published }: DocumentFact): string =>
      published === undefined ? '' : lastDay(published);
    const idsOf = async (over: Partial<DocumentCriteria>): Promise<string[]> =>
      (await store.documents({ ...DOCUMENTS, ...over })).documents.map((each) => each.id);

    it('lists all documents latest first and undated ones last, with their claims and whether they relay', async () => {
      const { documents, total, truncated } = await store.documents(DOCUMENTS);
      expect([documents.length, total, truncated]).toEqual([141, 141, false]);
      const expected = [...seed.facts.documents].sort(
        (a, b) => compare(dayOf(b), dayOf(a)) || compare(a.id, b.id),
      );
      expect(documents.map((each) => each.id)).toEqual(expected.map((each) => each.id));
      expect(documents.slice(-9).map((each) => each.published)).toEqual(Array(9).fill(undefined));
      const { relays } = seed.facts;
      for (const document of documents) {
        const claims = claimsOf(document.id);
        const sources = [document.id, ...claims.map((claim) => claim.id)];
        expect(document).toMatchObject({
          publisherId: toPublisherId(document.publisher),
          claims: claims.length,
          relays: relays.some((relay) => sources.includes(relay.from.id)),
        });
      }
    });

    it('lists them in every order and both directions, down to the id', async () => {
      const values: Record<DocumentOrder, (document: DocumentFact) => string | number> = {
        published: dayOf,
        title: (document) => toNameKey(document.title),
        publisher: (document) => toNameKey(document.publisher),
        claims: (document) => claimsOf(document.id).length,
        reliability: (document) => document.reliability,
      };
      for (const order of Object.keys(values) as DocumentOrder[]) {
        for (const descending of [false, true]) {
          const expected = [...seed.facts.documents].sort((a, b) => {
            const [one, other] = [values[order](a), values[order](b)];
            const undated = order === 'published' ? Number(one === '') - Number(other === '') : 0;
            const sign = descending ? -1 : 1;
            return (
              undated || sign * compare(one, other) || compare(dayOf(b), dayOf(a)) || compare(a.id, b.id)
            );
          });
          expect(await idsOf({ order, descending }), `${order} ${String(descending)}`).toEqual(
            expected.map((each) => each.id),
          );
        }
      }
    });

    it('finds them by words of title and publisher, blind to case, accents and script', async () => {
      for (const text of [
        'DRONE',
        'pravda SHAHED',
        'Zelénskyy',
        'تعيين',
        'Українська',
        'of the',
        'no-such-word',
      ]) {
        const words = toNameKey(text).split(' ');
        const expected = seed.facts.documents.filter((each) => {
          const [title, publisher] = [toNameKey(each.title), toNameKey(each.publisher)];
          return words.every((word) => title.includes(word) || publisher.includes(word));
        });
        expect([...(await idsOf({ text }))].sort(), text).toEqual(expected.map((each) => each.id).sort());
      }
      expect(await idsOf({ text: 'pravda shahed' })).not.toEqual([]);
      expect(await idsOf({ text: 'no-such-word' })).toEqual([]);
      expect(await idsOf({ text: '  ' })).toHaveLength(141);
    });

    it('filters them by publisher, language, kind and reliability, each by any of several values', async () => {
      const { documents, total } = await store.documents({
        ...DOCUMENTS,
        publishers: ['Kyiv Independent', toPublisherId('TASS')],
        languages: ['en'],
        kinds: ['news'],
        reliabilities: ['B', 'C'],
      });
      const expected = seed.facts.documents.filter(
        (each) =>
          ['Kyiv Independent', 'TASS'].includes(each.publisher) &&
          each.language === 'en' &&
          each.kind === 'news' &&
          ['B', 'C'].includes(each.reliability),
      );
      expect(documents.map((each) => each.id).sort()).toEqual(expected.map((each) => each.id).sort());
      expect([total, expected.length > 3]).toEqual([expected.length, true]);
    });

    it('gives a list in parts that make up the whole', async () => {
      const parts = [];
      for (let offset = 0; offset < 150; offset += 50) {
        const part = await store.documents({ ...DOCUMENTS, order: 'reliability', offset, limit: 50 });
        expect([part.total, part.truncated]).toEqual([141, offset < 100]);
        parts.push(...part.documents);
      }
      expect(parts).toEqual((await store.documents({ ...DOCUMENTS, order: 'reliability' })).documents);
      expect((await store.documents({ ...DOCUMENTS, offset: 500 })).documents).toEqual([]);
    });

    /** What the seed files say of a publisher. */
    const plainPublisher = (
      publisher: string,
    ): Record<PublisherOrder, string | number> & { edges: string[] } => {
      const own = seed.facts.documents.filter((each) => each.publisher === publisher);
      const publishersOf = new Map<string, Set<string>>();
      const byId = new Map(seed.facts.documents.map((each) => [each.id, each.publisher]));
      for (const claim of seed.facts.claims) {
        const symmetric = seed.facts.vocabulary.relations.some(
          (each) => each.relation === claim.relation && each.symmetric,
        );
        const [from, to] =
          symmetric && claim.object < claim.subject
            ? [claim.object, claim.subject]
            : [claim.subject, claim.object];
        const edge = `${from}~${claim.relation}~${to}`;
        publishersOf.set(edge, (publishersOf.get(edge) ?? new Set()).add(byId.get(claim.document) ?? ''));
      }
      const edges = [...publishersOf].flatMap(([edge, all]) =>
        all.size === 1 && all.has(publisher) ? [edge] : [],
      );
      return {
        name: toNameKey(publisher),
        documents: own.length,
        claims: own.flatMap((each) => claimsOf(each.id)).length,
        alone: edges.length,
        reliability: own.map((each) => each.reliability).sort()[0] ?? '',
        edges,
      };
    };

    it('lists publishers with what they published, in every order and both directions', async () => {
      const names = [...new Set(seed.facts.documents.map((each) => each.publisher))];
      const plain = names.map((publisher) => ({
        id: toPublisherId(publisher),
        ...plainPublisher(publisher),
      }));
      for (const order of ['name', 'documents', 'claims', 'alone', 'reliability'] as const) {
        for (const descending of [false, true]) {
          const answer = await store.publishers({ ...PUBLISHERS, order, descending });
          const sign = descending ? -1 : 1;
          const expected = [...plain].sort(
            (a, b) =>
              sign * compare(a[order], b[order]) || compare(b.documents, a.documents) || compare(a.id, b.id),
          );
          expect(answer.publishers.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          expect([answer.total, answer.truncated]).toEqual([names.length, false]);
          expect(answer.publishers).toMatchObject(
            expected.map(({ documents, claims, alone, reliability }) => ({
              documents,
              claims,
              alone,
              reliability,
            })),
          );
        }
      }
    });

    it('finds publishers by words of their name, a part at a time, and says which entity each is', async () => {
      const found = await store.publishers({ ...PUBLISHERS, text: 'NATIONS united' });
      expect(found).toMatchObject({
        total: 2,
        publishers: [
          { name: 'United Nations', entity: { id: 'or-un' } },
          { name: 'US Mission to the United Nations' },
        ],
      });
      const { publishers } = await store.publishers(PUBLISHERS);
      const same = publishers.flatMap(({ id, entity }) => (entity ? [[id, entity.id]] : []));
      expect(Object.fromEntries(same)).toEqual(
        Object.fromEntries(toSamePairs(seed.facts).map((pair) => [pair.publisher, pair.entity])),
      );
      const part = await store.publishers({ ...PUBLISHERS, offset: 10, limit: 5 });
      expect([part.publishers, part.truncated]).toEqual([publishers.slice(10, 15), true]);
    });

    it('gives a publisher with its documents, and the edges that it alone reports with their ends', async () => {
      const id = toPublisherId('Ukrainska Pravda');
      const { published, reportedAlone, ...listing } = await store.publisher(id);
      const { publishers } = await store.publishers(PUBLISHERS);
      expect(listing).toEqual(publishers.find((each) => each.id === id));
      expect(published).toEqual(
        (await store.documents({ ...DOCUMENTS, publishers: ['Ukrainska Pravda'] })).documents,
      );
      const { edges } = plainPublisher('Ukrainska Pravda');
      expect(reportedAlone.edges.map((edge) => edge.id).sort()).toEqual([...edges].sort());
      const rolledUp = rollUpFacts(seed.facts);
      for (const edge of reportedAlone.edges) expect(edge).toEqual(rolledUp.get(edge.id));
      const grades = reportedAlone.edges.map((edge) => edge.properties.grade ?? 'Z');
      expect(grades).toEqual([...grades].sort());
      const ends = reportedAlone.edges.flatMap((edge) => [edge.source, edge.target]);
      expect(reportedAlone.nodes.map((node) => node.id)).toEqual([...new Set(ends)].sort());
      await expect(store.publisher('pu-nowhere')).rejects.toMatchObject({ code: 'publisher-not-found' });
    });

    // The last, because it takes the keys away.
    it('finds by plain words in a store that was seeded before there were keys', async () => {
      const found = await idsOf({ text: 'Drone' });
      await runTestStatement(opened.engine, 'as-before', 'write');
      expect(await idsOf({ text: 'Drone' })).toEqual(found);
      expect((await store.publishers({ ...PUBLISHERS, text: 'Independent' })).total).toBeGreaterThan(0);
    });
  });
}

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
