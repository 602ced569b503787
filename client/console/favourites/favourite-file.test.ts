/** Favourites written into a file and read back are the same; other files are one favourite each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFavourites, writeFavourites } from './favourite-file.ts';

describe('a file of favourites', () => {
  it('gives back what was written into it', () => {
    const name = fc
      .stringMatching(/^[a-zA-Z0-9é/][a-zA-Z0-9é/ ]{0,20}[a-z]$/)
      .map((text) => text.replace(/\s+/g, ' '));
    const statement = fc.integer().map((number) => `RETURN ${String(number)};`);
    fc.assert(
      fc.property(
        fc.array(fc.record({ folder: fc.oneof(fc.constant(''), name), title: name, text: statement })),
        (all) => {
          expect(readFavourites(writeFavourites(all), 'x.cypher')).toEqual(all);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of another program is one favourite under its name', () => {
    expect(readFavourites('// Count\nRETURN 1', 'My queries.cypher')).toEqual([
      { folder: '', title: 'My queries', text: '// Count\nRETURN 1' },
    ]);
    expect(readFavourites(' \n', 'empty.cypher')).toEqual([]);
  });
});
