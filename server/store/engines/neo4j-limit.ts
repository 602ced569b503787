/** What gives a piece of work up early: its time, the caller's signal, or the closing of the engine. */
import type { Session } from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';

/** Watches over one piece of work, which holds one session at a time. */
export interface Limit {
  /** Why the work was given up; undefined while it goes on. */
  readonly reason: EntenteError | undefined;
  /** Milliseconds since the work began. */
  spent(): number;
  /** Milliseconds that are left, at least 1, because 0 would mean no limit to the server. */
  left(): number;
  /** The session to close when the work is given up, which makes the server drop its transaction. */
  watch(session: Session): void;
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
  let watched: Session | undefined;
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
    watch(session) {
      watched = session;
      if (reason !== undefined) void closeQuietly(session);
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
export async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}
