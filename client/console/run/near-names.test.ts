/** What is suggested for a misspelt name, and the place at which it would stand. */
import { describe, expect, it } from 'vitest';
import { findMissedName, writeMissed } from './near-names.ts';

const names = {
  label: ['State', 'WeaponSystem', 'Odd Label'],
  'relationship-type': ['SUPPLIES'],
  property: ['name', 'since'],
  function: ['toUpper'],
};
const warned = (what: string, name: string): string =>
  `One of the labels in your query is not available (the missing ${what} is: ${name})`;

describe('a name that there is not', () => {
  const text = ['MATCH', "(a:Stat) WHERE a.nam = 'Stat' // Stat\nRETURN toUper(a.nam), a"].join(' ');

  it('is found where the database points, with what was meant', () => {
    expect(findMissedName(warned('label name', 'Stat'), { text, offset: 9, names })).toEqual({
      kind: 'label',
      name: 'Stat',
      near: ['State'],
      place: { from: 9, to: 13 },
    });
    const second = text.lastIndexOf('nam');
    const found = findMissedName(warned('property name', 'nam'), { text, offset: second, names });
    expect(found).toMatchObject({ near: ['name'], place: { from: second, to: second + 3 } });
  });

  it('is found near where the database points, never in texts and comments', () => {
    const found = findMissedName(warned('label name', 'Stat'), { text, offset: 28, names });
    expect(found?.place).toEqual({ from: 9, to: 13 });
  });

  it('is found by the place in the message', () => {
    const at = text.indexOf('toUper');
    const message = `Unknown function 'toUper' (line 2, column 8 (offset: ${String(at)}))`;
    expect(findMissedName(message, { text, names })).toEqual({
      kind: 'function',
      name: 'toUper',
      near: ['toUpper'],
      place: { from: at, to: at + 6 },
    });
  });

  it('stands in backticks where it must', () => {
    const quoted = ['MATCH', '(a:`Odd Labl`) RETURN a'].join(' ');
    expect(findMissedName(warned('label name', 'Odd Labl'), { text: quoted, offset: 9, names })).toEqual({
      kind: 'label',
      name: 'Odd Labl',
      near: ['`Odd Label`'],
      place: { from: 9, to: 19 },
    });
  });

  it('is told in one sentence, and nothing of other messages', () => {
    expect(writeMissed({ kind: 'relationship-type', name: 'SUPLIES' })).toBe(
      'There is no relation “SUPLIES” in this graph.',
    );
    expect(findMissedName('This builds a cartesian product.', { text, names })).toBeUndefined();
  });
});
