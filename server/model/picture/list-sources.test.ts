/** Holds what stands as sources below a picture. */
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../claim.ts';
import { listSources, MOST_NAMED } from './list-sources.ts';

function document(publisher: string, published?: string): SourceDocument {
  const basis = { titleBasis: '', publishedBasis: '', retrieved: '2025-03-01', retrievedFrom: '' };
  const rated = { reliability: 'B', reliabilityReason: '', topic: '', topicTitle: '', relays: [] };
  return {
    ...{ ...basis, ...rated, id: publisher, title: 'A title', publisher, publisherId: publisher },
    ...{ language: 'en', kind: 'news', ...(published !== undefined && { published }) },
  };
}

describe('the sources of a picture', () => {
  it('are the publishers in the order of their names, each with its days', () => {
    const documents = [
      document('UPI', '2025-06'),
      document('Babel', '2025-06-19'),
      document('Babel', '2024'),
      document('Babel', '2024'),
      document('Aju Press'),
    ];
    expect(listSources(documents)).toBe(
      'Sources: Aju Press, undated; Babel, 2024 and 19 Jun 2025; UPI, Jun 2025.',
    );
    expect(listSources([])).toBe('Sources: none.');
  });

  it('say how many are left out', () => {
    const many = Array.from({ length: MOST_NAMED + 3 }, (_, at) => document(`P${String(at)}`));
    expect(listSources(many)).toMatch(/; and 3 more\.$/);
    expect(listSources(many.slice(0, 2), true)).toMatch(/; and more\.$/);
  });
});
