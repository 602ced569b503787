/** Holds what filters leave on the canvas. */
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode } from '../../testing/sample-graph.ts';
import { addNodes, hide } from './changes.ts';
import { toggleFilter } from './filters.ts';
import { visibleOf } from './visible.ts';
import { EMPTY_VIEW, type View } from './view.ts';

const mixed = addNodes(EMPTY_VIEW, {
  nodes: [makeNode('a'), makeNode('b'), makeNode('p', {}, 'Person')],
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
});
