/** Holds how a pasted list is split into names, and what its names come to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameFinding, SearchHit } from '../../server/model/answers.ts';
import { entitiesOf, isList, MOST_NAMES, NO_NAMES, rowsOf, sortRows, splitNames } from './name-list.ts';

const hit = (id: string): SearchHit => ({
  id,
  kind: 'State',
  name: id,
  matched: { text: id, form: 'name' },
  how: 'exact',
  score: 1,
});

describe('lists of names', () => {
  const split = (text: string): readonly string[] => splitNames(text).names;

  it('have one name a line, without numbers, bullets and quotation marks', () => {
    expect(split('1. Russia\r\n 2) Iran \n\n- North Korea\n• “NHK”\n* (a) Kim Jong Un\n[x] TASS\n')).toEqual([
      'Russia',
      'Iran',
      'North Korea',
      'NHK',
      'Kim Jong Un',
      'TASS',
    ]);
  });

  it('are split at separators on a single line, and where lines run on', () => {
    const names = ['Russia', 'Iran', '북한'];
    expect(split('Russia, Iran; 북한')).toEqual(names);
    expect(split('Russia\tIran\t북한')).toEqual(names);
    expect(split('Russia, Iran,\n북한')).toEqual(names);
    expect(split('Rosoboronexport, JSC\nYolka, LLC')).toEqual(['Rosoboronexport, JSC', 'Yolka, LLC']);
    expect(split('Russia\tstate\nIran\tstate')).toEqual(['Russia', 'state', 'Iran']);
  });

  it('keep names that look like numbering', () => {
    expect(split('Su-27\nM1991\n9K720\n3M-54\nA. Belousov')).toEqual([
      'Su-27',
      'M1991',
      '9K720',
      '3M-54',
      'A. Belousov',
    ]);
  });

  it('name each once, and say how many are left', () => {
    expect(split('Iran\nIRAN\n iran')).toEqual(['Iran']);
    const many = Array.from({ length: MOST_NAMES + 7 }, (_, at) => `name ${String(at)}`).join('\n');
    expect(splitNames(many).names).toHaveLength(MOST_NAMES);
    expect(splitNames(many).left).toBe(7);
  });

  it('lose no plain name', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 20, selector: (each) => each.toLowerCase() }),
        (names) => {
          for (const separator of ['\n', ', ', '\t', ';', '\n- '])
            expect(split(names.join(separator))).toEqual(names);
        },
      ),
    );
  });

  it('are told from sentences', () => {
    expect(isList('Russia\nIran')).toBe(true);
    expect(isList('Russia, Iran, China, India')).toBe(true);
    expect(isList('Kim Jong Un, Supreme Leader')).toBe(false);
    expect(isList('Russia\n')).toBe(false);
    expect(isList('')).toBe(false);
  });

  it('come to entities: known ones by themselves, others by what the user takes', () => {
    const names: readonly NameFinding[] = [
      { name: 'Russia', status: 'known', hits: [hit('st-rus')] },
      { name: 'Kim', status: 'ambiguous', hits: [hit('pe-kim-1'), hit('pe-kim-2')] },
      { name: 'Rusisa', status: 'unknown', hits: [hit('st-rus')] },
      { name: 'Nobody', status: 'unknown', hits: [] },
    ];
    const list = { ...NO_NAMES, found: { text: '', names } };
    const first = sortRows(rowsOf(list));
    expect([first.known.length, first.ambiguous.length, first.unknown.length]).toEqual([1, 1, 2]);
    const taken = new Map([
      ['Kim', hit('pe-kim-2')],
      ['Rusisa', hit('st-rus')],
    ]);
    const rows = rowsOf({ ...list, taken });
    const then = sortRows(rows);
    expect([then.known.length, then.ambiguous.length, then.unknown.length]).toEqual([3, 0, 1]);
    expect(entitiesOf(rows).map(({ id }) => id)).toEqual(['st-rus', 'pe-kim-2']);
    expect(rows.map(({ isTaken }) => isTaken)).toEqual([false, true, true, false]);
  });
});
