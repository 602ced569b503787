/** The engine that needs no server: a graph database in a file, in a process of its own. */
import { basename, resolve } from 'node:path';
import { EntenteError } from '../../../model/errors.ts';
import type { Engine, EngineDescription, Row, RunOptions, Rows, Statement } from '../../engine.ts';
import { databaseFile, folderError, openWhenFree, prepareFolder } from './data-folder.ts';
import { removeLock, writeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { ProcessKeeper } from './process-keeper.ts';
import type { Answer } from './request.ts';
import { REFUSED } from './statement/refusal.ts';

/** Where the data are and how they are opened. */
export interface EmbeddedOptions {
  /** The data folder, made if absent. */
  readonly folder: string;
  /** The compiled entry of the engine's process; the one beside this module unless said otherwise. */
  readonly childModule?: URL;
  /** Milliseconds that a statement may go on after its caller gave up, before its process is ended; 5,000. */
  readonly graceMs?: number;
}

/** The embedded engine, which also says where its server answers. */
export interface EmbeddedEngine extends Engine {
  /** Writes the address into the lock file, where the command line finds it. */
  announce(address: string): Promise<void>;
  /** The process that has the file open now; null between two. */
  readonly childPid: number | null;
  /** The data folder. */
  readonly folder: string;
  /**
   * Writes all that is committed into a new file, unless the counter of changes still says `known`, and gives the counter.
   * Other requests wait meanwhile: 20 ms for the seed, five seconds for five million edges.
   */
  copyTo(file: string, known: bigint | null): Promise<bigint>;
}

const TIMEOUT_MS = 30_000;
const MAX_ROWS = 100_000;
const PING_MS = 5_000;
const GRACE_MS = 5_000;

const LACKS: readonly string[] = [
  'A path of two or more relationships of the same type in one pattern fails past 65,536 rows.',
  'Quantified paths of several relationships, and procedures but db.relationshipTypes(), are refused.',
  'There are days and durations, and no times; of functions of days those between two, and their week, month, quarter and year.',
  'There is no APOC, no Graph Data Science, and no full-text or spatial index.',
  'A question that runs away is stopped by starting the engine again, which takes a moment.',
  'One process at a time can open the data, even to read.',
];

/**
 * Opens the data folder, for this process only. Rejects with `data-held`, `data-unwritable`, `data-damaged`,
 * `disk-full`, `newer-store` or `store-unavailable`. A lock file whose holder is dead is taken over.
 */
export async function openEmbeddedEngine(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const folder = resolve(options.folder);
  await prepareFolder(folder);
  const keeper = new ProcessKeeper({
    module: options.childModule ?? new URL('./child.js', import.meta.url),
    file: databaseFile(folder),
    graceMs: options.graceMs ?? GRACE_MS,
  });
  const version = await openWhenFree(folder, () => keeper.open());
  const lock: Lock = { pid: process.pid, started: new Date().toISOString() };
  try {
    await writeLock(folder, lock);
  } catch (error) {
    await keeper.close();
    throw folderError(folder, error);
  }
  return new KeptEngine({ folder, keeper, version, lock });
}

interface Parts {
  readonly folder: string;
  readonly keeper: ProcessKeeper;
  readonly version: string;
  readonly lock: Lock;
}

class KeptEngine implements EmbeddedEngine {
  readonly name = 'embedded';
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get childPid(): number | null {
    return this.#parts.keeper.pid;
  }

  get folder(): string {
    return this.#parts.folder;
  }

  copyTo(file: string, known: bigint | null): Promise<bigint> {
    return this.#parts.keeper.copyTo(file, known);
  }

  run(text: string, parameters: Statement['parameters'], options: RunOptions): Rows {
    return new AnsweredRows(() =>
      this.#parts.keeper.ask({
        mode: options.mode,
        statements: [{ text, parameters }],
        maxRows: options.maxRows ?? MAX_ROWS,
        timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
        signal: options.signal,
      }),
    );
  }

  async transaction(
    statements: readonly Statement[],
    options: { readonly timeoutMs?: number } = {},
  ): Promise<readonly (readonly Row[])[]> {
    const { rows } = await this.#parts.keeper.ask({
      mode: 'write',
      statements,
      maxRows: Number.MAX_SAFE_INTEGER,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      signal: undefined,
    });
    return rows.map((each) => [...each]);
  }

  async ping(): Promise<void> {
    try {
      await this.#parts.keeper.ask({
        mode: 'read',
        statements: [{ text: 'RETURN 1 AS one', parameters: {} }],
        maxRows: 1,
        timeoutMs: PING_MS,
        signal: undefined,
      });
    } catch (error) {
      if (error instanceof EntenteError && error.code === 'store-unavailable') throw error;
      const message = 'The built-in engine does not answer; try again in a moment.';
      throw new EntenteError('store-unavailable', message, { cause: error });
    }
  }

  describe(): Promise<EngineDescription> {
    const { version, folder } = this.#parts;
    return Promise.resolve({
      name: this.name,
      version: `Grafeo ${version}`,
      database: basename(folder),
      lacks: LACKS,
      refuses: Object.values(REFUSED).map(({ what, instead }) => ({ what, instead })),
    });
  }

  async announce(address: string): Promise<void> {
    await writeLock(this.#parts.folder, { ...this.#parts.lock, address });
  }

  async close(): Promise<void> {
    const { folder, lock, keeper } = this.#parts;
    // While the file is still held: afterwards the lock in the folder could already be another's.
    await removeLock(folder, lock);
    await keeper.close();
  }
}

/** Rows that are asked for when the first is read, and handed out once all have come. */
class AnsweredRows implements Rows {
  truncated = false;
  readonly #ask: () => Promise<Answer>;

  constructor(ask: () => Promise<Answer>) {
    this.#ask = ask;
  }

  async all(): Promise<readonly Row[]> {
    const answer = await this.#ask();
    this.truncated = answer.truncated;
    return answer.rows.flatMap((rows) => [...rows]);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Row, undefined> {
    const answer = await this.#ask();
    this.truncated = answer.truncated;
    for (const rows of answer.rows) yield* rows;
  }
}
