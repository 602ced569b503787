/** Texts in XML: whatever they are, a strict reader gives them back, but for characters that XML forbids. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../testing/parsed-xml.ts';
import { escapeAttribute, escapeText, XML_DECLARATION } from './xml.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const breaking = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    ']',
    '\n',
    '\r',
    '\t',
    ' ',
    '\u0000',
    '\uFFFE',
    '\uD800',
    'é',
  ),
});

/** What a text is once it has been a file: UTF-8 without what XML forbids. */
function toAllowed(text: string): string {
  const utf8 = Buffer.from(text).toString('utf8');
  // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids
  return utf8.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\uFFFD');
}

describe('a text in XML', () => {
  it('comes out between tags and in attributes as it went in', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, breaking), (text) => {
        const file = `${XML_DECLARATION}<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`;
        const [element] = parseXml(Buffer.from(file).toString('utf8'));
        expect(element?.text).toBe(toAllowed(text));
        expect(element?.attributes['b']).toBe(toAllowed(text));
      }),
    );
  });
});
