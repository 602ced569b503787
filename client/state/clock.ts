/** A clock and timers behind an interface, so that tests decide how time passes. */

/** A clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something after so many milliseconds; the returned function gives it up. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The clock of the computer. */
export const CLOCK: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
