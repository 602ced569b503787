/** The engine that speaks to a Neo4j server: connects, runs, converts values, translates errors, and nothing else. */
import neo4j, { type Driver } from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';
import type { Engine, EngineDescription, Row } from '../engine.ts';
import { checkAddress } from './neo4j-address.ts';
import { describeUnreachable, explainFailure, type Neo4jPlace } from './neo4j-errors.ts';
import { streamRows } from './neo4j-rows.ts';
import { createOwnWrites, UNREACHABLE_MS, type Neo4jConnection } from './neo4j-session.ts';
import { runTransaction } from './neo4j-transaction.ts';

/** Which server, as whom, which of its databases, and the two statements that the engine itself needs. */
export interface Neo4jOptions {
  /** One of the six schemes that Neo4j's drivers know, a host, and a port unless it is 7687. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database unless said otherwise. */
  readonly database?: string;
  /** Texts of `cypher/engine/components.cypher` and `cypher/engine/databases.cypher`. */
  readonly statements: { readonly components: string; readonly databases: string };
}

/** Milliseconds: together a server that is not there is known within five seconds. */
const CONNECT_MS = 4_000;
const ACQUIRE_MS = 4_500;
const PING_MS = 5_000;
const FAREWELL_MS = 1_500;

/**
 * Connects to Neo4j; opened once a process, because the driver keeps a pool. Rejects with `invalid-config`,
 * `store-unavailable` (within five seconds), `credentials-refused` or `database-missing`.
 */
export async function openNeo4jEngine(options: Neo4jOptions): Promise<Engine> {
  const { uri, user, database = null, statements } = options;
  const place: Neo4jPlace = { address: checkAddress(uri), user, database };
  const driver = createDriver(options);
  const connection: Neo4jConnection = {
    driver,
    place,
    writes: createOwnWrites(),
    work: { limits: new Set(), closed: false },
  };
  try {
    await driver.verifyConnectivity(database === null ? {} : { database });
    const description = await readDescription(connection, statements.components);
    return createEngine(connection, description, statements.components);
  } catch (error) {
    const failure = await nameDatabases(error, connection, statements.databases);
    await settle(driver.close());
    throw failure;
  }
}

function createDriver({ uri, user, password }: Neo4jOptions): Driver {
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      userAgent: 'entente',
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: ACQUIRE_MS,
      maxTransactionRetryTime: UNREACHABLE_MS,
      telemetryDisabled: true,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EntenteError('invalid-config', `NEO4J_URI is not an address that works: ${why}`, {
      cause: error,
    });
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

async function closeConnection({ driver, work }: Neo4jConnection): Promise<void> {
  work.closed = true;
  const reason = new EntenteError('store-unavailable', 'The connection to Neo4j is being closed.');
  await settle(Promise.all([...work.limits].map((limit) => limit.giveUp(reason))));
  await settle(driver.close());
}

/** Waits for a farewell, but not for long: a server that hangs must not keep this process. */
async function settle(farewell: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FAREWELL_MS);
  });
  await Promise.race([farewell.catch(() => undefined), patience]);
  clearTimeout(timer);
}
