/** Gathers what claims lean on: their documents, the disputes they are in, and the entities that they name. */
import type { Evidence } from '../model/answers.ts';
import type { Claim } from '../model/claim.ts';
import type { Ask } from './ask.ts';
import { toClaim, toDispute, toReference } from './decoding/decode.ts';
import { toDocument } from './decoding/decode-sources.ts';

/** Most denials that are read: more than anybody reads. */
const MOST_DENIALS = 100;

/** Everything that stands behind given claims, which keep their order, and the claims that deny one of the `doubted` entities. */
export async function collectEvidence(
  ask: Ask,
  claims: readonly Claim[],
  doubted: readonly string[] = [],
): Promise<Omit<Evidence, 'total' | 'truncated'>> {
  if (claims.length === 0) return { claims, documents: [], disputes: [], further: [], entities: [] };
  const given = new Set(claims.map((claim) => claim.id));
  const [taken, denials] = await Promise.all([
    ask('disputes-of', { claims: [...given] }),
    doubted.length === 0 ? [] : ask('denials-of', { entities: doubted, limit: MOST_DENIALS }),
  ]);
  const disputes = taken.map(toDispute);
  const sided = disputes.flatMap((dispute) => dispute.sides.flatMap((side) => side.claims));
  const denying = denials.map(toClaim).filter(({ id }) => !given.has(id));
  for (const { id } of denying) given.add(id);
  const missing = [...new Set(sided)].filter((id) => !given.has(id));
  const siding = missing.length === 0 ? [] : (await ask('claims', { ids: missing })).map(toClaim);
  const further = [...siding, ...denying];
  const all = [...claims, ...further];
  return { claims, disputes, further, ...(await collectNamed(ask, all)) };
}

/** The documents that claims come from, and every entity that one of them names. */
export async function collectNamed(
  ask: Ask,
  claims: readonly Claim[],
): Promise<Pick<Evidence, 'documents' | 'entities'>> {
  if (claims.length === 0) return { documents: [], entities: [] };
  const [documents, entities] = await Promise.all([
    ask('documents', { ids: [...new Set(claims.map((claim) => claim.document))] }),
    ask('references', { ids: [...new Set(claims.flatMap(namedBy))] }),
  ]);
  return { documents: documents.map(toDocument), entities: entities.map(toReference) };
}

function namedBy(claim: Claim): string[] {
  const { subject, object, attributedTo, place, instrument, event } = claim;
  return [subject, object, attributedTo, place, instrument, event].filter((id) => id !== undefined);
}
