/** Turns facts of an import into the records that are written, and tells whether known ones have the same content. */
import type { FactOf, FactType } from '../../model/fact-pages.ts';
import type { RelayFact } from '../../model/facts.ts';
import type { Relayed } from '../../model/graph-reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { FactRecord, RecordLabel } from '../writing/records.ts';
import {
  toClaimRecord,
  toDisputeRecord,
  toDocumentRecord,
  toEntityRecord,
  toOriginRecord,
} from '../writing/records.ts';

/** Labels of the records, by the type of the fact. */
export const LABELS: Readonly<Record<FactType, RecordLabel>> = {
  entity: 'Entity',
  document: 'Document',
  origin: 'Origin',
  claim: 'Claim',
  dispute: 'Dispute',
};

/** What records are made with. */
export interface ImportRecordContext {
  readonly vocabulary: Vocabulary;
  /** Who writes them. */
  readonly origin: string;
  /** The day of a document, of the file or known. */
  readonly publishedOf: (document: string) => string | undefined;
}

type Making = { readonly [T in FactType]: (fact: FactOf[T], context: ImportRecordContext) => FactRecord };

const MAKING: Making = {
  entity: (fact, { origin }) => toEntityRecord(fact, origin),
  origin: (fact, { origin }) => toOriginRecord(fact, origin),
  document: ({ relays, ...fact }, { origin }) =>
    toDocumentRecord(fact, origin, toRelays('document', fact.id, relays)),
  claim: ({ relays, ...fact }, { origin, vocabulary, publishedOf }) =>
    toClaimRecord(fact, {
      vocabulary,
      origin,
      reported: publishedOf(fact.document),
      relays: toRelays('claim', fact.id, relays),
    }),
  dispute: (fact, { origin }) => toDisputeRecord(fact, origin),
};

/** The record of a fact. */
export function toImportRecord<T extends FactType>(
  type: T,
  fact: FactOf[T],
  context: ImportRecordContext,
): FactRecord {
  return MAKING[type](fact, context);
}

function toRelays(type: 'document' | 'claim', id: string, relays: readonly Relayed[]): RelayFact[] {
  return relays.map(({ to, basis }) => ({ from: { type, id }, to, basis }));
}
