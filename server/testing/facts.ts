/** Small literal facts for tests: two states, an agreement, an event, and claims to put together at will. */
import type { ClaimFact, DocumentFact, EntityFact, Facts } from '../model/facts.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** An entity with its name alone. */
export function entity(id: string, kind: string, name: string): EntityFact {
  return { id, kind, name, names: [{ text: name, form: 'name' }], description: `${name}, for tests.` };
}

/** A document of a publisher and a day. */
export function sourceDocument(id: string, reliability: string, published?: string): DocumentFact {
  return {
    id,
    title: `Title of ${id}`,
    titleBasis: 'shown on the page',
    publisher: `Publisher of ${id}`,
    ...(published !== undefined && { published, publishedPrecision: 'day' }),
    publishedBasis: published === undefined ? 'not shown' : 'shown on the page',
    retrieved: '2026-11-23',
    retrievedFrom: 'stored page',
    language: 'en',
    kind: 'news',
    reliability,
    reliabilityReason: 'for tests',
    topic: 'tests',
    topicTitle: 'Tests',
  };
}

/** A claim of the relation SUPPLIES between two states, with what is given laid over it. */
export function claim(id: string, over: Partial<ClaimFact> = {}): ClaimFact {
  return {
    id,
    document: 'd-one',
    subject: 'st-aaa',
    relation: 'SUPPLIES',
    object: 'st-bbb',
    named: {},
    statement: `Claim ${id} says so.`,
    status: 'reported',
    credibility: 2,
    topic: 'tests',
    ...over,
  };
}

/** Facts with a vocabulary, two states, an event, two documents, and these claims. */
export function facts(
  vocabulary: Vocabulary,
  claims: readonly ClaimFact[],
  over: Partial<Facts> = {},
): Facts {
  return {
    vocabulary,
    entities: [
      entity('st-aaa', 'State', 'Aland'),
      entity('st-bbb', 'State', 'Beland'),
      entity('ev-ccc', 'Event', 'Ceremony'),
    ],
    documents: [sourceDocument('d-one', 'B', '2024-05-01'), sourceDocument('d-two', 'C', '2024-06')],
    claims,
    disputes: [],
    origins: [],
    relays: [],
    ...over,
  };
}
