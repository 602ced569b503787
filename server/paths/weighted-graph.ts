/** A graph for finding trees: nodes as numbers, and what an edge costs: first one edge more, then its weakness. */
import { compareTexts } from '../model/compare-texts.ts';
import { weaknessOf } from '../model/grade.ts';
import type { PathEdge } from './edge.ts';
import type { SimpleGraph } from './simple-graph.ts';

/**
 * What one edge costs more than all weakness of a tree together, which is 36 at most for each of its edges; a tree with
 * 50,000 edges stays far below what a number can tell apart.
 */
const COST_OF_EDGE = 10_000_000;

/** One edge at a node. */
export interface Neighbour {
  readonly node: number;
  readonly edge: PathEdge;
  readonly cost: number;
}

/** Nodes numbered in the order of their ids. */
export interface WeightedGraph {
  readonly nodes: readonly string[];
  readonly neighbours: readonly (readonly Neighbour[])[];
  /** Numbers of the nodes that a tree is to join. */
  readonly terminals: readonly number[];
}

/** What an edge costs: fewer edges come first, and of as few the better sourced. */
export function costOf(edge: PathEdge): number {
  return COST_OF_EDGE + weaknessOf(edge.grade);
}

/** Makes it of what hangs together with the terminals, without the ends that lead to none of them. */
export function toWeightedGraph(graph: SimpleGraph, terminals: readonly string[]): WeightedGraph {
  const kept = withoutLooseEnds(graph, new Set(terminals));
  const nodes = [...kept].sort(compareTexts);
  const numbers = new Map(nodes.map((node, at) => [node, at]));
  const neighbours = nodes.map((node) =>
    [...(graph.get(node) ?? [])]
      .flatMap(([id, edge]) => {
        const number = numbers.get(id);
        return number === undefined ? [] : [{ node: number, edge, cost: costOf(edge) }];
      })
      .sort((a, b) => a.node - b.node),
  );
  return { nodes, neighbours, terminals: terminals.flatMap((id) => numbers.get(id) ?? []) };
}

/** A node with one neighbour is in no smallest tree unless it is to be joined; nor is one that only led there. */
function withoutLooseEnds(graph: SimpleGraph, terminals: ReadonlySet<string>): Set<string> {
  const kept = new Set([...graph.keys(), ...terminals]);
  const degrees = new Map([...graph].map(([node, neighbours]) => [node, neighbours.size]));
  const isLoose = (node: string): boolean => (degrees.get(node) ?? 0) <= 1 && !terminals.has(node);
  const loose = [...kept].filter(isLoose);
  for (let node = loose.pop(); node !== undefined; node = loose.pop()) {
    kept.delete(node);
    for (const neighbour of graph.get(node)?.keys() ?? []) {
      if (!kept.has(neighbour)) continue;
      degrees.set(neighbour, (degrees.get(neighbour) ?? 0) - 1);
      // Its last neighbours may go one after the other: it is loose once.
      if (degrees.get(neighbour) === 1 && isLoose(neighbour)) loose.push(neighbour);
    }
  }
  return kept;
}
