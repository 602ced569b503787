/** What an import that is written in portions leaves in a store, and what one does that fails in the midst, on every engine. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import type { FactPages, FactType } from '../../model/fact-pages.ts';
import type { Facts } from '../../model/facts.ts';
import { EntenteError } from '../../model/errors.ts';
import type { ImportRecord } from '../../model/import.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { emptyStore, shippedSeed, testQueries } from '../../testing/engines.ts';
import { claim, facts, sourceDocument } from '../../testing/facts.ts';
import { randomFacts } from '../../testing/random-facts.ts';
import { readWholeGraph, withoutOwners, type WholeGraph } from '../../testing/whole-graph.ts';
import type { Engine, Statement } from '../engine.ts';
import { writeFacts } from '../writing/facts-writer.ts';
import { removeImport } from '../importing/import-removal.ts';
import { writeImport } from '../importing/import-writer.ts';
import { finishImports } from '../importing/imports.ts';
import type { Queries } from '../queries.ts';

const RUNS = 8;

const RECORD: ImportRecord = {
  id: 'i-portions',
  name: 'large.entente',
  format: 'entente',
  by: 'An analyst',
  sha256: '0',
  bytes: 1,
  imported: '2026-11-26T10:00:00.000Z',
  state: 'done',
  counts: { entity: 0, edge: 0, claim: 0, document: 0, dispute: 0, origin: 0 },
};

/** Describes writing in portions on an engine. */
export function describePortions(name: string, open: OpenTestEngine): void {
  describe(`an import in portions on ${name}`, () => {
    let opened: TestEngine;
    let queries: Queries;
    let seed: Seed;

    const write = (
      what: Facts,
      engine: Engine = opened.engine,
      { page, ...over }: { readonly page?: number; readonly atOnce?: number } = { atOnce: 0 },
    ): Promise<void> =>
      writeImport(
        { engine, queries, vocabulary: seed.facts.vocabulary, ...over },
        {
          record: RECORD,
          facts: toPages(what, page),
          total: what.claims.length,
          publishedOf: (id) => what.documents.find((each) => each.id === id)?.published,
        },
      );
    const whole = async (): Promise<WholeGraph> => withoutOwners(await readWholeGraph(opened.engine));
    const empty = (): Promise<void> => emptyStore(opened.engine, queries);
    const expectAlike = async (what: Facts): Promise<void> => {
      await empty();
      await write(what);
      const portioned = await whole();
      await empty();
      await writeFacts(opened.engine, queries, { facts: what, origin: 'seed' });
      expect(portioned).toEqual(await whole());
    };

    beforeAll(async () => {
      [opened, queries, seed] = await Promise.all([open(), testQueries(), shippedSeed()]);
    });
    afterAll(() => opened.close());
    beforeEach(empty);

    it('leaves what one transaction would have left, whatever the claims', async () => {
      await fc.assert(fc.asyncProperty(randomFacts(seed.facts.vocabulary), expectAlike), { numRuns: RUNS });
    });

    it('rolls up what is denied, disputed, relayed or stated twice as one transaction would', async () => {
      const event = { object: 'ev-ccc', relation: 'TAKES_PART_IN' } as const;
      await expectAlike(
        facts(
          seed.facts.vocabulary,
          [
            claim('c1', { date: '2024-02', datePrecision: 'month' }),
            claim('c2', { subject: 'st-bbb', object: 'st-aaa', status: 'denied', dateFrom: '2020' }),
            claim('c3', { ...event, document: 'd-three', dateFrom: '2023', dateTo: '2024' }),
            claim('c4', { relation: 'ASSISTS', status: 'planned', dateTo: '2025-01-01' }),
            claim('c5', { relation: 'MEMBER_OF', object: 'st-bbb', dateFrom: '2019' }),
            claim('c6', { subject: 'st-bbb', relation: 'DENIES', object: 'ev-ccc', status: 'denied' }),
            claim('c7', { ...event, subject: 'st-bbb', document: 'd-two' }),
            claim('c8', { relation: 'SANCTIONS', document: 'd-two' }),
            claim('c9', { relation: 'TRAINS', document: 'd-three' }),
            claim('d1', { relation: 'TRAINS', document: 'd-two', credibility: 1 }),
          ],
          {
            documents: [
              sourceDocument('d-one', 'B', '2024-05-01'),
              sourceDocument('d-two', 'C', '2024-06'),
              sourceDocument('d-three', 'A'),
            ],
            origins: [{ id: 'og-one', name: 'An agency', kind: 'agency' }],
            relays: [
              {
                from: { type: 'document', id: 'd-two' },
                to: { type: 'document', id: 'd-one' },
                basis: 'it says so',
              },
              {
                from: { type: 'claim', id: 'c9' },
                to: { type: 'origin', id: 'og-one' },
                basis: 'it says so',
              },
            ],
            disputes: [
              {
                id: 'k1',
                kind: 'value',
                about: 'how it was',
                why: 'two say otherwise',
                rule: 'authored',
                sides: [{ label: 'yes', claims: ['c4'] }],
              },
            ],
          },
        ),
      );
    });

    it('is taken back in portions without a trace, whatever it added to', async () => {
      const context = { engine: opened.engine, queries, vocabulary: seed.facts.vocabulary, takenAtOnce: 3 };
      const check = async (all: Facts): Promise<void> => {
        await empty();
        const [known, added] = divide(all);
        await writeFacts(opened.engine, queries, { facts: known, origin: 'seed' });
        const before = await whole();
        await write(added);
        const removed = await removeImport(context, RECORD);
        expect(removed).toEqual({ removed: countRecords(added), kept: 0 });
        expect(await whole()).toEqual(before);
      };
      await fc.assert(fc.asyncProperty(randomFacts(seed.facts.vocabulary), check), { numRuns: RUNS });
    });

    it('carries no more text at once than a database has memory for, however few its records are', async () => {
      const before = await whole();
      const statement = 'x'.repeat(100_000);
      const claims = Array.from({ length: 90 }, (_, at) => claim(`c${at}`, { statement }));
      const sent: number[] = [];
      const noting = passing(opened.engine, (statements) => {
        sent.push(JSON.stringify(statements).length);
      });
      await write(facts(seed.facts.vocabulary, claims), noting, { page: 100 });
      // Of each statement there is its key as well.
      expect(Math.max(...sent)).toBeLessThan(9_000_000);
      expect(sent.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(2 * 90 * statement.length);
      expect(await whole()).not.toEqual(before);
      await removeImport({ engine: opened.engine, queries, vocabulary: seed.facts.vocabulary }, RECORD);
      expect(await whole()).toEqual(before);
    });

    it('is taken back by halves where the database has no room for all of it at once', async () => {
      const before = await whole();
      const claims = Array.from({ length: 9 }, (_, at) => claim(`c${at}`));
      await write(facts(seed.facts.vocabulary, claims));
      const narrow = passing(opened.engine, (statements) => {
        const isLarge = (ids: unknown): boolean => Array.isArray(ids) && ids.length > 3;
        if (!statements.some(({ parameters }) => 'origin' in parameters && isLarge(parameters['ids'])))
          return;
        throw new EntenteError('statement-failed', 'No room.', { isTooMuchAtOnce: true });
      });
      const context = { engine: narrow, queries, vocabulary: seed.facts.vocabulary };
      expect(await removeImport(context, RECORD)).toMatchObject({ kept: 0, removed: 9 + 5 });
      expect(await whole()).toEqual(before);
    });

    it('is contested where the store has a denial already', async () => {
      const before = facts(seed.facts.vocabulary, [
        claim('c0', { subject: 'st-bbb', relation: 'DENIES', object: 'ev-ccc', status: 'denied' }),
      ]);
      await writeFacts(opened.engine, queries, { facts: before, origin: 'seed' });
      const more = claim('c1', { object: 'ev-ccc', relation: 'TAKES_PART_IN', document: 'd-new' });
      await write({ ...before, entities: [], documents: [sourceDocument('d-new', 'B')], claims: [more] });
      const { edges } = await whole();
      const contested = Object.fromEntries(
        edges.map(({ properties }) => {
          const { id, contested } = properties as { id: string; contested: boolean };
          return [id, contested];
        }),
      );
      expect(contested['st-aaa~TAKES_PART_IN~ev-ccc']).toBe(true);
    });

    it('leaves nothing of what fails in the midst, whichever portion it is', async () => {
      const before = await whole();
      const what = facts(seed.facts.vocabulary, [claim('c1'), claim('c2', { document: 'd-two' })]);
      for (let last = 1; ; last += 1) {
        const failing = failOn(opened.engine, (count) => count === last);
        const failure = await write(what, failing).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (failure === undefined) break;
        expect(failure).toMatchObject({ message: 'It fails here.' });
        expect(await whole()).toEqual(before);
      }
      expect(await whole()).not.toEqual(before);
    });

    it('is taken back at the next start where the database went away in the midst', async () => {
      const before = await whole();
      const what = facts(seed.facts.vocabulary, [claim('c1'), claim('c2', { document: 'd-two' })]);
      for (const last of [2, 4, 6]) {
        const gone = failOn(opened.engine, (count) => count >= last);
        await expect(write(what, gone)).rejects.toMatchObject({ message: 'It fails here.' });
        expect(await finishImports(opened.engine, queries, seed.facts.vocabulary)).toEqual(['large.entente']);
        expect(await whole()).toEqual(before);
      }
    });
  });
}

/** Facts as a store that has every other claim with what it leans on, and an import that brings the rest. */
function divide(all: Facts): readonly [Facts, Facts] {
  const known = all.claims.filter((_, at) => at % 2 === 0);
  const ids = new Set(
    known.flatMap(({ subject, object, named }) => [subject, object, ...Object.values(named)]),
  );
  const documents = new Set(known.map((each) => each.document));
  const part = (isKnown: boolean): Facts => ({
    ...all,
    entities: all.entities.filter((each) => ids.has(each.id) === isKnown),
    documents: all.documents.filter((each) => documents.has(each.id) === isKnown),
    claims: all.claims.filter((each) => known.includes(each) === isKnown),
    origins: isKnown ? [] : all.origins,
    disputes: isKnown ? [] : all.disputes,
    relays: isKnown
      ? []
      : all.relays.filter(({ from }) => !documents.has(from.id) && !known.some(({ id }) => id === from.id)),
  });
  return [part(true), part(false)];
}

function countRecords({ entities, documents, origins, claims, disputes }: Facts): number {
  return [entities, documents, origins, claims, disputes].reduce((sum, each) => sum + each.length, 0);
}

/** An engine some of whose transactions fail, by their number from 1. */
function failOn(engine: Engine, isFailing: (count: number) => boolean): Engine {
  let count = 0;
  return passing(engine, () => {
    count += 1;
    if (isFailing(count)) throw new Error('It fails here.');
  });
}

/** An engine whose transactions are looked at before they begin, and can be refused by what is thrown. */
function passing(engine: Engine, look: (statements: readonly Statement[]) => void): Engine {
  return {
    name: engine.name,
    run: (text, parameters, options) => engine.run(text, parameters, options),
    transaction: async (statements, options) => {
      look(statements);
      return engine.transaction(statements, options);
    },
    ping: () => engine.ping(),
    describe: () => engine.describe(),
    close: () => engine.close(),
  };
}

/** Pages, of few records unless said otherwise, so that what is between pages is tried too. */
function toPages({ entities, documents, origins, claims, disputes, relays }: Facts, page = 3): FactPages {
  const relaysOf = (id: string): unknown => relays.filter(({ from }) => from.id === id);
  const all: Readonly<Record<FactType, readonly object[]>> = {
    entity: entities,
    origin: origins,
    document: documents.map((each) => ({ ...each, relays: relaysOf(each.id) })),
    claim: claims.map((each) => ({ ...each, relays: relaysOf(each.id) })),
    dispute: disputes,
  };
  return {
    async *pages(type) {
      for (let at = 0; at < all[type].length; at += page)
        // Each list holds the records of its type.
        yield await Promise.resolve(all[type].slice(at, at + page) as never);
    },
  };
}
