/** Holds that a picture of any size is asked for whole, whatever one request takes. */
import { array, assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode } from './testing/sample-graph.ts';
import { joinGraphs, splitIds } from './whole-graph.ts';

describe('asking for the graph among many entities', () => {
  it('brings any two ids together in one request, and none names more than it may', () => {
    const ids = array(string({ minLength: 1 }), { maxLength: 24 }).map((list) => [...new Set(list)]);
    assert(
      property(ids, integer({ min: 2, max: 9 }), (all, most) => {
        const lists = splitIds(all, most);
        for (const list of lists) expect(list.length).toBeLessThanOrEqual(most);
        for (const a of all) {
          for (const b of all) expect(lists.some((list) => list.includes(a) && list.includes(b))).toBe(true);
        }
      }),
    );
  });

  it('takes one request where one is enough', () => {
    expect(splitIds(['a', 'b'], 2)).toEqual([['a', 'b']]);
  });

  it('gives everything once, and says where something was cut', () => {
    const [a, b, edge] = [makeNode('a'), makeNode('b'), makeEdge('a', 'b')];
    const whole = joinGraphs([
      { nodes: [a, b], edges: [edge], missing: ['x'], truncated: false },
      { nodes: [b], edges: [edge], missing: ['x'], truncated: true },
    ]);
    expect(whole).toEqual({ nodes: [a, b], edges: [edge], missing: ['x'], truncated: true });
  });
});
