/** Documents and disputes as lines for people, for formats that have a place for text but none for records. */
import type { Dispute } from '../model/claim.ts';
import type { GraphReading, ReadClaim, ReadDocument } from '../model/graph-reading.ts';

/** A document on one line: its id, by which claims name it, then what it is. */
function citeDocument(document: ReadDocument): string {
  const { id, title, publisher, published = 'no date shown', url, reliability } = document;
  const place = url === undefined ? '' : ` ${url}`;
  return oneLine(`${id}: ${title}. ${publisher}, ${published}. Reliability ${reliability}.${place}`);
}

/** A dispute on one line, with the claims of each side. */
export function citeDispute({ id, about, why, sides }: Dispute): string {
  const answers = sides.map(({ label, claims }) => `${label} (${claims.join(', ')})`);
  return oneLine(`${id}: ${about}. ${answers.join(' against ')}. ${why}`);
}

/** A claim on one line: its grade, its sentence, who reports it, by ids unless words are given. */
export function citeClaim({ id, grade, statement, status, document }: ReadClaim, source?: string): string {
  return oneLine(`${grade} ${status}: ${statement} (${source ?? `${id}, ${document}`})`);
}

/** All documents and then all disputes of a reading, a page of lines at a time, under a heading each; nothing without evidence. */
export async function* citeEvidence(reading: GraphReading): AsyncIterable<readonly string[]> {
  if (!reading.evidence) return;
  yield ['Documents'];
  for await (const page of reading.documents()) yield page.map(citeDocument);
  yield ['Disputes'];
  for await (const page of reading.disputes()) yield page.map(citeDispute);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
