/** Which claims contest an edge without being a side of a written dispute: its own that deny it, and those that deny an end of it. */
import type { EvidenceReply } from '../../../server/api/contract.ts';
import type { Claim } from '../../../server/model/claim.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import { DENIES, isSpeech, type Vocabulary } from '../../../server/model/vocabulary.ts';

/** Claims that deny the same. */
export interface Denial {
  /** Id of the event or the agreement that is denied; missing where they deny the edge itself. */
  readonly end?: string;
  readonly claims: readonly Claim[];
}

/** The denials of an edge, its own first; none of an edge that says who speaks, which nobody contests by denying what is said. */
export function findDenials(
  edge: GraphEdge,
  { claims, further, disputes }: Pick<EvidenceReply, 'claims' | 'further' | 'disputes'>,
  vocabulary: Vocabulary,
): readonly Denial[] {
  if (!edge.properties.contested || isSpeech(vocabulary, edge.relation)) return [];
  const sided = new Set(disputes.flatMap(({ sides }) => sides.flatMap((side) => side.claims)));
  const negative = new Set(
    vocabulary.statuses.filter(({ affirms }) => affirms === 'no').map(({ status }) => status),
  );
  const own = claims.filter(({ id, status }) => negative.has(status) && !sided.has(id));
  const ofEnds = [edge.source, edge.target].map((end) => ({
    end,
    claims: further.filter(
      ({ id, relation, object }) => relation === DENIES && object === end && !sided.has(id),
    ),
  }));
  return [{ claims: own }, ...ofEnds].filter((each) => each.claims.length > 0);
}
