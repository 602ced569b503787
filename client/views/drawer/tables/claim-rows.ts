/** The rows of the table of claims: each with the names that it leans on, as far as the claims behind the edges have been read. */
import type { Claim, SourceDocument } from '../../../../server/model/claim.ts';
import { makeClaimTest, toTerms } from '../../../../server/model/picture-filter.ts';
import type { Vocabulary } from '../../../../server/model/vocabulary.ts';
import type { ClaimIndex } from '../../../state/view/claim-index.ts';
import { writeRelation } from '../../parts/words.ts';
import type { Picture } from '../use-picture.ts';
import type { EntityName } from './relation-rows.ts';
import type { TableRow } from './table-row.ts';

/** A claim behind an edge on the canvas. */
export interface ClaimRow extends TableRow {
  readonly claim: Claim;
  readonly subject: EntityName;
  readonly relation: string;
  readonly object: EntityName;
  readonly document: SourceDocument | undefined;
  /** Name of who asserts it, where that is not the document's own voice. */
  readonly speaker: string | undefined;
}

/** What the rows are made of. */
export interface ClaimSource {
  readonly picture: Picture;
  readonly claims: ClaimIndex;
  readonly vocabulary: Vocabulary | undefined;
}

/** The rows by edge, in the order of arrival; drawn are those behind drawn edges that the filters on claims let through. */
export function buildClaimRows({ picture, claims, vocabulary }: ClaimSource): readonly ClaimRow[] {
  const { edges, allEdges, filters, view } = picture;
  const drawn = new Set(edges);
  const passes = makeClaimTest(filters, claims, toTerms(vocabulary));
  const nameOf = (id: string): EntityName => {
    const known = view.nodes.get(id)?.node ?? claims.entities.get(id);
    return { id, name: known?.name ?? id, kind: known?.kind };
  };
  return allEdges.flatMap((edge) =>
    (claims.byEdge.get(edge.id) ?? []).map((claim): ClaimRow => {
      const { attributedTo } = claim;
      return {
        id: claim.id,
        target: { type: 'edge', id: edge.id },
        entities: [edge.source, edge.target],
        isDrawn: drawn.has(edge) && passes(claim),
        claim,
        subject: nameOf(claim.subject),
        relation: writeRelation(claim.relation, 'out', vocabulary),
        object: nameOf(claim.object),
        document: claims.documents.get(claim.document),
        speaker: attributedTo === undefined ? undefined : nameOf(attributedTo).name,
      };
    }),
  );
}

/** Number of edges whose claims have not been read yet. */
export function countUnread({ picture, claims }: ClaimSource): number {
  return picture.allEdges.filter((edge) => !claims.byEdge.has(edge.id)).length;
}
