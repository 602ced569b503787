/** Turns facts into the rows that the statements of `cypher/write` take, each with a digest of all that it holds. */
import type { Dispute } from '../../model/claim.ts';
import { toEdgeId } from '../../model/edge-id.ts';
import { EntenteError } from '../../model/errors.ts';
import type { ClaimFact, DocumentFact, EntityFact, Facts, OriginFact, RelayFact } from '../../model/facts.ts';
import { findRelation, type Vocabulary } from '../../model/vocabulary.ts';
import {
  digestOf,
  toClaimProperties,
  toDocumentProperties,
  toNameRows,
  type RowMap,
} from './record-properties.ts';

/** Labels of the records that facts are written as. */
export type RecordLabel = 'Entity' | 'Document' | 'Origin' | 'Claim' | 'Dispute';

/** One fact as it is written. */
export interface FactRecord {
  readonly label: RecordLabel;
  readonly id: string;
  /** Digest of everything that is written for it: the same facts give the same digest. */
  readonly digest: string;
  readonly properties: RowMap;
  /** Ids and texts of what hangs on it, by what they are for. */
  readonly names?: readonly RowMap[];
  readonly kind?: string;
  readonly publisher?: string;
  readonly subject?: string;
  readonly object?: string;
  readonly document?: string;
  readonly edge?: string;
  readonly relation?: string;
  readonly named?: ClaimFact['named'];
  readonly relays?: readonly RelayFact[];
  readonly sides?: Dispute['sides'];
}

/** All records of a set of facts, marked as written by an origin (`seed`, an import). */
export function toRecords(facts: Facts, origin: string): readonly FactRecord[] {
  const { vocabulary } = facts;
  const published = new Map(facts.documents.map((document) => [document.id, document.published]));
  const relaysOf = groupRelays(facts.relays);
  return [
    ...facts.origins.map((each) => toOriginRecord(each, origin)),
    ...facts.entities.map((each) => toEntityRecord(each, origin)),
    ...facts.documents.map((each) => toDocumentRecord(each, origin, relaysOf.get(each.id) ?? [])),
    ...facts.claims.map((each) =>
      toClaimRecord(each, {
        vocabulary,
        origin,
        reported: published.get(each.document),
        relays: relaysOf.get(each.id) ?? [],
      }),
    ),
    ...facts.disputes.map((each) => toDisputeRecord(each, origin)),
  ];
}

/** The record of an origin that is neither an entity nor a document. */
export function toOriginRecord(fact: OriginFact, origin: string): FactRecord {
  return seal('Origin', { properties: { ...fact, origin } });
}

/** The record of an entity with its names. */
export function toEntityRecord({ names, kind, ...own }: EntityFact, origin: string): FactRecord {
  return seal('Entity', {
    properties: { ...own, origin },
    kind,
    names: toNameRows(own.id, names).map((name) => ({ ...name, origin })),
  });
}

/** The record of a document with what it relays. */
export function toDocumentRecord(
  document: DocumentFact,
  origin: string,
  relays: readonly RelayFact[],
): FactRecord {
  const properties = { ...toDocumentProperties(document), origin };
  return seal('Document', { properties, publisher: document.publisher, relays });
}

/** What the record of a claim needs besides the claim. */
export interface ClaimContext {
  readonly vocabulary: Vocabulary;
  readonly origin: string;
  /** The day of its document, where that has one. */
  readonly reported: string | undefined;
  readonly relays: readonly RelayFact[];
}

/** The record of a claim with all that it names and relays. */
export function toClaimRecord(claim: ClaimFact, context: ClaimContext): FactRecord {
  const { vocabulary, origin, reported, relays } = context;
  const relation = findRelation(vocabulary, claim.relation);
  if (!relation) {
    throw new EntenteError(
      'unexpected',
      `Claim ${claim.id} states ${claim.relation}, which the vocabulary lacks.`,
    );
  }
  const edge = toEdgeId(claim.subject, claim.relation, claim.object, relation.symmetric);
  const properties = toClaimProperties(claim, { edge, reported, isLasting: relation.duration === 'state' });
  return seal('Claim', {
    properties: { ...properties, origin },
    subject: claim.subject,
    object: claim.object,
    document: claim.document,
    edge,
    relation: claim.relation,
    named: claim.named,
    relays,
  });
}

/** The record of a dispute with its sides; the claims of a side have no order of their own, and none is kept. */
export function toDisputeRecord({ sides, ...dispute }: Dispute, origin: string): FactRecord {
  const sorted = sides.map(({ label, claims }) => ({ label, claims: claims.toSorted() }));
  return seal('Dispute', { properties: { ...dispute, origin }, sides: sorted });
}

function groupRelays(relays: readonly RelayFact[]): ReadonlyMap<string, readonly RelayFact[]> {
  const groups = new Map<string, RelayFact[]>();
  for (const relay of relays) groups.set(relay.from.id, [...(groups.get(relay.from.id) ?? []), relay]);
  return groups;
}

/** What a record holds; its own id is among its properties. */
type Contents = Omit<FactRecord, 'label' | 'id' | 'digest'> & {
  readonly properties: { readonly id: string };
};

function seal(label: RecordLabel, contents: Contents): FactRecord {
  const digest = digestOf(writeSorted(contents));
  const { id } = contents.properties;
  return { ...contents, label, id, digest, properties: { ...contents.properties, digest } };
}

/** A value as JSON, its keys in order; built at once, because sorting it first takes three times as long. */
function writeSorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeSorted).join(',')}]`;
  const members = Object.entries(value as Readonly<Record<string, unknown>>).filter(
    ([, each]) => each !== undefined,
  );
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `"${key}":${writeSorted(each)}`).join(',')}}`;
}
