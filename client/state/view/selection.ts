/** What the user has chosen; not part of the view's history, so that undo never only changes what is chosen. */
import type { View } from './view.ts';

/** Chosen nodes and edges, in the order of choosing. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Something on the canvas: a node, an edge, a closed group by its key, or a bundle of edges by the id it is drawn under. */
export interface Target {
  readonly type: 'node' | 'edge' | 'group' | 'bundle';
  readonly id: string;
}

/** Nothing chosen. */
export const NO_SELECTION: Selection = { nodes: [], edges: [] };

/** Just this node, or this edge. */
export function selectOne(target: Target): Selection {
  return target.type === 'node' ? { nodes: [target.id], edges: [] } : { nodes: [], edges: [target.id] };
}

/** Adds all of these to what is chosen, or takes them out where all of them are chosen already. */
export function toggleAll(selection: Selection, more: Selection): Selection {
  const toggle = (chosen: readonly string[], ids: readonly string[]): readonly string[] =>
    ids.every((id) => chosen.includes(id))
      ? chosen.filter((id) => !ids.includes(id))
      : [...new Set([...chosen, ...ids])];
  return {
    nodes: toggle(selection.nodes, more.nodes),
    edges: toggle(selection.edges, more.edges),
  };
}

/** The one thing chosen; undefined where it is nothing or more than one. */
export function soleTarget(selection: Selection): Target | undefined {
  const [node] = selection.nodes;
  const [edge] = selection.edges;
  if (selection.nodes.length + selection.edges.length !== 1) return undefined;
  if (node !== undefined) return { type: 'node', id: node };
  return edge === undefined ? undefined : { type: 'edge', id: edge };
}

/** Leaves out what is no longer on the canvas; the same selection where all is. */
export function pruneSelection(selection: Selection, view: View): Selection {
  const nodes = selection.nodes.filter((id) => view.nodes.has(id));
  const edges = selection.edges.filter((id) => view.edges.has(id) && !view.hiddenEdges.has(id));
  const whole = nodes.length === selection.nodes.length && edges.length === selection.edges.length;
  return whole ? selection : { nodes, edges };
}
