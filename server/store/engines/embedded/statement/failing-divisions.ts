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

/** All of them. */
export const FAILING_DIVISIONS: readonly FailingDivision[] = [TOO_LARGE, OTHER_SPACE, SAME_ENDS, NULL_BOUND];
