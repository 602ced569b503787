/** Divisions by zero that nobody writes: what is written for the engine has them where Neo4j fails for another reason, or where the engine would answer otherwise. */

const STATEMENT = 'Neo.ClientError.Statement';

/** What stands in the statement, and the error that it means. */
export interface FailingDivision {
  readonly text: string;
  /** Neo4j's code. */
  readonly code: string;
  readonly sentence: string;
}

/** Where a text holds more than the integers there are. */
export const TOO_LARGE: FailingDivision = {
  text: '7242424243 / 0',
  code: `${STATEMENT}.TypeError`,
  sentence: 'the text holds an integer that is too large',
};

/** Where the engine would trim otherwise. */
export const OTHER_SPACE: FailingDivision = {
  text: '7242424244 / 0',
  code: `${STATEMENT}.SyntaxError`,
  sentence:
    'The built-in engine does not take trim() of a text with a no-break space or a control character at its end; on Neo4j it works as it stands.',
};

/** Where both ends of a shortest path are one node. */
export const SAME_ENDS: FailingDivision = {
  text: '7242424242 / 0',
  code: 'Neo.DatabaseError.Statement.ExecutionFailed',
  sentence: 'The shortest path algorithm does not work when the start and end nodes are the same.',
};

/** Where a range has no beginning or no end. */
export const NULL_BOUND: FailingDivision = {
  text: '7242424245 / 0',
  code: `${STATEMENT}.TypeError`,
  sentence: 'Invalid input in function range(): expected a numeric value but got NULL',
};

/** Where a text names no day. */
export const NO_DAY: FailingDivision = {
  text: '7242424246 / 0',
  code: `${STATEMENT}.SyntaxError`,
  sentence:
    'The built-in engine takes date() of texts like 2024-02-29, 2024-02 and 2024 alone, and there is another, or a day that no calendar has: compare the texts, or leave such rows out.',
};

/** Where a number has too many digits to be rounded to some of them. */
export const TOO_LONG: FailingDivision = {
  text: '7242424247 / 0',
  code: `${STATEMENT}.SyntaxError`,
  sentence:
    'The built-in engine does not round a number with so many digits to some of them: divide it first, or round it to a whole number; on Neo4j it works as it stands.',
};

/** Where a float has too many digits to be written as a text. */
export const TOO_FINE: FailingDivision = {
  text: '7242424248 / 0',
  code: `${STATEMENT}.SyntaxError`,
  sentence:
    'The built-in engine does not write a float of so many digits as text: round it first, as in round(x, 2), or return the number itself; on Neo4j it works as it stands.',
};

/** Where a day is missing that was to be cut down. */
export const NULL_DAY: FailingDivision = {
  text: '7242424249 / 0',
  code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
  sentence: 'date.truncate() takes a day, and there is a null: leave such rows out.',
};

/** All of them. */
export const FAILING_DIVISIONS: readonly FailingDivision[] = [
  TOO_LARGE,
  OTHER_SPACE,
  SAME_ENDS,
  NULL_BOUND,
  NO_DAY,
  TOO_LONG,
  TOO_FINE,
  NULL_DAY,
];
