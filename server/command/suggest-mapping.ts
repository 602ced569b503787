/** Writes down how a CSV file seems to be written, as a mapping that a person corrects and gives back. */
import type { ImportGuessReply } from '../api/contract.ts';
import { toMapping } from '../model/csv-mapping.ts';
import { EntenteError } from '../model/errors.ts';
import type { ImportMapping } from '../model/import.ts';
import { ENTITY_TARGETS, RELATION_TARGETS } from '../model/import.ts';

/** Writes the mapping to the standard output; the error says what is to be done with it. */
export function suggestMapping(path: string, guess: ImportGuessReply): EntenteError {
  const mapping: ImportMapping = { csv: toMapping(guess) };
  process.stdout.write(`${JSON.stringify(mapping, undefined, 2)}\n`);
  const seen = guess.columns.map(
    ({ column, name, type, suggestion = 'left out' }) =>
      `${String(column)} “${name}” (${type}): ${suggestion}`,
  );
  return new EntenteError(
    'invalid-request',
    `A CSV file needs a mapping of its columns. Of ${path} this is what they look like: ${seen.join(', ')}. Save the mapping that was written to the standard output, correct in it what each column becomes and say under "fixed" what all rows have, as {"kind": "Person"}; then import with --mapping. Columns of an "entity" become ${ENTITY_TARGETS.join(', ')}; those of a "relation" become ${RELATION_TARGETS.join(', ')}.`,
  );
}
