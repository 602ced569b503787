/** Gives the rows of one statement: as they come, or in one piece. */
import type { Record as DriverRecord, Session } from 'neo4j-driver';
import type { Row, RunOptions, Rows, Statement } from '../engine.ts';
import { explainFailure } from './neo4j-errors.ts';
import { closableRows, closeQuietly, startLimit, type Closable, type Limit } from './neo4j-limit.ts';
import { TIMEOUT_MS, untilThrough, type Neo4jConnection } from './neo4j-session.ts';
import { decodeRecord, encodeParameters } from './neo4j-values.ts';

/** All rows without being asked again, which also leaves the driver nothing to ask for once the work has been given up. */
const FETCH_ALL = -1;

/** Rows where the caller says nothing. */
const MAX_ROWS = 100_000;

/** A statement that has begun: its first row is read, the rest waits in the database. */
interface Started {
  readonly work: Closable;
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
    all: () => readTogether(connection, statement, options, end),
    [Symbol.asyncIterator]: () => readRows(connection, statement, options, end),
  };
}

/** The rows of a read in one piece, which spares the waiting for each; a write is committed as when read row by row. */
async function readTogether(
  connection: Neo4jConnection,
  statement: Statement,
  options: RunOptions,
  end: { truncated: boolean },
): Promise<readonly Row[]> {
  if (options.mode === 'write') {
    const rows: Row[] = [];
    for await (const row of { [Symbol.asyncIterator]: () => readRows(connection, statement, options, end) })
      rows.push(row);
    return rows;
  }
  const limit = startLimit(options.timeoutMs ?? TIMEOUT_MS, options.signal, connection.work.limits);
  try {
    const needs = { mode: 'read', fetchSize: FETCH_ALL } as const;
    const records = await untilThrough(connection, needs, limit, async (session) => {
      const parameters = encodeParameters(statement.parameters);
      const { records: found } = await limit.hold(
        session.run(statement.text, parameters, { timeout: limit.left() }),
      );
      void closeQuietly(session);
      return found;
    });
    const maxRows = options.maxRows ?? MAX_ROWS;
    end.truncated = records.length > maxRows;
    return (end.truncated ? records.slice(0, maxRows) : records).map(decodeRecord);
  } catch (error) {
    throw limit.reason ?? explainFailure(error, connection.place);
  } finally {
    limit.release();
  }
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
    started = await untilThrough(connection, { mode: options.mode }, limit, (session) =>
      tryStatement(session, statement, options.mode, limit),
    );
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
    if (started !== undefined) void closeQuietly(started.work);
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
  let hasBegun = false;
  const work = mode === 'read' ? closableRows(rows, session, { hasBegun: () => hasBegun }) : session;
  limit.watch(work);
  const first = await limit.hold(rows.next());
  hasBegun = true;
  const commit = async (): Promise<void> => {
    // Rows that are left are passed over first: a commit would wait for a stream that is paused.
    await rows.return?.();
    await transaction?.commit();
  };
  return { work, rows, first, commit: mode === 'write' ? commit : undefined };
}
