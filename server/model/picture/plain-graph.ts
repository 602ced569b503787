/** A picture as plain numbers, to be measured: in an order of its own, so that the page and the server find the same communities. */
import { compareTexts } from '../compare-texts.ts';
import type { GraphEdge } from '../graph.ts';

/** A graph as plain numbers: nodes are counted from 0, and two numbers of `links` are the ends of an edge. */
export interface PlainGraph {
  readonly nodes: number;
  readonly links: Uint32Array;
}

/** The graph, and the ids of its nodes in the order in which they are counted; both are sorted by id. */
export function toPlainGraph(
  nodes: Iterable<string>,
  edges: readonly Pick<GraphEdge, 'id' | 'source' | 'target'>[],
): { readonly ids: readonly string[]; readonly graph: PlainGraph } {
  const ids = [...nodes].sort(compareTexts);
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const links = [...edges]
    .sort((a, b) => compareTexts(a.id, b.id))
    .flatMap(({ source, target }) => [placeOf.get(source) ?? 0, placeOf.get(target) ?? 0]);
  return { ids, graph: { nodes: ids.length, links: Uint32Array.from(links) } };
}
