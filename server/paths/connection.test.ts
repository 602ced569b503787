/** Connections are as small as trying every set of edges finds; where only a near one is sought, it is one, and near. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as small from '../testing/small-graphs.ts';
import type { FoundConnection } from './connection.ts';
import { findConnection } from './connection.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { PathEdge } from './edge.ts';
import { weaknessOf } from './edge.ts';
import { Exploration } from './exploration.ts';
import { SEARCH_LIMITS, SearchBudget } from './search-budget.ts';
import { toSimpleGraph } from './simple-graph.ts';
import { toWeightedGraph } from './weighted-graph.ts';

const terminals = fc.uniqueArray(fc.constantFrom(...small.NODES), { minLength: 2, maxLength: 6 });

function groupsOf(edges: readonly PathEdge[]): DisjointSets<string> {
  const groups = new DisjointSets<string>();
  for (const { source, target } of edges) groups.join(source, target);
  return groups;
}

function joins(edges: readonly PathEdge[], ids: readonly string[]): boolean {
  const groups = groupsOf(edges);
  return new Set(ids.map((id) => groups.find(id))).size <= 1;
}

function sizeOf(edges: readonly PathEdge[]): [edges: number, weakness: number] {
  return [edges.length, edges.reduce((sum, edge) => sum + weaknessOf(edge.grade), 0)];
}

/** The size of the smallest set of edges that joins ids, by trying all sets. */
function smallest(edges: readonly PathEdge[], ids: readonly string[]): [edges: number, weakness: number] {
  let best: [number, number] = [Infinity, Infinity];
  for (let set = 0; set < 2 ** edges.length; set++) {
    const chosen = edges.filter((_edge, at) => (set & (2 ** at)) !== 0);
    if (chosen.length > best[0] || !joins(chosen, ids)) continue;
    const size = sizeOf(chosen);
    if (size[0] < best[0] || size[1] < best[1]) best = size;
  }
  return best;
}

/** Fails unless it is a tree of known edges that joins what it says it joins, to nothing but what that takes. */
function expectTree(found: FoundConnection, edges: readonly PathEdge[], ids: readonly string[]): void {
  const joined = ids.filter((id) => !found.apart.includes(id));
  expect(found.edges.every((edge) => edges.includes(edge))).toBe(true);
  expect(joins(found.edges, joined)).toBe(true);
  expect(found.nodes).toHaveLength(found.edges.length + 1);
  const ends = found.edges.flatMap(({ source, target }) => [source, target]);
  expect(new Set([...joined, ...ends])).toEqual(new Set(found.nodes));
  for (const node of found.nodes.filter((each) => !joined.includes(each)))
    expect(ends.filter((end) => end === node).length).toBeGreaterThan(1);
}

describe('the smallest connection', () => {
  it('has as few edges, and as well sourced ones, as trying all sets of them finds', async () => {
    await fc.assert(
      fc.asyncProperty(small.smallGraph, terminals, async (edges, ids) => {
        const found = await findConnection(small.explorationOf(edges), ids);
        const groups = groupsOf(edges);
        const isWith = (id: string): boolean => groups.find(id) === groups.find(ids[0] ?? '');
        expect(found.apart).toEqual(ids.filter((id) => !isWith(id)));
        expectTree(found, edges, ids);
        expect(sizeOf(found.edges)).toEqual(smallest(edges, ids.filter(isWith)));
        expect(found.isExact).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('where it would be too much work, is a near one and says so', async () => {
    await fc.assert(
      fc.asyncProperty(small.smallGraph, terminals, async (edges, ids) => {
        const near = await findConnection(small.explorationOf(edges), ids, 0);
        const exact = await findConnection(small.explorationOf(edges), ids);
        expect(near.apart).toEqual(exact.apart);
        expectTree(near, edges, ids);
        expect(near.edges.length).toBeLessThanOrEqual(2 * exact.edges.length);
        expect(near.isExact).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a way round a near tree that is not the smallest', async () => {
    // Each two of a, b and c are two edges apart by ways of their own, and one from a hub: three edges, not four.
    const pairs = [
      ['a', 'ab'],
      ['ab', 'b'],
      ['b', 'bc'],
      ['bc', 'c'],
      ['a', 'hub'],
      ['b', 'hub'],
      ['c', 'hub'],
    ] as const;
    const edges = pairs.map(([one, other]) => small.makeEdge(one, other));
    const { nodes } = await findConnection(small.explorationOf(edges), ['a', 'b', 'c']);
    expect(nodes).toEqual(['a', 'b', 'c', 'hub']);
  });

  it('has no loose ends, neither a near one nor in what is looked at for an exact one', async () => {
    // The cheapest way from a to b is over x, but the cheapest tree on all five leads over y and leaves x hanging.
    const edges = [
      small.makeEdge('a', 'x', 'A1'),
      small.makeEdge('b', 'x', 'B1'),
      small.makeEdge('b', 'y', 'A5'),
      small.makeEdge('a', 'y', 'A5'),
      small.makeEdge('c', 'y', 'C1'),
    ];
    const near = await findConnection(small.explorationOf(edges), ['a', 'b', 'c'], 0);
    expect(near.nodes).toEqual(['a', 'b', 'c', 'y']);
    const ends = [small.makeEdge('c', 'd'), small.makeEdge('d', 'e'), small.makeEdge('d', 'f')];
    const graph = toWeightedGraph(toSimpleGraph([...edges, ...ends]), ['a', 'b', 'c']);
    expect(graph.nodes).toEqual(['a', 'b', 'c', 'x', 'y']);
  });

  it('reads no further than it takes to be sure', async () => {
    const tail = Array.from({ length: 30 }, (_, at) => small.makeEdge(`t${at}`, `t${at + 1}`));
    const asked: string[] = [];
    const edges = [
      small.makeEdge('a', 'hub'),
      small.makeEdge('b', 'hub'),
      small.makeEdge('hub', 't0'),
      ...tail,
    ];
    const { isExact } = await findConnection(small.explorationOf(edges, asked), ['a', 'b']);
    expect([isExact, asked]).toEqual([true, ['a', 'b']]);
  });

  it('that was cut off is not said to be exact, nor the only one', async () => {
    const line = Array.from({ length: 9 }, (_, at) => small.makeEdge(`l${at}`, `l${at + 1}`));
    const budget = new SearchBudget({ ...SEARCH_LIMITS, edges: 4 });
    const found = await findConnection(new Exploration(small.readFrom(line), budget), ['l0', 'l9']);
    expect(found).toEqual({ nodes: ['l0'], edges: [], isExact: false, apart: ['l9'] });
  });
});
