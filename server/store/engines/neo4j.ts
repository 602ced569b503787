/** The engine that speaks to a Neo4j server: connects, runs, converts values, translates errors, and nothing else. */
import { EntenteError } from '../../model/errors.ts';
import type { Engine, EngineDescription, Row } from '../engine.ts';
import { closeConnection, createConnection, type Neo4jAccount } from './neo4j-connect.ts';
import { describeUnreachable, explainFailure } from './neo4j-errors.ts';
import { streamRows } from './neo4j-rows.ts';
import type { Neo4jConnection } from './neo4j-session.ts';
import { runTransaction } from './neo4j-transaction.ts';

/** Which server, as whom, which of its databases, and the two statements that the engine itself needs. */
export interface Neo4jOptions extends Neo4jAccount {
  /** Texts of `cypher/engine/components.cypher` and `cypher/engine/databases.cypher`. */
  readonly statements: { readonly components: string; readonly databases: string };
}

/** Milliseconds that a sign of life may take. */
const PING_MS = 5_000;

/**
 * Connects to Neo4j; opened once a process, because the driver keeps a pool. Rejects with `invalid-config`,
 * `store-unavailable` (within five seconds), `credentials-refused` or `database-missing`.
 */
export async function openNeo4jEngine(options: Neo4jOptions): Promise<Engine> {
  const { statements } = options;
  const connection = createConnection(options);
  const { driver, place } = connection;
  try {
    await driver.verifyConnectivity(place.database === null ? {} : { database: place.database });
    const description = await readDescription(connection, statements.components);
    return createEngine(connection, description, statements.components);
  } catch (error) {
    const failure = await nameDatabases(error, connection, statements.databases);
    await closeConnection(connection);
    throw failure;
  }
}

function createEngine(
  connection: Neo4jConnection,
  description: EngineDescription,
  components: string,
): Engine {
  let closing: Promise<void> | undefined;
  return {
    name: 'neo4j',
    run: (text, parameters, options) => streamRows(connection, { text, parameters }, options),
    transaction: (statements, options) => runTransaction(connection, statements, options?.timeoutMs),
    ping: () => ping(connection, components),
    describe: () => Promise.resolve(description),
    close() {
      closing ??= closeConnection(connection);
      return closing;
    },
  };
}

async function readDescription(connection: Neo4jConnection, components: string): Promise<EngineDescription> {
  const [row = {}] = await readAll(connection, components);
  const { product, version, edition, database } = row;
  const name = typeof product === 'string' ? product.replace(' Kernel', '') : 'Neo4j';
  return {
    name: 'neo4j',
    version: [name, version, edition].filter((part) => typeof part === 'string').join(' '),
    database: typeof database === 'string' ? database : (connection.place.database ?? ''),
    lacks: [],
    refuses: [],
  };
}

async function ping(connection: Neo4jConnection, components: string): Promise<void> {
  try {
    await readAll(connection, components);
  } catch (error) {
    const failure = explainFailure(error, connection.place);
    if (failure.code === 'store-unavailable') throw failure;
    const sentence = describeUnreachable(failure, connection.place);
    throw new EntenteError('store-unavailable', sentence, { cause: failure, details: failure.details });
  }
}

/** A missing database is named together with those that there are, if this user may know them. */
async function nameDatabases(
  error: unknown,
  connection: Neo4jConnection,
  databases: string,
): Promise<EntenteError> {
  const failure = explainFailure(error, connection.place);
  if (failure.code !== 'database-missing') return failure;
  const { address, database } = connection.place;
  const system: Neo4jConnection = { ...connection, place: { ...connection.place, database: 'system' } };
  const rows = await readAll(system, databases).catch(() => []);
  if (rows.length === 0) return failure;
  const names = rows.map(({ name }) => JSON.stringify(name)).join(', ');
  const sentence = `Neo4j at ${address} has no database "${database ?? ''}": it has ${names}. Set NEO4J_DATABASE to one of them.`;
  return new EntenteError('database-missing', sentence, { cause: failure, details: failure.details });
}

function readAll(connection: Neo4jConnection, text: string): Promise<readonly Row[]> {
  return streamRows(connection, { text, parameters: {} }, { mode: 'read', timeoutMs: PING_MS }).all();
}
