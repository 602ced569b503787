/** Holds how neighbours in common are grouped, and what is said to join them. */
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode, VOCABULARY } from '../testing/sample-graph.ts';
import { groupShared } from './shared-neighbours.ts';

describe('neighbours in common', () => {
  it('are grouped by how many share them, each with its ties in the order that was asked in', () => {
    const groups = groupShared(
      {
        type: 'common',
        of: ['a', 'b', 'c'].map((id) => ({ id, kind: 'State', name: id.toUpperCase() })),
        answer: {
          nodes: [makeNode('x'), makeNode('y'), makeNode('z')],
          edges: [
            makeEdge('c', 'x'),
            makeEdge('x', 'a', {}, 'MEETS'),
            makeEdge('b', 'x'),
            makeEdge('b', 'y'),
            makeEdge('y', 'c'),
            makeEdge('a', 'z'),
            makeEdge('b', 'z'),
          ],
          shared: [3, 2, 2],
          total: 3,
          truncated: false,
        },
      },
      VOCABULARY,
    );
    expect(groups.map(({ shared, neighbours }) => [shared, neighbours.map(({ node }) => node.id)])).toEqual([
      [3, ['x']],
      [2, ['y', 'z']],
    ]);
    expect(groups[0]?.neighbours[0]?.ties.map(({ words }) => words)).toEqual([
      'A meets',
      'B supplies',
      'C supplies',
    ]);
  });
});
