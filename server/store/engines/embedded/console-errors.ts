/** Turns what stops a statement of the console into an error as Neo4j would give it. Runs in the console's process. */
import { StatementError } from '../../../model/statement-error.ts';
import type { ConsoleFailure } from './console-protocol.ts';

/** The failure to send. */
export function statementFailureOf(error: unknown): ConsoleFailure {
  const cause = error instanceof Error ? error.message : String(error);
  if (error instanceof StatementError)
    return { kind: 'statement', code: error.code, message: error.message, cause };
  return { kind: 'statement', code: 'Neo.ClientError.Statement.SyntaxError', message: cause, cause };
}
