/** Holds which words of a typed text are looked for, and as what. */
import { describe, expect, it } from 'vitest';
import { toStems } from './query-stems.ts';

describe('the words of a typed text', () => {
  it('are singular, folded, and none of those that only ask', () => {
    expect(toStems('Who supplies drones to Россия?')).toEqual(['suppl', 'drone', 'rossiya']);
    expect(toStems('missiles, launches, brigades and the allies')).toEqual([
      'missile',
      'launch',
      'brigade',
      'allie',
    ]);
    expect(toStems('what is the')).toEqual([]);
    expect(toStems('drone drones DRONE')).toEqual(['drone']);
  });

  it('keep what is no plural, and what is too short to lose a letter', () => {
    expect(toStems('Belarus crisis class gas KN-23s')).toEqual([
      'belarus',
      'crisis',
      'class',
      'gas',
      'kn',
      '23s',
    ]);
  });

  it('are a dozen at most', () => {
    const words = Array.from({ length: 40 }, (_, at) => `word${String(at)}`);
    expect(toStems(words.join(' '))).toHaveLength(12);
  });
});
