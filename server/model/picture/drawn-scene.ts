/** What is drawn of a picture once groups are closed and parallel edges are bundled: the one rule for the canvas and for files. */
import type { GraphEdge } from '../graph.ts';
import type { Group, Grouping } from '../view-content.ts';

/** Where a node of a picture is, and whose. */
export interface NodePlace {
  readonly id: string;
  /** NaN where it has no place yet. */
  readonly x: number;
  readonly y: number;
}

/** A drawn node: an entity, or a closed group of several. */
export type DrawnNode<Node> = NodePlace &
  (
    | { readonly type: 'entity'; readonly shown: Node }
    | { readonly type: 'group'; readonly group: Group; readonly members: readonly Node[] }
  );

/** A drawn line: one edge, or all edges between the same two drawn nodes. */
export interface DrawnLine<Edge extends GraphEdge = GraphEdge> {
  /** The edge's own id, or one that begins with `bundle:`. */
  readonly id: string;
  /** Ids of drawn nodes. */
  readonly source: string;
  readonly target: string;
  /** At least one; those of a bundle may run either way. */
  readonly edges: readonly Edge[];
}

/** All that is drawn. */
export interface DrawnScene<Node, Edge extends GraphEdge = GraphEdge> {
  readonly nodes: readonly DrawnNode<Node>[];
  readonly edges: readonly DrawnLine<Edge>[];
}

/** What no filter hides of a picture, and how it is put together. */
export interface ScenePicture<Node, Edge extends GraphEdge = GraphEdge> {
  readonly nodes: readonly Node[];
  readonly read: (node: Node) => NodePlace;
  /** Both ends are among the nodes. */
  readonly edges: readonly Edge[];
  readonly grouping: Grouping | null;
  /** Whether edges between the same two are drawn as one. */
  readonly bundled: boolean;
}

/** The id under which a closed group is drawn. */
export function toGroupId(key: string): string {
  return `group:${key}`;
}

/** The key of the group that is drawn under an id; undefined where it is no group's. */
export function toGroupKey(id: string): string | undefined {
  return id.startsWith('group:') ? id.slice('group:'.length) : undefined;
}

/** The scene: a group of which filters leave one member is drawn as that member. */
export function drawScene<Node, Edge extends GraphEdge>(
  picture: ScenePicture<Node, Edge>,
): DrawnScene<Node, Edge> {
  const drawnAs = new Map<string, string>();
  return { nodes: drawNodes(picture, drawnAs), edges: drawLines(picture, drawnAs) };
}

/** Notes for each node under which id it is drawn. */
function drawNodes<Node, Edge extends GraphEdge>(
  { nodes: shown, read, grouping }: ScenePicture<Node, Edge>,
  drawnAs: Map<string, string>,
): readonly DrawnNode<Node>[] {
  const groupOf = new Map<string, Group>();
  for (const group of grouping?.groups ?? [])
    for (const id of group.members) if (!groupOf.has(id)) groupOf.set(id, group);
  const toEntity = (node: Node): DrawnNode<Node> => {
    const { id, x, y } = read(node);
    drawnAs.set(id, id);
    return { type: 'entity', id, shown: node, x, y };
  };
  const closed = new Map<Group, Node[]>();
  const nodes: DrawnNode<Node>[] = [];
  for (const node of shown) {
    const group = groupOf.get(read(node).id);
    if (!group || group.open) nodes.push(toEntity(node));
    else if (closed.has(group)) closed.get(group)?.push(node);
    else closed.set(group, [node]);
  }
  for (const [group, members] of closed) {
    const [only] = members;
    if (members.length === 1 && only !== undefined) {
      nodes.push(toEntity(only));
      continue;
    }
    const id = toGroupId(group.key);
    const places = members.map(read);
    for (const place of places) drawnAs.set(place.id, id);
    nodes.push({ type: 'group', id, group, members, ...middleOf(places) });
  }
  return nodes;
}

function middleOf(places: readonly NodePlace[]): { readonly x: number; readonly y: number } {
  const placed = places.filter(({ x }) => !Number.isNaN(x));
  const mean = (of: (place: NodePlace) => number): number =>
    placed.reduce((sum, place) => sum + of(place), 0) / Math.max(1, placed.length);
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

function drawLines<Node, Edge extends GraphEdge>(
  { edges, bundled }: ScenePicture<Node, Edge>,
  drawnAs: ReadonlyMap<string, string>,
): readonly DrawnLine<Edge>[] {
  const single: DrawnLine<Edge>[] = [];
  const bundles = new Map<string, Edge[]>();
  for (const edge of edges) {
    const source = drawnAs.get(edge.source) ?? edge.source;
    const target = drawnAs.get(edge.target) ?? edge.target;
    const isInside = source === target && edge.source !== edge.target;
    if (isInside) continue;
    const isGrouped = source !== edge.source || target !== edge.target;
    if (!bundled && !isGrouped) {
      single.push({ id: edge.id, source, target, edges: [edge] });
      continue;
    }
    const key = source < target ? `${source}|${target}` : `${target}|${source}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(edge);
    else bundles.set(key, [edge]);
  }
  return [...single, ...[...bundles].map(([key, bundle]) => toBundle(key, bundle, drawnAs))];
}

/** A bundle of one is the edge itself; of several it runs the way that most of them do. */
function toBundle<Edge extends GraphEdge>(
  key: string,
  edges: readonly Edge[],
  drawnAs: ReadonlyMap<string, string>,
): DrawnLine<Edge> {
  const [a = '', b = ''] = key.split('|');
  const forwards = edges.filter((edge) => (drawnAs.get(edge.source) ?? edge.source) === a).length;
  const [source, target] = forwards * 2 >= edges.length ? [a, b] : [b, a];
  const [only] = edges;
  const isEdgeItself = edges.length === 1 && only?.source === source && only.target === target;
  return { id: isEdgeItself ? only.id : `bundle:${key}`, source, target, edges };
}
