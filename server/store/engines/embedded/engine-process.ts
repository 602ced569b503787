/** One process of the engine, from its start to its end, as the server sees it. */
import type { ChildProcess } from 'node:child_process';
import { EntenteError } from '../../../model/errors.ts';
import { keepLastWords, startChild, waitForEnd } from './child-process.ts';
import { isFromChild } from './protocol.ts';
import type { Failure, FromChild, ToChild } from './protocol.ts';

/** A process that has the database open. */
export interface EngineProcess {
  /** The engine's own version, as `0.6.0`. */
  readonly version: string;
  readonly pid: number;
  /** Whether `onEnd` has been called. */
  readonly hasEnded: boolean;
  /** Passes over in silence once the process has ended: `onEnd` tells of that. */
  send(message: ToChild): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
  /** Has it close the database and end; kills it after so many milliseconds. Resolves when it has ended. */
  close(patienceMs: number): Promise<void>;
}

/** What is to be started, and who is told what comes from it. */
export interface EngineProcessOptions {
  readonly module: URL;
  /** The database file. */
  readonly file: string;
  /** Ends a process that is still opening the file. */
  readonly signal: AbortSignal;
  readonly onMessage: (message: FromChild) => void;
  /** The process has ended, asked or not, after all its messages. `lastWords` is what it last wrote to stderr. */
  readonly onEnd: (lastWords: string) => void;
}

/** A file of five million edges opens in six seconds; replaying a long log takes longer. */
const OPENING_MS = 120_000;

/**
 * Starts a process and waits until it has opened the file. Rejects with `data-held`, `data-unwritable`,
 * `data-damaged`, `disk-full`, `newer-store` or `store-unavailable`.
 */
export async function startEngineProcess(options: EngineProcessOptions): Promise<EngineProcess> {
  const child = startChild(options.module, [options.file], 'the built-in engine');
  const lastWords = keepLastWords(child);
  const ended = waitForEnd(child);
  const version = await waitUntilOpen(child, ended, lastWords, options.signal);
  child.on('message', (message) => {
    if (isFromChild(message)) options.onMessage(message);
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
    options.onEnd(lastWords());
  });
  return {
    version,
    pid: child.pid ?? 0,
    get hasEnded() {
      return hasEnded;
    },
    send: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    kill: () => child.kill('SIGKILL'),
    close: async (patienceMs) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      if (child.connected) child.send({ type: 'close' } satisfies ToChild, () => undefined);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function waitUntilOpen(
  child: ChildProcess,
  ended: Promise<string>,
  lastWords: () => string,
  signal: AbortSignal,
): Promise<string> {
  const stop = (): void => {
    child.kill('SIGKILL');
  };
  const timer = setTimeout(stop, OPENING_MS);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    const first = await Promise.race([firstMessage(child), ended]);
    if (typeof first === 'object' && first.type === 'opened') return first.version;
    await ended;
    if (typeof first === 'object' && first.type === 'refused') throw toError(first.failure);
    throw new EntenteError('store-unavailable', `The built-in engine did not start (${await ended}).`, {
      cause: new Error(lastWords()),
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** A failure of the engine's process as the error that the server throws. */
export function toError(failure: Failure): EntenteError {
  return new EntenteError(failure.code, failure.message, { cause: new Error(failure.cause) });
}

/** The first message that is ours: under `node --watch` a process also reports its imports on the same channel. */
function firstMessage(child: ChildProcess): Promise<FromChild> {
  return new Promise((resolve) => {
    const listen = (message: unknown): void => {
      if (!isFromChild(message)) return;
      child.off('message', listen);
      resolve(message);
    };
    child.on('message', listen);
  });
}
