/** Keeps one process of the engine alive and hands it requests, so that its end costs a reader only time. */
import { EntenteError } from '../../../model/errors.ts';
import { startEngineProcess, toError } from './engine-process.ts';
import type { EngineProcess } from './engine-process.ts';
import type { FromChild } from './protocol.ts';
import { Request } from './request.ts';
import type { Answer, Ask } from './request.ts';

/** What is kept alive. */
export interface KeeperOptions {
  /** The compiled `child.js`. */
  readonly module: URL;
  /** The database file. */
  readonly file: string;
  /** How long a statement that nobody waits for may go on until its process is ended, in milliseconds. */
  readonly graceMs: number;
}

/** How long closing may take before the process is killed; the rest of three seconds is for its end. */
const CLOSING_MS = 2_500;

/** A process that lived this long did not die of its start. */
const SOUND_MS = 1_000;

const ENDED_AT_ONCE = 'The built-in engine ended as soon as it had started; try again.';

const ENDED_DURING_COPY = 'The built-in engine ended while it was copied for the console; try again.';

interface WaitingCopy {
  readonly resolve: (changes: bigint) => void;
  readonly reject: (error: EntenteError) => void;
}

/**
 * The keeper of the engine's process. Reads run side by side, writes one after the other. When the process
 * dies, reads begin again on a fresh one, once, and the write that it was at fails with `store-unavailable`,
 * because nobody knows whether it was kept.
 */
export class ProcessKeeper {
  readonly #options: KeeperOptions;
  readonly #closing = new AbortController();
  /** Handed to the process and not yet done with there. */
  readonly #running = new Map<number, Request>();
  readonly #copies = new Map<number, WaitingCopy>();
  #process: EngineProcess | undefined;
  #starting: Promise<EngineProcess> | undefined;
  #closed: Promise<void> | undefined;
  #lastId = 0;
  #lastWrite: Promise<void> = Promise.resolve();
  /** Set when the process is ended because of one request, which is not the fault of the others. */
  #ending = false;
  #startedAt = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Resolves with the engine's version once the file is open; rejects as `startEngineProcess` does. */
  async open(): Promise<string> {
    return (await this.#alive()).version;
  }

  /** The process that has the file open now, or null. */
  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  /** Runs what is asked; rejects with an `EntenteError`. */
  async ask(ask: Ask): Promise<Answer> {
    const request = new Request(++this.#lastId, ask, (givenUp) => {
      this.#giveUp(givenUp);
    });
    void this.#takeTurn(request);
    return request.answer;
  }

  /**
   * Has all that is committed written into a new file, unless the counter of changes still says `known`, and gives the
   * counter. Rejects with an `EntenteError`.
   */
  async copyTo(file: string, known: bigint | null): Promise<bigint> {
    const process = await this.#alive();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#copies.set(id, { resolve, reject });
      process.send({ type: 'copy', id, file, known });
    });
  }

  /** Answers everybody who waits, closes the database and ends the process, within three seconds. Safe twice. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #takeTurn(request: Request): Promise<void> {
    if (request.ask.mode === 'write') {
      const before = this.#lastWrite;
      this.#lastWrite = before.then(() => request.ended);
      await before;
    }
    await this.#hand(request);
  }

  async #hand(request: Request): Promise<void> {
    try {
      const process = await this.#alive();
      if (request.isAnswered) {
        request.end();
        return;
      }
      request.begin();
      const { mode, statements, maxRows } = request.ask;
      process.send({ type: 'run', id: request.id, mode, statements, maxRows });
      this.#running.set(request.id, request);
    } catch (error) {
      request.reject(whileRunning(error));
      request.end();
    }
  }

  async #alive(): Promise<EngineProcess> {
    if (this.#closing.signal.aborted) throw closed();
    if (this.#process !== undefined) return this.#process;
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async #start(): Promise<EngineProcess> {
    try {
      const process = await startEngineProcess({
        module: this.#options.module,
        file: this.#options.file,
        signal: this.#closing.signal,
        onMessage: (message) => {
          this.#hear(message);
        },
        onEnd: (lastWords) => {
          this.#bury(lastWords);
        },
      });
      if (process.hasEnded) throw new EntenteError('store-unavailable', ENDED_AT_ONCE);
      this.#process = process;
      this.#ending = false;
      this.#startedAt = Date.now();
      return process;
    } finally {
      this.#starting = undefined;
    }
  }

  #hear(message: FromChild): void {
    if (message.type === 'opened' || message.type === 'refused') return;
    if (this.#hearOfCopy(message)) return;
    const request = this.#running.get(message.id);
    if (request === undefined || message.type === 'copied') return;
    if (message.type === 'rows') {
      request.add(message.statement, message);
      return;
    }
    this.#running.delete(request.id);
    if (message.type === 'done') request.resolve(message.truncated);
    else request.reject(toError(message.failure));
    request.end();
    if (message.type === 'failed' && message.failure.reopen) this.#endProcess();
  }

  #hearOfCopy(message: Extract<FromChild, { id: number }>): boolean {
    const waiting = this.#copies.get(message.id);
    if (waiting === undefined) return false;
    this.#copies.delete(message.id);
    if (message.type === 'copied') waiting.resolve(message.changes);
    if (message.type === 'failed') waiting.reject(toError(message.failure));
    return true;
  }

  #loseCopies(error: EntenteError): void {
    for (const { reject } of this.#copies.values()) reject(error);
    this.#copies.clear();
  }

  /** The engine cannot cancel: it may finish within the grace, and what then goes on is ended with its process. */
  #giveUp(request: Request): void {
    if (!this.#running.has(request.id)) return;
    this.#process?.send({ type: 'drop', id: request.id });
    request.afterGrace(this.#options.graceMs, () => {
      this.#endProcess();
    });
  }

  #endProcess(): void {
    this.#ending = true;
    this.#process?.kill();
  }

  #bury(lastWords: string): void {
    const lost = [...this.#running.values()];
    this.#running.clear();
    this.#loseCopies(new EntenteError('store-unavailable', ENDED_DURING_COPY));
    this.#process = undefined;
    for (const request of lost) this.#recover(request, lastWords);
    // Started again before anybody asks, but not over and over; a failure is told to the next who asks.
    const wasSound = Date.now() - this.#startedAt > SOUND_MS;
    if (wasSound && !this.#closing.signal.aborted) this.#alive().catch(() => undefined);
  }

  #recover(request: Request, lastWords: string): void {
    const mayRepeat = request.ask.mode === 'read' && (this.#ending || !request.retried);
    if (request.isAnswered || !mayRepeat) {
      request.reject(died(request.ask.mode, lastWords));
      request.end();
      return;
    }
    request.retried ||= !this.#ending;
    void this.#hand(request);
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    this.#loseCopies(closed());
    for (const request of this.#running.values()) {
      request.reject(closed());
      request.end();
    }
    const process = this.#process ?? (await this.#starting?.catch(() => undefined));
    await process?.close(CLOSING_MS);
  }
}

function died(mode: 'read' | 'write', lastWords: string): EntenteError {
  const message =
    mode === 'read'
      ? 'The built-in engine ended twice while it answered this; ask for less, or try again.'
      : 'The built-in engine ended during this change; look whether it was kept, then repeat it if not.';
  return new EntenteError('store-unavailable', message, { cause: new Error(lastWords) });
}

function closed(): EntenteError {
  return new EntenteError('store-unavailable', 'The built-in engine is closed; start the program again.');
}

/** The codes of opening mean something only at the start; later the engine is simply not there. */
function whileRunning(error: unknown): unknown {
  if (!(error instanceof EntenteError) || error.code === 'disk-full') return error;
  if (error.code === 'store-unavailable') return error;
  return new EntenteError(
    'store-unavailable',
    `The built-in engine ended and cannot open its file again: ${error.message}`,
    { cause: error },
  );
}
