/** What a column of a table is: its title, what its cells hold, and how they are sorted, written and copied. */
import type { ReactNode } from 'react';
import { writeDay, writeNumber } from '../../parts/words.ts';

/** What a cell holds; days are ISO 8601 text in their own precision. */
export type CellValue = string | number | undefined;

/** A column over rows of one table. */
export interface Column<Row> {
  /** Kebab-case, for what the browser keeps. */
  readonly id: string;
  readonly title: string;
  /** What it says, where the title alone does not. */
  readonly meaning?: string;
  readonly type: 'text' | 'number' | 'day';
  /** First width in pixels. */
  readonly width: number;
  /** What is copied, and written unless `text` says otherwise. */
  readonly value: (row: Row) => CellValue;
  /** What is sorted by, where that is not the value itself. */
  readonly order?: (row: Row) => CellValue;
  /** What is written, where it is not the value itself. */
  readonly text?: (row: Row) => string;
  /** What is drawn, where it is more than the text. */
  readonly cell?: (row: Row) => ReactNode;
  /** Not among the first columns. */
  readonly isExtra?: boolean;
}

/** What is written in a cell; empty where it holds nothing. */
export function writeCell<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  if (value === undefined) return '';
  if (typeof value === 'number') return writeNumber(value);
  return column.type === 'day' ? writeDay(value) : value;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Orders two values of one column; those that are missing are left to the table. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}
