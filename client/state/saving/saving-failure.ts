/** What follows for an open view when it could not be saved. */
import { ERRORS, EntenteError, type ErrorCode } from '../../../server/model/errors.ts';
import type { Theirs } from '../saved-state.ts';

/** What became of a saving that failed. */
export interface SavingFailure {
  readonly event: 'conflict' | 'gone' | 'refused' | 'away';
  /** One sentence. */
  readonly message: string;
  /** Of a conflict: what there is instead, where the server says so. */
  readonly theirs?: Theirs;
}

/** Tells from an error what became of a saving: changed or deleted by somebody else, refused for good, or worth another try. */
export function judgeFailure(error: unknown): SavingFailure {
  const message = error instanceof Error ? error.message : 'Something went wrong.';
  if (!(error instanceof EntenteError)) return { event: 'away', message };
  if (error.code === 'view-changed') {
    const theirs = readTheirs(error.details);
    return { event: 'conflict', message, ...(theirs && { theirs }) };
  }
  if (error.code === 'view-not-found') return { event: 'gone', message };
  return { event: isLasting(error.code) ? 'refused' : 'away', message };
}

/** Whether trying again as it is would be of no use. */
function isLasting(code: ErrorCode): boolean {
  const { retry, status } = ERRORS[code];
  return !retry && status !== null && status < 500;
}

function readTheirs(details: unknown): Theirs | undefined {
  if (typeof details !== 'object' || details === null) return undefined;
  const [version, saved, name] = ['version', 'saved', 'name'].map((key): unknown =>
    Reflect.get(details, key),
  );
  return typeof version === 'number' && typeof saved === 'string' && typeof name === 'string'
    ? { version, saved, name }
    : undefined;
}
