/** Holds when an open view is saved by itself: once it is still, again after growing pauses, never over others. */
import { describe, expect, it } from 'vitest';
import { dueOf, advance, RETRY, SAVED, STILL, type Autosave, type AutosaveEvent } from './autosave.ts';

/** The state after events, each at its time. */
function after(start: Autosave, ...events: readonly (readonly [AutosaveEvent, number])[]): Autosave {
  return events.reduce((state, [event, now]) => advance(state, event, now), start);
}

describe('saving by itself', () => {
  it('waits until the picture has been still for two seconds', () => {
    const state = after(SAVED, ['change', 0], ['change', 1_500]);
    expect(state).toEqual({ status: 'changed', due: 1_500 + STILL });
    expect(STILL).toBe(2_000);
  });

  it('does not save what was taken back', () => {
    expect(after(SAVED, ['change', 0], ['same', 100])).toEqual(SAVED);
  });

  it('is saved once it was sent and taken', () => {
    expect(after(SAVED, ['change', 0], ['send', 2_000])).toMatchObject({ status: 'saving' });
    expect(after(SAVED, ['change', 0], ['send', 2_000], ['done', 2_010])).toEqual(SAVED);
  });

  it('leaves a change during a saving for when that has ended', () => {
    const saving = after(SAVED, ['change', 0], ['send', 2_000]);
    expect(advance(saving, 'change', 2_005)).toBe(saving);
    expect(advance(saving, 'same', 2_005)).toBe(saving);
  });

  it('tries again after pauses that double up to a minute, and starts anew once it has worked', () => {
    let state: Autosave = after(SAVED, ['change', 0]);
    const pauses: number[] = [];
    for (let at = 0; pauses.length < 7; at += 100_000) {
      state = after(state, ['send', at], ['away', at]);
      pauses.push((dueOf(state) ?? 0) - at);
    }
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    const again = after(state, ['send', 0], ['done', 0], ['change', 0], ['send', 0], ['away', 0]);
    expect(again).toMatchObject({ failures: 1, due: RETRY.first });
  });

  it('tries at once when the page is seen or the network is there again', () => {
    const failed = after(SAVED, ['change', 0], ['send', 0], ['away', 0], ['send', 2_000], ['away', 2_000]);
    expect(dueOf(advance(failed, 'wake', 2_500))).toBe(2_500);
    expect(advance(SAVED, 'wake', 0)).toBe(SAVED);
  });

  it('keeps its pause while the picture changes and the server is away', () => {
    const failed = after(SAVED, ['change', 0], ['send', 0], ['away', 0]);
    expect(advance(failed, 'change', 500)).toBe(failed);
    expect(advance(failed, 'same', 500)).toEqual(SAVED);
  });

  it.each(['conflict', 'gone'] as const)('stops at a %s until the user has decided', (event) => {
    const stopped = after(SAVED, ['change', 0], ['send', 0], [event, 0]);
    expect(stopped).toEqual({ status: event });
    for (const other of ['change', 'same', 'send', 'wake'] as const)
      expect(advance(stopped, other, 10)).toBe(stopped);
    expect(dueOf(stopped)).toBeUndefined();
    expect(advance(stopped, 'resolve', 20)).toEqual({ status: 'changed', due: 20 });
  });

  it('tries what was refused again only once it is another picture', () => {
    const refused = after(SAVED, ['change', 0], ['send', 0], ['refused', 0]);
    expect(dueOf(refused)).toBeUndefined();
    expect(advance(refused, 'wake', 5)).toBe(refused);
    expect(advance(refused, 'change', 5)).toEqual({ status: 'changed', due: 5 + STILL });
  });
});
