/** The console's engine on a Neo4j server: explains and streams over a driver of its own, so that it takes nothing from the rest. */
import type { Record as DriverRecord, ResultSummary, Session, Transaction } from 'neo4j-driver';
import type { CypherValue } from '../../model/cypher-value.ts';
import { EntenteError } from '../../model/errors.ts';
import { StatementError } from '../../model/statement-error.ts';
import type {
  ConsoleEngine,
  ConsoleRun,
  ConsoleRunOptions,
  ConsoleStatement,
  Explained,
  RunSummary,
} from '../console-engine.ts';
import { closeConnection, createConnection, type Neo4jAccount } from './neo4j-connect.ts';
import { explainToTypist } from './neo4j-console-errors.ts';
import { readExplained, readSummary } from './neo4j-console-summary.ts';
import { decodeTyped, encodeTyped } from './neo4j-console-values.ts';
import { askForPlan, shiftMessage, shiftNotification } from './neo4j-explain-prefix.ts';
import { closableRows, closeQuietly, startLimit, type Closable, type Limit } from './neo4j-limit.ts';
import { pumpRows, type Pump } from './neo4j-pump.ts';
import { untilThrough, type Neo4jConnection } from './neo4j-session.ts';

/** Rows that Neo4j sends in one piece: half as many wait for it twice as often, more fill the memory where rows are wide. */
const FETCH_SIZE = 4_000;

/** Milliseconds after which nothing goes on any more in a pool in which nothing begins. */
const LONGEST_MS = 120_000;

type Limits = Pick<ConsoleRunOptions, 'timeoutMs' | 'signal'>;

/** The engine. It opens no connection before it is asked; throws `invalid-config` for an address that cannot be. */
export function createNeo4jConsole(account: Neo4jAccount): ConsoleEngine {
  let connection = createConnection(account);
  const retired = new Set<Neo4jConnection>();
  let closing: Promise<unknown> | undefined;
  /** Leaves a pool, one of whose connections was reset, to what goes on in it; others begin in a new one. */
  const retire = (suspect: Neo4jConnection): void => {
    if (suspect !== connection || closing !== undefined) return;
    connection = { ...createConnection(account), writes: suspect.writes };
    retired.add(suspect);
    setTimeout(() => {
      retired.delete(suspect);
      void closeConnection(suspect);
    }, LONGEST_MS).unref();
  };
  return {
    name: 'neo4j',
    prepare: () => Promise.resolve(),
    explain: (statement, limits) => explain(connection, statement, limits),
    run(statement, options) {
      const own = connection;
      return run(own, statement, options, () => {
        retire(own);
      });
    },
    async close() {
      closing ??= Promise.all([connection, ...retired].map(closeConnection));
      await closing;
    },
  };
}

async function explain(
  connection: Neo4jConnection,
  { text, parameters }: ConsoleStatement,
  { timeoutMs, signal }: Limits,
): Promise<Explained> {
  const limit = startLimit(timeoutMs, signal, connection.work.limits);
  try {
    return await untilThrough(connection, { mode: 'read' }, limit, async (session) => {
      const work = session.run(askForPlan(text), encodeTyped(parameters), { timeout: limit.left() });
      const { summary } = await limit.hold(work);
      void closeQuietly(session);
      const explained = readExplained(summary);
      return { ...explained, notifications: explained.notifications.map(shiftNotification) };
    });
  } catch (error) {
    const failure = limit.reason ?? explainToTypist(error, connection.place);
    if (!(failure instanceof StatementError)) throw failure;
    throw new StatementError(failure.code, shiftMessage(failure.message), { cause: error });
  } finally {
    limit.release();
  }
}

async function run(
  connection: Neo4jConnection,
  statement: ConsoleStatement,
  options: ConsoleRunOptions,
  onReset: () => void,
): Promise<ConsoleRun> {
  const { mode, maxRows, timeoutMs, signal } = options;
  const limit = startLimit(timeoutMs, signal, connection.work.limits);
  const needs = { mode, fetchSize: Math.min(maxRows + 1, FETCH_SIZE), bookmarks: statement.bookmarks ?? [] };
  try {
    return await untilThrough(connection, needs, limit, (session) =>
      begin({ connection, session, limit, onReset }, statement, options),
    );
  } catch (error) {
    limit.release();
    throw limit.reason ?? explainToTypist(error, connection.place);
  }
}

/** A statement that Neo4j has begun to work on. */
interface Work {
  readonly connection: Neo4jConnection;
  readonly session: Session;
  readonly limit: Limit;
  /** Called before a session is reset while rows may be on their way. */
  readonly onReset: () => void;
}

/** Who is told when the last row has been read. */
interface Ending {
  tell(summary: RunSummary): void;
  fail(reason: unknown): void;
}

/** Rows that are being read, and can be left. */
interface Reading extends Closable {
  readonly pump: Pump<readonly CypherValue[], ResultSummary>;
  /** What a statement did in a transaction that is only tried. */
  readonly transaction: UndoneWork | undefined;
}

/** A transaction that is undone, whatever its statement does. */
type UndoneWork = Pick<Transaction, 'run' | 'rollback'>;

/** The driver's transaction can be awaited itself, which would hand on something else than it. */
function toHandle(transaction: Transaction): UndoneWork {
  return {
    run: (text: string, parameters?: object) => transaction.run(text, parameters),
    rollback: () => transaction.rollback(),
  };
}

async function begin(
  work: Work,
  { text, parameters }: ConsoleStatement,
  { maxRows, dryRun = false }: ConsoleRunOptions,
): Promise<ConsoleRun> {
  const { session, limit, onReset } = work;
  const timeout = { timeout: limit.left() };
  const transaction = dryRun ? await limit.hold(session.beginTransaction(timeout).then(toHandle)) : undefined;
  const result = transaction
    ? transaction.run(text, encodeTyped(parameters))
    : session.run(text, encodeTyped(parameters), timeout);
  const rows = result[Symbol.asyncIterator]();
  let isFlowing = (): boolean => false;
  const closable = closableRows(rows, session, { hasBegun: () => isFlowing(), onReset });
  limit.watch(closable);
  const fields = await limit.hold(result.keys());
  const ending: Ending = { tell: () => undefined, fail: () => undefined };
  const summary = new Promise<RunSummary>((resolve, reject) => {
    ending.tell = resolve;
    ending.fail = reject;
  });
  // Who reads the rows is told there what failed.
  summary.catch(() => undefined);
  const pump = pumpRows(rows, readRow, maxRows + 1);
  isFlowing = () => pump.hasBegun;
  const close = (): Promise<void> => {
    pump.stop();
    return closable.close();
  };
  const reading: Reading = { pump, transaction, close };
  limit.watch(reading);
  return { fields, batches: readBatches(work, reading, maxRows, ending), summary };
}

async function* readBatches(
  { connection, session, limit }: Work,
  reading: Reading,
  maxRows: number,
  ending: Ending,
): AsyncGenerator<readonly (readonly CypherValue[])[], undefined> {
  const { pump, transaction } = reading;
  try {
    let left = maxRows;
    let truncated = false;
    for (;;) {
      const batch = await limit.hold(pump.take());
      if (batch.length === 0) break;
      truncated = batch.length > left;
      yield truncated ? batch.slice(0, left) : batch;
      if (truncated) break;
      left -= batch.length;
    }
    const last = await limit.hold(pump.end());
    if (transaction) await limit.hold(transaction.rollback());
    ending.tell(readSummary(last, { truncated, bookmarks: session.lastBookmarks() }));
  } catch (error) {
    const failure = limit.reason ?? explainToTypist(error, connection.place);
    ending.fail(failure);
    throw failure;
  } finally {
    ending.fail(new EntenteError('cancelled', 'The rows were not read to their end.'));
    limit.release();
    void closeQuietly(reading);
  }
}

function readRow(record: DriverRecord): readonly CypherValue[] {
  const values: CypherValue[] = [];
  for (let at = 0; at < record.length; at += 1) values.push(decodeTyped(record.get(at)));
  return values;
}
