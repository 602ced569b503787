/** What the Query API writes is JSON again, value for value, and what it reads keeps whole numbers exact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CypherTemporal, CypherVector } from '../../model/cypher-value.ts';
import { readJson } from './read-json.ts';
import { writeFloat, writeString } from './write-text.ts';
import { writeOlderTyped, writePlain, writeTyped } from './write-values.ts';

describe('texts and numbers', () => {
  it('are JSON that says the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const text = String.fromCharCode(...units);
        const written = writeString(text);
        return JSON.parse(written) === text && readJson(written) === text;
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = writeFloat(value);
        return Object.is(JSON.parse(written), value) && Object.is(readJson(written), value);
      }),
    );
  });

  it('are read as JSON.parse does, but for whole numbers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        const read = JSON.stringify(readJson(text), (_key, each: unknown) =>
          typeof each === 'bigint' ? Number(each) : each,
        );
        expect(JSON.parse(read)).toEqual(JSON.parse(text));
      }),
    );
    expect(readJson('[1, 1.0, 1e2, 9223372036854775807]')).toEqual([1n, 1, 100, 9223372036854775807n]);
  });

  it.each(['', '{', '[1,]', '{"a"}', "{'a': 1}", '01', '1.', 'nul', '"\u0001"', '[1] 2', '['.repeat(600)])(
    'refuse what is no JSON: %s',
    (text) => {
      expect(() => readJson(text)).toThrow(/is no JSON/);
    },
  );

  it('keep a key that could become a prototype as a key', () => {
    expect(Object.keys(readJson('{"__proto__": 1}') as object)).toEqual(['__proto__']);
    expect(writePlain(Object.fromEntries([['__proto__', 1n]]))).toBe('{"__proto__":1}');
  });
});

describe('values', () => {
  it('of zones without seasons are told as each version does', () => {
    const utc = new CypherTemporal('ZonedDateTime', '2024-01-02T00:00:00Z[UTC]');
    expect(writeTyped(utc)).toBe('{"$type":"ZonedDateTime","_value":"2024-01-02T00:00:00Z[UTC]"}');
    expect(writeOlderTyped(utc)).toBe('{"$type":"OffsetDateTime","_value":"2024-01-02T00:00:00Z"}');
    expect(writePlain(utc)).toBe('"2024-01-02T00:00:00Z"');
  });

  it('of 32 bits are told in the digits that they need', () => {
    const vector = new CypherVector('FLOAT32', Array.from(Float32Array.of(0.1, 2, 1e-10)));
    expect(writePlain(vector)).toBe('[0.1,2.0,1.0E-10]');
  });
});
