/** Turns: never more at once than allowed, in order, and none lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

const never = new AbortController().signal;

/** Lets promises that can resolve do so. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('turns', () => {
  it('are at most so many of one user and in all, in the order of asking', async () => {
    const turns = new Turns({ atOnce: 3, atOnceByUser: 2, waiting: 10 });
    const order: string[] = [];
    const ends = new Map<string, () => void>();
    for (const [name, user] of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((each) => [each, each.charAt(0)])) {
      void turns.take(user ?? '', never).then((end) => {
        order.push(name ?? '');
        ends.set(name ?? '', end);
      });
    }
    await settle();
    expect(order).toEqual(['a1', 'a2', 'b1']);
    expect(turns.counts).toEqual({ running: 3, waiting: 3 });
    ends.get('b1')?.();
    ends.get('b1')?.();
    await settle();
    expect(order.slice(3)).toEqual(['b2']);
    ends.get('a1')?.();
    await settle();
    expect(order.slice(4)).toEqual(['a3']);
  });

  it('are given up while waiting, and refused where too many wait', async () => {
    const turns = new Turns({ atOnce: 1, atOnceByUser: 1, waiting: 2 });
    const end = await turns.take('a', never);
    const gone = new AbortController();
    const givenUp = turns.take('a', gone.signal);
    const next = turns.take('a', never);
    await expect(turns.take('a', never)).rejects.toMatchObject({
      code: 'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
      message: '2 statements wait for their turn already: try again in a moment.',
    });
    gone.abort();
    await expect(givenUp).rejects.toMatchObject({ code: 'cancelled' });
    await expect(turns.take('a', gone.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(turns.counts).toEqual({ running: 1, waiting: 1 });
    end();
    (await next)();
    expect(turns.counts).toEqual({ running: 0, waiting: 0 });
  });

  it('come to all, whatever is asked, ended and given up', async () => {
    const step = fc.record({
      user: fc.constantFrom('a', 'b', 'c'),
      act: fc.constantFrom('ask', 'end', 'give up'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const turns = new Turns({ atOnce: 3, atOnceByUser: 2, waiting: 100 });
        const running: { user: string; end: () => void }[] = [];
        const waiting: AbortController[] = [];
        let asked = 0;
        let over = 0;
        for (const { user, act } of steps) {
          if (act === 'ask') {
            const controller = new AbortController();
            waiting.push(controller);
            asked += 1;
            turns.take(user, controller.signal).then(
              (end) => running.push({ user, end }),
              () => (over += 1),
            );
          } else if (act === 'give up') waiting.shift()?.abort();
          else {
            const first = running.shift();
            if (first) over += 1;
            first?.end();
          }
          await settle();
          expect(running.length).toBeLessThanOrEqual(3);
          for (const each of running)
            expect(running.filter((other) => other.user === each.user).length).toBeLessThanOrEqual(2);
          expect(turns.counts).toEqual({ running: running.length, waiting: asked - over - running.length });
        }
        for (let first = running.shift(); first; first = running.shift()) {
          over += 1;
          first.end();
          await settle();
        }
        expect(over).toBe(asked);
        expect(turns.counts).toEqual({ running: 0, waiting: 0 });
      }),
      { numRuns: 60 },
    );
  });
});
