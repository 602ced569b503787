/** The engine's own process: opens the file named by its first argument and answers the server that started it. */
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { makeDurable } from './durability.ts';
import { openingFailure, statementFailure } from './grafeo-errors.ts';
import { isToChild, ROWS_A_MESSAGE } from './protocol.ts';
import type { FromChild, ToChild } from './protocol.ts';
import { ReadVerdicts } from './read-verdict.ts';
import { runRead, runWrite } from './run-statements.ts';
import type { OpenDatabase } from './run-statements.ts';
import { toValue } from './values.ts';

type Run = Extract<ToChild, { type: 'run' }>;
type Copy = Extract<ToChild, { type: 'copy' }>;

const file = process.argv[2] ?? '';

/** Ids of runs that nobody waits for any more. */
const dropped = new Set<number>();

// Without its server this process would only keep others from the file; the log makes an end at any moment safe.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

// A terminal sends these to the whole group; the server decides when to close, and closes this process too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

await openAndAnswer();

async function openAndAnswer(): Promise<void> {
  let db: GrafeoDB;
  try {
    const { default: grafeo } = await import('@grafeo-db/js');
    db = grafeo.GrafeoDB.create(file);
  } catch (error) {
    await send({ type: 'refused', failure: openingFailure(error, file) });
    process.exit(1);
  }
  const database: OpenDatabase = {
    db,
    verdicts: new ReadVerdicts(db),
    makeDurable: () => {
      makeDurable(db, file);
    },
  };
  process.on('message', (message) => {
    if (isToChild(message)) handle(database, message);
  });
  await send({ type: 'opened', version: db.version() });
}

function handle(database: OpenDatabase, message: ToChild): void {
  if (message.type === 'close') close(database.db);
  if (message.type === 'drop') dropped.add(message.id);
  if (message.type === 'run') void answer(database, message);
  if (message.type === 'copy') void copy(database.db, message);
}

/** Saving is one step on this thread, so no change falls between the counter and the copy. */
async function copy(db: GrafeoDB, { id, file, known }: Copy): Promise<void> {
  try {
    const changes = db.currentEpoch();
    if (changes !== known) db.save(file);
    await send({ type: 'copied', id, changes });
  } catch (error) {
    await send({ type: 'failed', id, failure: statementFailure(error) });
  }
}

async function answer(database: OpenDatabase, run: Run): Promise<void> {
  try {
    const results = await execute(database, run);
    for (const [statement, result] of results.entries()) await sendRows(run, statement, result);
    await send({
      type: 'done',
      id: run.id,
      truncated: results.some((result) => result.length > run.maxRows),
    });
  } catch (error) {
    await send({ type: 'failed', id: run.id, failure: statementFailure(error) });
  } finally {
    dropped.delete(run.id);
  }
}

async function execute(database: OpenDatabase, run: Run): Promise<readonly QueryResult[]> {
  const [only] = run.statements;
  if (run.mode === 'read' && only !== undefined) return [await runRead(database, only)];
  return runWrite(database, run.statements, () => dropped.has(run.id));
}

/** Waits for each message to leave, so that a large answer is never held twice. */
async function sendRows(run: Run, statement: number, result: QueryResult): Promise<void> {
  const { columns } = result;
  const end = Math.min(result.length, run.maxRows);
  for (let start = 0; start < end && !dropped.has(run.id); start += ROWS_A_MESSAGE) {
    const rows = [];
    for (let index = start; index < Math.min(start + ROWS_A_MESSAGE, end); index += 1) {
      const row = result.get(index);
      rows.push(columns.map((column) => toValue(row[column] ?? null)));
    }
    await send({ type: 'rows', id: run.id, statement, columns, rows });
  }
}

function close(db: GrafeoDB): never {
  try {
    db.close();
  } catch (error) {
    // What was acknowledged is in the log, which the next opening reads.
    process.stderr.write(`${String(error)}\n`);
  }
  process.exit(0);
}

function send(message: FromChild): Promise<void> {
  return new Promise((resolve) => {
    // A failure to send means that the server is gone, and `disconnect` follows.
    process.send?.(message, undefined, undefined, () => {
      resolve();
    });
  });
}
