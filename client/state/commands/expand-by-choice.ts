/** Expanding by choice: which requests bring just the chosen groups of neighbours, and the best of what they bring. */
import type { DegreeEntry, NeighbourOrder, NeighboursReply } from '../../../server/api/contract.ts';
import { compareTexts } from '../../../server/model/compare-texts.ts';
import type { GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import { countOf } from '../../../server/model/words.ts';
import type { NeighboursQuery } from '../../api.ts';
import type { CommandParts } from './command-parts.ts';
import { MOST_NEIGHBOURS, type ExpansionCommands } from './expansion-commands.ts';

/** Which neighbours are wanted. */
export interface NeighbourChoice {
  /** All groups that the entity has, and those of them that are chosen. */
  readonly groups: readonly DegreeEntry[];
  readonly chosen: readonly DegreeEntry[];
  readonly order: NeighbourOrder;
  /** How many that are not on the canvas yet. */
  readonly most: number;
}

/** What a choice comes to. */
export interface ChosenNeighbours {
  /** Those that come, best first, then those that are there already. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many of them are not on the canvas, and how many are. */
  readonly fresh: number;
  readonly there: number;
  /** Number of neighbours in the chosen groups; at least so many where it is not exact. */
  readonly total: number;
  readonly exact: boolean;
  /** Whether these are the first of all neighbours in the usual order, and not of a choice. */
  readonly whole: boolean;
}

/** Commands over neighbours by choice. */
export interface ChoiceCommands {
  /** Reads what a choice comes to, without putting it on the canvas. */
  readonly readChoice: (
    id: string,
    choice: NeighbourChoice,
    signal?: AbortSignal,
  ) => Promise<ChosenNeighbours>;
  /** Puts what was read on the canvas as one step. */
  readonly expandByChoice: (id: string, chosen: ChosenNeighbours) => Promise<void>;
}

/** The commands over one store. */
export function createChoiceCommands(
  { api, store }: CommandParts,
  { takeNeighbours }: Pick<ExpansionCommands, 'takeNeighbours'>,
): ChoiceCommands {
  return {
    readChoice: async (id, choice, signal) => {
      const { nodes, edges } = store.getState().history.present;
      const there = new Set([...edges.values()].flatMap((edge) => otherEnd(edge, id) ?? []));
      // Neighbours that are there already may all be among the best, and take nothing from those that come.
      const limit = Math.min(MOST_NEIGHBOURS, choice.most + there.size);
      const requests = planRequests(choice.groups, choice.chosen);
      const replies = await Promise.all(
        requests.map((request) => api.neighbours(id, { ...request, order: choice.order, limit }, signal)),
      );
      const isWhole = choice.chosen.length === choice.groups.length && choice.order === 'connected';
      return pick(mergeReplies(id, replies, choice.order), new Set(nodes.keys()), choice.most, isWhole);
    },
    expandByChoice: async (id, chosen) => {
      const name = store.getState().history.present.nodes.get(id)?.node.name ?? id;
      await takeNeighbours(id, chosen, `expand ${name}: ${countOf(chosen.fresh, 'neighbour')}`);
    },
  };
}

/** What one request asks for: any of its relations, in its direction, with any of its kinds at the other end. */
export type GroupRequest = Pick<NeighboursQuery, 'relation' | 'direction' | 'kind'>;

/**
 * The requests that together ask for the chosen groups and for no other group that there is. A request takes the product of
 * its relations and kinds, so groups are put together in one as long as no group comes with them that was not chosen.
 */
export function planRequests(
  groups: readonly DegreeEntry[],
  chosen: readonly DegreeEntry[],
): readonly GroupRequest[] {
  if (chosen.length === groups.length) return chosen.length === 0 ? [] : [{}];
  const unwanted = groups.filter((group) => !chosen.some((each) => isSame(each, group)));
  const products: Product[] = [];
  for (const { relation, direction, kind } of chosen) {
    const fit = products.find(
      (product) =>
        product.direction === direction &&
        isClear(product.relations.concat(relation), product.kinds.concat(kind), direction, unwanted),
    );
    if (!fit) products.push({ direction, relations: [relation], kinds: [kind] });
    else {
      if (!fit.relations.includes(relation)) fit.relations.push(relation);
      if (!fit.kinds.includes(kind)) fit.kinds.push(kind);
    }
  }
  return products.map(({ direction, relations, kinds }) => ({
    relation: relations,
    direction,
    kind: kinds,
  }));
}

interface Product {
  readonly direction: DegreeEntry['direction'];
  readonly relations: string[];
  readonly kinds: string[];
}

function isClear(
  relations: readonly string[],
  kinds: readonly string[],
  direction: DegreeEntry['direction'],
  unwanted: readonly DegreeEntry[],
): boolean {
  return !unwanted.some(
    (each) => each.direction === direction && relations.includes(each.relation) && kinds.includes(each.kind),
  );
}

function isSame(a: DegreeEntry, b: DegreeEntry): boolean {
  return a.relation === b.relation && a.direction === b.direction && a.kind === b.kind;
}

/** Neighbours of several requests, in the order that each of them has. */
export interface MergedNeighbours {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly total: number;
  readonly exact: boolean;
}

/** Puts the replies of several requests together, each neighbour once, by the order in which the server sorts each reply. */
export function mergeReplies(
  id: string,
  replies: readonly NeighboursReply[],
  order: NeighbourOrder,
): MergedNeighbours {
  const nodes = new Map(replies.flatMap((reply) => reply.nodes.map((node) => [node.id, node] as const)));
  const edges = new Map(replies.flatMap((reply) => reply.edges.map((edge) => [edge.id, edge] as const)));
  const joining = new Map<string, GraphEdge[]>();
  for (const edge of edges.values()) {
    const other = otherEnd(edge, id);
    const known = other === undefined ? undefined : joining.get(other);
    if (known) known.push(edge);
    else if (other !== undefined) joining.set(other, [edge]);
  }
  const sorted = [...nodes.values()]
    .map((node) => toRank(node, joining.get(node.id) ?? []))
    .sort(compareBy(order))
    .map(({ node }) => node);
  const isCut = replies.some((reply) => reply.truncated);
  const [only] = replies;
  if (only && replies.length === 1)
    return { nodes: sorted, edges: [...edges.values()], total: only.total, exact: true };
  const least = Math.max(sorted.length, ...replies.map((reply) => reply.total));
  return { nodes: sorted, edges: [...edges.values()], total: least, exact: !isCut };
}

/** What neighbours are sorted by. */
interface Rank {
  readonly node: GraphNode;
  readonly latest: string;
  readonly grade: string;
  readonly origins: number;
  readonly degree: number;
}

function toRank(node: GraphNode, edges: readonly GraphEdge[]): Rank {
  const { degree } = node.properties;
  return {
    node,
    latest:
      edges
        .map((edge) => edge.properties.lastReported ?? '')
        .sort()
        .at(-1) ?? '',
    grade: edges.flatMap((edge) => edge.properties.grade ?? []).sort()[0] ?? 'Z',
    origins: Math.max(0, ...edges.map((edge) => edge.properties.origins)),
    degree: typeof degree === 'number' ? degree : 0,
  };
}

/** As `neighbours.cypher` has it: by the latest report, or by the best grade and then the most origins; then by degree and id. */
function compareBy(order: NeighbourOrder): (a: Rank, b: Rank) => number {
  const first: Readonly<Record<NeighbourOrder, (a: Rank, b: Rank) => number>> = {
    connected: () => 0,
    recent: (a, b) => compareTexts(b.latest, a.latest),
    sourced: (a, b) => compareTexts(a.grade, b.grade) || b.origins - a.origins,
  };
  return (a, b) => first[order](a, b) || b.degree - a.degree || compareTexts(a.node.id, b.node.id);
}

/** The best that are not there, and all that are. */
function pick(
  { nodes, edges, total, exact }: MergedNeighbours,
  there: ReadonlySet<string>,
  most: number,
  whole: boolean,
): ChosenNeighbours {
  const fresh = nodes.filter((node) => !there.has(node.id)).slice(0, most);
  const known = nodes.filter((node) => there.has(node.id));
  const taken = new Set([...fresh, ...known].map((node) => node.id));
  return {
    nodes: [...fresh, ...known],
    edges: edges.filter((edge) => taken.has(edge.source) || taken.has(edge.target)),
    fresh: fresh.length,
    there: known.length,
    total,
    exact,
    whole,
  };
}

function otherEnd({ source, target }: GraphEdge, id: string): string | undefined {
  if (source === id) return target;
  return target === id ? source : undefined;
}
