/** What the digest of a record hangs on. */
import { describe, expect, it } from 'vitest';
import { toDisputeRecord } from './records.ts';

describe('the record of a dispute', () => {
  it('is the same however the claims of a side are ordered, for no store keeps that order', () => {
    const about = { id: 'k1', kind: 'date', about: 'a day', rule: 'authored', why: 'two days' } as const;
    const dispute = (claims: readonly string[]) =>
      toDisputeRecord(
        {
          ...about,
          sides: [
            { label: 'one', claims },
            { label: 'other', claims: ['c9'] },
          ],
        },
        'seed',
      );
    expect(dispute(['c2', 'c1'])).toEqual(dispute(['c1', 'c2']));
    expect(dispute(['c2', 'c1']).digest).not.toBe(dispute(['c2']).digest);
  });
});
