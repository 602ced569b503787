/** Turns rows about documents and publishers into what the model knows. */
import type { DocumentListing, PublisherListing, Relay } from '../../model/answers.ts';
import type { SourceDocument } from '../../model/claim.ts';
import { kindOf, mapOf, numberOf, textOf, textsIn, textsOf } from './decode.ts';
import type { Row } from '../engine.ts';

/** A row of `properties, publisher, publisherId`. */
export function toDocument(row: Row): SourceDocument {
  const properties = mapOf(row, 'properties');
  const text = (key: string): string => textOf(properties, key);
  return {
    id: text('id'),
    title: text('title'),
    titleBasis: text('titleBasis'),
    publisher: textOf(row, 'publisher'),
    publisherId: textOf(row, 'publisherId'),
    ...textsIn(properties, ['url', 'published', 'publishedPrecision']),
    publishedBasis: text('publishedBasis'),
    retrieved: text('retrieved'),
    retrievedFrom: text('retrievedFrom'),
    language: text('language'),
    kind: text('kind'),
    reliability: text('reliability'),
    reliabilityReason: text('reliabilityReason'),
    topic: text('topic'),
    topicTitle: text('topicTitle'),
  };
}

/** A row of a document with `claims, relays`. */
export function toDocumentListing(row: Row): DocumentListing {
  return { ...toDocument(row), claims: numberOf(row, 'claims'), relays: row['relays'] === true };
}

/** A row of `id, name, documents, claims, reliability, entity, labels, entityName`; the last three are null together. */
export function toPublisher(row: Row): Omit<PublisherListing, 'alone'> {
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    documents: numberOf(row, 'documents'),
    claims: numberOf(row, 'claims'),
    reliability: textOf(row, 'reliability'),
    ...(typeof row['entity'] === 'string' && {
      entity: { id: row['entity'], kind: kindOf(row), name: textOf(row, 'entityName') },
    }),
  };
}

/** A row of `claim, id, labels, name, basis`. */
export function toRelay(row: Row): Relay {
  const claim = row['claim'];
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    type: toSourceType(textsOf(row, 'labels')),
    basis: textOf(row, 'basis'),
    ...(typeof claim === 'string' && { claim }),
  };
}

/** What the labels of a node say of it where something is relayed from it. */
export function toSourceType(labels: readonly string[]): Relay['type'] {
  if (labels.includes('Entity')) return 'entity';
  return labels.includes('Document') ? 'document' : 'origin';
}
