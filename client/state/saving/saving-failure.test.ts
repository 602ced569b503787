/** Holds what follows from each way in which a saving can fail, and what is told of it. */
import { describe, expect, it } from 'vitest';
import { EntenteError, type ErrorCode } from '../../../server/model/errors.ts';
import type { SavedState } from '../saved-state.ts';
import { judgeFailure } from './saving-failure.ts';
import { savingNotice, type SavingRemedies } from './saving-notices.ts';

const theirs = { version: 7, saved: new Date(2026, 2, 3, 14, 5).toISOString(), name: 'Drones' };
const NOW = new Date(2026, 2, 3, 18).getTime();

describe('a failure', () => {
  it.each([
    ['store-unavailable', 'away'],
    ['store-timeout', 'away'],
    ['disk-full', 'away'],
    ['unexpected', 'away'],
    ['body-too-large', 'refused'],
    ['invalid-request', 'refused'],
    ['view-not-found', 'gone'],
    ['view-changed', 'conflict'],
  ] as const)('of code %s: %s', (code: ErrorCode, event) => {
    expect(judgeFailure(new EntenteError(code, 'Why.'))).toEqual({ event, message: 'Why.' });
  });

  it('says what there is instead, where the server says so', () => {
    const error = new EntenteError('view-changed', 'Why.', { details: theirs });
    expect(judgeFailure(error).theirs).toEqual(theirs);
    expect(
      judgeFailure(new EntenteError('view-changed', 'Why.', { details: { version: '7' } })),
    ).not.toHaveProperty('theirs');
    expect(judgeFailure(new TypeError('Odd.'))).toEqual({ event: 'away', message: 'Odd.' });
  });
});

describe('its notice', () => {
  const run = (): void => undefined;
  const remedies: SavingRemedies = {
    tryNow: run,
    keepBoth: run,
    takeTheirs: run,
    saveOver: run,
    bringBack: run,
    saveAnew: run,
  };
  const tell = (state: Partial<SavedState>, failures = 1): ReturnType<typeof savingNotice> => {
    const whole: SavedState = {
      id: 'v',
      name: 'Drones',
      version: 6,
      saved: theirs.saved,
      status: 'saved',
      ...state,
    };
    return savingNotice(whole, { failures, message: 'The server does not answer.' }, remedies, NOW);
  };

  it('says when a view was saved elsewhere, as which version, and under which name if that is another', () => {
    expect(tell({ status: 'conflict', theirs })?.text).toBe(
      '“Drones” was saved elsewhere at 14:05 (version 7).',
    );
    const renamed = { ...theirs, name: 'Jets' };
    expect(tell({ status: 'conflict', theirs: renamed })?.text).toBe(
      '“Drones” was saved elsewhere at 14:05 as “Jets” (version 7).',
    );
    expect(tell({ status: 'conflict', theirs })?.actions?.map(({ label }) => label)).toEqual([
      'Keep both',
      'Take theirs',
      'Save mine over it',
    ]);
  });

  it('tells of a server that is away once, not at each try', () => {
    expect(tell({ status: 'failed' })?.text).toBe(
      '“Drones” is not saved yet. The server does not answer. It is tried again until it works.',
    );
    expect(tell({ status: 'failed' }, 2)).toBeUndefined();
  });

  it('is not given where nothing is wrong', () => {
    for (const status of ['saved', 'changed', 'saving'] as const) expect(tell({ status })).toBeUndefined();
  });
});
