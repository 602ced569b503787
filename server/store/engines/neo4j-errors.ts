/** Turns what neo4j-driver throws into errors with one sentence that a person can act on. */
import { Neo4jError } from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';

/** Where an engine is connected to, for messages. */
export interface Neo4jPlace {
  /** Address without user or password. */
  readonly address: string;
  readonly user: string;
  /** Null is the user's home database. */
  readonly database: string | null;
}

const TIMED_OUT = /^Neo\.\w+\.Transaction\.TransactionTimedOut/;
const OUT_OF_MEMORY = /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow)/;
/** Said of one transaction that would hold more than it is given; the other two are said of the whole machine, or of one stack. */
const TOO_MUCH_AT_ONCE = 'Neo.TransientError.General.MemoryPoolOutOfMemory';
const GONE = /^Neo\.(TransientError\.(General|Database)\.DatabaseUnavailable|\w+\.Transaction\.Terminated)/;

/** Whether the database could not be reached, as against having refused something. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  if (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired') return true;
  // The driver gives no code for these two, only words.
  return (
    GONE.test(error.code) || /^(Connection acquisition timed out|Server responded HTTP)/.test(error.message)
  );
}

/** Whether the same work can succeed at once because other writes stood in its way. */
export function isConflict(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    error.retryable &&
    !isUnreachable(error) &&
    !TIMED_OUT.test(error.code) &&
    !OUT_OF_MEMORY.test(error.code)
  );
}

/** Whether Neo4j says that there is no database of the name asked for. */
function isDatabaseMissing(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === 'Neo.ClientError.Database.DatabaseNotFound';
}

/**
 * The error to hand on: `store-unavailable`, `store-timeout`, `store-conflict`, `credentials-refused`,
 * `database-missing` or `statement-failed`, with Neo4j's own `{ code, message }` as details.
 */
export function explainFailure(error: unknown, place: Neo4jPlace): EntenteError {
  if (error instanceof EntenteError) return error;
  const options = { cause: error, details: readDetails(error) };
  if (!(error instanceof Neo4jError))
    return new EntenteError('statement-failed', readMessage(error), options);
  if (isUnreachable(error)) {
    return new EntenteError('store-unavailable', describeUnreachable(error, place), options);
  }
  if (TIMED_OUT.test(error.code)) return new EntenteError('store-timeout', 'Neo4j took too long.', options);
  if (isDatabaseMissing(error)) {
    const sentence = `Neo4j at ${place.address} has no database "${place.database ?? ''}": set NEO4J_DATABASE to one that it has.`;
    return new EntenteError('database-missing', sentence, options);
  }
  if (error.code.startsWith('Neo.ClientError.Security.') && !error.code.endsWith('.Forbidden')) {
    return new EntenteError('credentials-refused', describeRefusal(error, place), options);
  }
  if (isConflict(error)) {
    const sentence = 'Other writes to Neo4j stood in the way of this one too often: try again.';
    return new EntenteError('store-conflict', sentence, options);
  }
  const isTooMuchAtOnce = error.code.startsWith(TOO_MUCH_AT_ONCE);
  const sentence = `Neo4j refused a statement: ${error.message}`;
  return new EntenteError('statement-failed', sentence, { ...options, isTooMuchAtOnce });
}

/** The sentence for a database that does not answer, with the way out that fits the cause. */
export function describeUnreachable(error: unknown, place: Neo4jPlace): string {
  const { address } = place;
  const message = readMessage(error);
  const code = error instanceof Neo4jError ? error.code : '';
  if (message.startsWith('Server responded HTTP')) {
    return `${address} is a web port, not Neo4j's Bolt port: set NEO4J_URI to the Bolt port, usually 7687.`;
  }
  if (/Active conn count = [1-9]/.test(message)) {
    return `Every connection to Neo4j at ${address} is in use: try again when running questions are answered.`;
  }
  if (/TLS|SSL|certificate|self.signed/i.test(message)) {
    return `Neo4j does not answer at ${address} over TLS: without TLS the scheme is neo4j:// or bolt://, and a certificate of its own needs neo4j+ssc:// or bolt+ssc://.`;
  }
  if (message.includes('ENOTFOUND') || message.includes('EAI_AGAIN')) {
    return `Neo4j does not answer at ${address}: there is no machine of that name. Check NEO4J_URI.`;
  }
  if (GONE.test(code)) {
    return `Neo4j at ${address} ended the work, as it does when it or its database is stopped: try again when it is up.`;
  }
  return `Neo4j does not answer at ${address}: is it running? Start it (docker compose up, or npm run neo4j) or set NEO4J_URI to where it is.`;
}

function describeRefusal(error: Neo4jError, place: Neo4jPlace): string {
  const { address, user } = place;
  if (error.code.endsWith('.CredentialsExpired')) {
    return `Neo4j at ${address} wants user "${user}" to change the first password before anything else: do so in Neo4j Browser or cypher-shell, then set NEO4J_PASSWORD.`;
  }
  if (error.code.endsWith('.AuthenticationRateLimit')) {
    return `Neo4j at ${address} refused user "${user}" too often and waits a few seconds: set NEO4J_USER and NEO4J_PASSWORD right, then try again.`;
  }
  return `Neo4j at ${address} refuses user "${user}" or the password: set NEO4J_USER and NEO4J_PASSWORD.`;
}

function readDetails(error: unknown): { code: string; message: string } | undefined {
  return error instanceof Neo4jError ? { code: error.code, message: error.message } : undefined;
}

function readMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
