/** Holds how the legend counts what is on the canvas. */
import { expect, it } from 'vitest';
import { makeEdge, makeNode } from '../../testing/sample-graph.ts';
import { addNodes } from './changes.ts';
import { toggleFilter } from './filters.ts';
import { countKinds, countRelations } from './legend-counts.ts';
import { EMPTY_VIEW } from './view.ts';

const view = addNodes(EMPTY_VIEW, {
  nodes: [makeNode('a'), makeNode('b'), makeNode('p', {}, 'Person')],
  edges: [makeEdge('a', 'b'), makeEdge('p', 'a', {}, 'MEETS')],
});

it('counts kinds, hidden ones too, most frequent first', () => {
  expect(countKinds(toggleFilter(view, 'hiddenKinds', 'Person'))).toEqual([
    { name: 'State', count: 2, hidden: false },
    { name: 'Person', count: 1, hidden: true },
  ]);
});

it('orders what is equally frequent by name', () => {
  expect(countRelations(view).map((each) => each.name)).toEqual(['MEETS', 'SUPPLIES']);
});
