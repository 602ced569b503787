/** A table of the drawer: its rows filtered and sorted, in step with what is selected on the canvas and what is not. */
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { GraphEdge } from '../../../../server/model/graph.ts';
import { useExplorerState } from '../../explorer-context.ts';
import type { Column } from './column.ts';
import { filterRows } from './filter-rows.ts';
import { Grid } from './grid.tsx';
import { choicesOf, choose, type TableName } from './table-choices.ts';
import { isChosen, toChosen, type TableRow } from './table-row.ts';
import { TableTools } from './table-tools.tsx';
import { useCopying } from './use-copying.ts';
import { useMarks } from './use-marks.ts';
import { isShown, useShownTable } from './use-shown-table.ts';

/** What a table is. */
export interface DataTableProps<Row> {
  readonly name: TableName;
  readonly label: string;
  readonly noun: readonly [string, string];
  readonly columns: readonly Column<Row>[];
  /** All rows, those that filters of the view hide among them. */
  readonly rows: readonly Row[];
  /** All edges on the canvas. */
  readonly edges: readonly GraphEdge[];
  /** What else keeps the table empty, as that its claims are being read. */
  readonly waiting?: string | undefined;
}

/** The table, or in words why it is empty. */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>): ReactNode {
  const { name, label, noun, columns, rows, edges, waiting } = props;
  const { text, onlySelected, alsoHidden, shown } = useStore(choicesOf(name));
  const typed = useDeferredValue(text);
  const selection = useExplorerState((state) => state.selection);
  const chosen = useMemo(() => toChosen(selection, edges), [selection, edges]);
  const only = onlySelected ? chosen : undefined;
  const searched = useMemo(() => columns.filter((column) => isShown(column, shown)), [columns, shown]);
  const filtered = useMemo(
    () => filterRows(rows, { columns: searched, text: typed, only, alsoHidden }),
    [rows, searched, typed, only, alsoHidden],
  );
  const table = useShownTable(name, columns, filtered);
  const marks = useMarks(table.rows, chosen);
  const marked = useMemo(() => table.rows.filter((row) => marks.ids.has(row.id)), [table.rows, marks.ids]);
  const copying = useCopying(
    table.rows,
    marked,
    table.columns.map(({ column }) => column),
  );
  const hidden = useMemo(() => rows.filter((row) => !row.isDrawn).length, [rows]);
  const total = alsoHidden ? rows.length : rows.length - hidden;
  return (
    <>
      <TableTools
        name={name}
        columns={columns}
        noun={noun}
        shown={table.rows.length}
        total={total}
        hidden={hidden}
        copying={copying}
      />
      {table.rows.length > 0 ? (
        <Grid label={label} name={name} table={table} marks={marks} copying={copying} />
      ) : (
        <EmptyTable
          {...{ name, noun, hidden, waiting, text: typed }}
          isFree={!onlySelected || rows.some((row) => isChosen(row, chosen))}
        />
      )}
    </>
  );
}

interface EmptyTableProps extends Pick<DataTableProps<never>, 'name' | 'noun' | 'waiting'> {
  readonly text: string;
  readonly hidden: number;
  /** Whether no switch leaves the table empty because nothing is selected. */
  readonly isFree: boolean;
}

/** Why a table is empty, and the way out. */
function EmptyTable(props: EmptyTableProps): ReactNode {
  if (props.waiting !== undefined) return <p className="drawer-empty">{props.waiting}</p>;
  const { words, label, change } = explainEmpty(props);
  return (
    <div className="drawer-empty">
      <p>{words}</p>
      {label !== undefined && (
        <Button
          className="text-button"
          onPress={() => {
            choose(props.name, change);
          }}
        >
          {label}
        </Button>
      )}
    </div>
  );
}

interface Explanation {
  readonly words: string;
  /** What the way out is called, and which choices it changes. */
  readonly label?: string;
  readonly change: Parameters<typeof choose>[1];
}

function explainEmpty({ noun: [, many], text, hidden, isFree }: EmptyTableProps): Explanation {
  const typed = text.trim();
  if (typed !== '')
    return {
      words: `None of the ${many} holds “${typed}” in a column that is shown.`,
      label: 'Clear the filter',
      change: { text: '' },
    };
  if (!isFree)
    return {
      words: 'Nothing is selected on the canvas.',
      label: 'Show all',
      change: { onlySelected: false },
    };
  if (hidden > 0)
    return {
      words: `All ${many} here are hidden by filters.`,
      label: 'Show them greyed',
      change: { alsoHidden: true, onlySelected: false },
    };
  return { words: `There are no ${many} on the canvas.`, change: {} };
}
