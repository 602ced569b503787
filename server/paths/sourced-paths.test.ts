/** Paths by their sources are those that trying everything finds, in the same order, and no more is read than it takes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as small from '../testing/small-graphs.ts';
import { pickEdgesOnWay } from './edges-on-way.ts';
import { exploreBetween, exploreStrongest } from './explore-between.ts';
import { Exploration } from './exploration.ts';
import { SEARCH_LIMITS, SearchBudget } from './search-budget.ts';
import { toSimpleGraph } from './simple-graph.ts';
import { findBestSourced, findPathsWithin } from './sourced-paths.ts';

const { makeEdge, smallGraph, twoNodes } = small;
const length = fc.integer({ min: 1, max: 6 });

describe('all paths of at most a length', () => {
  it('are those that trying everything finds, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(smallGraph, twoNodes, length, async (edges, [from, to], max) => {
        const exploration = small.explorationOf(edges);
        const isJoined = await exploreBetween(exploration, { from, to, max });
        const graph = toSimpleGraph(pickEdgesOnWay(exploration, { from, to, max }));
        const found = await small.listAll(findPathsWithin(graph, { from, to, max }, exploration.budget));
        const truth = small.sortBySourcing(small.everyPath(edges, [from, to], max), edges);
        expect(found.map(({ nodes }) => nodes)).toEqual(truth);
        expect(found.map((path) => path.edges)).toEqual(truth.map((nodes) => small.bestEdges(edges, nodes)));
        expect([isJoined, exploration.budget.isCut]).toEqual([truth.length > 0, false]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('take the best sourced of several edges between two nodes', async () => {
    const parallel = { ...makeEdge('a', 'b', 'B2', 3), id: 'a~S~b' };
    const edges = [makeEdge('a', 'b', 'B2', 1), parallel, makeEdge('b', 'c', 'C4')];
    const ends = { from: 'a', to: 'c', max: 3 };
    const [path, ...others] = await small.listAll(
      findPathsWithin(toSimpleGraph(edges), ends, new SearchBudget()),
    );
    expect(path?.edges.map(({ id }) => id)).toEqual(['a~S~b', 'b~R~c']);
    expect(path?.weakest.grade).toBe('C4');
    expect(others).toEqual([]);
  });

  it('come without opening a hub that is at the end of one side', async () => {
    const spokes = Array.from({ length: 50 }, (_, at) => makeEdge('hub', `s${at}`));
    const asked: string[] = [];
    const exploration = small.explorationOf([makeEdge('a', 'b'), makeEdge('b', 'hub'), ...spokes], asked);
    await exploreBetween(exploration, { from: 'a', to: 'hub', max: 2 });
    expect(asked).toEqual(['a', 'b']);
  });
});

describe('the best sourced paths', () => {
  it('have the strongest weakest edge that trying everything finds, and are the shortest of these', async () => {
    await fc.assert(
      fc.asyncProperty(smallGraph, twoNodes, length, async (edges, [from, to], max) => {
        const exploration = small.explorationOf(edges);
        await exploreStrongest(exploration, { from, to, max });
        const graph = toSimpleGraph(pickEdgesOnWay(exploration, { from, to, max }));
        const found = await small.listAll(findBestSourced(graph, { from, to, max }, exploration.budget));
        const all = small.sortBySourcing(small.everyPath(edges, [from, to], max), edges);
        const weakness = (nodes: string[]): number => small.weakestOf(small.bestEdges(edges, nodes));
        const best = Math.min(...all.map(weakness));
        const strong = all.filter((nodes) => weakness(nodes) === best);
        const truth = strong.filter((nodes) => nodes.length === strong[0]?.length);
        expect(found.map(({ nodes }) => nodes)).toEqual(truth);
      }),
      { numRuns: 1_000 },
    );
  });

  it('come without opening what only weaker edges lead to', async () => {
    const edges = [
      makeEdge('a', 'b', 'B1'),
      makeEdge('b', 'c', 'B2'),
      makeEdge('a', 'weak', 'D1'),
      makeEdge('weak', 'c', 'D1'),
    ];
    const asked: string[] = [];
    await exploreStrongest(small.explorationOf(edges, asked), { from: 'a', to: 'c', max: 6 });
    expect(asked).not.toContain('weak');
  });
});

describe('a search', () => {
  const edges = small.NODES.flatMap((a) => small.NODES.filter((b) => a < b).map((b) => makeEdge(a, b)));
  const ends = { from: 'n0', to: 'n6', max: 6 };
  const search = async (limits: object, signal?: AbortSignal): Promise<{ found: number; isCut: boolean }> => {
    const budget = new SearchBudget({ ...SEARCH_LIMITS, ...limits }, signal);
    const exploration = new Exploration(small.readFrom(edges), budget);
    await exploreBetween(exploration, ends);
    const graph = toSimpleGraph(exploration.edges);
    return { found: (await small.listAll(findPathsWithin(graph, ends, budget))).length, isCut: budget.isCut };
  };

  it('that comes to its end says so', async () => {
    expect(await search({})).toEqual({ found: 1 + 5 + 20 + 60 + 120 + 120, isCut: false });
  });

  it('ends with what it has when it has read as many edges as it may, or looked long enough', async () => {
    const few = await search({ edges: 8 });
    expect(few.isCut).toBe(true);
    expect(few.found).toBeGreaterThan(0);
    expect(few.found).toBeLessThan(326);
    const hasty = await search({ attempts: 50 });
    expect(hasty.isCut).toBe(true);
    expect(hasty.found).toBeGreaterThan(0);
    expect(await search({ readingMs: 0 })).toEqual({ found: 0, isCut: true });
    expect(await search({ totalMs: 0 })).toEqual({ found: 0, isCut: true });
  });

  it('that reads exactly as much as it may is not cut', async () => {
    const budget = new SearchBudget({ ...SEARCH_LIMITS, edges: 2 });
    const two = [makeEdge('a', 'b'), makeEdge('b', 'c')];
    const exploration = new Exploration(small.readFrom(two), budget);
    expect(await exploration.expand(['b'])).toBe(true);
    expect([[...exploration.edges].length, budget.isCut]).toEqual([2, false]);
  });

  it('ends when nobody waits for it any more', async () => {
    await expect(search({}, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    const controller = new AbortController();
    const budget = new SearchBudget({ ...SEARCH_LIMITS, attempts: Infinity }, controller.signal);
    setImmediate(() => {
      controller.abort();
    });
    const endless = async (): Promise<void> => {
      while (await budget.attempt(1));
    };
    await expect(endless()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
