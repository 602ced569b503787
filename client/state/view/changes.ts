/** The changes that a user makes to the view, as pure functions: each gives a new view, or the same one if nothing changed. */
import type { Graph, GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import type { Arrangement, Backdrop, Style } from '../../../server/model/view-content.ts';
import { joinGroups, pruneGrouping } from './grouping.ts';
import type { Expansion, Position, ShownNode, View } from './view.ts';

/** Puts nodes with edges on the canvas and holds them there; nodes that are there already keep their places. */
export function addNodes(view: View, graph: Graph): View {
  return joinGroups(withEdges({ ...view, nodes: joinNodes(view.nodes, graph.nodes, true) }, graph.edges));
}

/** What an expansion gives: neighbours with the edges that join them, and how many there would be. */
export interface ExpansionReply extends Graph {
  readonly total: number;
  /** Whether all neighbours were asked for, and not one group of them. */
  readonly whole: boolean;
}

/** Adds the neighbours of a node; collapsing it takes away those that nothing else keeps. */
export function expand(view: View, id: string, reply: ExpansionReply): View {
  const centre = view.nodes.get(id);
  if (!centre) return view;
  const before = view.expansions.get(id);
  const expansion: Expansion = {
    holds: [...new Set([...(before?.holds ?? []), ...reply.nodes.map((node) => node.id)])],
    shown: reply.whole ? reply.nodes.length : (before?.shown ?? 0),
    total: reply.whole ? reply.total : (before?.total ?? 0),
  };
  const nodes = joinNodes(view.nodes, reply.nodes, false);
  const expansions = new Map(view.expansions).set(id, expansion);
  return joinGroups(withEdges({ ...view, nodes, expansions }, reply.edges));
}

/**
 * Takes back what the expansion of a node added, except what the user, or another expansion, also keeps; the node itself
 * goes too where only an expansion that was taken back before had brought it.
 */
export function collapse(view: View, id: string): View {
  const expansion = view.expansions.get(id);
  if (!expansion) return view;
  const expansions = new Map(view.expansions);
  expansions.delete(id);
  const brought = new Set([...expansions.values()].flatMap((each) => each.holds));
  const gone = [...expansion.holds, id].filter(
    (each) => !brought.has(each) && !expansions.has(each) && view.nodes.get(each)?.held === false,
  );
  return without({ ...view, expansions }, new Set(gone));
}

/** Takes nodes and edges off the canvas. What a hidden node had brought stays, held by the user. */
export function hide(view: View, nodes: ReadonlySet<string>, edges: ReadonlySet<string>): View {
  const present = new Set([...nodes].filter((id) => view.nodes.has(id)));
  const taken = [...edges].filter((id) => view.edges.has(id) && !view.hiddenEdges.has(id));
  if (present.size === 0 && taken.length === 0) return view;
  const orphans = new Set([...present].flatMap((id) => view.expansions.get(id)?.holds ?? []));
  const held = new Map(
    [...view.nodes].map(([id, shown]) => [id, orphans.has(id) ? { ...shown, held: true } : shown]),
  );
  const hiddenEdges = taken.length > 0 ? new Set([...view.hiddenEdges, ...taken]) : view.hiddenEdges;
  return without({ ...view, nodes: held, hiddenEdges }, present);
}

/** Leaves only these nodes, held by the user. */
export function keepOnly(view: View, ids: ReadonlySet<string>): View {
  const others = [...view.nodes.keys()].filter((id) => !ids.has(id));
  return others.length === 0 ? view : hide(view, new Set(others), new Set());
}

/** Puts nodes in other places, as a layout says. */
export function place(view: View, positions: ReadonlyMap<string, Position>): View {
  return mapNodes(view, (shown, id) => {
    const to = positions.get(id);
    return !to || (to.x === shown.x && to.y === shown.y) ? shown : { ...shown, x: to.x, y: to.y };
  });
}

/** Takes what a layout has found: places, but for what is pinned by now, and what is drawn behind them. */
export function layOut(
  view: View,
  {
    positions,
    backdrop,
  }: { readonly positions: ReadonlyMap<string, Position>; readonly backdrop: Backdrop | null },
): View {
  const placed = place(view, new Map([...positions].filter(([id]) => view.nodes.get(id)?.pinned === false)));
  const same = JSON.stringify(view.backdrop) === JSON.stringify(backdrop);
  return same ? placed : { ...placed, backdrop };
}

/** Puts nodes where the user dragged them, and pins them there. */
export function move(view: View, positions: ReadonlyMap<string, Position>): View {
  return mapNodes(view, (shown, id) => {
    const to = positions.get(id);
    return to ? { ...shown, x: to.x, y: to.y, pinned: true } : shown;
  });
}

/** Pins nodes to their places, or frees them for the next layout. */
export function setPinned(view: View, ids: ReadonlySet<string>, pinned: boolean): View {
  return mapNodes(view, (shown, id) =>
    ids.has(id) && shown.pinned !== pinned ? { ...shown, pinned } : shown,
  );
}

/** Notes which layout was taken last. */
export function setArrangement(view: View, arrangement: Arrangement): View {
  const { layout, direction } = view.arrangement;
  const same = layout === arrangement.layout && direction === arrangement.direction;
  return same ? view : { ...view, arrangement };
}

/** Draws edges between the same two as one, or each on its own. */
export function setBundled(view: View, bundled: boolean): View {
  return view.bundled === bundled ? view : { ...view, bundled };
}

/** Draws the picture otherwise; the same view where nothing changes. */
export function setStyle(view: View, style: Style): View {
  return JSON.stringify(style) === JSON.stringify(view.style) ? view : { ...view, style };
}

/** Adds edges whose ends are both on the canvas, and passes over the rest. */
export function withEdges(view: View, edges: readonly GraphEdge[]): View {
  const fit = edges.filter((edge) => view.nodes.has(edge.source) && view.nodes.has(edge.target));
  if (fit.length === 0) return view;
  return { ...view, edges: new Map([...view.edges, ...fit.map((edge) => [edge.id, edge] as const)]) };
}

/** Adds all edges that the picture does not have among its nodes. */
export function withAllEdges({ isPartial: _isPartial, ...view }: View, edges: readonly GraphEdge[]): View {
  return withEdges(view, edges);
}

function joinNodes(
  nodes: ReadonlyMap<string, ShownNode>,
  more: readonly GraphNode[],
  held: boolean,
): ReadonlyMap<string, ShownNode> {
  const joined = new Map(nodes);
  for (const node of more) {
    const before = nodes.get(node.id);
    joined.set(
      node.id,
      before ? { ...before, node, held: before.held || held } : { node, x: NaN, y: NaN, held, pinned: false },
    );
  }
  return joined;
}

function without(view: View, ids: ReadonlySet<string>): View {
  if (ids.size === 0) return view;
  const nodes = new Map([...view.nodes].filter(([id]) => !ids.has(id)));
  const edges = new Map(
    [...view.edges].filter(([, edge]) => nodes.has(edge.source) && nodes.has(edge.target)),
  );
  const expansions = new Map(
    [...view.expansions]
      .filter(([id]) => nodes.has(id))
      .map(([id, each]) => [id, { ...each, holds: each.holds.filter((held) => nodes.has(held)) }]),
  );
  const hiddenEdges = new Set([...view.hiddenEdges].filter((id) => edges.has(id)));
  const grouping = pruneGrouping(view.grouping, (id) => nodes.has(id));
  const { isPartial, ...rest } = view;
  // Of an answer that is all gone nothing is left that could lack edges.
  const partial = isPartial && nodes.size > 0 && { isPartial };
  return { ...rest, ...partial, nodes, edges, expansions, hiddenEdges, grouping };
}

function mapNodes(view: View, change: (shown: ShownNode, id: string) => ShownNode): View {
  let changed = false;
  const nodes = new Map<string, ShownNode>();
  for (const [id, shown] of view.nodes) {
    const next = change(shown, id);
    changed ||= next !== shown;
    nodes.set(id, next);
  }
  return changed ? { ...view, nodes } : view;
}
