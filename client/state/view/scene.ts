/** What is drawn of the visible picture once groups are closed and parallel edges are bundled. */
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Group } from '../../../server/model/view-content.ts';
import { groupOf } from './grouping.ts';
import type { Position, ShownNode, View } from './view.ts';
import type { Visible } from './visible.ts';

/** A drawn node: an entity, or a closed group of several. */
export type SceneNode = Position & { readonly id: string } & (
    | { readonly type: 'entity'; readonly shown: ShownNode }
    | { readonly type: 'group'; readonly group: Group; readonly members: readonly ShownNode[] }
  );

/** A drawn line: one edge, or all edges between the same two drawn nodes. */
export interface SceneEdge {
  /** The edge's own id, or one that begins with `bundle:`. */
  readonly id: string;
  /** Ids of drawn nodes. */
  readonly source: string;
  readonly target: string;
  /** At least one; those of a bundle may run either way. */
  readonly edges: readonly GraphEdge[];
}

/** All that is drawn. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** The id under which a closed group is drawn. */
export function toGroupId(key: string): string {
  return `group:${key}`;
}

/** The key of the group that is drawn under an id; undefined where it is no group's. */
export function toGroupKey(id: string): string | undefined {
  return id.startsWith('group:') ? id.slice('group:'.length) : undefined;
}

const scenes = new WeakMap<Visible, Scene>();

/** The scene of a view; computed once for what is visible of it, which is of that view alone. */
export function sceneOf(view: View, visible: Visible): Scene {
  const known = scenes.get(visible);
  if (known) return known;
  const drawnAs = new Map<string, string>();
  const scene = { nodes: drawNodes(view, visible, drawnAs), edges: drawEdges(view, visible, drawnAs) };
  scenes.set(visible, scene);
  return scene;
}

/** Notes for each visible node under which id it is drawn. */
function drawNodes(view: View, visible: Visible, drawnAs: Map<string, string>): readonly SceneNode[] {
  const closed = new Map<Group, ShownNode[]>();
  const nodes: SceneNode[] = [];
  for (const shown of visible.nodes) {
    const group = view.grouping ? groupOf(view, shown.node.id) : undefined;
    if (group && !group.open) closed.set(group, [...(closed.get(group) ?? []), shown]);
    else nodes.push(toEntity(shown, drawnAs));
  }
  for (const [group, members] of closed) {
    const [only] = members;
    if (members.length === 1 && only) nodes.push(toEntity(only, drawnAs));
    else nodes.push(toGroup(group, members, drawnAs));
  }
  return nodes;
}

function toEntity(shown: ShownNode, drawnAs: Map<string, string>): SceneNode {
  const { id } = shown.node;
  drawnAs.set(id, id);
  return { type: 'entity', id, shown, x: shown.x, y: shown.y };
}

function toGroup(group: Group, members: readonly ShownNode[], drawnAs: Map<string, string>): SceneNode {
  const id = toGroupId(group.key);
  for (const { node } of members) drawnAs.set(node.id, id);
  const placed = members.filter((shown) => !Number.isNaN(shown.x));
  const mean = (of: (shown: ShownNode) => number): number =>
    placed.reduce((sum, shown) => sum + of(shown), 0) / Math.max(1, placed.length);
  return { type: 'group', id, group, members, x: mean((shown) => shown.x), y: mean((shown) => shown.y) };
}

function drawEdges(view: View, visible: Visible, drawnAs: ReadonlyMap<string, string>): readonly SceneEdge[] {
  const single: SceneEdge[] = [];
  const bundles = new Map<string, GraphEdge[]>();
  for (const edge of visible.edges) {
    const source = drawnAs.get(edge.source) ?? edge.source;
    const target = drawnAs.get(edge.target) ?? edge.target;
    const isInside = source === target && edge.source !== edge.target;
    if (isInside) continue;
    const isGrouped = source !== edge.source || target !== edge.target;
    if (!view.bundled && !isGrouped) {
      single.push({ id: edge.id, source, target, edges: [edge] });
      continue;
    }
    const key = source < target ? `${source}|${target}` : `${target}|${source}`;
    bundles.set(key, [...(bundles.get(key) ?? []), edge]);
  }
  const bundled = [...bundles].map(([key, edges]) => toBundle(key, edges, drawnAs));
  return [...single, ...bundled];
}

/** A bundle of one is the edge itself; of several it runs the way that most of them do. */
function toBundle(key: string, edges: readonly GraphEdge[], drawnAs: ReadonlyMap<string, string>): SceneEdge {
  const [a = '', b = ''] = key.split('|');
  const forwards = edges.filter((edge) => (drawnAs.get(edge.source) ?? edge.source) === a).length;
  const [source, target] = forwards * 2 >= edges.length ? [a, b] : [b, a];
  const [only] = edges;
  const isEdgeItself = edges.length === 1 && only?.source === source && only.target === target;
  return { id: isEdgeItself ? only.id : `bundle:${key}`, source, target, edges };
}
