/** Literals and names of N-Triples: whatever the text, a parser that is not ours reads it, and names of ids stay apart. */
import fc from 'fast-check';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { nameIri, text } from './terms.ts';
import { compact, writeTerm } from './turtle-terms.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

/** What a text is in linked data. */
function toAllowed(value: string): string {
  // eslint-disable-next-line no-control-regex -- NUL is what is taken out
  return value.replace(/[\p{Cs}\u0000]/gu, '\uFFFD');
}

describe('a literal', () => {
  it('comes out of a parser as it went in, without NUL and halves of surrogate pairs', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const line = `<https://x.invalid/a> <https://x.invalid/b> ${writeTerm(text(value), (iri) => `<${iri}>`)} .\n`;
        const [quad] = new Parser({ format: 'N-Triples' }).parse(line);
        expect(quad?.object.value).toBe(toAllowed(value));
      }),
    );
  });
});

describe('a name', () => {
  it('is read by a parser, whole and by its prefix, and leads back to the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (id) => {
        const iri = nameIri('entity', id);
        const [quad] = new Parser({ format: 'N-Triples' }).parse(`<${iri}> <${iri}> <${iri}> .\n`);
        expect(quad?.subject.value).toBe(iri);
        const local = iri.slice(iri.lastIndexOf('/') + 1);
        expect(decodeURIComponent(local)).toBe(toAllowed(id));
        const short = compact(iri);
        if (short !== undefined) expect(short).toMatch(/^entity:[A-Za-z][\w-]*$/);
      }),
    );
  });
});
