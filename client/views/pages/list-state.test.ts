/** Holds how lists are sorted and filtered to the query of the address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_TERMS,
  isFiltered,
  keepValues,
  liftFilters,
  PUBLISHER_TERMS,
  readList,
  sortBy,
  writeList,
  type ListState,
} from './list-state.ts';

const FIRST = readList('', DOCUMENT_TERMS);

describe('lists of sources', () => {
  it('begin in the first order, with nothing left out and nothing to write', () => {
    expect(FIRST).toEqual({
      text: '',
      order: 'published',
      descending: true,
      chosen: { publisher: [], language: [], kind: [], reliability: [] },
    });
    expect(writeList(FIRST, DOCUMENT_TERMS)).toBe('');
    expect(isFiltered(FIRST)).toBe(false);
  });

  it('turn round where the same order is asked for again', () => {
    const byTitle = sortBy(FIRST, 'title', DOCUMENT_TERMS);
    expect([byTitle.order, byTitle.descending]).toEqual(['title', false]);
    expect(sortBy(byTitle, 'title', DOCUMENT_TERMS).descending).toBe(true);
    expect(sortBy(byTitle, 'claims', DOCUMENT_TERMS).descending).toBe(true);
  });

  it('pass over what they do not know', () => {
    const read = readList('order=toString&descending=maybe&colour=red&q=%20drone%20', DOCUMENT_TERMS);
    expect(read).toEqual({ ...FIRST, text: 'drone', descending: false });
    expect(readList('publisher=x', PUBLISHER_TERMS).chosen).toEqual({});
  });

  it('lift filters and keep the order', () => {
    const kept = keepValues(sortBy({ ...FIRST, text: 'x' }, 'title', DOCUMENT_TERMS), 'kind', ['news']);
    expect(isFiltered(kept)).toBe(true);
    const lifted = liftFilters(kept);
    expect(isFiltered(lifted)).toBe(false);
    expect(lifted.order).toBe('title');
  });

  it('are found again by what was written of them', () => {
    const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 });
    const lists: fc.Arbitrary<ListState> = fc.record({
      text: fc.string({ maxLength: 40 }).map((text) => text.trim()),
      order: fc.constantFrom(...Object.keys(DOCUMENT_TERMS.orders)),
      descending: fc.boolean(),
      chosen: fc.record({ publisher: values, language: values, kind: values, reliability: values }),
    });
    fc.assert(
      fc.property(lists, (list) => {
        expect(readList(writeList(list, DOCUMENT_TERMS), DOCUMENT_TERMS)).toEqual(list);
      }),
    );
  });
});
