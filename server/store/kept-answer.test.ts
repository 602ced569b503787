/** An answer that is kept: shared while it is good, sought anew after that, and after a failure at once. */
import { describe, expect, it } from 'vitest';
import { keepAnswer } from './kept-answer.ts';

describe('a kept answer', () => {
  const start = (): {
    ask: () => Promise<number>;
    asked: () => number;
    clock: { time: number };
    fail: (is: boolean) => void;
  } => {
    let count = 0;
    let isFailing = false;
    const clock = { time: 0 };
    const ask = keepAnswer(
      async () => {
        count += 1;
        await Promise.resolve();
        if (isFailing) throw new Error('away');
        return count;
      },
      { forMs: 100, now: () => clock.time },
    );
    return {
      ask,
      asked: () => count,
      clock,
      fail: (is) => {
        isFailing = is;
      },
    };
  };

  it('is sought once by all who ask while it is good', async () => {
    const { ask, asked, clock } = start();
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    clock.time = 99;
    expect(await ask()).toBe(1);
    clock.time = 100;
    expect(await ask()).toBe(2);
    expect(asked()).toBe(2);
  });

  it('is sought anew after a failure', async () => {
    const { ask, asked, fail } = start();
    fail(true);
    await expect(ask()).rejects.toThrow('away');
    fail(false);
    expect(await ask()).toBe(2);
    expect(asked()).toBe(2);
  });
});
