/** What edges say of the claims behind them, and what follows when those change, on every engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenTestEngine } from '../../testing/engines.ts';
import { claim, sourceDocument } from '../../testing/facts.ts';
import { openWritingStore, type WritingStore } from '../../testing/writing-store.ts';

/** Describes what claims are rolled up into on an engine. */
export function describeRollingUp(name: string, open: OpenTestEngine): void {
  describe(`rolling claims up on ${name}`, () => {
    let at: WritingStore;
    beforeAll(async () => {
      at = await openWritingStore(open);
    });
    afterAll(() => at.close());
    beforeEach(() => at.empty());

    it('follows a document whose reliability or day has changed into the edges of its claims', async () => {
      await at.write(at.some([claim('c1')]));
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({
        grade: 'B2',
        firstReported: '2024-05-01',
      });
      await at.write(
        at.some([claim('c1')], {
          documents: [sourceDocument('d-one', 'A', '2024-04'), sourceDocument('d-two', 'C', '2024-06')],
        }),
      );
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({
        grade: 'A2',
        firstReported: '2024-04',
      });
    });

    it('counts whoever repeats one origin once, through any number of documents', async () => {
      const claims = [claim('c1'), claim('c2', { document: 'd-two' }), claim('c3', { document: 'd-three' })];
      const documents = [...at.some([]).documents, sourceDocument('d-three', 'D')];
      const basis = 'for tests';
      await at.write(at.some(claims, { documents }));
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ documents: 3, origins: 3 });
      const origins = [{ id: 'og-agency', name: 'Agency', kind: 'agency' }];
      await at.write(
        at.some(claims, {
          documents,
          origins,
          relays: [
            { from: { type: 'document', id: 'd-one' }, to: { type: 'document', id: 'd-two' }, basis },
            { from: { type: 'document', id: 'd-two' }, to: { type: 'origin', id: 'og-agency' }, basis },
            { from: { type: 'claim', id: 'c3' }, to: { type: 'entity', id: 'st-bbb' }, basis },
          ],
        }),
      );
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ documents: 3, origins: 2 });
    });

    it('lets a denial of an event contest what is said of it, but not the denial itself', async () => {
      const part = claim('c1', { relation: 'TAKES_PART_IN', object: 'ev-ccc' });
      await at.write(at.some([part]));
      expect((await at.edges())['st-aaa~TAKES_PART_IN~ev-ccc']).toMatchObject({ contested: false });
      const denial = claim('c2', {
        subject: 'st-bbb',
        relation: 'DENIES',
        object: 'ev-ccc',
        status: 'denied',
      });
      await at.write(at.some([part, denial]));
      const found = await at.edges();
      expect(found['st-aaa~TAKES_PART_IN~ev-ccc']).toMatchObject({ contested: true });
      expect(found['st-bbb~DENIES~ev-ccc']).toMatchObject({
        contested: false,
        affirmed: true,
        status: 'denied',
      });
      await at.write(at.some([part]));
      expect((await at.edges())['st-aaa~TAKES_PART_IN~ev-ccc']).toMatchObject({ contested: false });
    });

    it('follows a relay that changes further up the chain', async () => {
      const claims = [claim('c1'), claim('c2', { document: 'd-two' })];
      const documents = [...at.some([]).documents, sourceDocument('d-three', 'D')];
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
      await at.write(at.some([...claims, more], { documents, relays: [first, second] }));
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ origins: 2 });
      const third = {
        from: { type: 'document', id: 'd-three' },
        to: { type: 'entity', id: 'st-bbb' },
        basis,
      } as const;
      await at.write(at.some([...claims, more], { documents, relays: [first, second, third] }));
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ origins: 1 });
    });

    it('leaves the end of what lasts open where no claim ends it', async () => {
      const since = claim('c1', { dateFrom: '2024-05-14', datePrecision: 'day' });
      await at.write(at.some([since, claim('c2', { date: '2023', datePrecision: 'year' })]));
      const open = (await at.edges())['st-aaa~SUPPLIES~st-bbb'] as { since: string; until?: string };
      expect([open.since, open.until]).toEqual(['2023', undefined]);
      await at.write(
        at.some([claim('c1', { dateFrom: '2024-05-14', dateTo: '2024-06', datePrecision: 'day' })]),
      );
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({
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
      await at.write(
        at.some(claims, {
          disputes: [
            { id: 'k1', kind: 'value', about: 'number', why: 'they differ', rule: 'authored', sides },
          ],
        }),
      );
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ contested: true });
      await at.write(at.some(claims));
      expect((await at.edges())['st-aaa~SUPPLIES~st-bbb']).toMatchObject({ contested: false });
    });

    it('keeps days in their own precision and leaves days of denials out of since and until', async () => {
      await at.write(
        at.some([
          claim('c1', { date: '2024', datePrecision: 'year' }),
          claim('c2', { dateFrom: '2024-03', dateTo: '2025-01-05', datePrecision: 'month' }),
          claim('c3', { date: '2019-01-01', datePrecision: 'day', status: 'denied' }),
        ]),
      );
      const found = (await at.edges())['st-aaa~SUPPLIES~st-bbb'];
      expect(found).toMatchObject({ since: '2024', until: '2025-01-05', contested: true, affirmed: true });
    });
  });
}
