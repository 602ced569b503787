/** Whether others have their turn while a long list is gone through. */
import { describe, expect, it } from 'vitest';
import { eachInTurns } from './turns.ts';

describe('a long work', () => {
  it('lets others have their turn before it ends, and leaves nothing out', async () => {
    let isHeard = false;
    setImmediate(() => {
      isHeard = true;
    });
    const seen: number[] = [];
    let heardAt = -1;
    await eachInTurns([0, 1, 2, 3, 4], (one) => {
      seen.push(one);
      if (isHeard && heardAt < 0) heardAt = one;
      const until = performance.now() + 15;
      while (performance.now() < until);
    });
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(heardAt).toBe(2);
  });
});
