/** The grid of a table: headings that stay, rows drawn as far as they are in sight, and what mouse and keyboard do with them. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useExplorer } from '../../explorer-context.ts';
import { useWidth } from '../../parts/use-width.ts';
import { useFirstFocus } from '../drawer-context.ts';
import { nextRow, rowsBetween } from './grid-keys.ts';
import { RowView } from './row-view.tsx';
import { TableHead } from './table-head.tsx';
import type { TableRow } from './table-row.ts';
import type { Copying } from './use-copying.ts';
import type { Marks } from './use-marks.ts';
import type { ShownTable } from './use-shown-table.ts';

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
  const [cursor, setCursor] = useState<string>();
  const [anchor, setAnchor] = useState<string>();
  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing here is memoised by a compiler, and what it gives is read at once.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 6,
    paddingStart: head,
    scrollPaddingStart: head,
  });
  useFirstFocus(scroller);
  useEffect(() => {
    virtual.measure();
  }, [virtual, height]);
  const at = rows.findIndex((row) => row.id === cursor);
  const standOn = (row: Row | undefined): void => {
    setCursor(row?.id);
    if (row) virtual.scrollToIndex(rows.indexOf(row), { align: 'auto' });
  };

  const showMarked = useEffectEvent(() => {
    if (marks.areOwn || marks.ids.size === 0) return;
    const first = rows.find((row) => marks.ids.has(row.id));
    if (first && (cursor === undefined || !marks.ids.has(cursor))) standOn(first);
  });
  useEffect(() => {
    showMarked();
  }, [marks.ids]);

  const reveal = (row: Row): void => {
    if (row.isDrawn && !isNarrow) commands.aim({ move: 'uncover', ids: row.entities });
  };
  const press = (row: Row, { shift, mod }: { shift: boolean; mod: boolean }): void => {
    standOn(row);
    if (shift) {
      const from = rows.findIndex((each) => each.id === anchor);
      marks.mark(rowsBetween(rows, from < 0 ? rows.indexOf(row) : from, rows.indexOf(row)));
      return;
    }
    setAnchor(row.id);
    if (mod) marks.toggle(row);
    else {
      marks.mark([row]);
      // As on the canvas; a sheet would lie over the details.
      if (row.isDrawn && !isNarrow) commands.setPanel('details', true);
      reveal(row);
    }
  };
  const open = (row: Row): void => {
    marks.mark([row]);
    if (row.isDrawn) commands.setPanel('details', true);
    reveal(row);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current || event.altKey) return;
    const isModified = event.ctrlKey || event.metaKey;
    const row = rows[at];
    const page = Math.max(1, Math.floor((scroller.current.clientHeight - head) / height) - 1);
    const next = isModified ? undefined : nextRow(event.key, at, { count: rows.length, page });
    if (next !== undefined) {
      if (event.shiftKey && row) {
        const from = rows.findIndex((each) => each.id === (anchor ?? row.id));
        if (anchor === undefined) setAnchor(row.id);
        marks.mark(rowsBetween(rows, from, next));
      }
      standOn(rows[next]);
    } else if (isModified && event.key.toLowerCase() === 'a') marks.mark(rows);
    else if (!row || isModified) return;
    else if (event.key === ' ') {
      setAnchor(row.id);
      marks.toggle(row);
    } else if (event.key === 'Enter') open(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rowAt = (event: MouseEvent): Row | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    return element ? rows[Number(element.dataset['row'])] : undefined;
  };
  const columns = useColumns(table);
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
      onKeyDown={onKeyDown}
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
      <div className="table-rows" role="rowgroup" style={{ height: virtual.getTotalSize() - head }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
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

/** The columns alone, which stay the same while their widths change: rows need not be drawn again for that. */
function useColumns<Row>({
  columns,
}: ShownTable<Row>): readonly ShownTable<Row>['columns'][number]['column'][] {
  const [kept, setKept] = useState(() => columns.map(({ column }) => column));
  const isSame = kept.length === columns.length && columns.every(({ column }, at) => column === kept[at]);
  const fresh = useMemo(() => columns.map(({ column }) => column), [columns]);
  if (!isSame) setKept(fresh);
  return isSame ? kept : fresh;
}
