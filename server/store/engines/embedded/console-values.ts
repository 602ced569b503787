/** Reads the rows of a result with the kinds of their values, which the engine's own JavaScript form does not tell. */
import type { QueryResult } from '@grafeo-db/js';
import type { CypherValue } from '../../../model/cypher-value.ts';

/** Rows, one after another, values in the order of the columns. */
export function* readResult(result: QueryResult): Generator<readonly CypherValue[], undefined> {
  const { columns } = result;
  for (let at = 0; at < result.length; at += 1) {
    const row = result.get(at);
    yield columns.map((column) => row[column] as CypherValue);
  }
}
