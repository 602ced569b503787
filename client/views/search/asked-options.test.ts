/** Holds what is made of the server's answers: guesses are called so, and what answers an earlier text cannot be chosen. */
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../server/api/contract.ts';
import { MATCH } from '../../state/matching.ts';
import { entitySection, partialSection } from './asked-options.ts';
import type { Section } from './option.ts';

const hit = (id: string, how: SearchHit['how']): SearchHit => ({
  id,
  kind: 'State',
  name: id,
  matched: { text: id, form: 'name' },
  how,
  score: 0.5,
});

describe('entities that were found', () => {
  it('are guesses where all of them are only similar', () => {
    const title = (...hits: SearchHit[]): string =>
      entitySection({ fresh: { hits, truncated: false }, stale: undefined }).title;
    expect(title(hit('a', 'similar'))).toBe('Did you mean');
    expect(title(hit('a', 'exact'), hit('b', 'similar'))).toBe('Entities');
    expect(title()).toBe('Entities');
  });

  it('stand before texts that have the letters within other words, but keep their order', () => {
    const { options } = entitySection({
      fresh: { hits: [{ ...hit('a', 'similar'), score: 0.05 }], truncated: false },
      stale: undefined,
    });
    // A document's title weighs 0.6, and 0.4 of that where the letters are part of a word.
    expect(options[0]?.score).toBeGreaterThan(0.6 * MATCH.parts);
    const sure = { hits: [hit('a', 'similar')], truncated: false };
    expect(entitySection({ fresh: sure, stale: undefined }).options[0]?.score).toBe(0.5);
  });

  it('stand before titles that have the same words, where their names have all of them', () => {
    const fresh = { hits: [{ ...hit('a', 'words'), score: 1 / 9 }], truncated: false };
    const { options } = entitySection({ fresh, stale: undefined });
    expect(options[0]?.score).toBeGreaterThan(0.6 * MATCH.words);
    // Not before a title that begins as the text does.
    expect(options[0]?.score).toBeLessThan(0.6 * MATCH.beginning);
  });

  it('are apart from those that have only some of the words', () => {
    const fresh = { hits: [hit('a', 'words'), hit('b', 'some-words')], truncated: false };
    const idsOf = ({ options }: Section): readonly string[] => options.map(({ title }) => title);
    expect(idsOf(entitySection({ fresh, stale: undefined }))).toEqual(['a']);
    expect(idsOf(partialSection({ fresh, stale: undefined }))).toEqual(['b']);
  });

  it('cannot be chosen where they answer a text before', () => {
    const section = entitySection({
      fresh: undefined,
      stale: { hits: [hit('a', 'exact')], truncated: false },
    });
    expect(section.options).toEqual([]);
    expect(section.stale).toHaveLength(1);
  });
});
