/** Small random graphs, and what is true of them by trying everything: what searches are compared with. */
import fc from 'fast-check';
import type { PathEdge } from '../paths/edge.ts';
import { compareLists, compareSourcing, otherEnd, weaknessOf } from '../paths/edge.ts';
import type { ReadEdges } from '../paths/exploration.ts';
import { Exploration } from '../paths/exploration.ts';
import { SEARCH_LIMITS, SearchBudget } from '../paths/search-budget.ts';

/** Ids of the nodes that a small graph may have. */
export const NODES = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'] as const;

const node = fc.constantFrom(...NODES);
const grade = fc.option(fc.constantFrom('A1', 'A6', 'B2', 'B5', 'C1', 'E5', 'F1'), { nil: undefined });
const edge = fc
  .record({ source: node, target: node, relation: fc.constantFrom('R', 'S'), grade, origins: fc.nat(3) })
  .map(({ source, target, relation, grade: graded, origins }): PathEdge => {
    const id = `${source}~${relation}~${target}`;
    return { id, source, target, origins, ...(graded !== undefined && { grade: graded }) };
  });

/** Edges, some of them between the same nodes, some from a node to itself. */
export const smallGraph = fc.uniqueArray(edge, { maxLength: 13, selector: ({ id }) => id });

/** Two nodes that are not the same. */
export const twoNodes = fc.uniqueArray(node, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<
  [string, string]
>;

/** An edge of a grade. */
export function makeEdge(source: string, target: string, graded?: string, origins = 1): PathEdge {
  return {
    id: `${source}~R~${target}`,
    source,
    target,
    origins,
    ...(graded !== undefined && { grade: graded }),
  };
}

/** Reads edges as the database does: those at given nodes, each once, in the order of their ids. */
export function readFrom(edges: readonly PathEdge[], asked: string[] = []): ReadEdges {
  return (nodes, limit) => {
    asked.push(...nodes);
    const found = edges.filter(({ source, target }) => nodes.includes(source) || nodes.includes(target));
    return Promise.resolve(found.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit));
  };
}

/** Nothing read yet of a graph, and as much to be read as a user may. */
export function explorationOf(edges: readonly PathEdge[], asked?: string[]): Exploration {
  return new Exploration(readFrom(edges, asked), new SearchBudget(SEARCH_LIMITS));
}

/** All that a search gives. */
export async function listAll<T>(found: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of found) all.push(each);
  return all;
}

/** The nodes of every simple path of at most `max` edges. */
export function everyPath(edges: readonly PathEdge[], [from, to]: [string, string], max: number): string[][] {
  const go = (path: string[]): string[][] => {
    const last = path.at(-1) ?? from;
    if (last === to) return [path];
    if (path.length > max) return [];
    const next = new Set(edges.filter((each) => isAt(each, last)).map((each) => otherEnd(each, last)));
    return [...next].filter((each) => !path.includes(each)).flatMap((each) => go([...path, each]));
  };
  return go([from]);
}

/** The best sourced edge of each step of a path. */
export function bestEdges(edges: readonly PathEdge[], nodes: readonly string[]): PathEdge[] {
  return nodes.slice(1).flatMap((to, at) => {
    const between = edges.filter((each) => isAt(each, to) && otherEnd(each, to) === nodes[at]);
    return [...between].sort(compareSourcing).slice(0, 1);
  });
}

/** The weakness of the weakest of edges. */
export function weakestOf(edges: readonly PathEdge[]): number {
  return Math.max(...edges.map((each) => weaknessOf(each.grade)));
}

/** Paths by length, then by their weakest edge, then by more origins, then by ids. */
export function sortBySourcing(paths: readonly string[][], edges: readonly PathEdge[]): string[][] {
  const key = (nodes: string[]): [number, number, number] => {
    const best = bestEdges(edges, nodes);
    return [best.length, weakestOf(best), -best.reduce((sum, each) => sum + each.origins, 0)];
  };
  return [...paths].sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || compareLists(a, b);
  });
}

function isAt({ source, target }: PathEdge, at: string): boolean {
  return source === at || target === at;
}
