/** What of the view is drawn once the filters are applied, and what the legend and the status line say of it. */
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import {
  needsClaims,
  PictureFilter,
  toTerms,
  type FilterTerms,
} from '../../../server/model/picture-filter.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import type { ClaimIndex } from './claim-index.ts';
import { NO_CLAIMS } from './claim-index.ts';
import type { ShownNode, View } from './view.ts';

/** Nodes and edges that are drawn, in the order of their arrival. */
export interface Visible {
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly GraphEdge[];
}

/** What decides, besides the view itself, what of it is drawn. */
export interface Seen {
  readonly view: View;
  readonly claims?: ClaimIndex;
  readonly vocabulary?: Vocabulary | undefined;
}

const known = new WeakMap<View, { readonly claims: ClaimIndex; readonly visible: Visible }>();

/** The nodes and edges that no filter hides; computed once for each view and each set of claims that it hangs on. */
export function visibleOf({ view, claims = NO_CLAIMS, vocabulary }: Seen): Visible {
  const before = known.get(view);
  if (before && (before.claims === claims || !needsClaims(view.filters))) return before.visible;
  const visible = filter(view, claims, toTerms(vocabulary));
  known.set(view, { claims, visible });
  return visible;
}

function filter(view: View, claims: ClaimIndex, terms: FilterTerms): Visible {
  const { nodes, filters, hiddenEdges } = view;
  const picture = { nodes: nodes.values(), read, hiddenEdges, filters, claims, terms };
  const filtered = new PictureFilter(picture);
  const edges = [...view.edges.values()].filter((edge) => filtered.takes(edge));
  return { nodes: filtered.nodes(), edges };
}

function read({ node }: ShownNode): GraphNode {
  return node;
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
    view.filters.hiddenKinds,
  );
}

/** The relations on the canvas, hidden ones included, most frequent first. */
export function countRelations(view: View): readonly LegendCount[] {
  return count(
    [...view.edges.values()].map((edge) => edge.relation),
    view.filters.hiddenRelations,
  );
}

/** The statuses of edges on the canvas, hidden ones included, most frequent first. */
export function countStatuses(view: View): readonly LegendCount[] {
  return count(
    [...view.edges.values()].map((edge) => edge.properties.status),
    view.filters.hiddenStatuses,
  );
}

const knownHidden = new WeakMap<View, ReadonlyMap<string, number>>();

/** How many neighbours of a node are not on the canvas, by id of the node; nodes with none are left out. Computed once for each view. */
export function countHiddenNeighbours(view: View): ReadonlyMap<string, number> {
  const before = knownHidden.get(view);
  if (before) return before;
  const hidden = findHiddenNeighbours(view);
  knownHidden.set(view, hidden);
  return hidden;
}

function findHiddenNeighbours(view: View): ReadonlyMap<string, number> {
  const present = new Map<string, Set<string>>();
  const add = (id: string, other: string): void => {
    const known = present.get(id);
    if (known) known.add(other);
    else present.set(id, new Set([other]));
  };
  for (const { source, target } of view.edges.values()) {
    add(source, target);
    add(target, source);
  }
  const hidden = new Map<string, number>();
  for (const [id, { node }] of view.nodes) {
    const all = node.properties['neighbours'];
    const rest = (typeof all === 'number' ? all : 0) - (present.get(id)?.size ?? 0);
    if (rest > 0) hidden.set(id, rest);
  }
  return hidden;
}

function count(names: readonly string[], hidden: readonly string[]): readonly LegendCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, number]) => ({ name, count: number, hidden: hidden.includes(name) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
