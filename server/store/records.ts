/** Turns facts into the rows that the statements of `cypher/write` take, each with a digest of all that it holds. */
import type { Dispute } from '../model/claim.ts';
import { toEdgeId } from '../model/edge-id.ts';
import { EntenteError } from '../model/errors.ts';
import type { ClaimFact, DocumentFact, EntityFact, Facts, RelayFact } from '../model/facts.ts';
import { findRelation } from '../model/vocabulary.ts';
import {
  digestOf,
  SamePublishers,
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
  const documents = new Map(facts.documents.map((document) => [document.id, document]));
  const relaysOf = groupRelays(facts.relays);
  return [
    ...facts.origins.map((each) => seal('Origin', { properties: { ...each, origin } })),
    ...facts.entities.map((entity) => toEntityRecord(entity, origin)),
    ...facts.documents.map((document) => toDocumentRecord(document, origin, relaysOf.get(document.id) ?? [])),
    ...facts.claims.map((claim) => {
      const relation = findRelation(facts.vocabulary, claim.relation);
      if (!relation) {
        throw new EntenteError(
          'unexpected',
          `Claim ${claim.id} states ${claim.relation}, which the vocabulary lacks.`,
        );
      }
      const edge = toEdgeId(claim.subject, claim.relation, claim.object, relation.symmetric);
      const reported = documents.get(claim.document)?.published;
      const properties = toClaimProperties(claim, {
        edge,
        reported,
        isLasting: relation.duration === 'state',
      });
      return seal('Claim', {
        properties: { ...properties, origin },
        subject: claim.subject,
        object: claim.object,
        document: claim.document,
        edge,
        relation: claim.relation,
        named: claim.named,
        relays: relaysOf.get(claim.id) ?? [],
      });
    }),
    ...facts.disputes.map(({ sides, ...dispute }) =>
      seal('Dispute', { properties: { ...dispute, origin }, sides }),
    ),
  ];
}

/** Pairs of publishers and the entities that they are. */
export function toSamePairs({
  documents,
  entities,
}: Facts): readonly { publisher: string; entity: string }[] {
  const same = new SamePublishers(documents.map((document) => document.publisher));
  for (const entity of entities) same.addEntity(entity);
  return same.pairs();
}

function toEntityRecord({ names, kind, ...own }: EntityFact, origin: string): FactRecord {
  return seal('Entity', {
    properties: { ...own, origin },
    kind,
    names: toNameRows(own.id, names).map((name) => ({ ...name, origin })),
  });
}

function toDocumentRecord(document: DocumentFact, origin: string, relays: readonly RelayFact[]): FactRecord {
  const { publisher } = document;
  return seal('Document', { properties: { ...toDocumentProperties(document), origin }, publisher, relays });
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
  const digest = digestOf(JSON.stringify(sortKeys(contents)));
  const { id } = contents.properties;
  return { ...contents, label, id, digest, properties: { ...contents.properties, digest } };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sortKeys(each)]),
  );
}
