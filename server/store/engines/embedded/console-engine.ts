/** The console on the built-in engine: what people type runs in a process of its own, on a copy of the store. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EntenteError } from '../../../model/errors.ts';
import type { CypherValue } from '../../../model/cypher-value.ts';
import { EMBEDDED_ANSWER } from '../../console-engine.ts';
import type {
  ConsoleEngine,
  ConsoleRun,
  ConsoleRunOptions,
  ConsoleStatement,
  Explained,
  RunSummary,
} from '../../console-engine.ts';
import { packMap, unpack } from './console-packing.ts';
import { ConsoleProcess } from './console-process.ts';
import type { ConsoleTask } from './console-protocol.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { StatementError } from '../../../model/statement-error.ts';

/** What the console runs on, and what it may take. */
export interface EmbeddedConsoleOptions {
  /** The engine that has the data folder open: it makes the copies. Closed after the console, by who opened it. */
  readonly engine: Pick<EmbeddedEngine, 'copyTo' | 'folder'>;
  /** The compiled entry of the console's process; the one beside this module unless said otherwise. */
  readonly childModule?: URL;
  /** Rows of an answer at most, whatever is asked for; `EMBEDDED_ANSWER.rows`. */
  readonly maxRows?: number;
  /** Bytes of an answer at most; `EMBEDDED_ANSWER.bytes`. */
  readonly maxBytes?: number;
  /** Megabytes that statements may take in the process, above what the open store takes; 1,024. */
  readonly memoryMb?: number;
}

/** The console of the built-in engine, which also says where it runs. */
export interface EmbeddedConsole extends ConsoleEngine {
  /** The console's process now; null before its first use and between two. */
  readonly childPid: number | null;
}

const MEMORY_MB = 1_024;

const NOTHING_WRITTEN: RunSummary['counters'] = {
  containsUpdates: false,
  nodesCreated: 0,
  nodesDeleted: 0,
  propertiesSet: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  indexesAdded: 0,
  indexesRemoved: 0,
  constraintsAdded: 0,
  constraintsRemoved: 0,
  containsSystemUpdates: false,
  systemUpdates: 0,
};

/**
 * Makes the console; its process and its copy of the store are made at its first use. One statement runs at a time,
 * others wait. Rows are not streamed: they come when the statement has been answered, and no more than the limits allow.
 */
export function openEmbeddedConsole(options: EmbeddedConsoleOptions): EmbeddedConsole {
  return new CopiedConsole(options);
}

interface Taken {
  readonly fields: readonly string[];
  readonly rows: (readonly CypherValue[])[][];
  readonly summary: RunSummary;
}

class CopiedConsole implements EmbeddedConsole {
  readonly name = 'embedded';
  readonly #options: EmbeddedConsoleOptions;
  readonly #folder: string;
  readonly #closing = new AbortController();
  #process: ConsoleProcess | undefined;
  /** The counter of changes of the copy that the process has open; null where it has none. */
  #changes: bigint | null = null;
  #file: string | undefined;
  #lastId = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: EmbeddedConsoleOptions) {
    this.#options = options;
    this.#folder = join(options.engine.folder, 'console');
  }

  get childPid(): number | null {
    return this.#process?.pid ?? null;
  }

  async prepare(signal: AbortSignal): Promise<void> {
    await this.#inTurn(signal, () => this.#ready());
  }

  async explain(
    statement: ConsoleStatement,
    { timeoutMs, signal }: Pick<ConsoleRunOptions, 'timeoutMs' | 'signal'>,
  ): Promise<Explained> {
    const options = { timeoutMs, signal, maxRows: 0 };
    const { summary } = await this.#inTurn(signal, () => this.#run(statement, options, true));
    const { queryType, plan, notifications } = summary;
    return { queryType, notifications, ...(plan && { plan }) };
  }

  async run(statement: ConsoleStatement, options: ConsoleRunOptions): Promise<ConsoleRun> {
    if (options.mode === 'write') {
      throw new StatementError(
        'Neo.ClientError.Statement.AccessMode',
        'On the built-in engine the console only reads: it runs on a copy of the data.',
      );
    }
    const { fields, rows, summary } = await this.#inTurn(options.signal, () =>
      this.#run(statement, options, false),
    );
    return { fields, batches: handOut(rows), summary: Promise.resolve(summary) };
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const process = this.#process;
    process?.kill();
    await process?.ended;
    await this.#turn;
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Waits its turn; what is given up while it waits is given up at once. */
  #inTurn<Answer>(signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer> {
    const done = this.#turn.then(async () => {
      if (signal.aborted) throw cancelled();
      return onceMore(signal, work);
    });
    this.#turn = done.catch(() => undefined);
    return unlessAborted(done, signal);
  }

  async #run(
    statement: ConsoleStatement,
    options: Omit<ConsoleRunOptions, 'mode'>,
    explainOnly: boolean,
  ): Promise<Taken> {
    const process = await this.#ready();
    const { maxRows = EMBEDDED_ANSWER.rows, maxBytes = EMBEDDED_ANSWER.bytes } = this.#options;
    const task: ConsoleTask = {
      id: ++this.#lastId,
      text: statement.text,
      parameters: packMap(statement.parameters),
      explainOnly,
      maxRows: Math.min(options.maxRows, maxRows),
      maxBytes,
    };
    return endIfGivenUp(process, options, () => runTask(process, task));
  }

  /** The process, with a copy of the store as it is now. */
  async #ready(): Promise<ConsoleProcess> {
    if (this.#closing.signal.aborted) throw closed();
    if (this.#process === undefined || this.#process.hasEnded) await this.#startAfresh();
    const process = this.#process;
    if (process === undefined) throw closed();
    const file = join(this.#folder, `${String(Date.now())}-${String(++this.#lastId)}.grafeo`);
    const changes = await this.#options.engine.copyTo(file, this.#changes);
    if (changes === this.#changes) return process;
    await process.open(file, this.#options.memoryMb ?? MEMORY_MB);
    this.#changes = changes;
    if (this.#file !== undefined) await rm(this.#file, { force: true });
    this.#file = file;
    return process;
  }

  async #startAfresh(): Promise<void> {
    this.#changes = null;
    this.#file = undefined;
    // Copies of a process that was killed, or of a program that was.
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true });
    const module = this.#options.childModule ?? new URL('./console-child.js', import.meta.url);
    const process = new ConsoleProcess(module);
    if (this.#closing.signal.aborted) process.kill();
    this.#process = process;
  }
}

async function runTask(process: ConsoleProcess, task: ConsoleTask): Promise<Taken> {
  const rows: (readonly CypherValue[])[][] = [];
  let fields: readonly string[] = [];
  let explained: Explained = { queryType: 'r', notifications: [] };
  const { truncated, profile } = await process.run(task, {
    head: (message) => {
      ({ fields, explained } = message);
    },
    rows: (message) => {
      rows.push(message.rows.map((row) => row.map(unpack)));
    },
  });
  const summary = { ...explained, counters: NOTHING_WRITTEN, bookmarks: [], truncated };
  return { fields, rows, summary: profile === undefined ? summary : { ...summary, profile } };
}

/** Ends the process when the time is over or nobody waits any more: the engine itself cannot stop. */
async function endIfGivenUp<Answer>(
  process: ConsoleProcess,
  { timeoutMs, signal }: Pick<ConsoleRunOptions, 'timeoutMs' | 'signal'>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (signal.aborted) throw cancelled();
  let reason: EntenteError | undefined;
  const give = (why: EntenteError): void => {
    reason = why;
    process.kill();
  };
  const timer = setTimeout(() => {
    give(tookTooLong(timeoutMs));
  }, timeoutMs);
  const abort = (): void => {
    give(cancelled());
  };
  signal.addEventListener('abort', abort);
  try {
    return await work();
  } catch (error) {
    throw reason ?? error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** Again where the process was gone before it could answer, for whatever reason that is not the statement's. */
async function onceMore<Answer>(signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EntenteError) || error.code !== 'store-unavailable' || signal.aborted) throw error;
    return work();
  }
}

/** What comes of the work, or `cancelled` as soon as nobody waits for it. */
function unlessAborted<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(cancelled());
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}

/** Hands batches over and lets go of each. */
// eslint-disable-next-line @typescript-eslint/require-await -- the seam's batches come one by one, these are all there
async function* handOut<Batch>(batches: Batch[]): AsyncGenerator<Batch, undefined> {
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) yield batch;
}

function tookTooLong(milliseconds: number): EntenteError {
  const seconds = String(milliseconds / 1000);
  const message = `The built-in engine did not answer within ${seconds} s; ask for less, or allow it more time.`;
  return new EntenteError('store-timeout', message);
}

function cancelled(): EntenteError {
  return new EntenteError('cancelled', 'The request was given up before it was answered.');
}

function closed(): EntenteError {
  return new EntenteError('store-unavailable', 'The built-in engine is closed; start the program again.');
}
