/** Names that differ by a letter or two are found, and no others: held to the plain definition of the distance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../model/edit-distance.ts';
import { SimilarNames, toFuzzyQuery, toleranceOf } from './similarity.ts';

/** Optimal string alignment by its definition, without a bound. */
function plainDistance(from: string, to: string): number {
  const known = new Map<string, number>();
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const name = `${String(i)} ${String(j)}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const ways = [
      distance(i - 1, j) + 1,
      distance(i, j - 1) + 1,
      distance(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
      ways.push(distance(i - 2, j - 2) + 1);
    known.set(name, Math.min(...ways));
    return Math.min(...ways);
  };
  return distance(from.length, to.length);
}

/** Few letters, so that texts are often alike. */
const someText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z', '1'), maxLength: 10 });
const someKey = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z'), minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));

describe('the distance of two texts', () => {
  it('counts letters added, left out, replaced, and exchanged with the next', () => {
    expect(editDistance('russia', 'russia', 2)).toBe(0);
    expect(editDistance('rusisa', 'russia', 2)).toBe(1);
    expect(editDistance('rusia', 'russia', 2)).toBe(1);
    expect(editDistance('russsia', 'russia', 2)).toBe(1);
    expect(editDistance('pyongjang', 'pyongyang', 2)).toBe(1);
    expect(editDistance('zelenski', 'zelenskyy', 2)).toBe(2);
    expect(editDistance('', 'ab', 2)).toBe(2);
  });

  it('is what its definition says, and one more than the bound where it is greater', () => {
    fc.assert(
      fc.property(someText, someText, fc.integer({ min: 0, max: 3 }), (from, to, most) => {
        expect(editDistance(from, to, most)).toBe(Math.min(plainDistance(from, to), most + 1));
      }),
    );
  });
});

describe('similar names', () => {
  it('may differ by one letter from four on and by two from eight on', () => {
    expect(['kim', 'iran', 'belarus', 'pyongyan'].map(toleranceOf)).toEqual([0, 1, 1, 2]);
    const names = new SimilarNames(['kim', 'iran', 'iraq', 'north korea']);
    expect(names.find('kin')).toEqual([]);
    expect(names.find('irak')).toEqual([
      { key: 'iran', distance: 1, isWhole: true },
      { key: 'iraq', distance: 1, isWhole: true },
    ]);
    expect(names.find('nort korae')).toEqual([{ key: 'north korea', distance: 2, isWhole: true }]);
  });

  it('are found by one word of a longer name too where one word is typed, after whole ones of the same distance', () => {
    const names = new SimilarNames(['volodymyr zelenskyy', 'zelensky', 'kyiv']);
    expect(names.find('zelenski')).toEqual([
      { key: 'zelensky', distance: 1, isWhole: true },
      { key: 'volodymyr zelenskyy', distance: 2, isWhole: false },
    ]);
    expect(names.find('zelens ki')).toEqual([{ key: 'zelensky', distance: 2, isWhole: true }]);
  });

  it('leave out the typed name itself, but not a longer name with it as a word', () => {
    expect(new SimilarNames(['kyiv', 'kyiv post']).find('kyiv')).toEqual([
      { key: 'kyiv post', distance: 0, isWhole: false },
    ]);
  });

  it('are asked for in a query from which no syntax gets through', () => {
    expect(toFuzzyQuery('north korea')).toBe('north\\ korea~2');
    expect(toFuzzyQuery('a:"b"~9*?')).toBe('a\\:\\"b\\"\\~9\\*\\?~2');
    expect(toFuzzyQuery('kyjw')).toBe('kyjw~1');
  });

  it('are exactly those that comparing each name and each word finds', () => {
    fc.assert(
      fc.property(fc.array(someKey, { maxLength: 8 }), someKey, (keys, typed) => {
        const most = toleranceOf(typed);
        const expected = [...new Set(keys)].filter((key) => {
          if (most === 0) return false;
          const whole = plainDistance(typed, key);
          const words =
            key.includes(' ') && !typed.includes(' ')
              ? key.split(' ').map((word) => plainDistance(typed, word))
              : [];
          return (whole > 0 && whole <= most) || words.some((distance) => distance <= most);
        });
        const found = new SimilarNames(keys).find(typed).map((each) => each.key);
        expect([...found].sort()).toEqual(expected.sort());
      }),
    );
  });
});
