/** Who reports what is on the canvas, counted from the claims that have been read. */
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { ClaimIndex } from './claim-index.ts';

/** A publisher, and of how many edges on the canvas it has a claim. */
export interface PublisherCount {
  readonly publisher: string;
  readonly edges: number;
}

/** The publishers behind these edges, most edges first, and how many edges have not been read yet. */
export function countPublishers(
  edges: Iterable<GraphEdge>,
  claims: ClaimIndex,
): { readonly publishers: readonly PublisherCount[]; readonly unread: number } {
  const counts = new Map<string, number>();
  let unread = 0;
  for (const { id } of edges) {
    const behind = claims.byEdge.get(id);
    if (!behind) unread++;
    const names = new Set(behind?.map((claim) => claims.documents.get(claim.document)?.publisher));
    for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const publishers = [...counts]
    .map(([publisher, number]) => ({ publisher, edges: number }))
    .sort((a, b) => b.edges - a.edges || a.publisher.localeCompare(b.publisher));
  return { publishers, unread };
}
