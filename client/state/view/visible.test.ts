/** Holds what filters leave on the canvas and how it is counted. */
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode, makeView } from '../../testing/sample-graph.ts';
import { addNodes, hide, toggleKind, toggleRelation } from './changes.ts';
import { countKinds, countMissingEdges, countRelations, visibleOf } from './visible.ts';
import { EMPTY_VIEW } from './view.ts';

const mixed = addNodes(EMPTY_VIEW, {
  nodes: [makeNode('a', { degree: 5 }), makeNode('b', { degree: 1 }), makeNode('p', { degree: 2 }, 'Person')],
  edges: [makeEdge('a', 'b'), makeEdge('p', 'a', {}, 'MEETS')],
});

describe('what is visible', () => {
  it('leaves out hidden kinds with their edges', () => {
    const { nodes, edges } = visibleOf(toggleKind(mixed, 'Person'));
    expect(nodes.map((shown) => shown.node.id)).toEqual(['a', 'b']);
    expect(edges.map((edge) => edge.id)).toEqual(['a~SUPPLIES~b']);
  });

  it('leaves out hidden relations and single hidden edges, but not their ends', () => {
    expect(visibleOf(toggleRelation(mixed, 'MEETS')).edges).toHaveLength(1);
    const { nodes, edges } = visibleOf(hide(mixed, new Set(), new Set(['a~SUPPLIES~b'])));
    expect(nodes).toHaveLength(3);
    expect(edges.map((edge) => edge.relation)).toEqual(['MEETS']);
  });

  it('counts kinds and relations, hidden ones too, most frequent first', () => {
    expect(countKinds(toggleKind(mixed, 'Person'))).toEqual([
      { name: 'State', count: 2, hidden: false },
      { name: 'Person', count: 1, hidden: true },
    ]);
    expect(countRelations(mixed).map((each) => each.name)).toEqual(['MEETS', 'SUPPLIES']);
  });

  it('counts the edges of a node that are not on the canvas', () => {
    expect([...countMissingEdges(mixed)]).toEqual([
      ['a', 3],
      ['p', 1],
    ]);
    expect(countMissingEdges(makeView(['x'])).size).toBe(0);
  });
});
