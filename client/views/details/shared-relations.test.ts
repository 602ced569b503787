/** Holds what chosen entities are said to share. */
import { describe, expect, it } from 'vitest';
import { makeEdge } from '../../testing/sample-graph.ts';
import { findShared } from './shared-relations.ts';

const isSymmetric = (relation: string): boolean => relation === 'MEETS';

describe('what is shared', () => {
  it('is the same relation in the same direction with the same neighbour', () => {
    const edges = [
      makeEdge('a', 'x'),
      makeEdge('b', 'x'),
      makeEdge('x', 'c'),
      makeEdge('a', 'y', {}, 'VISITS'),
      makeEdge('b', 'y'),
    ];
    expect(findShared(['a', 'b', 'c'], edges, isSymmetric)).toEqual([
      { id: 'x', shared: [{ relations: [{ relation: 'SUPPLIES', direction: 'out' }], of: ['a', 'b'] }] },
    ]);
  });

  it('counts a symmetric relation either way, and puts relations of the same ones together', () => {
    const edges = [
      makeEdge('a', 'x', {}, 'MEETS'),
      makeEdge('x', 'b', {}, 'MEETS'),
      makeEdge('a', 'x'),
      makeEdge('b', 'x'),
    ];
    expect(findShared(['b', 'a'], edges, isSymmetric)).toEqual([
      {
        id: 'x',
        shared: [
          {
            relations: [
              { relation: 'MEETS', direction: 'both' },
              { relation: 'SUPPLIES', direction: 'out' },
            ],
            of: ['b', 'a'],
          },
        ],
      },
    ]);
  });

  it('is not what the chosen have with each other', () => {
    expect(findShared(['a', 'b'], [makeEdge('a', 'b'), makeEdge('b', 'a')], isSymmetric)).toEqual([]);
  });
});
