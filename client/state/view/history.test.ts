/** Holds that undo and redo are each other's inverse, for any series of steps. */
import { assert, integer, array, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amend, jump, listSteps, record, redo, startHistory, undo, type History } from './history.ts';

function take(steps: readonly number[]): History<{ readonly value: number }> {
  return steps.reduce(
    (history, value) => record(history, `to ${String(value)}`, { value }),
    startHistory({ value: 0 }),
  );
}

function repeat<State>(
  history: History<State>,
  times: number,
  step: (history: History<State>) => History<State>,
): History<State> {
  return Array.from({ length: times }).reduce<History<State>>((now) => step(now), history);
}

describe('history', () => {
  it('comes back to where it was after as many redos as undos', () => {
    assert(
      property(array(integer(), { maxLength: 60 }), integer({ min: 0, max: 80 }), (steps, times) => {
        const done = take(steps);
        const back = Math.min(times, steps.length);
        expect(repeat(repeat(done, back, undo), back, redo)).toEqual(done);
      }),
    );
  });

  it('shows after each undo the state before that step', () => {
    assert(
      property(array(integer(), { minLength: 1, maxLength: 40 }), (steps) => {
        expect(undo(take(steps)).present).toEqual(take(steps.slice(0, -1)).present);
      }),
    );
  });

  it('keeps at least 200 steps and forgets the oldest beyond its limit', () => {
    const steps = Array.from({ length: 700 }, (_, at) => at + 1);
    const done = take(steps);
    expect(done.past.length).toBeGreaterThanOrEqual(200);
    expect(repeat(done, 200, undo).present.value).toBe(500);
    const short = steps.reduce(
      (history, value) => record(history, 'step', { value }, 3),
      startHistory({ value: 0 }),
    );
    expect(repeat(short, 10, undo).present.value).toBe(697);
  });

  it('names what undo and redo would do', () => {
    const done = take([1, 2]);
    expect(done.past.at(-1)?.name).toBe('to 2');
    expect(undo(done).future[0]?.name).toBe('to 2');
  });

  it('loses what was undone once another step is taken', () => {
    const branched = record(undo(take([1, 2])), 'other', { value: 9 });
    expect(branched.future).toEqual([]);
    expect(redo(branched)).toBe(branched);
  });

  it('takes no step to the very same state', () => {
    const done = take([1]);
    expect(record(done, 'nothing', done.present)).toBe(done);
  });

  it('changes the present without a step when it is amended', () => {
    const amended = amend(take([1]), { value: 7 });
    expect(amended.present.value).toBe(7);
    expect(undo(amended).present.value).toBe(0);
  });
});

describe('the list of steps', () => {
  it('names every state that can be jumped to, those that were undone too', () => {
    const history = undo(take([1, 2, 3]));
    const steps = listSteps(history);
    expect(steps.map((step) => step.name)).toEqual(['how it began', 'to 1', 'to 2', 'to 3']);
    for (const { at } of steps)
      expect(jump(history, at - history.past.length).present).toEqual({ value: at });
  });
});
