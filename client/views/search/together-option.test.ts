/** Holds which entities a question names: by whole names, longer ones first, in the order of the text. */
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../server/api/contract.ts';
import { togetherSection } from './together-option.ts';

const hit = (name: string, how: SearchHit['how'] = 'some-words', matched = name): SearchHit => ({
  id: name.toLowerCase(),
  kind: 'State',
  name,
  matched: { text: matched, form: 'name' },
  how,
  score: 0.5,
});

const HITS = [hit('North Korea'), hit('Korea'), hit('Russia'), hit('North Korean contingent in Russia')];

function offer(typed: string, hits: readonly SearchHit[] = HITS): string | undefined {
  return togetherSection({ fresh: { hits, truncated: false }, stale: undefined }, typed).options[0]?.title;
}

describe('what a question names', () => {
  it('is offered together, in the order of the question', () => {
    expect(offer('Who says that Russia pays North Korea?')).toBe('Russia and North Korea together');
    expect(offer('north korea, korea and RUSSIA')).toBe('North Korea, Korea and Russia together');
    const known = [hit('Россия', 'some-words', 'Moscow'), hit('Iran')];
    expect(offer('what links Iran to moscow', known)).toBe('Iran and Россия together');
  });

  it('stands before what begins with the names only where the text is nothing else', () => {
    const score = (typed: string): number =>
      togetherSection({ fresh: { hits: HITS, truncated: false }, stale: undefined }, typed).options[0]
        ?.score ?? 0;
    expect(score('Russia and North Korea')).toBeGreaterThan(score('Russia North Korea treaty'));
  });

  it('is not offered where one alone is named, or parts of words, or something has all of the words', () => {
    expect(offer('who is in north korea')).toBeUndefined();
    expect(offer('Russian drones for North Korea')).toBeUndefined();
    expect(
      offer('russia north korea', [hit('Russia', 'words'), hit('North Korea', 'words')]),
    ).toBeUndefined();
  });
});
