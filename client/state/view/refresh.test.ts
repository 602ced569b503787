/** What of a picture goes, changes and stays when the graph has become another. */
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode, makeView } from '../../testing/sample-graph.ts';
import { refresh } from './refresh.ts';

const view = makeView(
  ['a', 'b', 'c'],
  [
    ['a', 'b'],
    ['b', 'c'],
  ],
);
const nodes = (...ids: string[]): ReturnType<typeof makeNode>[] => ids.map((id) => makeNode(id));

describe('a picture that is brought in step', () => {
  it('loses what is gone from the graph, with its edges', () => {
    const next = refresh(view, new Set(['a', 'b', 'c']), {
      nodes: nodes('a', 'b'),
      edges: [makeEdge('a', 'b')],
    });
    expect([...next.nodes.keys()]).toEqual(['a', 'b']);
    expect([...next.edges.values()].map((edge) => [edge.source, edge.target])).toEqual([['a', 'b']]);
  });

  it('loses an edge that has no claim any more, and keeps its ends', () => {
    const next = refresh(view, new Set(['a', 'b', 'c']), {
      nodes: nodes('a', 'b', 'c'),
      edges: [makeEdge('a', 'b')],
    });
    expect(next.nodes.size).toBe(3);
    expect(next.edges.size).toBe(1);
  });

  it('takes what is said of the rest by now, where it stands', () => {
    const node = { ...makeNode('a'), neighbours: 99 };
    const next = refresh(view, new Set(['a', 'b', 'c']), {
      nodes: [node, ...nodes('b', 'c')],
      edges: [...view.edges.values()],
    });
    expect(next.nodes.get('a')).toEqual({ ...view.nodes.get('a'), node });
    expect(next.nodes.get('b')).toBe(view.nodes.get('b'));
  });

  it('is the same where nothing is different, and keeps what was not asked for', () => {
    const reply = {
      nodes: [...view.nodes.values()].map((each) => each.node),
      edges: [...view.edges.values()],
    };
    expect(refresh(view, new Set(['a', 'b', 'c']), reply)).toBe(view);
    expect(refresh(view, new Set(['a']), { nodes: nodes('a'), edges: [] })).toBe(view);
  });
});
