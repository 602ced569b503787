/** Holds how the limits of a search for paths are put into words. */
import { describe, expect, it } from 'vitest';
import type { PathOptions } from '../../state/path-search.ts';
import { VOCABULARY } from '../../testing/sample-graph.ts';
import { describeConditions, nameRelations } from './condition-words.ts';

const PLAIN: PathOptions = { mode: 'forward', relations: [], withoutSpeech: false };
const say = (part: Partial<PathOptions>): string | undefined =>
  describeConditions({ ...PLAIN, ...part }, VOCABULARY);

describe('the limits of a search', () => {
  it('are not mentioned where there are none', () => {
    expect(say({})).toBeUndefined();
    expect(say({ mode: 'within', max: 5 })).toBeUndefined();
    expect(say({ max: 4 })).toBeUndefined();
  });

  it('are one sentence', () => {
    expect(say({ relations: ['SUPPLIES'], withoutSpeech: true, max: 6, since: '2024', gap: 1 })).toBe(
      'Along “supplies”, without what people merely say, of up to 6 steps, from 2024 on, at most 1 day from one step to the next.',
    );
    expect(say({ until: '2024-12' })).toBe('Until Dec 2024.');
    expect(say({ since: '2024', until: '2025-03-01' })).toBe('Between 2024 and 1 Mar 2025.');
    expect(say({ since: '2024', until: '2024' })).toBe('In 2024.');
  });

  it('name a few relations and count the others', () => {
    const many = ['SUPPLIES', 'MEETS', 'X', 'Y', 'Z'];
    expect(nameRelations(many.slice(0, 2), VOCABULARY)).toBe('“supplies” and “meets”');
    expect(nameRelations(many.slice(0, 4), VOCABULARY)).toBe('“supplies”, “meets”, “X” and “Y”');
    expect(nameRelations(many, VOCABULARY)).toBe('“supplies”, “meets”, “X” and 2 more relations');
  });
});
