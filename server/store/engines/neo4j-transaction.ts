/** Runs several statements in one write transaction of Neo4j, all or nothing. */
import { EntenteError } from '../../model/errors.ts';
import type { Row, Statement } from '../engine.ts';
import { explainFailure, isConflict } from './neo4j-errors.ts';
import { closeQuietly, startLimit, type Limit } from './neo4j-limit.ts';
import { openSession, TIMEOUT_MS, type Neo4jConnection } from './neo4j-session.ts';
import { decodeRecord, encodeParameters } from './neo4j-values.ts';

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
    const session = openSession(connection, { mode: 'write' });
    limit.watch(session);
    try {
      return await session.executeWrite(
        async (transaction) => {
          const answers: (readonly Row[])[] = [];
          for (const { text, parameters, otherwise } of statements) {
            const result = await transaction.run(text, encodeParameters(parameters));
            if (otherwise !== undefined && result.records.length === 0)
              throw new EntenteError('store-conflict', otherwise);
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
