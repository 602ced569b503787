/** The columns of a table without their widths: the same while only widths change, so that rows need not be drawn again for that. */
import { useMemo, useState } from 'react';
import type { Column } from './column.ts';
import type { ShownTable } from './use-shown-table.ts';

/** The columns that are shown. */
export function useSteadyColumns<Row>({ columns }: ShownTable<Row>): readonly Column<Row>[] {
  const [kept, setKept] = useState(() => columns.map(({ column }) => column));
  const isSame = kept.length === columns.length && columns.every(({ column }, at) => column === kept[at]);
  const fresh = useMemo(() => columns.map(({ column }) => column), [columns]);
  if (!isSame) setKept(fresh);
  return isSame ? kept : fresh;
}
