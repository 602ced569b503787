/** What the server and the engine's own process say to each other over the IPC channel. */
import type { ErrorCode } from '../../../model/errors.ts';
import type { Statement, Value } from '../../engine.ts';

/** From the server to the engine's process. */
export type ToChild =
  | {
      readonly type: 'run';
      /** Made by the server, unique in the life of one engine; all answers carry it. */
      readonly id: number;
      /** A `read` has exactly one statement; a `write` is one transaction of them all. */
      readonly mode: 'read' | 'write';
      readonly statements: readonly Statement[];
      /** Rows of each statement that are sent at most. */
      readonly maxRows: number;
    }
  /** Nobody waits for this run any more: send no rows of it, and roll it back if it is not yet committed. */
  | { readonly type: 'drop'; readonly id: number }
  /** Write all that is committed into a new file, unless the counter of changes still says `known`. */
  | { readonly type: 'copy'; readonly id: number; readonly file: string; readonly known: bigint | null }
  /** Close the database and end. */
  | { readonly type: 'close' };

/** From the engine's process to the server. Each `run` ends with exactly one `done` or `failed`, dropped or not. */
export type FromChild =
  | { readonly type: 'opened'; readonly version: string }
  | { readonly type: 'refused'; readonly failure: Failure }
  | ({ readonly type: 'rows'; readonly id: number; readonly statement: number } & Chunk)
  | { readonly type: 'done'; readonly id: number; readonly truncated: boolean }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }
  /** The counter of changes at the copy; equal to what was known where nothing was written. */
  | { readonly type: 'copied'; readonly id: number; readonly changes: bigint };

/** Some rows of one statement, in order; columns are sent beside them so that names are not repeated. */
export interface Chunk {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** An error on its way to the server, where it becomes an `EntenteError`. */
export interface Failure {
  readonly code: ErrorCode;
  /** One sentence for people. */
  readonly message: string;
  /** What the engine itself said, for the log. */
  readonly cause: string;
  /** The database takes no more work until it is opened again. */
  readonly reopen: boolean;
}

/** Rows in one message: enough to be quick, few enough that neither side stops for long. */
export const ROWS_A_MESSAGE = 1000;

/** Tells a message of the engine's process from anything else that could arrive on the channel. */
export function isFromChild(message: unknown): message is FromChild {
  return isTyped(message, ['opened', 'refused', 'rows', 'done', 'failed', 'copied']);
}

/** Tells a message of the server from anything else that could arrive on the channel. */
export function isToChild(message: unknown): message is ToChild {
  return isTyped(message, ['run', 'drop', 'copy', 'close']);
}

function isTyped(message: unknown, types: readonly string[]): boolean {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return typeof message.type === 'string' && types.includes(message.type);
}
