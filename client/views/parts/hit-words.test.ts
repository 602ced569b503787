/** Holds what is said of why an entity was found. */
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../server/api/contract.ts';
import { writeHit } from './hit-words.ts';

const hit: SearchHit = {
  id: 'st-rus',
  kind: 'State',
  name: 'Russia',
  matched: { text: 'Russia', form: 'name' },
  how: 'exact',
  score: 1,
};

describe('hits', () => {
  it('say their kind, and nothing more where their own name matched', () => {
    expect(writeHit(hit, 'russia')).toBe('State');
  });

  it('say which other name matched, and how it names them', () => {
    expect(writeHit({ ...hit, matched: { text: 'Россия', form: 'alias' } }, 'россия')).toBe(
      'State · alias “Россия”',
    );
    expect(writeHit({ ...hit, matched: { text: 'Moscow', form: 'metonym' } }, 'moscow')).toBe(
      'State · “Moscow”, by metonym',
    );
  });

  it('say what they are similar to', () => {
    expect(writeHit({ ...hit, how: 'similar' }, 'Rusisa')).toBe('State · similar to “Rusisa”');
    expect(writeHit({ ...hit, how: 'similar' }, undefined)).toBe('State');
    const matched = { text: 'Kremlin', form: 'metonym' } as const;
    expect(writeHit({ ...hit, how: 'similar', matched }, 'Kremiln')).toBe(
      'State · “Kremlin”, by metonym, similar to “Kremiln”',
    );
  });
});
