/** The sources of a picture in one line: each publisher once, with the days of its documents. */
import type { SourceDocument } from '../claim.ts';
import { writeDay, writeNumber } from '../words.ts';

/** What is told of a document. */
type Told = Pick<SourceDocument, 'publisher' | 'published'>;

/** Most publishers that are named: more would take more room than the picture. */
export const MOST_NAMED = 60;

/** What stands below the picture; `isCut` says that there are more documents than these. */
export function listSources(documents: readonly Told[], isCut = false): string {
  if (documents.length === 0) return 'Sources: none.';
  const days = new Map<string, Set<string>>();
  for (const { publisher, published } of documents.toSorted(compare)) {
    const known = days.get(publisher) ?? new Set();
    known.add(published === undefined ? 'undated' : writeDay(published));
    days.set(publisher, known);
  }
  const all = [...days].map(([publisher, when]) => `${publisher}, ${[...when].join(' and ')}`);
  const more = all.length - MOST_NAMED;
  const counted = more > 0 ? [`and ${writeNumber(more)} more`] : [];
  const rest = isCut ? ['and more'] : counted;
  return `Sources: ${[...all.slice(0, MOST_NAMED), ...rest].join('; ')}.`;
}

function compare(a: Told, b: Told): number {
  return a.publisher.localeCompare(b.publisher, 'en') || (a.published ?? '').localeCompare(b.published ?? '');
}
