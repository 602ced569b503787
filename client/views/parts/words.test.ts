/** Holds how days, numbers and grades are written. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/model/claim.ts';
import { VOCABULARY } from '../../testing/sample-graph.ts';
import {
  countOf,
  writeBasis,
  writeBytes,
  writeCoordinates,
  writeDay,
  writeGrade,
  writeKind,
  writeMeasure,
  writeNumber,
  writeQuantity,
  writeRelation,
  writeTime,
  writeWhen,
} from './words.ts';

const claim: Claim = {
  id: 'c1',
  edge: 'a~R~b',
  subject: 'a',
  relation: 'R',
  object: 'b',
  statement: 'A sentence.',
  status: 'reported',
  grade: 'B2',
  document: 'd1',
};

describe('words', () => {
  it('write days in the precision that they have', () => {
    expect(writeDay('2025-02-08')).toBe('8 Feb 2025');
    expect(writeDay('2024-12')).toBe('Dec 2024');
    expect(writeDay('2024')).toBe('2024');
    expect(writeDay('1990', 'decade')).toBe('1990s');
    expect(writeDay('2024-10', 'approx')).toBe('about Oct 2024');
  });

  it('write when a claim held', () => {
    expect(writeTime(claim)).toBeUndefined();
    expect(writeTime({ ...claim, dateFrom: '2024-10', dateTo: '2024-12-01' })).toBe('Oct 2024 to 1 Dec 2024');
    expect(writeTime({ ...claim, dateFrom: '2022' })).toBe('from 2022');
  });

  it('write numbers with commas and count in singular and plural', () => {
    expect(writeNumber(999)).toBe('999');
    expect(writeNumber(-5000)).toBe('-5,000');
    expect(writeNumber(1234.5678)).toBe('1,234.5678');
    expect(writeNumber(12_000_000)).toBe('12,000,000');
    expect(countOf(1, 'claim')).toBe('1 claim');
    expect(countOf(2, 'entity', 'entities')).toBe('2 entities');
  });

  it('write how much a claim speaks of', () => {
    expect(writeQuantity({ ...claim, quantity: 12_000, quantityApproximate: true, unit: 'soldiers' })).toBe(
      'about 12,000 soldiers',
    );
    expect(writeQuantity({ ...claim, quantityMin: 20, quantityMax: 30, unit: 'drones' })).toBe(
      '20 to 30 drones',
    );
    expect(writeQuantity({ ...claim, quantityMin: 5 })).toBe('at least 5');
    expect(writeQuantity(claim)).toBeUndefined();
  });

  it('say what a grade means', () => {
    expect(writeGrade('B2', VOCABULARY)).toBe('usually reliable source, probably true');
    expect(writeGrade('F6', VOCABULARY)).toBe(
      'reliability of the source cannot be judged, truth cannot be judged',
    );
  });

  it('write kinds and coordinates as people do', () => {
    expect(writeKind('ArmedUnit')).toBe('Armed unit');
    expect(writeCoordinates(-55.801, 52)).toBe('55.8° S, 52° E');
  });

  it('write values of measures so that they can be told apart', () => {
    expect([12, 0.4283, 0.00891].map(writeMeasure)).toEqual(['12', '0.428', '0.0089']);
  });

  it('read a relation from either side', () => {
    const [supplies] = VOCABULARY.relations;
    const relations = supplies ? [{ ...supplies, inverse: 'is supplied by' }] : [];
    const vocabulary = { ...VOCABULARY, relations };
    expect(writeRelation('SUPPLIES', 'out', vocabulary)).toBe('supplies');
    expect(writeRelation('SUPPLIES', 'in', vocabulary)).toBe('is supplied by');
    expect(writeRelation('SOMETHING_ELSE', 'in', vocabulary)).toBe('something else');
  });

  it('say what shows an origin without the names of fields of the seed', () => {
    expect(writeBasis('attributed in the claim')).toBe('attributed in the claim');
    expect(writeBasis('reliability_reason: a mirror')).toBe('the note on its reliability says: a mirror');
    expect(writeBasis('title: X says Y; reliability_reason: cites X; none shown')).toBe(
      'its title says: X says Y; the note on its reliability says: cites X; none shown',
    );
  });

  it('write when an edge held', () => {
    expect(writeWhen({ since: '2023-09' }, true)).toBe('since Sep 2023');
    expect(writeWhen({ since: '2023-09' }, false)).toBe('from Sep 2023');
    expect(writeWhen({ since: '2023-09', until: '2024' }, false)).toBe('Sep 2023 to 2024');
    expect(writeWhen({ since: '2023-09', until: '2024' }, true)).toBe('dated Sep 2023 to 2024');
    expect(writeWhen({ since: '2024-12-16', until: '2024-12-16' }, true)).toBe('dated 16 Dec 2024');
    expect(writeWhen({ until: '2024' }, true)).toBe('until 2024');
    expect(writeWhen({}, true)).toBeUndefined();
  });

  it('writes sizes of files with as many digits as say something', () => {
    const sizes = [0, 1, 999, 1_000, 23_440, 99_960, 999_499, 999_500, 1_234_567, 99_949_999, 5e9, 5e12];
    expect(sizes.map(writeBytes)).toEqual([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 KB',
      '23.4 KB',
      '100 KB',
      '999 KB',
      '1 MB',
      '1.2 MB',
      '99.9 MB',
      '5 GB',
      '5000 GB',
    ]);
  });
});
