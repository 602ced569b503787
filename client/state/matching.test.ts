/** Holds how typed text is matched with titles. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../server/model/fold-text.ts';
import { MATCH, matchText, rankMatches } from './matching.ts';

describe('matching', () => {
  it('folds case, accents and blanks', () => {
    expect(foldText('  Área\n DE  Kursk ')).toBe('area de kursk');
  });

  it('ranks the whole, the beginning, beginnings of words, and parts', () => {
    expect(matchText('undo', 'Undo')).toBe(MATCH.whole);
    expect(matchText('table', 'Table of entities')).toBe(MATCH.beginning);
    expect(matchText('ent tab', 'Table of entities')).toBe(MATCH.words);
    expect(matchText('able', 'Table of entities')).toBe(MATCH.parts);
    expect(matchText('chairs', 'Table of entities')).toBe(0);
  });

  it('reads other scripts', () => {
    expect(matchText('россия', 'Россия и Корея')).toBe(MATCH.beginning);
    expect(matchText('корея', 'Россия и Корея')).toBe(MATCH.words);
    expect(matchText('러시아', '러시아')).toBe(MATCH.whole);
  });

  it('takes every beginning of a text for one, and nothing for an empty text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const typed = text.slice(0, (at % text.length) + 1);
        expect(matchText('', text)).toBe(0);
        if (foldText(typed) !== '' && foldText(text).startsWith(foldText(typed)))
          expect(matchText(typed, text)).toBeGreaterThanOrEqual(MATCH.beginning);
      }),
    );
  });

  it('sorts by how well it matches, equals in their order', () => {
    const titles = ['Group by kind', 'Kind', 'Select by kind', 'Nothing'];
    const ranked = rankMatches(titles, (title) => matchText('kind', title), 2);
    expect(ranked.map(({ item }) => item)).toEqual(['Kind', 'Group by kind']);
  });
});
