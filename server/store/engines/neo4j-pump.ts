/** Takes rows from the driver one by one and hands them on in the pieces in which the server sent them. */

/** Rows after which the driver is asked for no more until they are taken. */
const MOST_WAITING = 2_000;

/** Rows that are being read. */
export interface Pump<R, S> {
  /** Whether a row has come. */
  readonly hasBegun: boolean;
  /** Rows that have come since the last call, as soon as there is one; none at the end. Rejects with what the driver throws. */
  take(): Promise<readonly R[]>;
  /** Takes no more. */
  stop(): void;
  /** What the server says at the end; lets go of the rows that are left. */
  end(): Promise<S>;
}

/**
 * Reads `most` rows and no more. Rows that came together wait in the driver, so they are all taken in one turn of the event loop: that spares a wait for
 * each, and keeps nobody waiting for a batch to fill.
 */
export function pumpRows<T, R, S>(
  rows: AsyncIterator<T, S>,
  decode: (row: T) => R,
  most: number,
): Pump<R, S> {
  let waiting: R[] = [];
  let isTurnOver = true;
  let hasBegun = false;
  let last: { readonly value: S } | undefined;
  let failure: { readonly reason: unknown } | undefined;
  let isEnded = false;
  let isStopped = false;
  let hear: (() => void) | undefined;
  let goOn: (() => void) | undefined;

  const work = async (): Promise<void> => {
    for (let read = 0; read < most && !isStopped; read += 1) {
      const next = await rows.next();
      if (next.done === true) {
        last = next;
        return;
      }
      hasBegun = true;
      waiting.push(decode(next.value));
      if (isTurnOver) {
        isTurnOver = false;
        setImmediate(() => {
          isTurnOver = true;
          hear?.();
        });
      }
      if (waiting.length >= MOST_WAITING) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
    }
  };
  const working = work()
    .catch((reason: unknown) => {
      failure = { reason };
    })
    .finally(() => {
      isEnded = true;
      hear?.();
    });

  return {
    get hasBegun() {
      return hasBegun;
    },
    async take() {
      if (!isEnded && (waiting.length === 0 || !isTurnOver)) {
        await new Promise<void>((resolve) => {
          hear = resolve;
        });
      }
      const taken = waiting;
      waiting = [];
      goOn?.();
      if (taken.length === 0 && failure !== undefined) throw failure.reason;
      return taken;
    },
    stop() {
      isStopped = true;
    },
    async end() {
      await working;
      if (failure !== undefined) throw failure.reason;
      const end = last ?? (await rows.return?.());
      // The driver ends every iteration with the summary.
      return end?.value as S;
    },
  };
}
