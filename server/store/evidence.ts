/** Gathers what claims lean on: their documents, the disputes they are in, and the entities that they name. */
import type { Evidence } from '../model/answers.ts';
import type { Claim } from '../model/claim.ts';
import type { Ask } from './ask.ts';
import { toDispute, toDocument, toReference } from './decode.ts';

/** All that stands behind given claims, which keep their order. */
export async function collectEvidence(
  ask: Ask,
  claims: readonly Claim[],
): Promise<Omit<Evidence, 'total' | 'truncated'>> {
  if (claims.length === 0) return { claims, documents: [], disputes: [], entities: [] };
  const named = (claim: Claim): (string | undefined)[] => [
    claim.subject,
    claim.object,
    claim.attributedTo,
    claim.place,
    claim.instrument,
    claim.event,
  ];
  const ids = [...new Set(claims.flatMap(named))].filter((id) => id !== undefined);
  const [documents, disputes, entities] = await Promise.all([
    ask('documents', { ids: [...new Set(claims.map((claim) => claim.document))] }),
    ask('disputes-of', { claims: claims.map((claim) => claim.id) }),
    ask('references', { ids }),
  ]);
  return {
    claims,
    documents: documents.map(toDocument),
    disputes: disputes.map(toDispute),
    entities: entities.map(toReference),
  };
}
