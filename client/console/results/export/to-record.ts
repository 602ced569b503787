/** A row as a map of its fields; of two fields with one name the later gets a number. */
import type { CypherMap, CypherValue } from '../../../../server/model/cypher-value.ts';

/** The map. */
export function toRecord(fields: readonly string[], row: readonly CypherValue[]): CypherMap {
  return Object.fromEntries(fields.map((field, at) => [nameField(fields, at, field), row[at] ?? null]));
}

function nameField(fields: readonly string[], at: number, field: string): string {
  const before = fields.slice(0, at).filter((each) => each === field).length;
  return before === 0 ? field : `${field} (${String(before + 1)})`;
}
