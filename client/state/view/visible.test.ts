/** Holds what filters leave on the canvas and how it is counted. */
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode, makeView } from '../../testing/sample-graph.ts';
import { addNodes, hide } from './changes.ts';
import { toggleFilter } from './filters.ts';
import { countKinds, countHiddenNeighbours, countRelations, visibleOf } from './visible.ts';
import { EMPTY_VIEW, type View } from './view.ts';

const mixed = addNodes(EMPTY_VIEW, {
  nodes: [
    makeNode('a', { neighbours: 5 }),
    makeNode('b', { neighbours: 1 }),
    makeNode('p', { neighbours: 2 }, 'Person'),
  ],
  edges: [makeEdge('a', 'b'), makeEdge('p', 'a', {}, 'MEETS')],
});

function without(list: 'hiddenKinds' | 'hiddenRelations', value: string): View {
  return toggleFilter(mixed, list, value);
}

describe('what is visible', () => {
  it('leaves out hidden kinds with their edges', () => {
    const { nodes, edges } = visibleOf({ view: without('hiddenKinds', 'Person') });
    expect(nodes.map((shown) => shown.node.id)).toEqual(['a', 'b']);
    expect(edges.map((edge) => edge.id)).toEqual(['a~SUPPLIES~b']);
  });

  it('leaves out hidden relations and single hidden edges, but not their ends', () => {
    expect(visibleOf({ view: without('hiddenRelations', 'MEETS') }).edges).toHaveLength(1);
    const { nodes, edges } = visibleOf({ view: hide(mixed, new Set(), new Set(['a~SUPPLIES~b'])) });
    expect(nodes).toHaveLength(3);
    expect(edges.map((edge) => edge.relation)).toEqual(['MEETS']);
  });

  it('counts kinds and relations, hidden ones too, most frequent first', () => {
    expect(countKinds(without('hiddenKinds', 'Person'))).toEqual([
      { name: 'State', count: 2, hidden: false },
      { name: 'Person', count: 1, hidden: true },
    ]);
    expect(countRelations(mixed).map((each) => each.name)).toEqual(['MEETS', 'SUPPLIES']);
  });

  it('counts the neighbours of a node that are not on the canvas', () => {
    expect([...countHiddenNeighbours(mixed)]).toEqual([
      ['a', 3],
      ['p', 1],
    ]);
    expect(countHiddenNeighbours(makeView(['x'])).size).toBe(0);
  });
});
