/** A page becomes the bytes of its texts, however long they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePage } from './write-page.ts';

describe('a page', () => {
  it('is the texts of its records in UTF-8, one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(Buffer.from(writePage(texts, (text) => text))).toEqual(Buffer.from(texts.join('')));
      }),
    );
  });

  it('has room for what is longer than is foreseen, in every script', () => {
    for (const sign of ['a', 'ё', '한', '😀', '\ud800']) {
      const texts = Array.from({ length: 40 }, (_, at) => sign.repeat(at * 500));
      const bytes = Buffer.from(writePage(texts, (text) => text));
      // Told by the bytes themselves: a comparison that could show where they differ takes a minute for as many.
      expect(bytes.equals(Buffer.from(texts.join('')))).toBe(true);
    }
  });

  it('without records is nothing', () => {
    expect(writePage([], String)).toHaveLength(0);
  });
});
