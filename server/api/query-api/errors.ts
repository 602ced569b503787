/** Failures in the form of Neo4j's Query API: a list with a code and a sentence, under the HTTP status of that code. */
import { EntenteError } from '../../model/errors.ts';
import { StatementError } from '../../model/statement-error.ts';
import { writeString } from './write-text.ts';

/** One failure. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const INVALID = 'Neo.ClientError.Request.Invalid';

/** A request that is none of the Query API's. */
export class RequestFault extends Error {
  readonly status: number;
  /** Whether it was not even read. */
  readonly isUnread: boolean;

  constructor(status: 400 | 404 | 405 | 406 | 413 | 415, message: string, isUnread = false) {
    super(message);
    this.status = status;
    this.isUnread = isUnread;
  }
}

/** Throws the fault of a request that cannot be read, for which Neo4j gives no reason. */
export function refuseRequest(): never {
  throw new RequestFault(400, 'Bad Request', true);
}

/** What a failure of ours is called among Neo4j's codes. */
const OURS: Readonly<Record<string, { readonly status: number; readonly code: string }>> = {
  'store-unavailable': { status: 503, code: 'Neo.TransientError.General.DatabaseUnavailable' },
  'store-timeout': {
    status: 400,
    code: 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  },
  cancelled: { status: 400, code: 'Neo.ClientError.Transaction.Terminated' },
};

/** Anything thrown, as it is told; undefined for faults of the program, which are the log's to tell. */
export function toFailure(thrown: unknown): Failure | undefined {
  if (thrown instanceof RequestFault)
    return { status: thrown.status, code: INVALID, message: thrown.message };
  if (thrown instanceof StatementError)
    return { status: toStatus(thrown.code), code: thrown.code, message: thrown.message };
  const ours = thrown instanceof EntenteError ? OURS[thrown.code] : undefined;
  return ours && thrown instanceof Error ? { ...ours, message: thrown.message } : undefined;
}

/** What is told of a fault of the program. */
export const UNKNOWN: Failure = {
  status: 500,
  code: 'Neo.DatabaseError.General.UnknownError',
  message: 'Something failed here that should not; the log has the cause.',
};

function toStatus(code: string): number {
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') return 404;
  if (code === 'Neo.TransientError.General.DatabaseUnavailable') return 503;
  return code.startsWith('Neo.DatabaseError.') || code.startsWith('Neo.TransientError.') ? 500 : 400;
}

/** The list, as JSON. */
export function writeFailures(failures: readonly Failure[]): string {
  const each = failures.map(
    ({ code, message }) => `{"code":${writeString(code)},"message":${writeString(message)}}`,
  );
  return `[${each.join(',')}]`;
}
