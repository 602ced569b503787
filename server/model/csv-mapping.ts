/** The mapping of a CSV file that is made of what it looks like. */
import {
  ENTITY_TARGETS,
  RELATION_TARGETS,
  type CsvGuess,
  type CsvMapping,
  type CsvTarget,
} from './import.ts';

/** What columns can become where a row is of that sort. */
export function targetsOf(row: CsvMapping['row']): readonly CsvTarget[] {
  return row === 'entity' ? ENTITY_TARGETS : RELATION_TARGETS;
}

/** The mapping that a guess suggests; of several columns for one target the first has it. */
export function toMapping({ columns, row, delimiter, encoding, header }: CsvGuess): CsvMapping {
  const targets = targetsOf(row);
  const taken = new Set<CsvTarget>();
  const mapped = columns.flatMap(({ column, suggestion }) => {
    if (suggestion === undefined || !targets.includes(suggestion) || taken.has(suggestion)) return [];
    taken.add(suggestion);
    return [{ column, as: suggestion }];
  });
  return { row, delimiter, encoding, header, columns: mapped, fixed: {} };
}
