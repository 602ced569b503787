/** Runs statements on the open database: reads that leave nothing behind, writes that are kept or not, as a whole. */
import { setTimeout as pause } from 'node:timers/promises';
import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import type { Statement } from '../../engine.ts';
import { isConflict, Refusal } from './grafeo-errors.ts';
import type { ReadVerdicts } from './read-verdict.ts';

/** Where statements run. */
export interface OpenDatabase {
  readonly db: GrafeoDB;
  readonly verdicts: ReadVerdicts;
  /** Makes all commits so far outlast a loss of power. */
  makeDurable(): void;
}

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 5;

/** Runs a statement that can change nothing: its plan is looked at first, and what it runs in is rolled back. */
export async function runRead({ db, verdicts }: OpenDatabase, statement: Statement): Promise<QueryResult> {
  await verdicts.requireRead(statement);
  const transaction = db.beginTransaction();
  try {
    return await transaction.executeCypher(statement.text, statement.parameters);
  } finally {
    transaction.rollback();
  }
}

/**
 * Runs statements as one transaction and makes it durable. Conflicts are retried as a whole, then thrown as the
 * engine gave them. Once `isDropped` says so it is rolled back, unless it is already committed.
 */
export async function runWrite(
  database: OpenDatabase,
  statements: readonly Statement[],
  isDropped: () => boolean,
): Promise<readonly QueryResult[]> {
  for (const statement of statements) await database.verdicts.requireNoFiles(statement);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const results = await runOnce(database.db, statements, isDropped);
      database.makeDurable();
      return results;
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      // Doubling, and never twice the same, so that two that met do not meet again.
      await pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function runOnce(
  db: GrafeoDB,
  statements: readonly Statement[],
  isDropped: () => boolean,
): Promise<readonly QueryResult[]> {
  const transaction = db.beginTransaction();
  try {
    const results: QueryResult[] = [];
    for (const { text, parameters, otherwise } of statements) {
      refuseIf(isDropped());
      const result = await transaction.executeCypher(text, parameters);
      if (otherwise !== undefined && result.length === 0) throw new Refusal('store-conflict', otherwise);
      results.push(result);
    }
    refuseIf(isDropped());
    transaction.commit();
    return results;
  } catch (error) {
    rollBack(transaction);
    throw error;
  }
}

function refuseIf(dropped: boolean): void {
  if (dropped) throw new Refusal('cancelled', 'The change was given up and nothing of it was kept.');
}

/** The engine itself rolls back a commit that failed; rolling back once more is then an error that says nothing. */
function rollBack(transaction: Transaction): void {
  try {
    transaction.rollback();
  } catch {
    return;
  }
}
