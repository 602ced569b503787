/** Makes of a view what a layout works on: what is drawn, as plain arrays, and besides what filters hide. */
import type { GraphNode } from '../../../server/model/graph.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { FREE, PINNED, SETTLED, type ArrangeTask } from '../../layout/arrange-input.ts';
import type { ArrangePicture, ArrangeRequest } from '../../state/commands/command-parts.ts';
import type { EarthPoint } from '../../state/atlas.ts';
import { sceneOf } from '../../state/view/scene.ts';
import { toGroupKey } from '../../../server/model/picture/drawn-scene.ts';
import { NO_FILTERS } from '../../../server/model/view-content.ts';
import { visibleOf } from '../../state/view/visible.ts';
import { toElements, type NodeElement } from '../drawn/elements.ts';
import type { Measure } from '../painting/label-text.ts';
import { findDays } from './node-days.ts';

/** Where a state lies, by its three-letter ISO 3166-1 code; undefined where that is not known. */
export type FindMiddle = (iso: string) => EarthPoint | undefined;

/** What a task is made from, besides the view. */
export interface TaskOptions extends ArrangeRequest {
  readonly measure: Measure;
  /** Room that a new picture should fill, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Missing where no map is made. */
  readonly findMiddle?: FindMiddle;
}

/** A node of a task: as it is drawn or, where a filter hides it, would be. */
export interface TaskNode extends NodeElement {
  /** Its own place; NaN where it has none yet. */
  readonly x: number;
  readonly y: number;
  readonly hidden: boolean;
}

/** A task with its nodes, in the order of its arrays. */
export interface PreparedTask {
  readonly task: ArrangeTask;
  readonly nodes: readonly TaskNode[];
}

const NO_TERMS: Vocabulary = {
  kinds: [],
  relations: [],
  statuses: [],
  reliability: {},
  credibility: {},
  belonging: [],
  transfers: { direct: [], gives: [], gets: [] },
};

/** The task for a view; the same for the same view, in whatever order its entities came. */
export function toTask(picture: ArrangePicture, options: TaskOptions): PreparedTask {
  const { view } = picture;
  const { scope, arrangement, roots = [], width, height } = options;
  const nodes = listNodes(picture, options.measure);
  const index = new Map(nodes.flatMap((node, at) => node.members.map((id) => [id, at] as const)));
  const entities = nodes.map(({ members }) => members.flatMap((id) => view.nodes.get(id)?.node ?? []));
  const kinds = rankKinds(entities);
  const visible = new Set(visibleOf(picture).edges.map((edge) => edge.id));
  // What is hidden is placed by the edges that it would be drawn with.
  const edges = [...view.edges.values()].filter(
    (edge) => visible.has(edge.id) || isHiddenEnd(edge.source) || isHiddenEnd(edge.target),
  );
  const { links, directed } = linkUp(edges, index, picture.vocabulary);
  const days = findDays(view.nodes.keys(), edges, picture.vocabulary);
  const spots = nodes.map(({ id }, at) => locate(entities[at] ?? [], id, options.findMiddle));
  const keepsPlace = (node: TaskNode): boolean => scope === 'new' || node.pinned;
  const floats = (of: (node: TaskNode, at: number) => number): Float32Array => Float32Array.from(nodes, of);
  return {
    nodes,
    task: {
      layout: arrangement.layout,
      direction: arrangement.direction,
      scope,
      roots: Uint32Array.from(new Set(roots.flatMap((id) => index.get(id) ?? []))),
      backdrop: view.backdrop,
      input: {
        x: floats((node) => (keepsPlace(node) ? node.x : NaN)),
        y: floats((node) => (keepsPlace(node) ? node.y : NaN)),
        radius: floats((node) => node.size / 2),
        labelWidth: floats((node) => node.labelWidth),
        labelHeight: floats((node) => node.labelHeight),
        mobility: Uint8Array.from(nodes, (node) => mobilityOf(node, scope)),
        hidden: Uint8Array.from(nodes, (node) => (node.hidden ? 1 : 0)),
        kind: Uint16Array.from(entities, ([first]) => kinds.get(first?.kind ?? '') ?? 0),
        weight: floats((_, at) => documentsOf(entities[at] ?? [])),
        day: floats((node) => Math.min(...node.members.flatMap((id) => days.get(id) ?? []), Infinity)).map(
          (day) => (Number.isFinite(day) ? day : NaN),
        ),
        latitude: floats((_, at) => spots[at]?.latitude ?? NaN),
        longitude: floats((_, at) => spots[at]?.longitude ?? NaN),
        links,
        directed,
        width,
        height,
      },
    },
  };

  function isHiddenEnd(id: string): boolean {
    return nodes[index.get(id) ?? -1]?.hidden === true;
  }
}

/** How far the layout may move a node. */
function mobilityOf({ pinned, x }: TaskNode, scope: ArrangeRequest['scope']): number {
  if (pinned) return PINNED;
  return Number.isNaN(x) || scope === 'all' ? FREE : SETTLED;
}

/** What is drawn, and what filters hide as it would be drawn, by id. */
function listNodes(picture: ArrangePicture, measure: Measure): readonly TaskNode[] {
  const { view, claims, vocabulary = NO_TERMS, measured = {} } = picture;
  const input = { view, vocabulary, measured, measure, ...(claims && { claims }) };
  const places = new Map(sceneOf(view, visibleOf(picture)).nodes.map((node) => [node.id, node]));
  const drawn = toElements(input).nodes.map((node): TaskNode => {
    const scene = places.get(node.id);
    const isPlaced =
      scene?.type === 'group'
        ? scene.members.some((shown) => !Number.isNaN(shown.x))
        : !Number.isNaN(scene?.x ?? NaN);
    return { ...node, ...(isPlaced ? {} : { x: NaN, y: NaN }), hidden: false };
  });
  const shown = new Set(drawn.flatMap((node) => node.members));
  const rest = new Map([...view.nodes].filter(([id]) => !shown.has(id)));
  const bare = { ...view, nodes: rest, edges: new Map(), grouping: null, filters: NO_FILTERS };
  const hidden = toElements({ view: bare, vocabulary, measured, measure }).nodes.map((node): TaskNode => {
    const { x = NaN, y = NaN } = rest.get(node.id) ?? {};
    return { ...node, x, y, hidden: true };
  });
  return [...drawn, ...hidden].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One link for each two nodes, leading as most of the arrows between them do. */
function linkUp(
  edges: readonly { readonly source: string; readonly target: string; readonly relation: string }[],
  index: ReadonlyMap<string, number>,
  vocabulary: Vocabulary | undefined,
): { links: Uint32Array; directed: Uint8Array } {
  const symmetric = new Set(
    vocabulary?.relations.filter((relation) => relation.symmetric).map((relation) => relation.relation),
  );
  const pairs = new Map<string, { low: number; high: number; balance: number }>();
  for (const { source, target, relation } of edges) {
    const from = index.get(source);
    const to = index.get(target);
    if (from === undefined || to === undefined || from === to) continue;
    const [low, high] = from < to ? [from, to] : [to, from];
    const key = `${String(low)} ${String(high)}`;
    const pair = pairs.get(key) ?? { low, high, balance: 0 };
    if (!symmetric.has(relation)) pair.balance += from === low ? 1 : -1;
    pairs.set(key, pair);
  }
  const found = [...pairs.values()].sort((a, b) => a.low - b.low || a.high - b.high);
  return {
    links: Uint32Array.from(
      found.flatMap(({ low, high, balance }) => (balance < 0 ? [high, low] : [low, high])),
    ),
    directed: Uint8Array.from(found, ({ balance }) => (balance === 0 ? 0 : 1)),
  };
}

/** Numbers of the kinds, the most frequent first; the name decides between equals. */
function rankKinds(entities: readonly (readonly GraphNode[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [first] of entities) if (first) counts.set(first.kind, (counts.get(first.kind) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return new Map(ranked.map(([kind], at) => [kind, at]));
}

function documentsOf(entities: readonly GraphNode[]): number {
  const counts = entities.map((entity) => entity.properties['documents']);
  return counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}

/**
 * Where a drawn node lies: as is said of the entity, or in the middle of the state that it is. Of a group nothing is said, but
 * what belongs to an entity that is among it is drawn where that lies.
 */
function locate(
  entities: readonly GraphNode[],
  id: string,
  findMiddle: FindMiddle | undefined,
): EarthPoint | undefined {
  const named = toGroupKey(id) ?? id;
  const entity = entities.find((each) => each.id === named);
  if (!entity) return undefined;
  const { latitude, longitude, iso } = entity.properties;
  if (typeof latitude === 'number' && typeof longitude === 'number') return { latitude, longitude };
  return typeof iso === 'string' ? findMiddle?.(iso) : undefined;
}
