/** Finds drawn elements: by id, by the node they are at, by the entity or edge that they stand for. */
import { gatherEdgesAt } from '../../../server/model/edges-at.ts';
import type { EdgeElement, Elements, NodeElement } from './elements.ts';

/** Elements to be found; what is seldom asked for is gathered when it is. */
export interface Lookup {
  readonly nodes: ReadonlyMap<string, NodeElement>;
  readonly edges: ReadonlyMap<string, EdgeElement>;
  /** Those at a drawn node. */
  edgesAt(id: string): readonly EdgeElement[];
  /** The id of the group or the bundle that an entity or an edge is drawn in, or its own; undefined where it is not drawn. */
  drawnAs(id: string): string | undefined;
}

/** Makes elements findable. */
export function toLookup({ nodes, edges }: Elements): Lookup {
  const byId = {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
  let edgesAt: ReadonlyMap<string, readonly EdgeElement[]> | undefined;
  let parts: ReadonlyMap<string, string> | undefined;
  return {
    ...byId,
    edgesAt: (id) => (edgesAt ??= gatherEdgesAt(edges)).get(id) ?? [],
    drawnAs: (id) =>
      (parts ??= gatherParts(nodes, edges)).get(id) ??
      (byId.nodes.has(id) || byId.edges.has(id) ? id : undefined),
  };
}

/** The ids of groups and bundles by those of the entities and edges in them. */
function gatherParts(
  nodes: readonly NodeElement[],
  edges: readonly EdgeElement[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, members } of nodes) for (const member of members) if (member !== id) found.set(member, id);
  for (const { id, edges: parts } of edges) for (const part of parts) if (part !== id) found.set(part, id);
  return found;
}
