/** Reads facts as a store on an engine would, for tests of what writes files: all of them, from memory. */
import { toEdgeId } from '../model/edge-id.ts';
import type { Facts } from '../model/facts.ts';
import type { GraphReading, ReadClaim, Relayed } from '../model/graph-reading.ts';
import { findRelation } from '../model/vocabulary.ts';
import { toPublisherId } from '../store/writing/record-properties.ts';
import { measureFacts, rollUpFacts } from './rolled-up.ts';

/** The whole of the facts, in pages of some records, so that what is between pages is tried too. */
export function readFacts(facts: Facts, { evidence = true, page = 7 } = {}): GraphReading {
  const measures = measureFacts(facts);
  const edges = rollUpFacts(facts);
  const relaysOf = (id: string): Relayed[] =>
    facts.relays.filter((relay) => relay.from.id === id).map(({ to, basis }) => ({ to, basis }));
  const claims = facts.claims.map((claim) => toReadClaim(claim, facts));
  async function* pages<T>(all: readonly T[]): AsyncIterable<T[]> {
    for (let at = 0; at < all.length; at += page) yield await Promise.resolve(all.slice(at, at + page));
  }
  const withEvidence = <T>(all: readonly T[]): AsyncIterable<T[]> => pages(evidence ? all : []);
  return {
    evidence,
    size: () => Promise.resolve({ entities: facts.entities.length, edges: edges.size }),
    entities: () =>
      pages(
        byId(facts.entities).map((entity) => ({
          ...entity,
          ...(measures.get(entity.id) ?? { claims: 0, documents: 0, neighbours: 0 }),
        })),
      ),
    mentioned: () => pages([]),
    edges: ({ evidence: isWanted = evidence } = {}) =>
      pages(
        byId([...edges.values()])
          .sort((a, b) => compare(a.source, b.source))
          .map((edge) => ({
            ...edge,
            evidence: isWanted ? byId(claims.filter((claim) => claim.edge === edge.id)) : [],
          })),
      ),
    documents: () =>
      withEvidence(
        byId(facts.documents).map((document) => ({
          ...document,
          publisherId: toPublisherId(document.publisher),
          relays: relaysOf(document.id),
        })),
      ),
    disputes: () => withEvidence(byId(facts.disputes)),
    origins: () => withEvidence(byId(facts.origins)),
  };

  function toReadClaim(claim: Facts['claims'][number], { vocabulary, documents }: Facts): ReadClaim {
    const document = documents.find((each) => each.id === claim.document);
    const isSymmetric = findRelation(vocabulary, claim.relation)?.symmetric === true;
    return {
      ...claim,
      edge: toEdgeId(claim.subject, claim.relation, claim.object, isSymmetric),
      grade: `${document?.reliability ?? ''}${String(claim.credibility)}`,
      ...(document?.published !== undefined && { reported: document.published }),
      relays: relaysOf(claim.id),
    };
  }
}

function byId<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
