/** Holds the day of a node to the earliest of its edges, and that of what is spoken of to more than who speaks. */
import { describe, expect, it } from 'vitest';
import { makeEdge, VOCABULARY } from '../../testing/sample-graph.ts';
import { findDays, toDayNumber } from './node-days.ts';

const TERMS = {
  ...VOCABULARY,
  relations: VOCABULARY.relations.map((each) => ({ ...each, speech: each.relation === 'MEETS' })),
};

describe('the day of a node', () => {
  it('is the earliest on which one of its edges is so, however late it was reported', () => {
    const edges = [
      makeEdge('a', 'b', { since: '2024-06-19', firstReported: '2023-01-01' }),
      makeEdge('a', 'c', { since: '2023-09-12' }),
    ];
    const days = findDays(['a', 'b', 'c', 'd'], edges, TERMS);
    expect(days.get('a')).toBe(toDayNumber('2023-09-12'));
    expect(days.get('b')).toBe(toDayNumber('2024-06-19'));
    expect(days.has('d')).toBe(false);
  });

  it('is the first report where nothing says since when', () => {
    const days = findDays(['a', 'b'], [makeEdge('a', 'b', { firstReported: '2024-02-27' })], TERMS);
    expect(days.get('a')).toBe(toDayNumber('2024-02-27'));
  });

  it('is not the day on which somebody spoke of it, unless nothing else is dated', () => {
    const spoken = makeEdge('person', 'event', { since: '2022-01-01' }, 'MEETS');
    const edges = [spoken, makeEdge('state', 'event', { since: '2024-10-22' })];
    expect(findDays(['event'], edges, TERMS).get('event')).toBe(toDayNumber('2024-10-22'));
    expect(findDays(['person'], edges, TERMS).get('person')).toBe(toDayNumber('2022-01-01'));
    expect(findDays(['event'], [spoken], TERMS).get('event')).toBe(toDayNumber('2022-01-01'));
  });

  it('is the middle of a month or a year', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('2024')).toBe(toDayNumber('2024-07-01'));
    expect(toDayNumber('2024-10')).toBe(toDayNumber('2024-10-16'));
  });
});
