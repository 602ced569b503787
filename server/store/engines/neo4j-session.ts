/** Sessions with Neo4j: opened so that a process reads its own writes, and tried again while an outage may pass. */
import type { BookmarkManager, Driver, Session } from 'neo4j-driver';
import { bookmarkManager, isRetryableError, session as accessMode } from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';
import type { RunOptions } from '../engine.ts';
import { isConflict, isUnreachable, type Neo4jPlace } from './neo4j-errors.ts';
import { closeQuietly, type Limit } from './neo4j-limit.ts';

/** What an open engine has: one driver, one memory of its own writes, and the work that is going on. */
export interface Neo4jConnection {
  readonly driver: Driver;
  readonly writes: OwnWrites;
  readonly place: Neo4jPlace;
  /** What is going on now; once closed, nothing begins any more. */
  readonly work: { readonly limits: Set<Limit>; closed: boolean };
}

/**
 * What this process has written, so that its reads wait until their server has it. Reads are only told, and tell nothing
 * back: minding what they have seen takes a tenth of a short read and matters to nobody.
 */
export interface OwnWrites {
  readonly manager: BookmarkManager;
  /** Marks of the last writes; empty before the first. */
  bookmarks: readonly string[];
}

/** Nothing written yet. */
export function createOwnWrites(): OwnWrites {
  const writes: OwnWrites = {
    bookmarks: [],
    manager: bookmarkManager({
      bookmarksConsumer: (bookmarks) => {
        writes.bookmarks = [...bookmarks];
        return Promise.resolve();
      },
    }),
  };
  return writes;
}

/** Milliseconds that one piece of work has unless its caller says otherwise. */
export const TIMEOUT_MS = 30_000;

/** How long a database that cannot be reached is tried again, so that a restart of a moment goes unnoticed. */
export const UNREACHABLE_MS = 2_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** What is asked of a session. */
export interface SessionNeeds {
  readonly mode: RunOptions['mode'];
  /** Rows that come in one piece; the driver's thousand unless said otherwise. */
  readonly fetchSize?: number;
  /** Marks of writes that a read must see, besides this process's own. */
  readonly bookmarks?: readonly string[];
}

/** Opens a session; throws `store-unavailable` once the connection is closed. */
export function openSession(connection: Neo4jConnection, needs: SessionNeeds): Session {
  if (connection.work.closed)
    throw new EntenteError('store-unavailable', 'The connection to Neo4j is closed.');
  const { place, writes, driver } = connection;
  const { mode, fetchSize, bookmarks = [] } = needs;
  const config = {
    ...(mode === 'read'
      ? { defaultAccessMode: accessMode.READ, bookmarks: [...writes.bookmarks, ...bookmarks] }
      : { defaultAccessMode: accessMode.WRITE, bookmarkManager: writes.manager }),
    ...(place.database === null ? {} : { database: place.database }),
    ...(fetchSize === undefined ? {} : { fetchSize }),
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  return driver.session(config);
}

/** Does a piece of work in a session of its own, again while what stands in its way may pass. */
export async function untilThrough<T>(
  connection: Neo4jConnection,
  needs: SessionNeeds,
  limit: Limit,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const session = openSession(connection, needs);
    limit.watch(session);
    try {
      return await work(session);
    } catch (error) {
      void closeQuietly(session);
      if (!isWorthTrying(error, limit)) throw error;
      await limit.hold(wait(pause * (0.5 + Math.random())));
    }
  }
}

function isWorthTrying(error: unknown, limit: Limit): boolean {
  if (limit.reason !== undefined || !isRetryableError(error)) return false;
  return isUnreachable(error) ? limit.spent() < UNREACHABLE_MS : isConflict(error);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
