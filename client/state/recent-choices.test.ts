/** Holds what is kept of the last choices, and what of it is believed when it is read. */
import { describe, expect, it } from 'vitest';
import { keyOf, readChoice, type Choice, type KeptChoice } from './choice.ts';
import { MOST_RECENT, withRecent } from './recent-choices.ts';

const russia: KeptChoice = { type: 'entity', id: 'st-rus', name: 'Russia', kind: 'State' };

describe('recent choices', () => {
  it('put the latest first, each once, and no more than fit', () => {
    let recent: readonly KeptChoice[] = [russia];
    for (let at = 0; at < 10; at++) recent = withRecent(recent, { type: 'action', id: `a${String(at)}` });
    expect(recent).toHaveLength(MOST_RECENT);
    expect(recent.some((each) => each.id === 'st-rus')).toBe(false);
    recent = withRecent(recent, { type: 'action', id: 'a4' });
    expect(recent[0]).toEqual({ type: 'action', id: 'a4' });
    expect(new Set(recent.map(keyOf)).size).toBe(MOST_RECENT);
  });

  it('leave out what cannot be chosen again', () => {
    const names: Choice = { type: 'names', text: 'Russia, Iran' };
    expect(withRecent([russia], names)).toEqual([russia]);
  });

  it('believe only what has every field as a text', () => {
    const claim: KeptChoice = { type: 'claim', id: 'c1', name: 'S.', edge: 'a~R~b' };
    for (const choice of [russia, claim]) expect(readChoice({ ...choice, more: 1 })).toEqual(choice);
    for (const wrong of [
      null,
      7,
      'entity',
      {},
      { type: 'names', id: '1', text: 'x' },
      { type: 'toString', id: '1' },
      { type: 'entity', id: 'st-rus', name: 'Russia' },
      { type: 'entity', id: 5, name: 'Russia', kind: 'State' },
    ])
      expect(readChoice(wrong)).toBeUndefined();
  });
});
