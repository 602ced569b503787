/** What runs between places of the map: relations of entities that lie apart, and transfers through an event between them. */
import type { GraphEdge } from '../../../../server/model/graph.ts';
import type { Transfers } from '../../../../server/model/vocabulary.ts';

/** All that runs from one place to another. */
export interface Arc {
  readonly key: string;
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  readonly isTransfer: boolean;
  /** False where the relations hold both ways. */
  readonly isDirected: boolean;
  /** Whether at least one of the relations is affirmed by a claim. */
  readonly isAffirmed: boolean;
  /** Ids of the edges. */
  readonly edges: readonly string[];
}

/** What arcs are made from. */
export interface ArcSource {
  readonly edges: readonly GraphEdge[];
  readonly placeOf: ReadonlyMap<string, string>;
  readonly transfers: Transfers;
  readonly isSymmetric: (relation: string) => boolean;
}

/** The arcs; of all between the same two places that are of one sort there is one. */
export function findArcs({ edges, placeOf, transfers, isSymmetric }: ArcSource): readonly Arc[] {
  const arcs = new Map<string, Arc & { edges: string[] }>();
  const add = (
    from: string,
    to: string,
    sort: 'transfer' | 'directed' | 'both',
    behind: readonly GraphEdge[],
  ): void => {
    const [a, b] = sort === 'both' && from > to ? [to, from] : [from, to];
    const key = `${a} ${sort} ${b}`;
    const isAffirmed = behind.every((edge) => edge.properties.affirmed);
    const known = arcs.get(key);
    const ids = new Set([...(known?.edges ?? []), ...behind.map((edge) => edge.id)]);
    arcs.set(key, {
      key,
      from: a,
      to: b,
      isTransfer: sort === 'transfer',
      isDirected: sort !== 'both',
      isAffirmed: isAffirmed || known?.isAffirmed === true,
      edges: [...ids],
    });
  };
  const through = pairThrough(edges, transfers);
  const paired = new Set(through.flat());
  for (const edge of edges) {
    const from = placeOf.get(edge.source);
    const to = placeOf.get(edge.target);
    if (from === undefined || to === undefined || from === to || paired.has(edge)) continue;
    const other = isSymmetric(edge.relation) ? 'both' : 'directed';
    add(from, to, transfers.direct.includes(edge.relation) ? 'transfer' : other, [edge]);
  }
  for (const [gives, gets] of through) {
    const from = placeOf.get(gives.source);
    const to = placeOf.get(gets.source);
    if (from !== undefined && to !== undefined && from !== to) add(from, to, 'transfer', [gives, gets]);
  }
  return [...arcs.values()];
}

/** Who gives and who gets through the same event, as pairs of their edges to it. */
function pairThrough(
  edges: readonly GraphEdge[],
  { gives, gets }: Transfers,
): readonly [GraphEdge, GraphEdge][] {
  const takers = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    if (!gets.includes(edge.relation)) continue;
    const list = takers.get(edge.target);
    if (list) list.push(edge);
    else takers.set(edge.target, [edge]);
  }
  return edges
    .filter((edge) => gives.includes(edge.relation))
    .flatMap((edge) => (takers.get(edge.target) ?? []).map((taker): [GraphEdge, GraphEdge] => [edge, taker]));
}
