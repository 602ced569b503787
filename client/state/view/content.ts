/** Turns the picture into plain data for links and saved views, and such data, with what the server knows now, into a picture. */
import type { GraphReply } from '../../../server/api/contract.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import {
  VIEW_FORMAT,
  type Backdrop,
  type EdgeContent,
  type Look,
  type ViewContent,
} from '../../../server/model/view-content.ts';
import { addNodes, withEdges } from './changes.ts';
import { pruneGrouping } from './grouping.ts';
import { pruneSelection, type Selection } from './selection.ts';
import type { View } from './view.ts';

const HELD = 1;
const PINNED = 2;

/** What a link to this picture, or a saved view of it, holds. */
export function toContent(view: View, selection: Selection, look: Look | undefined): ViewContent {
  const ids = [...view.nodes.keys()];
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const places = (list: readonly string[]): readonly number[] => list.flatMap((id) => placeOf.get(id) ?? []);
  return {
    format: VIEW_FORMAT,
    nodes: [...view.nodes].map(([id, shown]) => [
      id,
      toPlace(shown.x),
      toPlace(shown.y),
      (shown.held ? HELD : 0) + (shown.pinned ? PINNED : 0),
    ]),
    edges: [...view.edges.values()].flatMap((edge) => {
      const content = toEdgeContent(edge, placeOf);
      return content ? [content] : [];
    }),
    expansions: [...view.expansions].flatMap(([id, each]) => {
      const at = placeOf.get(id);
      return at === undefined ? [] : [[at, each.shown, each.total, places(each.holds)] as const];
    }),
    ...(view.isPartial && { partial: true }),
    hiddenEdges: [...view.hiddenEdges],
    filters: view.filters,
    arrangement: view.arrangement,
    backdrop: roundBackdrop(view.backdrop),
    grouping: view.grouping,
    bundled: view.bundled,
    style: view.style,
    notes: view.notes,
    look: look
      ? { ...look, x: Math.round(look.x), y: Math.round(look.y), zoom: Number(look.zoom.toFixed(3)) }
      : null,
    selection: { nodes: [...selection.nodes], edges: [...selection.edges] },
  };
}

/** As exact as the eye is, so that links stay short. */
function roundBackdrop(backdrop: Backdrop | null): Backdrop | null {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  if (backdrop?.type === 'axis') {
    const { knots, undated } = backdrop;
    return {
      type: 'axis',
      knots: knots.map(([day, x]) => [round(day), round(x)]),
      undated: undated && [round(undated[0]), round(undated[1])],
    };
  }
  if (!backdrop) return null;
  const { longitude, scale, x, y, end } = backdrop;
  return {
    type: 'map',
    longitude: round(longitude),
    scale: round(scale),
    x: round(x),
    y: round(y),
    end: end === null ? null : round(end),
  };
}

/** A whole unit; a node that has no place yet is kept at the origin. */
function toPlace(value: number): number {
  return Number.isNaN(value) ? 0 : Math.round(value);
}

function toEdgeContent(edge: GraphEdge, placeOf: ReadonlyMap<string, number>): EdgeContent | undefined {
  const source = placeOf.get(edge.source);
  const target = placeOf.get(edge.target);
  if (source === undefined || target === undefined) return undefined;
  const { claims, status, contested } = edge.properties;
  return [source, edge.relation, target, claims, status, contested ? 1 : 0];
}

/** What has changed in the graph since a picture was kept. */
export interface ContentChanges {
  /** Ids of entities that are gone. */
  readonly goneNodes: readonly string[];
  /** Ids of edges that are gone besides those of entities that are. */
  readonly goneEdges: readonly string[];
  /** Edges among the entities of an answer that it did not have: it never had them, or they are new. They are not drawn. */
  readonly lackingEdges: readonly GraphEdge[];
  /** Ids of edges that any other picture did not have. */
  readonly newEdges: readonly string[];
  /** Ids of edges with other claims, status or disputes. */
  readonly changedEdges: readonly string[];
}

/** A picture that was opened. */
export interface OpenedContent {
  readonly view: View;
  readonly selection: Selection;
  readonly changes: ContentChanges;
}

/** The picture of plain data, with what the server still knows of it. */
export function fromContent(content: ViewContent, reply: GraphReply): OpenedContent {
  const known = new Map(reply.nodes.map((node) => [node.id, node]));
  const idAt = (at: number): string => content.nodes[at]?.[0] ?? '';
  const nodes = content.nodes.flatMap(([id, x, y, flags]) => {
    const node = known.get(id);
    const kept = { x, y, held: (flags & HELD) !== 0, pinned: (flags & PINNED) !== 0 };
    return node ? [[id, { node, ...kept }] as const] : [];
  });
  const expansions = content.expansions.flatMap(([at, shown, total, holds]) => {
    const held = holds.map(idAt).filter((id) => known.has(id));
    return known.has(idAt(at)) ? [[idAt(at), { holds: held, shown, total }] as const] : [];
  });
  const bare: View = {
    nodes: new Map(nodes),
    edges: new Map(),
    expansions: new Map(expansions),
    ...(content.partial && { isPartial: true }),
    hiddenEdges: new Set(content.hiddenEdges),
    filters: content.filters,
    arrangement: content.arrangement,
    backdrop: content.backdrop,
    grouping: pruneGrouping(content.grouping, (id) => known.has(id)),
    bundled: content.bundled,
    style: content.style,
    notes: content.notes,
  };
  // An entity that was merged into another comes back under the other's id.
  const strangers = reply.nodes.filter((node) => !bare.nodes.has(node.id));
  const whole = strangers.length > 0 ? addNodes(bare, { nodes: strangers, edges: [] }) : bare;
  const changes = compare(content, reply);
  const lacking = new Set(changes.lackingEdges);
  const view = withEdges(
    whole,
    reply.edges.filter((edge) => !lacking.has(edge)),
  );
  return { view, selection: pruneSelection(content.selection, view), changes };
}

/** Compares the edges that were kept with those that there are. */
function compare(content: ViewContent, reply: GraphReply): ContentChanges {
  const known = new Set(reply.nodes.map((node) => node.id));
  const idAt = (at: number): string => content.nodes[at]?.[0] ?? '';
  const before = new Map(content.edges.map((edge) => [`${idAt(edge[0])}~${edge[1]}~${idAt(edge[2])}`, edge]));
  const kept = new Set(content.nodes.map(([id]) => id));
  const now = new Set(reply.edges.map((edge) => edge.id));
  const gone = [...before].filter(
    ([id, edge]) => !now.has(id) && known.has(idAt(edge[0])) && known.has(idAt(edge[2])),
  );
  // A link of the first format kept no edges: nothing can be said of what has changed.
  const compared = before.size > 0 ? reply.edges : [];
  const others = compared.filter(({ id }) => !before.has(id));
  return {
    goneNodes: content.nodes.map(([id]) => id).filter((id) => !known.has(id)),
    goneEdges: gone.map(([id]) => id),
    // An edge of an entity that another was merged into had another id.
    lackingEdges: content.partial
      ? others.filter(({ source, target }) => kept.has(source) && kept.has(target))
      : [],
    newEdges: content.partial ? [] : others.map(({ id }) => id),
    changedEdges: compared
      .filter((edge) => {
        const then = before.get(edge.id);
        const { claims, status, contested } = edge.properties;
        return then && (then[3] !== claims || then[4] !== status || then[5] !== (contested ? 1 : 0));
      })
      .map((edge) => edge.id),
  };
}
