/** Names as they are broken and cut: between words, and within one only where it is long. */
import { describe, expect, it } from 'vitest';
import { breakName, cutToWidth, measureWords } from './fit-words.ts';

describe('names in a picture', () => {
  it('are cut behind a word, without what joins it to the next', () => {
    expect(cutToWidth('Strategic Partnership between Russia and North Korea', 12, 148)).toBe(
      'Strategic Partnership…',
    );
    expect(cutToWidth('Alabuga, special zone', 12, 75)).toBe('Alabuga…');
  });

  it('are cut within a word that is longer than the room', () => {
    const cut = cutToWidth('Donaudampfschifffahrtsgesellschaftskapitän', 12, 100);
    expect(cut).toMatch(/^Donaudampf\w*…$/);
    expect(measureWords(cut, 12)).toBeLessThanOrEqual(100);
    expect(cutToWidth('A Donaudampfschifffahrtsgesellschaft', 12, 100)).toMatch(/^A Donaudampf/);
  });

  it('take three lines before any of them is cut', () => {
    expect(breakName('Alabuga Special Economic Zone (company)', 12, 120)).toEqual([
      'Alabuga Special',
      'Economic Zone',
      '(company)',
    ]);
    const lines = breakName(
      'Treaty on Comprehensive Strategic Partnership between Russia and others',
      12,
      148,
    );
    expect(lines).toEqual(['Treaty on Comprehensive', 'Strategic Partnership', 'between Russia and…']);
    expect(breakName('North Korean troop deployment to Russia', 12, 148)).toHaveLength(2);
  });
});
