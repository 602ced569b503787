/** Opens and closes the connection to a Neo4j server: one driver with its pool, and the work that goes on over it. */
import neo4j, { type Driver } from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';
import { checkAddress } from './neo4j-address.ts';
import { createOwnWrites, UNREACHABLE_MS, type Neo4jConnection } from './neo4j-session.ts';

/** Which server, as whom, which of its databases. */
export interface Neo4jAccount {
  /** One of the six schemes that Neo4j's drivers know, a host, and a port unless it is 7687. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database unless said otherwise. */
  readonly database?: string;
}

/** Milliseconds: together a server that is not there is known within five seconds. */
const CONNECT_MS = 4_000;
const ACQUIRE_MS = 4_500;
const FAREWELL_MS = 1_500;

/** A connection that is used for the first time when work begins; throws `invalid-config` for an address that cannot be. */
export function createConnection(account: Neo4jAccount): Neo4jConnection {
  const { uri, user, database = null } = account;
  return {
    place: { address: checkAddress(uri), user, database },
    driver: createDriver(account),
    writes: createOwnWrites(),
    work: { limits: new Set(), closed: false },
  };
}

function createDriver({ uri, user, password }: Neo4jAccount): Driver {
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
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

/** Gives up what goes on, and lets go of the server; waits for neither longer than a moment. */
export async function closeConnection({ driver, work }: Neo4jConnection): Promise<void> {
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
