/** Holds what each change of the view does, above all what a collapse takes away and what it leaves. */
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode, makeView } from '../../testing/sample-graph.ts';
import { addNodes, collapse, expand, hide, keepOnly, move, place, setPinned } from './changes.ts';
import { showAll } from './filters.ts';
import type { View } from './view.ts';

function ids(view: View): readonly string[] {
  return [...view.nodes.keys()].sort();
}

function expandTo(view: View, id: string, neighbours: readonly string[], total = neighbours.length): View {
  const nodes = neighbours.map((each) => makeNode(each));
  return expand(view, id, { nodes, edges: neighbours.map((each) => makeEdge(id, each)), total, whole: true });
}

describe('expand and collapse', () => {
  it('brings neighbours with their edges, and takes them back', () => {
    const before = makeView(['a']);
    const expanded = expandTo(before, 'a', ['b', 'c']);
    expect(ids(expanded)).toEqual(['a', 'b', 'c']);
    expect(expanded.edges.size).toBe(2);
    const collapsed = collapse(expanded, 'a');
    expect(ids(collapsed)).toEqual(['a']);
    expect(collapsed.edges.size).toBe(0);
    expect(collapsed.expansions.size).toBe(0);
  });

  it('leaves what the user had put there before', () => {
    const expanded = expandTo(makeView(['a', 'b'], [['a', 'b']]), 'a', ['b', 'c']);
    expect(ids(collapse(expanded, 'a'))).toEqual(['a', 'b']);
  });

  it('leaves what another expansion also keeps, until that one is collapsed too', () => {
    const both = expandTo(expandTo(makeView(['a', 'z']), 'a', ['b', 'c']), 'z', ['c', 'd']);
    const one = collapse(both, 'a');
    expect(ids(one)).toEqual(['a', 'c', 'd', 'z']);
    expect(ids(collapse(one, 'z'))).toEqual(['a', 'z']);
  });

  it('leaves a neighbour that was itself expanded', () => {
    const chain = expandTo(expandTo(makeView(['a']), 'a', ['b', 'c']), 'b', ['d']);
    expect(ids(collapse(chain, 'a'))).toEqual(['a', 'b', 'd']);
  });

  it('takes such a neighbour away with its own expansion, once nothing else brings it', () => {
    const chain = expandTo(expandTo(makeView(['a']), 'a', ['b', 'c']), 'b', ['a', 'd']);
    expect(ids(collapse(collapse(chain, 'a'), 'b'))).toEqual(['a']);
    expect(ids(collapse(collapse(chain, 'b'), 'a'))).toEqual(['a']);
    expect(ids(collapse(chain, 'b'))).toEqual(['a', 'b', 'c']);
  });

  it('leaves a neighbour that the user then asked for by name', () => {
    const expanded = expandTo(makeView(['a']), 'a', ['b', 'c']);
    const asked = addNodes(expanded, { nodes: [makeNode('b')], edges: [] });
    expect(ids(collapse(asked, 'a'))).toEqual(['a', 'b']);
  });

  it('remembers how many of how many neighbours are shown', () => {
    const first = expandTo(makeView(['a']), 'a', ['b'], 3);
    expect(first.expansions.get('a')).toMatchObject({ shown: 1, total: 3 });
    const second = expandTo(first, 'a', ['b', 'c'], 3);
    expect(second.expansions.get('a')).toMatchObject({ shown: 2, total: 3, holds: ['b', 'c'] });
  });

  it('does nothing to a node that is not there', () => {
    const view = makeView(['a']);
    expect(expandTo(view, 'x', ['b'])).toBe(view);
    expect(collapse(view, 'a')).toBe(view);
  });
});

describe('hide', () => {
  it('takes nodes with all their edges, and leaves what a hidden node had brought', () => {
    const expanded = expandTo(makeView(['a', 'z'], [['a', 'z']]), 'a', ['b']);
    const hidden = hide(expanded, new Set(['a']), new Set());
    expect(ids(hidden)).toEqual(['b', 'z']);
    expect(hidden.edges.size).toBe(0);
    expect(hidden.nodes.get('b')?.held).toBe(true);
    expect(hidden.expansions.size).toBe(0);
  });

  it('takes off a single edge, which lifting all filters brings back', () => {
    const view = makeView(['a', 'b'], [['a', 'b']]);
    const hidden = hide(view, new Set(), new Set(['a~SUPPLIES~b']));
    expect([...hidden.hiddenEdges]).toEqual(['a~SUPPLIES~b']);
    expect(showAll(hidden).hiddenEdges.size).toBe(0);
  });

  it('is no change where nothing of it is there', () => {
    const view = makeView(['a']);
    expect(hide(view, new Set(['x']), new Set(['y']))).toBe(view);
  });

  it('leaves nothing of an answer that would lack edges, once all of it is gone', () => {
    const answer: View = { ...makeView(['a', 'b']), isPartial: true };
    expect(hide(answer, new Set(['a']), new Set()).isPartial).toBe(true);
    expect(hide(answer, new Set(['a', 'b']), new Set())).not.toHaveProperty('isPartial');
  });

  it('keeps only what is named', () => {
    expect(ids(keepOnly(makeView(['a', 'b', 'c']), new Set(['b'])))).toEqual(['b']);
  });
});

describe('places', () => {
  it('pins what the user moves, and not what a layout places', () => {
    const view = makeView(['a', 'b']);
    const to = new Map([['a', { x: 5, y: 6 }]]);
    expect(place(view, to).nodes.get('a')).toMatchObject({ x: 5, y: 6, pinned: false });
    expect(move(view, to).nodes.get('a')).toMatchObject({ x: 5, y: 6, pinned: true });
    expect(setPinned(move(view, to), new Set(['a']), false).nodes.get('a')?.pinned).toBe(false);
  });

  it('is the same view where nothing moves', () => {
    const view = makeView(['a']);
    expect(place(view, new Map([['a', { x: 0, y: 0 }]]))).toBe(view);
  });

  it('keeps the place of a node that is added again', () => {
    const view = place(makeView(['a']), new Map([['a', { x: 7, y: 8 }]]));
    expect(addNodes(view, { nodes: [makeNode('a')], edges: [] }).nodes.get('a')).toMatchObject({
      x: 7,
      y: 8,
    });
  });
});

describe('edges', () => {
  it('never adds an edge that has an end elsewhere', () => {
    const view = addNodes(makeView(['a']), { nodes: [], edges: [makeEdge('a', 'nowhere')] });
    expect(view.edges.size).toBe(0);
  });
});
