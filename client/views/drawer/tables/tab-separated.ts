/** Rows as text that spreadsheets take: a line of titles, then a line for each row, cells separated by tabs. */
import { guardFormula } from '../../../../server/model/guard-formula.ts';
import type { Column } from './column.ts';

/** The text; days stay ISO 8601 and numbers plain, so that they can be computed with. */
export function toTabSeparated<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = rows.map((row) => columns.map((column) => toCell(column, row)));
  return [columns.map((column) => column.title), ...lines].map((line) => line.join('\t')).join('\n');
}

function toCell<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return guardFormula(value.replace(/\s+/g, ' ').trim());
}
