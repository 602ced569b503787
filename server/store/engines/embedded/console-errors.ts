/** Turns what stops a statement of the console into an error as Neo4j would give it. Runs in the console's process. */
import { StatementError } from '../../../model/statement-error.ts';
import type { ConsoleFailure } from './console-protocol.ts';
import { Refusal } from './grafeo-errors.ts';
import { FAILING_DIVISIONS } from './statement/failing-divisions.ts';

const STATEMENT = 'Neo.ClientError.Statement';

/** What the engine says, Neo4j's code for it, and what is said to people; `$` gives the engine's own words. */
const KNOWN: readonly (readonly [pattern: RegExp, code: string, sentence: string])[] = [
  [
    /MAX_CAPACITY/,
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'This question is too large for the built-in engine; on Neo4j it works.',
  ],
  [
    /\bpanicked\b|internal error/i,
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'The built-in engine failed inside on this statement; others still work.',
  ],
  [
    /GRAFEO-Q003/,
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'The built-in engine gave this question up after 30 seconds; ask for less.',
  ],
  [
    /memory|256 MiB/i,
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'This question takes more memory than the built-in engine may use; ask for less.',
  ],
  ...FAILING_DIVISIONS.map(({ text, code, sentence }) => [new RegExp(text), code, sentence] as const),
  [/division by zero/, `${STATEMENT}.ArithmeticError`, '/ by zero'],
  [/numeric value out of range/, `${STATEMENT}.ArithmeticError`, 'long overflow'],
  [/Missing parameter: \$?(\S+)/, `${STATEMENT}.ParameterMissing`, 'Expected parameter(s): $'],
  [
    /Unknown function|unknown procedure/,
    `${STATEMENT}.SyntaxError`,
    'The built-in engine does not know a function that this statement needs: $',
  ],
  [
    /Aggregate function '(\w+)' cannot be used here/,
    `${STATEMENT}.SyntaxError`,
    'The built-in engine does not take an aggregate deep inside an expression ($): name the aggregate in a WITH first; on Neo4j it works as it stands.',
  ],
];

/** The failure to send. */
export function statementFailureOf(error: unknown): ConsoleFailure {
  const cause = error instanceof Error ? error.message : String(error);
  if (error instanceof StatementError)
    return { kind: 'statement', code: error.code, message: error.message, cause };
  if (error instanceof Refusal)
    return { kind: 'statement', code: `${STATEMENT}.AccessMode`, message: error.message, cause };
  if (error instanceof RangeError) {
    return {
      kind: 'statement',
      code: `${STATEMENT}.SyntaxError`,
      message: 'The built-in engine does not take a statement nested this deeply.',
      cause,
    };
  }
  for (const [pattern, code, sentence] of KNOWN) {
    const found = pattern.exec(cause);
    if (found !== null)
      return {
        kind: 'statement',
        code,
        message: sentence.replace('$', () => found[1] ?? firstLine(cause)),
        cause,
      };
  }
  const message = `The built-in engine does not take this statement: ${firstLine(cause)}; on Neo4j it may work as it stands.`;
  return { kind: 'statement', code: `${STATEMENT}.SyntaxError`, message, cause };
}

/** The engine's own words, without its prefixes. */
function firstLine(cause: string): string {
  const [first = ''] = cause.split('\n', 1);
  return first
    .replace(/^(?:[A-Z][a-z]+ error: )?GRAFEO-[A-Z]\d+: /, '')
    .replace(/^(?:semantic error: |syntax error: |unsupported: |\[Cypher\] )+/, '')
    .replace(/\.$/, '');
}
