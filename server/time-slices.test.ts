/** Whether others are served while a long list is gone through. */
import { describe, expect, it } from 'vitest';
import { eachInSlices } from './time-slices.ts';

describe('a long work', () => {
  it('lets others be served before it ends, and leaves nothing out', async () => {
    let isHeard = false;
    setImmediate(() => {
      isHeard = true;
    });
    const seen: number[] = [];
    let heardAt = -1;
    await eachInSlices([0, 1, 2, 3, 4], (one) => {
      seen.push(one);
      if (isHeard && heardAt < 0) heardAt = one;
      const until = performance.now() + 15;
      while (performance.now() < until);
    });
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    // Two take longer than a slice, and so does one where the machine has much else to do.
    expect([1, 2]).toContain(heardAt);
  });
});
