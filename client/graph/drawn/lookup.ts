/** Finds drawn elements: by id, by the node they are at, by the entity or edge that they stand for. */
import type { EdgeElement, Elements, NodeElement } from './elements.ts';

/** Elements to be found; what is seldom asked for is gathered when it is. */
export interface Lookup {
  readonly nodes: ReadonlyMap<string, NodeElement>;
  readonly edges: ReadonlyMap<string, EdgeElement>;
  /** By the id of the drawn node. */
  readonly edgesAt: () => ReadonlyMap<string, readonly EdgeElement[]>;
  /** The ids of groups and bundles by those of the entities and edges in them. */
  readonly drawnAs: () => ReadonlyMap<string, string>;
}

/** Makes elements findable. */
export function toLookup({ nodes, edges }: Elements): Lookup {
  let edgesAt: ReadonlyMap<string, readonly EdgeElement[]> | undefined;
  let drawnAs: ReadonlyMap<string, string> | undefined;
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    edgesAt: () => (edgesAt ??= gatherEdges(edges)),
    drawnAs: () => (drawnAs ??= gatherParts(nodes, edges)),
  };
}

function gatherEdges(edges: readonly EdgeElement[]): ReadonlyMap<string, readonly EdgeElement[]> {
  const found = new Map<string, EdgeElement[]>();
  const add = (id: string, edge: EdgeElement): void => {
    const list = found.get(id);
    if (list) list.push(edge);
    else found.set(id, [edge]);
  };
  for (const edge of edges) {
    add(edge.source, edge);
    if (edge.target !== edge.source) add(edge.target, edge);
  }
  return found;
}

function gatherParts(
  nodes: readonly NodeElement[],
  edges: readonly EdgeElement[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, members } of nodes) for (const member of members) if (member !== id) found.set(member, id);
  for (const { id, edges: parts } of edges) for (const part of parts) if (part !== id) found.set(part, id);
  return found;
}
