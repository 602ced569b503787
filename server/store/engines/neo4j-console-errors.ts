/** Tells who typed a statement what Neo4j has against it, in its own words and under its own code. */
import { Neo4jError } from 'neo4j-driver';
import type { EntenteError } from '../../model/errors.ts';
import { StatementError } from '../../model/statement-error.ts';
import { explainFailure, type Neo4jPlace } from './neo4j-errors.ts';

/** `store-unavailable` and `store-timeout` where that is so; all else that has a code of Neo4j's is a `StatementError`. */
export function explainToTypist(error: unknown, place: Neo4jPlace): StatementError | EntenteError {
  if (error instanceof StatementError) return error;
  const failure = explainFailure(error, place);
  const isOurs = failure.code === 'store-unavailable' || failure.code === 'store-timeout';
  if (isOurs || !(error instanceof Neo4jError) || !error.code.startsWith('Neo.')) return failure;
  return new StatementError(error.code, error.message, { cause: error });
}
