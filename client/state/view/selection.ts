/** What the user has chosen; not part of the view's history, so that undo never only changes what is chosen. */
import type { View } from './view.ts';

/** Chosen nodes and edges, in the order of choosing. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Something on the canvas. */
export interface Target {
  readonly type: 'node' | 'edge';
  readonly id: string;
}

/** Nothing chosen. */
export const NO_SELECTION: Selection = { nodes: [], edges: [] };

/** Just this. */
export function selectOne(target: Target): Selection {
  return target.type === 'node' ? { nodes: [target.id], edges: [] } : { nodes: [], edges: [target.id] };
}

/** Adds it to what is chosen, or takes it out. */
export function toggleTarget(selection: Selection, target: Target): Selection {
  const toggle = (ids: readonly string[]): readonly string[] =>
    ids.includes(target.id) ? ids.filter((id) => id !== target.id) : [...ids, target.id];
  return target.type === 'node'
    ? { ...selection, nodes: toggle(selection.nodes) }
    : { ...selection, edges: toggle(selection.edges) };
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
