/** Gathers edges by what they join. */

/** The edges at each end, in their order; one that joins a thing with itself is there once. */
export function gatherEdgesAt<Edge extends { readonly source: string; readonly target: string }>(
  edges: Iterable<Edge>,
): ReadonlyMap<string, readonly Edge[]> {
  const found = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const end of new Set([edge.source, edge.target])) {
      const list = found.get(end);
      if (list) list.push(edge);
      else found.set(end, [edge]);
    }
  }
  return found;
}
