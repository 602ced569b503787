/** A table as it is set: its rows sorted, its columns in order, with their widths, and what changes them. */
import { useMemo } from 'react';
import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { useStore } from 'zustand';
import { compareValues, type Column } from './column.ts';
import { choicesOf, choose, COLUMN_WIDTH, fitWidth, type TableName } from './table-choices.ts';
import type { TableRow } from './table-row.ts';

const FEATURES = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** A column that is shown. */
export interface ShownColumn<Row> {
  readonly column: Column<Row>;
  /** Pixels. */
  readonly width: number;
  /** How rows are sorted by it, and as which key, from 1; undefined where they are not. */
  readonly sorted: { readonly direction: 'ascending' | 'descending'; readonly key: number } | undefined;
}

/** What is shown of a table, and how that is changed. */
export interface ShownTable<Row> {
  readonly columns: readonly ShownColumn<Row>[];
  readonly rows: readonly Row[];
  /** Sorts by a column, the other way, or no longer; `add` leaves what it is sorted by already. */
  readonly sortBy: (id: string, add: boolean) => void;
  readonly resize: (id: string, width: number | undefined) => void;
  /** Puts a column before another, or at the end. */
  readonly moveColumn: (id: string, before: string | undefined) => void;
}

/** The table of these rows. */
export function useShownTable<Row extends TableRow>(
  name: TableName,
  columns: readonly Column<Row>[],
  data: readonly Row[],
): ShownTable<Row> {
  const { order, shown, sizes, sorting } = useStore(choicesOf(name));
  const definitions = useMemo(() => columns.map(toDefinition), [columns]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, isShown(column, shown)])),
    [columns, shown],
  );
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data,
    getRowId: (row) => row.id,
    state: { columnOrder: order, columnSizing: sizes, columnVisibility, sorting },
  });
  const model = table.getRowModel();
  const rows = useMemo(() => model.rows.map((row) => row.original), [model]);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const visible = table.getVisibleLeafColumns().flatMap((each): ShownColumn<Row>[] => {
    const column = byId.get(each.id);
    return column ? [{ column, width: each.getSize(), sorted: sortedBy(each.id, sorting) }] : [];
  });
  return {
    columns: visible,
    rows,
    sortBy: (id, add) => {
      const isNumber = byId.get(id)?.type !== 'text';
      choose(name, { sorting: nextSorting(sorting, { id, add, descendingFirst: isNumber }) });
    },
    resize: (id, width) => {
      const { [id]: _, ...others } = sizes;
      choose(name, { sizes: width === undefined ? others : { ...others, [id]: fitWidth(width) } });
    },
    moveColumn: (id, before) => {
      const ids = table.getAllLeafColumns().map((each) => each.id);
      choose(name, { order: moveBefore(ids, id, before) });
    },
  };
}

/** Whether a column is shown, by choice or at first. */
export function isShown<Row>(column: Column<Row>, shown: Readonly<Record<string, boolean>>): boolean {
  return shown[column.id] ?? column.isExtra !== true;
}

/** Ids with one of them put before another, or at the end. */
export function moveBefore(ids: readonly string[], id: string, before: string | undefined): string[] {
  const others = ids.filter((each) => each !== id);
  const at = before === undefined ? -1 : others.indexOf(before);
  return at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}

/** What it is sorted by next when a heading is pressed: one way, the other way, no longer. */
export function nextSorting(
  sorting: SortingState,
  {
    id,
    add,
    descendingFirst,
  }: { readonly id: string; readonly add: boolean; readonly descendingFirst: boolean },
): SortingState {
  const present = sorting.find((each) => each.id === id);
  const others = add ? sorting.filter((each) => each.id !== id) : [];
  if (!present) return [...others, { id, desc: descendingFirst }];
  const turned = { id, desc: !descendingFirst };
  if (present.desc !== descendingFirst) return others;
  return add ? sorting.map((each) => (each.id === id ? turned : each)) : [turned];
}

function sortedBy(id: string, sorting: SortingState): ShownColumn<never>['sorted'] {
  const key = sorting.findIndex((each) => each.id === id);
  const found = sorting[key];
  return found && { direction: found.desc ? 'descending' : 'ascending', key: key + 1 };
}

function toDefinition<Row extends TableRow>(column: Column<Row>): ColumnDef<typeof FEATURES, Row> {
  const order = column.order ?? column.value;
  return {
    id: column.id,
    accessorFn: order,
    size: column.width,
    minSize: COLUMN_WIDTH.least,
    maxSize: COLUMN_WIDTH.most,
    sortFn: (a, b) => compareValues(order(a.original), order(b.original)),
    sortUndefined: 'last',
  };
}
