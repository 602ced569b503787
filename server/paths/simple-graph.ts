/** The graph as most searches see it: at most one edge between two nodes, the best sourced one. */
import { compareSourcing, otherEnd, type PathEdge } from './edge.ts';

/** For each node its neighbours, with the edge that leads there. */
export type SimpleGraph = ReadonlyMap<string, ReadonlyMap<string, PathEdge>>;

/** Makes it of edges in any order; edges from a node to itself lead nowhere and are left out. */
export function toSimpleGraph(edges: Iterable<PathEdge>): SimpleGraph {
  const graph = new Map<string, Map<string, PathEdge>>();
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    for (const node of [edge.source, edge.target]) {
      const neighbours = graph.get(node) ?? new Map<string, PathEdge>();
      const neighbour = otherEnd(edge, node);
      const known = neighbours.get(neighbour);
      if (!known || compareSourcing(edge, known) < 0) neighbours.set(neighbour, edge);
      graph.set(node, neighbours);
    }
  }
  return graph;
}
