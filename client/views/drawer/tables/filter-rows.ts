/** Which rows of a table are shown: those that hold every typed word in a column that is shown, and that the switches let through. */
import { foldText, foldWords } from '../../../../server/model/fold-text.ts';
import { writeCell, type Column } from './column.ts';
import { concernsChosen, type Chosen, type TableRow } from './table-row.ts';

/** What decides. */
export interface RowFilter<Row> {
  /** Those that are shown: what a word was found in is to be seen. The same list as long as they are the same. */
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
  const words = foldWords(text);
  return rows.filter((row) => {
    if (!alsoHidden && !row.isDrawn) return false;
    if (only && !concernsChosen(row, only)) return false;
    if (words.length === 0) return true;
    const held = haystackOf(row, columns);
    return words.every((word) => held.includes(word));
  });
}

const haystacks = new WeakMap<object, WeakMap<object, string>>();

/** All that is written in a row, in these columns; computed once for each row and list of columns. */
function haystackOf<Row extends object>(row: Row, columns: readonly Column<Row>[]): string {
  const known = haystacks.get(columns) ?? new WeakMap<object, string>();
  haystacks.set(columns, known);
  const made = known.get(row) ?? foldText(columns.map((column) => writeCell(column, row)).join('\n'));
  known.set(row, made);
  return made;
}
