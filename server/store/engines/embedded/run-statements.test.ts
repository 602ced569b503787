/** Holds how conflicts are retried, with real transactions that stand in each other's way. */
import grafeo from '@grafeo-db/js';
import type { GrafeoDB } from '@grafeo-db/js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isConflict, statementFailure } from './grafeo-errors.ts';
import { ReadVerdicts } from './read-verdict.ts';
import { runWrite } from './run-statements.ts';
import type { OpenDatabase } from './run-statements.ts';

let db: GrafeoDB;
let database: OpenDatabase;
let secured = 0;

const ADD = { text: 'MATCH (c:Counter) SET c.n = c.n + 1 RETURN c.n AS n', parameters: {} };

beforeEach(async () => {
  db = grafeo.GrafeoDB.create();
  secured = 0;
  database = { db, verdicts: new ReadVerdicts(db), makeDurable: () => (secured += 1) };
  await db.executeCypher('CREATE (:Counter {n: 0})');
});

afterEach(() => {
  db.close();
});

describe('a write', () => {
  it('is tried again until the other has finished, and secured once', async () => {
    const other = db.beginTransaction();
    await other.executeCypher(ADD.text);
    setTimeout(() => {
      other.commit();
    }, 25);
    const [result] = await runWrite(database, [ADD], () => false);
    expect(result?.scalar()).toBe(2);
    expect(secured).toBe(1);
  });

  it('is a conflict at last if the other never finishes', async () => {
    const other = db.beginTransaction();
    await other.executeCypher(ADD.text);
    const error: unknown = await runWrite(database, [ADD], () => false).catch((reason: unknown) => reason);
    expect(isConflict(error)).toBe(true);
    expect(statementFailure(error).code).toBe('store-conflict');
    expect(secured).toBe(0);
    other.rollback();
    expect((await db.executeCypher('MATCH (c:Counter) RETURN c.n AS n')).scalar()).toBe(0);
  });

  it('is rolled back if it is dropped before it is committed', async () => {
    let asked = 0;
    const error: unknown = await runWrite(database, [ADD, ADD], () => (asked += 1) > 1).catch(
      (reason: unknown) => reason,
    );
    expect(statementFailure(error).code).toBe('cancelled');
    expect((await db.executeCypher('MATCH (c:Counter) RETURN c.n AS n')).scalar()).toBe(0);
  });
});
