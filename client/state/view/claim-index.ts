/** The claims behind the edges of the picture, as far as they have been read, for filters, tables and timelines. */
import type { ClaimsAnswer, EntityReference } from '../../../server/model/answers.ts';
import type { Claim, SourceDocument } from '../../../server/model/claim.ts';

/** Claims with what they lean on. */
export interface ClaimIndex {
  /** By the id of the edge; an edge that is not in it has not been read yet. */
  readonly byEdge: ReadonlyMap<string, readonly Claim[]>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly entities: ReadonlyMap<string, EntityReference>;
}

/** Nothing has been read. */
export const NO_CLAIMS: ClaimIndex = { byEdge: new Map(), documents: new Map(), entities: new Map() };

/** Adds an answer about these edges; one without claims counts as read. */
export function addClaims(index: ClaimIndex, edges: readonly string[], answer: ClaimsAnswer): ClaimIndex {
  const byEdge = new Map<string, readonly Claim[]>(index.byEdge);
  const fresh = new Map<string, Claim[]>(edges.map((id) => [id, []]));
  for (const claim of answer.claims) fresh.get(claim.edge)?.push(claim);
  for (const [id, claims] of fresh) byEdge.set(id, claims);
  return {
    byEdge,
    documents: new Map([...index.documents, ...answer.documents.map((each) => [each.id, each] as const)]),
    entities: new Map([...index.entities, ...answer.entities.map((each) => [each.id, each] as const)]),
  };
}

/** What was read of the edges that pass a test; the rest counts as not read. */
export function keepRead(index: ClaimIndex, isKept: (edge: string) => boolean): ClaimIndex {
  const byEdge = new Map([...index.byEdge].filter(([id]) => isKept(id)));
  return byEdge.size === index.byEdge.size ? index : { ...index, byEdge };
}
