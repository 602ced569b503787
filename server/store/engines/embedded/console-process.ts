/** One process of the console, from its start to its end, as the server sees it: it does one task at a time. */
import type { ChildProcess } from 'node:child_process';
import { EntenteError } from '../../../model/errors.ts';
import { StatementError } from '../../../model/statement-error.ts';
import { keepLastWords, startChild, waitForEnd } from './child-process.ts';
import { isFromConsole, OUT_OF_MEMORY_WORDS } from './console-protocol.ts';
import type { ConsoleFailure, ConsoleTask, FromConsole, ToConsole } from './console-protocol.ts';

/** What comes of a task before its end. */
export interface TaskListener {
  head(message: Extract<FromConsole, { type: 'head' }>): void;
  rows(message: Extract<FromConsole, { type: 'rows' }>): void;
}

type Done = Extract<FromConsole, { type: 'done' }>;

/** A process that can hold one copy of the store and run statements on it. */
export class ConsoleProcess {
  readonly #child: ChildProcess;
  /** Resolves with how it ended. */
  readonly ended: Promise<string>;
  #hasEnded = false;
  readonly #lastWords: () => string;
  #hear: (message: FromConsole) => void = () => undefined;

  /** Throws `store-unavailable` where the machine lets no process start. */
  constructor(module: URL) {
    this.#child = startChild(module, [], 'the console');
    this.#lastWords = keepLastWords(this.#child);
    this.#child.on('message', (message) => {
      if (isFromConsole(message)) this.#hear(message);
    });
    this.ended = waitForEnd(this.#child).then((how) => {
      this.#hasEnded = true;
      return how;
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Has it open a copy in the place of the one before. Rejects with `store-unavailable`. */
  async open(file: string, memoryMb: number): Promise<void> {
    const answer = await this.#exchange<string | null>(
      { type: 'open', file, memoryMb },
      (message, settle) => {
        if (message.type === 'opened') settle(null);
        if (message.type === 'unopened') settle(message.message);
      },
    );
    if (answer !== null) {
      throw new EntenteError(
        'store-unavailable',
        'The console could not open its copy of the data; try again.',
        {
          cause: new Error(answer),
        },
      );
    }
  }

  /** Does a task. Rejects with the statement's failure, or with why the process ended before. */
  async run(task: ConsoleTask, listener: TaskListener): Promise<Done> {
    const end = await this.#exchange<Done | ConsoleFailure>({ type: 'task', ...task }, (message, settle) => {
      if (!('id' in message) || message.id !== task.id) return;
      if (message.type === 'head') listener.head(message);
      if (message.type === 'rows') listener.rows(message);
      if (message.type === 'done') settle(message);
      if (message.type === 'failed') settle(message.failure);
    });
    if ('kind' in end) throw toError(end);
    return end;
  }

  /** Ends it at once, whatever it does. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  async #exchange<Answer>(
    message: ToConsole,
    hear: (message: FromConsole, settle: (answer: Answer) => void) => void,
  ): Promise<Answer> {
    const answer = new Promise<Answer>((resolve) => {
      this.#hear = (heard) => {
        hear(heard, resolve);
      };
    });
    if (this.#child.connected) this.#child.send(message, () => undefined);
    const first = await Promise.race([answer.then((value) => ({ value })), this.ended]);
    if (typeof first === 'object') return first.value;
    throw this.#describeEnd(first);
  }

  #describeEnd(how: string): Error {
    const words = this.#lastWords();
    const cause = new Error(`${how}: ${words}`);
    if (words.includes(OUT_OF_MEMORY_WORDS) || isOutOfMemory(words)) {
      const message =
        'This question takes more memory than the console of the built-in engine may use: ask for less, for instance with a LIMIT before rows are collected. On Neo4j the limits are the server’s.';
      return new StatementError('Neo.TransientError.General.MemoryPoolOutOfMemoryError', message, { cause });
    }
    const message = 'The console’s process ended while it answered; the next question starts a new one.';
    return new EntenteError('store-unavailable', message, { cause });
  }
}

/** What V8 and Rust write where memory runs out. */
function isOutOfMemory(words: string): boolean {
  return /heap out of memory|memory allocation of \d+ bytes failed/.test(words);
}

function toError(failure: ConsoleFailure): Error {
  const options = { cause: new Error(failure.cause) };
  if (failure.kind === 'own') return new EntenteError(failure.code, failure.message, options);
  return new StatementError(failure.code, failure.message, options);
}
