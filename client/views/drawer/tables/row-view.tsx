/** One drawn row of a table. */
import { memo, type ReactNode } from 'react';
import { useExplorerState } from '../../explorer-context.ts';
import { writeCell, type Column } from './column.ts';
import type { TableRow } from './table-row.ts';

/** What a drawn row is. */
export interface RowViewProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** Place among the rows, from 0. */
  readonly at: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  readonly isMarked: boolean;
  readonly isCursor: boolean;
}

function DrawnRow<Row extends TableRow>({
  id,
  row,
  columns,
  at,
  top,
  isMarked,
  isCursor,
}: RowViewProps<Row>): ReactNode {
  const { target, isDrawn } = row;
  const isHovered = useExplorerState(
    ({ hovered }) => hovered?.id === target.id && hovered.type === target.type,
  );
  return (
    <div
      id={id}
      className="table-row"
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isMarked}
      data-row={at}
      data-marked={isMarked}
      data-cursor={isCursor}
      data-hovered={isHovered}
      data-drawn={isDrawn}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          className="table-cell"
          role="gridcell"
          aria-colindex={place + 1}
          data-type={column.type}
        >
          {column.cell ? column.cell(row) : writeCell(column, row)}
        </div>
      ))}
    </div>
  );
}

/** The row; drawn again only where something of it has changed. */
// `memo` forgets that what it is given is generic; the types of its parameters are those of the function itself.
export const RowView = memo(DrawnRow) as typeof DrawnRow;
