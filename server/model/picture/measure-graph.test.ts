/** Holds measures to graphs whose values are known, and to what they promise on any graph. */
import { assert, integer, property, tuple, array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureGraph } from './measure-graph.ts';
import type { PlainGraph } from './plain-graph.ts';

function makeGraph(nodes: number, pairs: readonly (readonly [number, number])[]): PlainGraph {
  return { nodes, links: Uint32Array.from(pairs.flat()) };
}

/** Two triangles that one node joins. */
const BOW_TIE = makeGraph(5, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [4, 2],
]);

const graphs = integer({ min: 0, max: 12 }).chain((nodes) =>
  array(
    tuple(integer({ min: 0, max: Math.max(0, nodes - 1) }), integer({ min: 0, max: Math.max(0, nodes - 1) })),
    {
      maxLength: nodes === 0 ? 0 : 30,
    },
  ).map((pairs) => makeGraph(nodes, pairs)),
);

describe('measures', () => {
  it('count neighbours, however many edges lead to them', () => {
    const doubled = makeGraph(3, [
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 2],
    ]);
    expect([...measureGraph('degree', doubled)]).toEqual([2, 1, 1]);
  });

  it('find the one through which all ways lead', () => {
    const [, , middle = 0, ...others] = measureGraph('betweenness', BOW_TIE);
    expect(middle).toBeCloseTo(4 / 6);
    expect(others.every((value) => value === 0)).toBe(true);
  });

  it('share out one whole as PageRank, most of it to the middle', () => {
    const values = [...measureGraph('pagerank', BOW_TIE)];
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 3);
    expect(Math.max(...values)).toBe(values[2]);
  });

  it('find communities, the same every time, the largest numbered 0', () => {
    const apart = makeGraph(7, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [5, 6],
    ]);
    const first = [...measureGraph('communities', apart)];
    expect(first.slice(0, 3)).toEqual([0, 0, 0]);
    expect(first[3]).toBe(first[4]);
    expect(first[3]).not.toBe(first[5]);
    expect([...measureGraph('communities', apart)]).toEqual(first);
  });

  it('give one finite value for each node of any graph', () => {
    assert(
      property(graphs, (graph) => {
        for (const what of ['degree', 'betweenness', 'pagerank', 'communities'] as const) {
          const values = measureGraph(what, graph);
          expect(values).toHaveLength(graph.nodes);
          expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
