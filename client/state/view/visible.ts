/** What of the view is drawn once the filters are applied, and what the legend and the status line say of it. */
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { ShownNode, View } from './view.ts';

/** Nodes and edges that are drawn, in the order of their arrival. */
export interface Visible {
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly GraphEdge[];
}

const drawn = new WeakMap<View, Visible>();

/** The nodes and edges that no filter hides; computed once for each view. */
export function visibleOf(view: View): Visible {
  const known = drawn.get(view);
  if (known) return known;
  const nodes = [...view.nodes.values()].filter((shown) => !view.hiddenKinds.has(shown.node.kind));
  const ids = new Set(nodes.map((shown) => shown.node.id));
  const edges = [...view.edges.values()].filter(
    (edge) =>
      ids.has(edge.source) &&
      ids.has(edge.target) &&
      !view.hiddenRelations.has(edge.relation) &&
      !view.hiddenEdges.has(edge.id),
  );
  const visible = { nodes, edges };
  drawn.set(view, visible);
  return visible;
}

/** How often something is on the canvas, and whether a filter hides it. */
export interface LegendCount {
  readonly name: string;
  readonly count: number;
  readonly hidden: boolean;
}

/** The kinds on the canvas, hidden ones included, most frequent first. */
export function countKinds(view: View): readonly LegendCount[] {
  return count(
    [...view.nodes.values()].map((shown) => shown.node.kind),
    view.hiddenKinds,
  );
}

/** The relations on the canvas, hidden ones included, most frequent first. */
export function countRelations(view: View): readonly LegendCount[] {
  return count(
    [...view.edges.values()].map((edge) => edge.relation),
    view.hiddenRelations,
  );
}

/** How many edges of a node are not on the canvas, by id of the node; nodes with none are left out. */
export function countMissingEdges(view: View): ReadonlyMap<string, number> {
  const present = new Map<string, number>();
  for (const edge of view.edges.values()) {
    present.set(edge.source, (present.get(edge.source) ?? 0) + 1);
    if (edge.target !== edge.source) present.set(edge.target, (present.get(edge.target) ?? 0) + 1);
  }
  const missing = new Map<string, number>();
  for (const [id, shown] of view.nodes) {
    const degree = shown.node.properties['degree'];
    const rest = (typeof degree === 'number' ? degree : 0) - (present.get(id) ?? 0);
    if (rest > 0) missing.set(id, rest);
  }
  return missing;
}

function count(names: readonly string[], hidden: ReadonlySet<string>): readonly LegendCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, number]) => ({ name, count: number, hidden: hidden.has(name) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
