/** Holds how names are broken into lines. */
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakName, MOST_WIDTH } from './label-text.ts';

const measure = (text: string): number => text.length * 6;

describe('a name', () => {
  it('stays on one line while it is short', () => {
    expect(breakName('North Korea', measure)).toEqual(['North Korea']);
  });

  it('is broken into two lines about equally long', () => {
    expect(breakName('North Korean troop deployment to Russia', measure)).toEqual([
      'North Korean troop',
      'deployment to Russia',
    ]);
  });

  it('is cut with an ellipsis where two lines do not hold it', () => {
    const lines = breakName(
      'Treaty on Comprehensive Strategic Partnership between Russia and North Korea',
      measure,
    );
    expect(lines).toHaveLength(2);
    // Behind a word.
    expect(lines[1]).toMatch(/^Strategic Partnership( between)?…$/);
  });

  it('keeps how many a group has where it is cut', () => {
    const name =
      'Around Treaty on Comprehensive Strategic Partnership between Russia and North Korea (1,024)';
    expect(breakName(name, measure)[1]).toMatch(/… \(1,024\)$/);
  });

  it('never takes more than two lines or more width than there is', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const lines = breakName(name, measure);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(MOST_WIDTH);
      }),
    );
  });
});
