/** How the user has set a table: columns and sorting, kept in the browser between visits, and what it shows, for this visit. */
import type {
  ColumnOrderState,
  ColumnSizingState,
  ColumnVisibilityState,
  SortingState,
} from '@tanstack/react-table';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The tables. */
export type TableName = 'entities' | 'relations' | 'claims';

/** What is kept between visits. */
export interface KeptChoices {
  /** Ids of columns; those that are missing come last. */
  readonly order: ColumnOrderState;
  /** Columns that were taken out or put in; the others are as they are at first. */
  readonly shown: ColumnVisibilityState;
  /** Widths in pixels; columns that are missing have their first width. */
  readonly sizes: ColumnSizingState;
  readonly sorting: SortingState;
}

/** How a table is set. */
export interface TableChoices extends KeptChoices {
  readonly text: string;
  readonly onlySelected: boolean;
  readonly alsoHidden: boolean;
}

/** Limits of the width of a column, in pixels. */
export const COLUMN_WIDTH = { least: 56, most: 900 } as const;

const KEY = 'entente.tables';

/** How each table is sorted until the user sorts it. */
const FIRST_SORTING: Readonly<Record<TableName, SortingState>> = {
  entities: [{ id: 'documents', desc: true }],
  relations: [{ id: 'last-reported', desc: true }],
  claims: [{ id: 'reported', desc: true }],
};

const stores = new Map<TableName, StoreApi<TableChoices>>();

/** The choices for a table; the same store as long as the page lives, so that a tab that is left comes back as it was. */
export function choicesOf(table: TableName): StoreApi<TableChoices> {
  const known = stores.get(table);
  if (known) return known;
  const store = createStore<TableChoices>(() => ({
    ...readChoices(table),
    text: '',
    onlySelected: false,
    alsoHidden: false,
  }));
  stores.set(table, store);
  return store;
}

/** Changes the choices for a table, and keeps those that are kept between visits. */
export function choose(table: TableName, change: Partial<TableChoices>): void {
  const store = choicesOf(table);
  store.setState(change);
  const { order, shown, sizes, sorting } = store.getState();
  try {
    const all = readAll();
    localStorage.setItem(KEY, JSON.stringify({ ...all, [table]: { order, shown, sizes, sorting } }));
  } catch {
    // They hold for this visit at least.
  }
}

/** How a table is set before anybody has changed its columns. */
export function firstChoices(table: TableName): KeptChoices {
  return { order: [], shown: {}, sizes: {}, sorting: FIRST_SORTING[table] };
}

function readChoices(table: TableName): KeptChoices {
  try {
    return toChoices(Reflect.get(readAll(), table), firstChoices(table));
  } catch {
    return firstChoices(table);
  }
}

function readAll(): object {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  return typeof kept === 'object' && kept !== null ? kept : {};
}

/** What the browser kept, as far as it can be read. */
export function toChoices(kept: unknown, first: KeptChoices): KeptChoices {
  if (typeof kept !== 'object' || kept === null) return first;
  const part = (name: string): unknown => Reflect.get(kept, name);
  const order = part('order');
  const sorting = part('sorting');
  return {
    order: Array.isArray(order) ? order.filter((id) => typeof id === 'string') : first.order,
    shown: toRecord(part('shown'), (value) => (typeof value === 'boolean' ? value : undefined)),
    sizes: toRecord(part('sizes'), (value) => (typeof value === 'number' ? fitWidth(value) : undefined)),
    sorting: Array.isArray(sorting) ? sorting.flatMap(toSort) : first.sorting,
  };
}

/** A width within its limits. */
export function fitWidth(width: number): number {
  return Math.round(Math.min(COLUMN_WIDTH.most, Math.max(COLUMN_WIDTH.least, width)));
}

function toRecord<Value>(kept: unknown, read: (value: unknown) => Value | undefined): Record<string, Value> {
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept).flatMap(([id, value]): [string, Value][] => {
    const known = read(value);
    return known === undefined ? [] : [[id, known]];
  });
  return Object.fromEntries(entries);
}

function toSort(kept: unknown): SortingState {
  if (typeof kept !== 'object' || kept === null) return [];
  const id: unknown = Reflect.get(kept, 'id');
  return typeof id === 'string' ? [{ id, desc: Reflect.get(kept, 'desc') === true }] : [];
}
