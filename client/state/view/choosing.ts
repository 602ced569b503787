/** Ways to choose many entities at once: all, the others, neighbours, those of a kind, those without edges. */
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Selection } from './selection.ts';
import type { Visible } from './visible.ts';

/** All entities that are drawn. */
export function chooseAll({ nodes }: Visible): Selection {
  return { nodes: nodes.map((shown) => shown.node.id), edges: [] };
}

/** The drawn entities that are not chosen. */
export function chooseOthers({ nodes }: Visible, selection: Selection): Selection {
  const chosen = new Set(selection.nodes);
  return { nodes: nodes.map((shown) => shown.node.id).filter((id) => !chosen.has(id)), edges: [] };
}

/** What is chosen, with the ends of chosen edges and all neighbours of chosen entities. */
export function chooseNeighbours({ edges }: Visible, selection: Selection): Selection {
  const nodes = new Set(selection.nodes);
  const chosen = new Set(selection.nodes);
  const chosenEdges = new Set(selection.edges);
  for (const { id, source, target } of edges) {
    if (!chosen.has(source) && !chosen.has(target) && !chosenEdges.has(id)) continue;
    nodes.add(source).add(target);
  }
  return { nodes: [...nodes], edges: [] };
}

/** The drawn entities of a kind. */
export function chooseKind({ nodes }: Visible, kind: string): Selection {
  return {
    nodes: nodes.filter((shown) => shown.node.kind === kind).map((shown) => shown.node.id),
    edges: [],
  };
}

/** The drawn edges that pass a test. */
export function chooseEdges({ edges }: Visible, test: (edge: GraphEdge) => boolean): Selection {
  return { nodes: [], edges: edges.filter(test).map((edge) => edge.id) };
}

/** The drawn entities at which no edge is drawn. */
export function chooseIsolated({ nodes, edges }: Visible): Selection {
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return { nodes: nodes.map((shown) => shown.node.id).filter((id) => !joined.has(id)), edges: [] };
}
