/** Which rows of a table are shown: those that hold every typed word somewhere, and that the switches let through. */
import { writeCell, type Column } from './column.ts';
import { concernsChosen, type Chosen, type TableRow } from './table-row.ts';

/** What decides. */
export interface RowFilter<Row> {
  readonly columns: readonly Column<Row>[];
  readonly text: string;
  /** Only rows that have to do with this. */
  readonly only: Chosen | undefined;
  /** Also rows that the filters of the view hide. */
  readonly alsoHidden: boolean;
}

/** The rows that are shown, in their order. */
export function filterRows<Row extends TableRow>(
  rows: readonly Row[],
  { columns, text, only, alsoHidden }: RowFilter<Row>,
): readonly Row[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (!alsoHidden && !row.isDrawn) return false;
    if (only && !concernsChosen(row, only)) return false;
    if (words.length === 0) return true;
    const held = haystackOf(row, columns);
    return words.every((word) => held.includes(word));
  });
}

/** Lower case without accents: `sao tome` finds `São Tomé`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

const haystacks = new WeakMap<object, string>();

/** All that is written in a row, of every column, shown or not; computed once for each row. */
function haystackOf<Row extends object>(row: Row, columns: readonly Column<Row>[]): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const made = fold(columns.map((column) => writeCell(column, row)).join('\n'));
  haystacks.set(row, made);
  return made;
}
