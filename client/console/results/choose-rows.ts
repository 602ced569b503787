/** Which rows of a result are shown and in which order, as indexes: filtered by a text, sorted by a column. */
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { compareValues } from './compare-values.ts';
import { writeValue } from './write-value.ts';

/** By which column rows are sorted. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows of values. */
export type Rows = readonly (readonly CypherValue[])[];

/** The indexes of the rows that are shown. */
export function chooseRows(
  rows: Rows,
  { count, text, sorting }: { count: number; text: string; sorting: Sorting | undefined },
): readonly number[] {
  const wanted = text.trim().toLowerCase();
  const all = Array.from({ length: count }, (_, at) => at);
  const kept =
    wanted === ''
      ? all
      : all.filter((at) => rows[at]?.some((value) => writeValue(value).toLowerCase().includes(wanted)));
  if (!sorting) return kept;
  const { column, descending } = sorting;
  const sign = descending ? -1 : 1;
  const valueAt = (at: number): CypherValue => rows[at]?.[column] ?? null;
  return kept.sort((a, b) => {
    const [first, second] = [valueAt(a), valueAt(b)];
    // Nothing stands last whichever way the rest is sorted.
    if (first === null || second === null) return Number(first === null) - Number(second === null) || a - b;
    return sign * compareValues(first, second) || a - b;
  });
}
