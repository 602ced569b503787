/** Reads what a picture shows: all entities and edges, and the documents that speak of them. */
import type { GraphReading, ReadEntity } from '../../model/graph-reading.ts';
import type { GraphEdge } from '../../model/graph.ts';
import type { SourceDocument } from '../../model/claim.ts';
import type { Brief } from '../brief/read-brief.ts';

/** A graph that is held whole, as pictures are; edges are in the order of their ids. */
export interface PicturedGraph {
  readonly entities: ReadonlyMap<string, ReadEntity>;
  readonly edges: readonly GraphEdge[];
  /** The documents behind it; missing where the evidence is left out. */
  readonly documents?: readonly Pick<SourceDocument, 'publisher' | 'publisherId' | 'published'>[];
}

/** Reads it; edges whose ends are not among the entities are passed over. */
export async function readPicture(reading: GraphReading): Promise<PicturedGraph> {
  const entities = new Map<string, ReadEntity>();
  for await (const page of reading.entities()) for (const entity of page) entities.set(entity.id, entity);
  const edges: GraphEdge[] = [];
  for await (const page of reading.edges())
    for (const { id, relation, source, target, properties } of page)
      if (entities.has(source) && entities.has(target))
        edges.push({ id, relation, source, target, properties });
  if (!reading.evidence) return { entities, edges };
  const documents: SourceDocument[] = [];
  for await (const page of reading.documents()) documents.push(...page);
  return { entities, edges, documents };
}

/** The graph of a brief. */
export function picturedOf({ entities, edges, documents, evidence }: Brief): PicturedGraph {
  const inOrder = [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entities,
    edges: inOrder,
    ...(evidence && { documents }),
  };
}
