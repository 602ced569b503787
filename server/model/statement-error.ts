/** The failure of a statement that somebody typed, in the words and under the code of the database. */

/** A code as Neo4j writes them, as `Neo.ClientError.Statement.SyntaxError`; refusals of ours use Neo4j's nearest. */
export class StatementError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.name = 'StatementError';
    this.code = code;
  }
}
