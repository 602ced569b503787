/** Grades and ids have one order, from the best to what cannot be judged. */
import { describe, expect, it } from 'vitest';
import { makeEdge } from '../testing/small-graphs.ts';
import { compareLists, compareSourcing, UNGRADED, weaknessOf } from './edge.ts';

describe('the weakness of a grade', () => {
  it('goes by letter, then by digit, and ends with what cannot be judged', () => {
    const order = ['A1', 'A2', 'A5', 'B1', 'C3', 'E1', 'E5', 'A6', 'B6', 'E6', 'F1', 'F5', 'F6', undefined];
    const shuffled = [...order].reverse().sort((a, b) => weaknessOf(a) - weaknessOf(b));
    // Sorting puts what is undefined last whatever it is compared by.
    expect(shuffled).toEqual(order);
    expect([weaknessOf('A1'), weaknessOf('F6'), weaknessOf(undefined)]).toEqual([0, 35, 36]);
    expect(weaknessOf('Z9')).toBe(UNGRADED);
  });
});

describe('the better sourced of two edges', () => {
  it('has the better grade, else more origins, else the smaller id', () => {
    const edges = [
      makeEdge('a', 'b', 'B2', 1),
      makeEdge('b', 'c', 'B2', 4),
      makeEdge('a', 'c', 'B2', 1),
      makeEdge('c', 'd', 'A6', 9),
      makeEdge('d', 'e', 'B1', 1),
    ];
    const sorted = edges.sort(compareSourcing).map(({ id }) => id);
    expect(sorted).toEqual(['d~R~e', 'b~R~c', 'a~R~b', 'a~R~c', 'c~R~d']);
  });
});

describe('lists of ids', () => {
  it('are ordered by the first that differs, a shorter one before what begins with it', () => {
    const sorted = [['b'], ['a', 'c'], ['a'], ['a', 'b', 'z']].sort(compareLists);
    expect(sorted).toEqual([['a'], ['a', 'b', 'z'], ['a', 'c'], ['b']]);
  });
});
