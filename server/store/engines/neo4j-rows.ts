/** Streams the rows of one statement, and runs several in one write transaction. */
import type { BookmarkManager, Driver, Record as DriverRecord, Session } from 'neo4j-driver';
import { isRetryableError, session as accessMode } from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';
import type { Row, RunOptions, Rows, Statement } from '../engine.ts';
import { explainFailure, isConflict, isUnreachable, type Neo4jPlace } from './neo4j-errors.ts';
import { closeQuietly, startLimit, type Limit } from './neo4j-limit.ts';
import { decodeRecord, encodeParameters } from './neo4j-values.ts';

/** What an open engine has: one driver, one memory of bookmarks, and the work that is going on. */
export interface Neo4jConnection {
  readonly driver: Driver;
  readonly bookmarks: BookmarkManager;
  readonly place: Neo4jPlace;
  /** What is going on now; once closed, nothing begins any more. */
  readonly work: { readonly limits: Set<Limit>; closed: boolean };
}

/** Milliseconds and rows where the caller says nothing. */
const TIMEOUT_MS = 30_000;
const MAX_ROWS = 100_000;

/** How long a database that cannot be reached is tried again, so that a restart of a moment goes unnoticed. */
export const UNREACHABLE_MS = 2_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** A statement that has begun: its first row is read, the rest waits in the database. */
interface Started {
  readonly session: Session;
  readonly rows: AsyncIterator<DriverRecord>;
  readonly first: IteratorResult<DriverRecord>;
  readonly commit: (() => Promise<void>) | undefined;
}

/**
 * Rows as the database gives them, a thousand at a time, never all at once. Work begins when the first row is
 * asked for. Until that row is handed out transient failures are tried again; after it an error is an error,
 * because rows cannot be taken back.
 *
 * A read is a statement of its own in a READ session, which saves the round trips of a transaction; when no
 * one reads on, the server drops it. A write is an explicit transaction: it is committed when its rows are at
 * their end, cut, or no longer wanted, and rolled back when it fails, takes too long or is cancelled.
 */
export function streamRows(connection: Neo4jConnection, statement: Statement, options: RunOptions): Rows {
  const end = { truncated: false };
  return {
    get truncated() {
      return end.truncated;
    },
    [Symbol.asyncIterator]: () => readRows(connection, statement, options, end),
  };
}

async function* readRows(
  connection: Neo4jConnection,
  statement: Statement,
  options: RunOptions,
  end: { truncated: boolean },
): AsyncGenerator<Row, undefined> {
  const maxRows = options.maxRows ?? MAX_ROWS;
  const limit = startLimit(options.timeoutMs ?? TIMEOUT_MS, options.signal, connection.work.limits);
  let started: Started | undefined;
  let failed = false;
  try {
    started = await startStatement(connection, statement, options.mode, limit);
    let next = started.first;
    for (let given = 0; next.done !== true; given += 1) {
      if (given >= maxRows) {
        end.truncated = true;
        break;
      }
      yield decodeRecord(next.value);
      next = await limit.hold(started.rows.next());
    }
  } catch (error) {
    failed = true;
    throw limit.reason ?? explainFailure(error, connection.place);
  } finally {
    if (!failed) await finish(connection, limit, started);
    limit.release();
    if (started !== undefined) void closeQuietly(started.session);
  }
}

/** Commits what a write has done, also when its rows were not read to the end. */
async function finish(
  connection: Neo4jConnection,
  limit: Limit,
  started: Started | undefined,
): Promise<void> {
  try {
    if (started?.commit !== undefined) await limit.hold(started.commit());
  } catch (error) {
    throw limit.reason ?? explainFailure(error, connection.place);
  }
}

async function startStatement(
  connection: Neo4jConnection,
  statement: Statement,
  mode: RunOptions['mode'],
  limit: Limit,
): Promise<Started> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const session = openSession(connection, mode);
    limit.watch(session);
    try {
      return await tryStatement(session, statement, mode, limit);
    } catch (error) {
      void closeQuietly(session);
      if (!isWorthTrying(error, limit)) throw error;
      await limit.hold(wait(pause * (0.5 + Math.random())));
    }
  }
}

async function tryStatement(
  session: Session,
  statement: Statement,
  mode: RunOptions['mode'],
  limit: Limit,
): Promise<Started> {
  const parameters = encodeParameters(statement.parameters);
  const config = { timeout: limit.left() };
  const transaction = mode === 'write' ? session.beginTransaction(config) : undefined;
  const result =
    transaction?.run(statement.text, parameters) ?? session.run(statement.text, parameters, config);
  const rows = result[Symbol.asyncIterator]();
  const first = await limit.hold(rows.next());
  const commit = async (): Promise<void> => {
    // Rows that are left are passed over first: a commit would wait for a stream that is paused.
    await rows.return?.();
    await transaction?.commit();
  };
  return { session, rows, first, commit: mode === 'write' ? commit : undefined };
}

function isWorthTrying(error: unknown, limit: Limit): boolean {
  if (limit.reason !== undefined || !isRetryableError(error)) return false;
  return isUnreachable(error) ? limit.spent() < UNREACHABLE_MS : isConflict(error);
}

/** All statements in order in one managed write transaction; the whole is tried again on conflicts. */
export async function runTransaction(
  connection: Neo4jConnection,
  statements: readonly Statement[],
  timeoutMs = TIMEOUT_MS,
): Promise<readonly (readonly Row[])[]> {
  const limit = startLimit(timeoutMs, undefined, connection.work.limits);
  try {
    return await limit.hold(writeUntilThrough(connection, statements, limit));
  } catch (error) {
    throw limit.reason ?? explainFailure(error, connection.place);
  } finally {
    limit.release();
  }
}

/** The driver itself tries again for as long as an outage may last; conflicts are given all of the time. */
async function writeUntilThrough(
  connection: Neo4jConnection,
  statements: readonly Statement[],
  limit: Limit,
): Promise<readonly (readonly Row[])[]> {
  for (;;) {
    const session = openSession(connection, 'write');
    limit.watch(session);
    try {
      return await session.executeWrite(
        async (transaction) => {
          const answers: (readonly Row[])[] = [];
          for (const { text, parameters } of statements) {
            const result = await transaction.run(text, encodeParameters(parameters));
            answers.push(result.records.map(decodeRecord));
          }
          return answers;
        },
        { timeout: limit.left() },
      );
    } catch (error) {
      if (limit.reason !== undefined || !isConflict(error)) throw error;
    } finally {
      await closeQuietly(session);
    }
  }
}

function openSession(connection: Neo4jConnection, mode: RunOptions['mode']): Session {
  if (connection.work.closed)
    throw new EntenteError('store-unavailable', 'The connection to Neo4j is closed.');
  const { place, bookmarks, driver } = connection;
  const config = {
    defaultAccessMode: mode === 'read' ? accessMode.READ : accessMode.WRITE,
    bookmarkManager: bookmarks,
    ...(place.database === null ? {} : { database: place.database }),
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  return driver.session(config);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
