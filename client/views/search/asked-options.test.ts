/** Holds what is made of the server's answers: guesses are called so, and what answers an earlier text cannot be chosen. */
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../server/api/contract.ts';
import { entitySection } from './asked-options.ts';

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

  it('cannot be chosen where they answer a text before', () => {
    const section = entitySection({
      fresh: undefined,
      stale: { hits: [hit('a', 'exact')], truncated: false },
    });
    expect(section.options).toEqual([]);
    expect(section.stale).toHaveLength(1);
  });
});
