/** When an open view is saved, as a pure state machine: it knows neither a clock nor a server. */

/** How far a view is saved, and when to try next, in milliseconds since 1970. */
export type Autosave =
  | { readonly status: 'saved' }
  | { readonly status: 'changed'; readonly due: number }
  | { readonly status: 'saving'; readonly failures: number }
  /** The server was away, for so many tries in a row. */
  | { readonly status: 'failed'; readonly due: number; readonly failures: number }
  /** It was saved elsewhere; it was deleted elsewhere; the server takes no such view. */
  | { readonly status: 'conflict' | 'gone' | 'refused' };

/** What can happen. */
export type AutosaveEvent =
  /** The picture is another than what is saved, or the same again. */
  | 'change'
  | 'same'
  /** It is being sent. */
  | 'send'
  /** What became of it. */
  | 'done'
  | 'away'
  | 'conflict'
  | 'gone'
  | 'refused'
  /** The user has decided what becomes of it: it may be sent again. */
  | 'resolve'
  /** The page is seen again, or the network is there again. */
  | 'wake';

/** Milliseconds that the picture must be still before it is saved. */
export const STILL = 2_000;

/** Milliseconds before a failed saving is tried again, after the first failure and at most. */
export const RETRY = { first: 2_000, most: 60_000 } as const;

/** Nothing has changed. */
export const SAVED: Autosave = { status: 'saved' };

/** The state after something has happened; the same where it makes no difference. */
export function advance(state: Autosave, event: AutosaveEvent, now: number): Autosave {
  switch (event) {
    case 'change':
      return isSettled(state) ? { status: 'changed', due: now + STILL } : state;
    case 'same':
      return state.status === 'failed' || isSettled(state) ? SAVED : state;
    case 'send':
      return state.status === 'conflict' || state.status === 'gone'
        ? state
        : { status: 'saving', failures: failuresOf(state) };
    case 'done':
      return SAVED;
    case 'away':
      return toFailed(failuresOf(state) + 1, now);
    case 'conflict':
    case 'gone':
    case 'refused':
      return { status: event };
    case 'resolve':
      return { status: 'changed', due: now };
    case 'wake':
      return state.status === 'failed' && state.due > now ? { ...state, due: now } : state;
  }
}

/** When to save by itself; undefined where that is for others to decide. */
export function dueOf(state: Autosave): number | undefined {
  return state.status === 'changed' || state.status === 'failed' ? state.due : undefined;
}

/** Whether nothing is being sent, and nothing waits for the server or the user: then a change of the picture decides what comes next. */
function isSettled({ status }: Autosave): boolean {
  return status === 'saved' || status === 'changed' || status === 'refused';
}

/** How often in a row the server was away. */
export function failuresOf(state: Autosave): number {
  return state.status === 'failed' || state.status === 'saving' ? state.failures : 0;
}

function toFailed(failures: number, now: number): Autosave {
  const pause = Math.min(RETRY.most, RETRY.first * 2 ** (failures - 1));
  return { status: 'failed', failures, due: now + pause };
}
