/** Runs the state machine of saving by a clock: when a saving is due, it is made. */
import type { Clock } from '../clock.ts';
import { dueOf, advance, type Autosave, type AutosaveEvent } from './autosave.ts';

/** The state machine of one view as it runs. */
export interface AutosaveClock {
  readonly state: () => Autosave;
  /** Something has happened. */
  readonly dispatch: (event: AutosaveEvent) => void;
  /** Waits no longer. */
  readonly stop: () => void;
}

/** Whom it calls. */
export interface AutosaveListener {
  /** It is time to save. */
  readonly onDue: () => void;
  /** How far the view is saved has changed. */
  readonly onStatus: () => void;
}

/** Starts in a state. */
export function startAutosave(
  clock: Clock,
  first: Autosave,
  { onDue, onStatus }: AutosaveListener,
): AutosaveClock {
  let state = first;
  let stopWaiting = (): void => undefined;
  return {
    state: () => state,
    dispatch: (event) => {
      const next = advance(state, event, clock.now());
      if (next === state) return;
      const isTold = next.status !== state.status;
      state = next;
      stopWaiting();
      const due = dueOf(state);
      if (due !== undefined) stopWaiting = clock.after(Math.max(0, due - clock.now()), onDue);
      if (isTold) onStatus();
    },
    stop: () => {
      stopWaiting();
    },
  };
}
