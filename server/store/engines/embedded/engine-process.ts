/** One process of the engine, from its start to its end, as the server sees it. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EntenteError } from '../../../model/errors.ts';
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

/** The process holds parameters and one chunk of rows in JavaScript; the graph and results are outside this. */
const HEAP_MB = 512;

/** A file of five million edges opens in six seconds; replaying a long log takes longer. */
const OPENING_MS = 120_000;

/** Enough of stderr for the engine's own account of a crash. */
const LAST_WORDS = 4_000;

/**
 * Starts a process and waits until it has opened the file. Rejects with `data-held`, `data-unwritable`,
 * `data-damaged`, `disk-full`, `newer-store` or `store-unavailable`.
 */
export async function startEngineProcess(options: EngineProcessOptions): Promise<EngineProcess> {
  const child = start(options);
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

function start({ module, file }: EngineProcessOptions): ChildProcess {
  try {
    return fork(module, [file], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${String(HEAP_MB)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  } catch (error) {
    const message = 'This machine lets no process start for the built-in engine; end others and try again.';
    throw new EntenteError('store-unavailable', message, { cause: error });
  }
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

/** Resolves with how it ended. The exit can be known before the last messages are read, so both are waited for. */
async function waitForEnd(child: ChildProcess): Promise<string> {
  const silence = new Promise<void>((resolve) => {
    child.once('disconnect', resolve);
  });
  const how = await new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? `exit code ${String(code)}`);
    });
    child.on('error', (error) => {
      if (child.pid === undefined) resolve(error.message);
    });
  });
  if (child.pid !== undefined && child.connected) await silence;
  return how;
}

function keepLastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS);
  });
  return () => words;
}
