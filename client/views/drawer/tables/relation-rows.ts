/** The rows of the table of relations: each edge with the names of its ends and the words of its relation. */
import type { GraphEdge } from '../../../../server/model/graph.ts';
import type { Vocabulary } from '../../../../server/model/vocabulary.ts';
import { writeRelation } from '../../parts/words.ts';
import type { Picture } from '../use-picture.ts';
import type { TableRow } from './table-row.ts';

/** An edge on the canvas. */
export interface RelationRow extends TableRow {
  readonly edge: GraphEdge;
  readonly subject: EntityName;
  readonly relation: string;
  readonly object: EntityName;
}

/** An entity as a cell names it. */
export interface EntityName {
  readonly id: string;
  readonly name: string;
  /** Undefined where it is not on the canvas. */
  readonly kind: string | undefined;
}

/** The rows, in the order of arrival, those that filters hide among them. */
export function buildRelationRows(
  { edges, allEdges, view }: Picture,
  vocabulary: Vocabulary | undefined,
): readonly RelationRow[] {
  const drawn = new Set(edges);
  const nameOf = (id: string): EntityName => {
    const node = view.nodes.get(id)?.node;
    return { id, name: node?.name ?? id, kind: node?.kind };
  };
  return allEdges.map((edge) => ({
    id: edge.id,
    target: { type: 'edge', id: edge.id },
    entities: [edge.source, edge.target],
    isDrawn: drawn.has(edge),
    edge,
    subject: nameOf(edge.source),
    relation: writeRelation(edge.relation, 'out', vocabulary),
    object: nameOf(edge.target),
  }));
}
