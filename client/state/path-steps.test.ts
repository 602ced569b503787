/** Holds how paths and trees read: the words along each edge, its weakest grade, and an order in which a reader can follow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphEdge } from '../../server/model/graph.ts';
import { makeEdge, makeNode, VOCABULARY } from '../testing/sample-graph.ts';
import { readAloud, stepsOf, walkTree, weakestGrade, weakestSteps, wordsAlong } from './path-steps.ts';

const vocabulary = {
  ...VOCABULARY,
  relations: VOCABULARY.relations.map((each) =>
    each.relation === 'SUPPLIES' ? { ...each, inverse: 'is supplied by' } : each,
  ),
};
const graph: Graph = {
  nodes: [makeNode('a'), makeNode('b', {}, 'Person'), makeNode('c')],
  edges: [makeEdge('a', 'b', { grade: 'B2' }), makeEdge('c', 'b', { grade: 'F1' })],
};
const path = { nodes: ['a', 'b', 'c'], edges: ['a~SUPPLIES~b', 'c~SUPPLIES~b'] };

describe('the words along an edge', () => {
  it('are read in the direction that is gone in', () => {
    const edge = makeEdge('a', 'b');
    expect(wordsAlong(edge, 'a', vocabulary)).toBe('supplies');
    expect(wordsAlong(edge, 'b', vocabulary)).toBe('is supplied by');
  });

  it('are made of its name where the vocabulary has no such relation', () => {
    expect(wordsAlong(makeEdge('a', 'b', {}, 'SENDS_TO'), 'a', vocabulary)).toBe('sends to');
  });
});

describe('the steps of a path', () => {
  it('lead from each entity to the next, each with its claim where it has one', () => {
    const steps = stepsOf({ ...path, claims: ['c1', 'c2'] }, graph, vocabulary);
    expect(steps.map(({ from, words, to, claim }) => [from.id, words, to.id, claim])).toEqual([
      ['a', 'supplies', 'b', 'c1'],
      ['b', 'is supplied by', 'c', 'c2'],
    ]);
    expect(stepsOf(path, graph, vocabulary).map((step) => 'claim' in step)).toEqual([false, false]);
  });

  it('read aloud as one sentence, in which a person is a who', () => {
    expect(readAloud(stepsOf(path, graph, vocabulary))).toBe(
      'Name of a supplies Name of b, who is supplied by Name of c',
    );
    expect(readAloud([])).toBe('');
  });

  it('are as good as the weakest, and without a grade where one has none', () => {
    expect(weakestGrade(stepsOf(path, graph, vocabulary))).toBe('F1');
    const planned = { ...graph, edges: [makeEdge('a', 'b', { grade: 'B2' }), makeEdge('c', 'b')] };
    expect(weakestGrade(stepsOf(path, planned, vocabulary))).toBeUndefined();
    expect(weakestGrade([])).toBeUndefined();
  });

  it('are weakest by grade, then by origins, and none is where all are alike', () => {
    const weakestOf = (first: Partial<GraphEdge['properties']>, second: Partial<GraphEdge['properties']>) => {
      const edges = [makeEdge('a', 'b', first), makeEdge('c', 'b', second)];
      return [...weakestSteps(stepsOf(path, { ...graph, edges }, vocabulary))].map(({ edge }) => edge.id);
    };
    expect(weakestOf({ grade: 'B2', origins: 1 }, { grade: 'C3', origins: 4 })).toEqual(['c~SUPPLIES~b']);
    expect(weakestOf({ grade: 'B2', origins: 1 }, { grade: 'B2', origins: 2 })).toEqual(['a~SUPPLIES~b']);
    expect(weakestOf({ grade: 'B2', origins: 1 }, { grade: 'B2', origins: 1 })).toEqual([]);
    expect([...weakestSteps([])]).toEqual([]);
  });
});

describe('walking a tree', () => {
  /** Each node from the second on hangs on an earlier one, in either direction. */
  const tree = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 12 }).map((drawn): Graph => ({
    nodes: Array.from({ length: drawn.length + 1 }, (_, at) => makeNode(String(at))),
    edges: drawn.map(([pick, outwards], at) => {
      const [near, far] = [String(pick % (at + 1)), String(at + 1)];
      return outwards ? makeEdge(near, far) : makeEdge(far, near);
    }),
  }));

  it('takes every edge once, and begins each step where an earlier one led', () => {
    fc.assert(
      fc.property(tree, fc.nat(), (drawn, pick) => {
        const root = String(pick % drawn.nodes.length);
        const steps = walkTree(drawn, root, vocabulary);
        expect(new Set(steps.map(({ edge }) => edge.id))).toEqual(new Set(drawn.edges.map(({ id }) => id)));
        expect(steps).toHaveLength(drawn.edges.length);
        const reached = new Set([root]);
        for (const { from, to } of steps) {
          expect(reached.has(from.id)).toBe(true);
          reached.add(to.id);
        }
      }),
    );
  });

  it('leaves nothing out that does not hang together with the first', () => {
    const two: Graph = {
      nodes: ['a', 'b', 'c', 'd'].map((id) => makeNode(id)),
      edges: [makeEdge('c', 'd'), makeEdge('a', 'b')],
    };
    expect(walkTree(two, 'a', vocabulary).map(({ from }) => from.id)).toEqual(['a', 'c']);
  });
});
