/** Asks for the counts of a pattern; a count that does not come in time stays unknown and holds nothing up. */
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { toParameters } from '../parameters/parameter-draft.ts';
import { askDatabase } from '../run/ask-database.ts';
import type { Written } from './write-cypher.ts';

/** Seconds that a count may take: on the built-in engine a statement that is run waits behind it. */
const SECONDS = 4;

/** Milliseconds more that are waited for its turn and for the network. */
const GRACE = 6_000;

/** Rows of counts: relations, directions and kinds multiplied. */
const MOST_ROWS = 5_000;

/** What the keys of all counts begin with. */
export const COUNTED = ['pattern'] as const;

/** The rows of a statement. Rejects with what the database says, where it takes too long, and where it is given up. */
export async function askRows(
  { text, parameters }: Written,
  given: AbortSignal,
): Promise<readonly (readonly CypherValue[])[]> {
  const made = toParameters(Object.keys(parameters), parameters);
  if ('fault' in made) throw new Error(made.fault);
  const rows: (readonly CypherValue[])[] = [];
  const asked = { text, parameters: made.parameters, maxRows: MOST_ROWS, seconds: SECONDS };
  const signal = AbortSignal.any([given, AbortSignal.timeout(SECONDS * 1_000 + GRACE)]);
  for await (const events of askDatabase(asked, signal)) {
    for (const event of events) {
      if (event.type === 'row') rows.push(event.row);
      if (event.type === 'failure') throw new Error(event.failure.message);
    }
  }
  return rows;
}
