/** Edges and ids have one order. */
import { describe, expect, it } from 'vitest';
import { makeEdge } from '../testing/small-graphs.ts';
import { compareLists, compareSourcing } from './edge.ts';

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
