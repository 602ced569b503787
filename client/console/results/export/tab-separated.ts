/** Rows as text that spreadsheets take when it is pasted: cells separated by tabs, a line for each row. */
import type { CypherValue } from '../../../../server/model/cypher-value.ts';
import { writeNested } from '../write-value.ts';
import { guardFormula } from '../../../../server/model/guard-formula.ts';

/** The text, with the names of the fields in its first line. */
export function toTabSeparated(fields: readonly string[], rows: readonly (readonly CypherValue[])[]): string {
  return [fields, ...rows.map((row) => row.map(toCell))].map((line) => line.join('\t')).join('\n');
}

function toCell(value: CypherValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return writeNested(value).replace(/\s+/g, ' ');
  return guardFormula(value.replace(/\s+/g, ' ').trim());
}
