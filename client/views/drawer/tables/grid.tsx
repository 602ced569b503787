/** The grid of a table: headings that stay, rows drawn as far as they are in sight, and what mouse and keyboard do with them. */
import { useEffect, useRef } from 'react';
import type { CSSProperties, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useExplorer } from '../../explorer-context.ts';
import { useVisibleRows } from '../../parts/use-visible-rows.ts';
import { useWidth } from '../../parts/use-width.ts';
import { useFirstFocus } from '../drawer-context.ts';
import { RowView } from './row-view.tsx';
import { TableHead } from './table-head.tsx';
import type { TableRow } from './table-row.ts';
import type { Copying } from './use-copying.ts';
import type { Marks } from './use-marks.ts';
import { useRowCursor } from './use-row-cursor.ts';
import type { ShownTable } from './use-shown-table.ts';
import { useSteadyColumns } from './use-steady-columns.ts';

/** Heights in pixels, on wide and on narrow pages; the style sheet has the same. */
const HEIGHTS = { wide: { row: 28, head: 30 }, narrow: { row: 44, head: 45 } } as const;

/** What a grid is. */
export interface GridProps<Row> {
  readonly label: string;
  readonly name: string;
  readonly table: ShownTable<Row>;
  readonly marks: Marks<Row>;
  readonly copying: Copying;
}

/** The grid; the keyboard stands on a row, which is chosen with Space and opened with Enter. */
export function Grid<Row extends TableRow>({
  label,
  name,
  table,
  marks,
  copying,
}: GridProps<Row>): ReactNode {
  const { commands } = useExplorer();
  const { rows } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useWidth('sheets');
  const { row: height, head } = isNarrow ? HEIGHTS.narrow : HEIGHTS.wide;
  const visible = useVisibleRows(scroller, {
    count: rows.length,
    height,
    head,
    keyOf: (at) => rows[at]?.id ?? at,
  });
  useFirstFocus(scroller);
  useEffect(() => {
    visible.measure();
  }, [visible, height]);
  const { at, press, pressKey } = useRowCursor({
    rows,
    marks,
    scrollTo: (row) => {
      visible.scrollToIndex(row, { align: 'auto' });
    },
    countInSight: () => Math.floor(((scroller.current?.clientHeight ?? 0) - head) / height),
  });
  const columns = useSteadyColumns(table);
  const rowAt = (event: MouseEvent): Row | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    return element ? rows[Number(element.dataset['row'])] : undefined;
  };
  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={at < 0 ? undefined : rowId(name, rows[at])}
      style={toStyle(table, isNarrow)}
      onKeyDown={(event) => {
        if (event.target !== scroller.current || event.altKey || !pressKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onCopy={copying.onCopy}
      onClick={(event) => {
        const row = rowAt(event);
        if (row) press(row, { shift: event.shiftKey, mod: event.ctrlKey || event.metaKey });
      }}
      onDoubleClick={(event) => {
        const row = rowAt(event);
        if (row?.isDrawn === true) commands.aim({ move: 'centre', ids: row.entities });
      }}
      onPointerMove={(event: PointerEvent) => {
        const row = event.pointerType === 'touch' ? undefined : rowAt(event);
        commands.hover(row?.isDrawn === true ? row.target : undefined);
      }}
      onPointerLeave={() => {
        commands.hover(undefined);
      }}
    >
      <TableHead
        table={table}
        onLeave={() => {
          scroller.current?.focus();
        }}
      />
      <div className="table-rows" role="rowgroup" style={{ height: visible.getTotalSize() - head }}>
        {visible.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <RowView
                key={row.id}
                id={rowId(name, row)}
                row={row}
                columns={columns}
                at={index}
                top={start - head}
                isMarked={marks.ids.has(row.id)}
                isCursor={index === at}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The widths of the columns, where headings and rows read them; on a narrow page none takes all of it. */
function toStyle<Row>({ columns }: ShownTable<Row>, isNarrow: boolean): CSSProperties {
  const widths = columns
    .map(({ width }) => (isNarrow ? `min(${String(width)}px, 64vw)` : `${String(width)}px`))
    .join(' ');
  // React passes properties of our own on, which its types do not know.
  return { '--columns': widths } as CSSProperties;
}

function rowId(name: string, row: TableRow | undefined): string {
  return `${name}-row-${row?.id ?? ''}`;
}
