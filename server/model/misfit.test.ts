/** The words for what does not fit its schema, of every sort that the schemas of the API, of settings and of facts can find. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeMisfit, nameMisfit } from './misfit.ts';

const day = z.iso.date();
const schema = z.strictObject({
  q: z.string().min(1).max(5),
  many: z.array(z.string()).min(2).max(3).exactOptional(),
  figure: z.int().min(1).max(9).exactOptional(),
  share: z.number().gt(0).exactOptional(),
  kind: z.enum(['State', 'Person', 'Event']).exactOptional(),
  scope: z.literal('all').exactOptional(),
  day: day.exactOptional(),
  own: z.string('expected a word').exactOptional(),
});

const wordsOf = (value: unknown, of: z.ZodType = schema): string | undefined =>
  of.safeParse(value, { error: describeMisfit }).error?.issues[0]?.message;

describe('words for a misfit', () => {
  it.each([
    [{}, 'expected a text, but it is missing'],
    [{ q: null }, 'expected a text, but it is null'],
    [{ q: ['a', 'b'] }, 'expected a text, but it is a list'],
    [{ q: '' }, 'expected at least 1 character'],
    [{ q: 'abcdef' }, 'expected at most 5 characters'],
    [{ q: 'a', many: ['a'] }, 'expected at least 2 entries'],
    [{ q: 'a', figure: 'x' }, 'expected a number, but it is "x"'],
    [{ q: 'a', figure: 1.5 }, 'expected a whole number, but it is 1.5'],
    [{ q: 'a', figure: 0 }, 'expected 1 or more'],
    [{ q: 'a', figure: 10 }, 'expected 9 or less'],
    [{ q: 'a', share: 0 }, 'expected more than 0'],
    [{ q: 'a', kind: 'state' }, 'expected State, Person or Event, but it is "state"'],
    [{ q: 'a', scope: 'a'.repeat(90) }, `expected all, but it is "${'a'.repeat(39)}…"`],
    [{ q: 'a', day: 'today' }, 'expected a day as 2026-11-26'],
    [{ q: 'a', own: 1 }, 'expected a word'],
    [
      { q: 'a', limit: 1 },
      '"limit" is not known here; there is q, many, figure, share, kind, scope, day and own',
    ],
    [[], 'expected an object, but it is a list'],
  ])('of %j', (value, words) => {
    expect(wordsOf(value)).toBe(words);
  });

  it('stand after the name of what they are of, where it has one', () => {
    const issueOf = (value: unknown, of: z.ZodType): Parameters<typeof nameMisfit>[0] =>
      of.safeParse(value, { error: describeMisfit }).error?.issues[0];
    expect(nameMisfit(issueOf({ q: 'a', many: ['b', 1] }, schema))).toBe(
      'many.1: expected a text, but it is 1',
    );
    expect(nameMisfit(issueOf([[]], z.array(z.string())))).toBe('0: expected a text, but it is a list');
    expect(nameMisfit(issueOf([], schema))).toBe('expected an object, but it is a list');
    expect(nameMisfit(undefined)).toBe('it has another shape');
  });

  it('says where nothing is taken at all', () => {
    expect(wordsOf({ a: 1, b: 2 }, z.strictObject({}))).toBe(
      '"a" and "b" is not known here; nothing is taken here',
    );
  });
});
