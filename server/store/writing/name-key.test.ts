/** Names fold to keys that are blind to case, accents, script and punctuation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNameKey, toWords } from './name-key.ts';

describe('a name key', () => {
  it('folds case, accents, scripts and punctuation', () => {
    expect(toNameKey('België')).toBe('belgie');
    expect(toNameKey('U.K.')).toBe('uk');
    expect(toNameKey('Беларусь')).toBe('belarus');
    expect(toNameKey('KN-23  (Hwasong-11A)')).toBe('kn 23 hwasong 11a');
    expect(toNameKey("People's Republic")).toBe('peoples republic');
    expect(toNameKey('중국')).not.toBe('');
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = toNameKey(text);
        expect(toNameKey(key)).toBe(key);
      }),
    );
  });

  it('is never longer than what Neo4j indexes, nor ends in half of a character', () => {
    for (const text of ['☃', '❎', '\u{1F9D1}', '\uFDFA', '\u{10FFFD}', '\uE000', 'a']) {
      const key = toNameKey(`x${text.repeat(3_000)}`);
      expect(Buffer.byteLength(key)).toBeLessThan(8_000);
      expect(Buffer.from(key).toString()).toBe(key);
    }
  });

  it('falls into words, and a blank text into none', () => {
    expect(toWords(' Shahed-type  ДРОНЫ ')).toEqual(['shahed', 'type', 'drony']);
    expect(toWords('  ')).toEqual([]);
  });
});
