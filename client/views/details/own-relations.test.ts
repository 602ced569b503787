/** Holds what is said to separate two entities. */
import { expect, it } from 'vitest';
import { findOwnRelations } from './own-relations.ts';

it('separates two what one has and the other lacks in that direction, of all kinds together, most edges first', () => {
  const own = [
    { relation: 'MEETS', direction: 'both', kind: 'Person', count: 4 },
    { relation: 'SUPPLIES', direction: 'out', kind: 'State', count: 1 },
    { relation: 'VISITS', direction: 'out', kind: 'Place', count: 2 },
    { relation: 'VISITS', direction: 'out', kind: 'State', count: 3 },
  ] as const;
  const other = [
    { relation: 'MEETS', direction: 'both', kind: 'State', count: 1 },
    { relation: 'SUPPLIES', direction: 'in', kind: 'State', count: 1 },
  ] as const;
  expect(findOwnRelations(own, other)).toEqual([
    { relation: 'VISITS', direction: 'out', count: 5 },
    { relation: 'SUPPLIES', direction: 'out', count: 1 },
  ]);
  expect(findOwnRelations(own, own)).toEqual([]);
});
