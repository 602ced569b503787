/** What gives a piece of work up early: its time, the caller's signal, or the closing of the engine. */
import type { Session } from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';

/** What can be closed early. */
export type Closable = Pick<Session, 'close'>;

/**
 * Milliseconds that rows which are on their way have to arrive before the session is reset. Where none has come yet the server
 * is most likely at work on the first, and few are on their way; where some have, they come as fast as the machine can take them.
 */
const ARRIVAL_MS = { before: 250, after: 3_000 };

/** Watches over one piece of work, which holds one session at a time. */
export interface Limit {
  /** Why the work was given up; undefined while it goes on. */
  readonly reason: EntenteError | undefined;
  /** Milliseconds since the work began. */
  spent(): number;
  /** Milliseconds that are left, at least 1, because 0 would mean no limit to the server. */
  left(): number;
  /** The session, or the rows, to close when the work is given up, which makes the server drop its transaction. */
  watch(work: Closable): void;
  /** The outcome of `work`, unless the work is given up first; one call at a time. */
  hold<T>(work: Promise<T>): Promise<T>;
  /** Gives the work up; resolves when the server has dropped it. */
  giveUp(reason: EntenteError): Promise<void>;
  /** The work is over: forgets timer and signal. */
  release(): void;
}

/** Starts watching: `timeoutMs` from now, `signal` if there is one; while it runs it is a member of `running`. */
export function startLimit(timeoutMs: number, signal: AbortSignal | undefined, running: Set<Limit>): Limit {
  const started = performance.now();
  let reason: EntenteError | undefined;
  let watched: Closable | undefined;
  let refuse: ((reason: EntenteError) => void) | undefined;

  const timer = setTimeout(() => {
    const sentence = `Neo4j did not answer within ${String(timeoutMs)} ms, and the work was given up.`;
    void limit.giveUp(new EntenteError('store-timeout', sentence));
  }, timeoutMs);
  const cancel = (): void => {
    const cause: unknown = signal?.reason;
    const sentence = 'The request was given up before it was answered.';
    void limit.giveUp(new EntenteError('cancelled', sentence, { cause }));
  };

  const limit: Limit = {
    get reason() {
      return reason;
    },
    spent: () => performance.now() - started,
    left: () => Math.max(1, Math.ceil(timeoutMs - (performance.now() - started))),
    watch(work) {
      watched = work;
      if (reason !== undefined) void closeQuietly(work);
    },
    hold: (work) =>
      new Promise((resolve, reject) => {
        refuse = reject;
        work.then(resolve, reject);
        if (reason !== undefined) reject(reason);
      }),
    async giveUp(why) {
      if (reason !== undefined) return;
      reason = why;
      limit.release();
      refuse?.(why);
      if (watched !== undefined) await closeQuietly(watched);
    },
    release() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      running.delete(limit);
    },
  };
  running.add(limit);
  if (signal?.aborted === true) cancel();
  else signal?.addEventListener('abort', cancel, { once: true });
  return limit;
}

/** Closes a session; what fails in that has no one left to hear it. */
export async function closeQuietly(work: Closable): Promise<void> {
  await work.close().catch(() => undefined);
}

/**
 * Rows that are being read, as what can be closed early. A session that is closed while rows are on their way makes the
 * driver send a message too many: the next to use the connection then waits for ever, or is told of an error that is not its
 * own. So the server is first asked to discard what is left; where it is busy with no row to give, the session is reset, and
 * before that `onReset` is called, because its connection must not be used again.
 */
export function closableRows(
  rows: AsyncIterator<unknown, unknown>,
  session: Session,
  { hasBegun, onReset }: { readonly hasBegun: () => boolean; readonly onReset?: () => void },
): Closable {
  return {
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<'over'>((resolve) => {
        timer = setTimeout(resolve, hasBegun() ? ARRIVAL_MS.after : ARRIVAL_MS.before, 'over');
      });
      const discarded = Promise.resolve(rows.return?.()).catch(() => undefined);
      if ((await Promise.race([discarded, patience])) === 'over') onReset?.();
      clearTimeout(timer);
      await session.close();
    },
  };
}
