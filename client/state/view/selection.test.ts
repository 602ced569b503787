/** Holds how things are chosen and what is left of a choice when the view changes. */
import { describe, expect, it } from 'vitest';
import { makeView } from '../../testing/sample-graph.ts';
import { hide } from './changes.ts';
import { NO_SELECTION, pruneSelection, selectOne, soleTarget, toggleAll } from './selection.ts';

describe('a selection', () => {
  it('takes in and leaves out one thing at a time', () => {
    const both = toggleAll(selectOne({ type: 'node', id: 'a' }), { nodes: [], edges: ['e'] });
    expect(both).toEqual({ nodes: ['a'], edges: ['e'] });
    expect(toggleAll(both, { nodes: ['a'], edges: [] })).toEqual({ nodes: [], edges: ['e'] });
  });

  it('takes out several only where all of them are in', () => {
    const some = { nodes: ['a', 'b'], edges: [] };
    expect(toggleAll(some, { nodes: ['b', 'c'], edges: [] }).nodes).toEqual(['a', 'b', 'c']);
    expect(toggleAll(some, { nodes: ['a', 'b'], edges: [] }).nodes).toEqual([]);
  });

  it('knows the one thing chosen, and none where there are more or none', () => {
    expect(soleTarget({ nodes: [], edges: ['e'] })).toEqual({ type: 'edge', id: 'e' });
    expect(soleTarget({ nodes: ['a', 'b'], edges: [] })).toBeUndefined();
    expect(soleTarget(NO_SELECTION)).toBeUndefined();
  });

  it('loses what leaves the canvas', () => {
    const view = makeView(['a', 'b'], [['a', 'b']]);
    const chosen = { nodes: ['a', 'b'], edges: ['a~SUPPLIES~b'] };
    expect(pruneSelection(chosen, view)).toBe(chosen);
    expect(pruneSelection(chosen, hide(view, new Set(['a']), new Set()))).toEqual({
      nodes: ['b'],
      edges: [],
    });
  });
});
