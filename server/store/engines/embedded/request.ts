/** One request to the engine: who waits for it, until when, and what has come of it. */
import { EntenteError } from '../../../model/errors.ts';
import type { Row, Statement } from '../../engine.ts';
import type { Chunk } from './protocol.ts';

/** What is asked of the engine. */
export interface Ask {
  readonly mode: 'read' | 'write';
  /** One of a read; the whole of one transaction of a write. */
  readonly statements: readonly Statement[];
  readonly maxRows: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** All that came of a request. */
export interface Answer {
  /** The rows of each statement, to be read once. */
  readonly rows: readonly Iterable<Row>[];
  /** Whether a statement had more rows than `maxRows`. */
  readonly truncated: boolean;
}

/**
 * A request whose clock runs from its making. The caller is answered at most once; what the engine does
 * afterwards is of interest only for its end.
 */
export class Request {
  readonly id: number;
  readonly ask: Ask;
  /** Rejects with `store-timeout` or `cancelled` when the caller's patience ends. */
  readonly answer: Promise<Answer>;
  /** Resolves when the engine has done with it, whoever was answered what. */
  readonly ended: Promise<void>;
  /** Whether it has been begun again because the engine's process died. */
  retried = false;

  #chunks: Chunk[][] = [];
  #answered = false;
  #resolve: (answer: Answer) => void = ignore;
  #reject: (error: unknown) => void = ignore;
  #markEnded: () => void = ignore;
  readonly #timer: NodeJS.Timeout;
  readonly #abort: () => void;
  #grace: NodeJS.Timeout | undefined;

  /** `onGivenUp` is called if the caller is answered before the engine has done with it. */
  constructor(id: number, ask: Ask, onGivenUp: (request: Request) => void) {
    this.id = id;
    this.ask = ask;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.ended = new Promise((resolve) => {
      this.#markEnded = resolve;
    });
    this.#timer = setTimeout(() => {
      this.reject(tookTooLong(ask.timeoutMs));
      onGivenUp(this);
    }, ask.timeoutMs);
    this.#abort = () => {
      this.reject(new EntenteError('cancelled', 'The request was given up before it was answered.'));
      onGivenUp(this);
    };
    ask.signal?.addEventListener('abort', this.#abort, { once: true });
    this.begin();
    if (ask.signal?.aborted === true) this.#abort();
  }

  get isAnswered(): boolean {
    return this.#answered;
  }

  /** Forgets what has come so far. */
  begin(): void {
    this.#chunks = this.ask.statements.map(() => []);
  }

  add(statement: number, chunk: Chunk): void {
    if (!this.#answered) this.#chunks[statement]?.push(chunk);
  }

  resolve(truncated: boolean): void {
    const rows = this.#chunks.map(readRows);
    this.#settle(() => {
      this.#resolve({ rows, truncated });
    });
  }

  reject(error: unknown): void {
    this.#settle(() => {
      this.#reject(error);
    });
  }

  /** Calls back after so many milliseconds, unless the engine has done with it by then. */
  afterGrace(milliseconds: number, callback: () => void): void {
    this.#grace = setTimeout(callback, milliseconds);
  }

  /** The engine has done with it. */
  end(): void {
    clearTimeout(this.#grace);
    this.#markEnded();
  }

  #settle(tell: () => void): void {
    if (this.#answered) return;
    this.#answered = true;
    this.#chunks = [];
    clearTimeout(this.#timer);
    this.ask.signal?.removeEventListener('abort', this.#abort);
    tell();
  }
}

/** Rows are made while they are read and their chunks let go, so that a large answer is not held twice. */
function* readRows(chunks: Chunk[]): Generator<Row, undefined> {
  for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
    const { columns, rows } = chunk;
    for (const row of rows) {
      yield Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]));
    }
  }
}

function tookTooLong(milliseconds: number): EntenteError {
  const seconds = String(milliseconds / 1000);
  return new EntenteError(
    'store-timeout',
    `The built-in engine did not answer within ${seconds} s; ask for less, or allow it more time.`,
  );
}

function ignore(): void {
  return undefined;
}
