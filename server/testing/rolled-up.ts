/** Rolls facts up in plain TypeScript, by the words of the graph model and not by the Cypher: what tests compare it with. */
import { firstDay, lastDay } from '../model/day.ts';
import { toEdgeId } from '../model/edge-id.ts';
import type { ClaimFact, Facts } from '../model/facts.ts';
import type { GraphEdge } from '../model/graph.ts';
import { findRelation } from '../model/vocabulary.ts';
import { toNameKey } from '../store/writing/name-key.ts';
import { toPublisherId } from '../store/writing/record-properties.ts';

/** All edges that the facts make, by id. */
export function rollUpFacts(facts: Facts): ReadonlyMap<string, GraphEdge> {
  const groups = new Map<string, ClaimFact[]>();
  for (const claim of facts.claims) {
    const symmetric = findRelation(facts.vocabulary, claim.relation)?.symmetric === true;
    const id = toEdgeId(claim.subject, claim.relation, claim.object, symmetric);
    groups.set(id, [...(groups.get(id) ?? []), claim]);
  }
  return new Map([...groups].map(([id, claims]) => [id, toEdge(id, claims, facts)]));
}

/** What an entity carries of the claims and edges at it. */
export interface Measures {
  readonly claims: number;
  readonly documents: number;
  readonly neighbours: number;
}

/** The measures of every entity, by id. */
export function measureFacts(facts: Facts): ReadonlyMap<string, Measures> {
  return new Map(
    facts.entities.map(({ id }) => {
      const claims = facts.claims.filter((claim) => claim.subject === id || claim.object === id);
      const others = claims.map((claim) => (claim.subject === id ? claim.object : claim.subject));
      const documents = new Set(claims.map((claim) => claim.document));
      return [id, { claims: claims.length, documents: documents.size, neighbours: new Set(others).size }];
    }),
  );
}

function toEdge(id: string, claims: readonly ClaimFact[], facts: Facts): GraphEdge {
  const [source = '', relation = '', target = ''] = id.split('~');
  const documents = new Map(facts.documents.map((document) => [document.id, document]));
  const speech = findRelation(facts.vocabulary, relation)?.speech === true;
  const statusOf = new Map(facts.vocabulary.statuses.map((status) => [status.status, status]));
  const affirms = (claim: ClaimFact): string =>
    speech ? 'yes' : (statusOf.get(claim.status)?.affirms ?? 'no');
  const affirming = claims.filter((claim) => affirms(claim) === 'yes');
  const denying = claims.filter((claim) => affirms(claim) === 'no');
  const holding = claims.filter((claim) => affirms(claim) !== 'no');
  const isDenied = facts.claims.some(
    (claim) => claim.relation === 'DENIES' && [source, target].includes(claim.object),
  );
  const isDisputed = facts.disputes.some((dispute) =>
    dispute.sides.some((side) => side.claims.some((each) => claims.some(({ id: one }) => one === each))),
  );
  const byRank = [...claims].sort(
    (a, b) => (statusOf.get(a.status)?.rank ?? 9) - (statusOf.get(b.status)?.rank ?? 9),
  );
  const grades = affirming
    .map((claim) => `${documents.get(claim.document)?.reliability ?? ''}${claim.credibility}`)
    .sort();
  const published = claims.flatMap((claim) => documents.get(claim.document)?.published ?? []);
  const from = holding.flatMap((claim) => claim.dateFrom ?? claim.date ?? claim.dateTo ?? []);
  const lasts = findRelation(facts.vocabulary, relation)?.duration === 'state';
  const isOpen = holding.some((claim) => lasts && claim.dateFrom !== undefined && claim.dateTo === undefined);
  const to = holding.flatMap((claim) => {
    const day = claim.dateTo ?? claim.date ?? claim.dateFrom;
    return day === undefined ? [] : [{ day, last: lastDay(day, claim.datePrecision) }];
  });
  const optional = {
    grade: grades[0],
    since: earliest(from.map((day) => ({ day, key: firstDay(day) }))),
    until: isOpen
      ? undefined
      : earliest(
          to.map(({ day, last }) => ({ day, key: last })),
          -1,
        ),
    firstReported: earliest(published.map((day) => ({ day, key: lastDay(day) }))),
    lastReported: earliest(
      published.map((day) => ({ day, key: lastDay(day) })),
      -1,
    ),
  };
  return {
    id,
    relation,
    source,
    target,
    properties: {
      claims: claims.length,
      documents: new Set(claims.map((claim) => claim.document)).size,
      origins: new Set(claims.map((claim) => originOf(claim, facts))).size,
      status: byRank[0]?.status ?? '',
      affirmed: denying.length < claims.length,
      contested: isDisputed || (affirming.length > 0 && (denying.length > 0 || (!speech && isDenied))),
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as {
        grade?: string;
      }),
    },
  };
}

/** The day with the smallest key (or, with sign -1, the greatest), in its own precision. */
function earliest(days: readonly { day: string; key: string }[], sign = 1): string | undefined {
  const compare = (a: string, b: string): number => (a < b ? -sign : a > b ? sign : 0);
  return [...days].sort((a, b) => compare(a.key, b.key) || compare(a.day, b.day))[0]?.day;
}

/** The furthest origin: relays are followed from the claim, else from its document, to where they end. */
function originOf(claim: ClaimFact, facts: Facts): string {
  const next = new Map(facts.relays.map((relay) => [relay.from.id, relay.to.id]));
  let id = next.get(claim.id) ?? claim.document;
  for (let following = next.get(id); following !== undefined; following = next.get(id)) id = following;
  return id;
}

/** Pairs of publishers and the entities that they are: those with exactly the publisher's name, where it is one. */
export function toSamePairs(facts: Facts): readonly { publisher: string; entity: string }[] {
  const owners = new Map<string, Set<string>>();
  for (const entity of facts.entities) {
    for (const name of entity.names.filter((each) => each.form !== 'metonym')) {
      const key = toNameKey(name.text);
      owners.set(key, (owners.get(key) ?? new Set()).add(entity.id));
    }
  }
  const publishers = new Set(facts.documents.map((document) => document.publisher));
  return [...publishers].sort().flatMap((name) => {
    const [entity, ...others] = owners.get(toNameKey(name)) ?? [];
    return entity !== undefined && others.length === 0 ? [{ publisher: toPublisherId(name), entity }] : [];
  });
}
