/** Paths forward in time are those for which trying all days of all claims finds a day for every step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as small from '../testing/small-graphs.ts';
import type { DatedClaim } from './dated-graph.ts';
import type { PathEdge } from './edge.ts';
import { compareLists, otherEnd } from './edge.ts';
import { pickEdgesOnWay } from './edges-on-way.ts';
import { exploreBetween } from './explore-between.ts';
import type { ForwardPath, TimeFrame } from './forward-paths.ts';
import { findForwardPaths } from './forward-paths.ts';
import { SearchBudget } from './search-budget.ts';

/** Claims begin on days 0 to 8; nothing that they leave open need be looked at after this one. */
const HORIZON = 12;

const claim = fc.record({
  first: fc.nat(8),
  lasts: fc.option(fc.nat(4), { nil: undefined }),
});
/** Edges, each with up to three claims. */
const datedGraph = fc
  .array(
    fc.tuple(small.smallGraph, fc.array(fc.array(claim, { maxLength: 3 }), { minLength: 13, maxLength: 13 })),
    {
      minLength: 1,
      maxLength: 1,
    },
  )
  .map(([drawn = [[], []]]) => {
    const [edges, lists] = drawn;
    const claims = edges.flatMap((edge, at) =>
      (lists[at] ?? []).map(({ first, lasts }, index): DatedClaim => ({
        id: `${edge.id}#${index}`,
        edge: edge.id,
        first,
        last: lasts === undefined ? Infinity : first + lasts,
      })),
    );
    return { edges, claims };
  });
const frame = fc.record({
  since: fc.constantFrom(-Infinity, 0, 3),
  until: fc.constantFrom(Infinity, 9, 5),
  gap: fc.constantFrom(Infinity, 0, 1, 3),
});

/** The days on which the last of some steps can be, by trying every day of each. */
function daysOf(steps: readonly DatedClaim[], { since, until, gap }: TimeFrame): number[] {
  const all = Array.from({ length: HORIZON + 1 }, (_, day) => day).filter(
    (day) => day >= since && day <= until,
  );
  let before: number[] | undefined;
  for (const step of steps) {
    const earlier = before;
    const isReached = (day: number): boolean =>
      earlier === undefined || earlier.some((other) => other <= day && day - other <= gap);
    before = all.filter((day) => day >= step.first && day <= step.last && isReached(day));
  }
  return before ?? [];
}

/** Every way to choose a claim for each step of a path. */
function everyChoice(
  nodes: readonly string[],
  edges: readonly PathEdge[],
  claims: readonly DatedClaim[],
): DatedClaim[][] {
  return nodes.slice(1).reduce<DatedClaim[][]>(
    (choices, to, at) => {
      const between = edges.filter(
        (edge) => (edge.source === to || edge.target === to) && otherEnd(edge, to) === nodes[at],
      );
      const steps = claims.filter((each) => between.some(({ id }) => id === each.edge));
      return choices.flatMap((choice) => steps.map((step) => [...choice, step]));
    },
    [[]],
  );
}

async function search(
  { edges, claims }: { edges: PathEdge[]; claims: DatedClaim[] },
  [from, to]: [string, string],
  { max, ...times }: { max: number } & TimeFrame,
): Promise<ForwardPath[]> {
  const exploration = small.explorationOf(edges);
  await exploreBetween(exploration, { from, to, max });
  const onWay = pickEdgesOnWay(exploration, { from, to, max });
  return small.listAll(
    findForwardPaths({ from, to, max, edges: onWay, claims, frame: times }, new SearchBudget()),
  );
}

describe('paths forward in time', () => {
  it('are those that trying everything finds, in their order, with claims that are a way to go', async () => {
    const max = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(datedGraph, small.twoNodes, max, frame, async (graph, ends, length, times) => {
        const found = await search(graph, ends, { max: length, ...times });
        const truth = small
          .everyPath(graph.edges, ends, length)
          .flatMap((nodes) => {
            const days = everyChoice(nodes, graph.edges, graph.claims).flatMap((steps) =>
              daysOf(steps, times),
            );
            return days.length > 0 ? [{ nodes, arrival: Math.min(...days) }] : [];
          })
          .sort(
            (a, b) =>
              a.nodes.length - b.nodes.length || a.arrival - b.arrival || compareLists(a.nodes, b.nodes),
          );
        expect(found.map(({ nodes, arrival }) => ({ nodes, arrival }))).toEqual(truth);
        for (const path of found) {
          const steps = path.claims.flatMap((id) => graph.claims.filter((each) => each.id === id));
          expect(steps.map((step) => step.edge)).toEqual(path.edges);
          expect(Math.min(...daysOf(steps, times))).toBe(path.arrival);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('do not settle for the claim that is soonest where a later one alone can go on in time', async () => {
    const edges = [small.makeEdge('n0', 'n1'), small.makeEdge('n1', 'n2')];
    const claims = [
      { id: 'soon', edge: 'n0~R~n1', first: 1, last: 1 },
      { id: 'late', edge: 'n0~R~n1', first: 7, last: 7 },
      { id: 'end', edge: 'n1~R~n2', first: 8, last: 8 },
    ];
    const [path] = await search({ edges, claims }, ['n0', 'n2'], {
      max: 2,
      since: -Infinity,
      until: Infinity,
      gap: 1,
    });
    expect(path?.claims).toEqual(['late', 'end']);
  });

  it('name the most exact of the claims that arrive as early', async () => {
    const edges = [small.makeEdge('n0', 'n1'), small.makeEdge('n1', 'n2')];
    const claims = [
      { id: 'a day', edge: 'n0~R~n1', first: 5, last: 5 },
      { id: 'a year', edge: 'n1~R~n2', first: 1, last: 365 },
      { id: 'the month', edge: 'n1~R~n2', first: 1, last: 30 },
    ];
    const times = { since: -Infinity, until: Infinity, gap: Infinity };
    const found = await search({ edges, claims }, ['n0', 'n2'], { max: 2, ...times });
    expect(found).toMatchObject([{ claims: ['a day', 'the month'], arrival: 5 }]);
  });

  it('are found where each edge has thousands of claims', async () => {
    const pairs = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'].map((from, at) => [from, `n${at + 1}`] as const);
    const edges = pairs.map(([from, to]) => small.makeEdge(from, to));
    const claims = edges.flatMap((edge, at) =>
      Array.from({ length: 2_000 }, (_, day) => ({
        id: `${edge.id}#${day}`,
        edge: edge.id,
        first: 3 * day + at,
        last: 3 * day + at,
      })),
    );
    const times = { since: -Infinity, until: Infinity, gap: 1 };
    const [path] = await search({ edges, claims }, ['n0', 'n6'], { max: 6, ...times });
    expect(path?.arrival).toBe(5);
  });
});
