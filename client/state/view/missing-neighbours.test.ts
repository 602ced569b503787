/** Holds how neighbours that are not on the canvas are counted. */
import { expect, it } from 'vitest';
import { makeEdge, makeNode, makeView } from '../../testing/sample-graph.ts';
import { addNodes } from './changes.ts';
import { countMissingNeighbours } from './missing-neighbours.ts';
import { EMPTY_VIEW } from './view.ts';

it('counts what the graph has and the canvas has not, and names no entity that lacks none', () => {
  const view = addNodes(EMPTY_VIEW, {
    nodes: [
      makeNode('a', { neighbours: 5 }),
      makeNode('b', { neighbours: 1 }),
      makeNode('p', { neighbours: 2 }, 'Person'),
    ],
    edges: [makeEdge('a', 'b'), makeEdge('p', 'a', {}, 'MEETS')],
  });
  expect([...countMissingNeighbours(view)]).toEqual([
    ['a', 3],
    ['p', 1],
  ]);
});

it('counts none where nothing is known of neighbours', () => {
  expect(countMissingNeighbours(makeView(['x'])).size).toBe(0);
});
