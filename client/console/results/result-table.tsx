/** A result as a table: rows drawn as far as they are in sight, sorted and filtered here, copied for a spreadsheet. */
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Run } from '../console-state.ts';
import { Icon } from '../../views/parts/icon.tsx';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { countOf, writeNumber } from '../../views/parts/words.ts';
import { chooseRows, type Sorting } from './choose-rows.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { RowReader } from './row-reader.tsx';
import { fitColumns } from './fit-columns.ts';
import { toTabSeparated } from './export/tab-separated.ts';
import { ValueCell } from './value-cell.tsx';

/** Heights in pixels; the style sheet has the same. */
const ROW = 30;
const HEAD = 30;

/** The table, with the row that stands open beside it. */
export function ResultTable({ run }: { run: Run }): ReactNode {
  const { commands } = useExplorer();
  const { fields, rows, count } = run;
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting>();
  const [open, setOpen] = useState<number>();
  const wanted = useDeferredValue(text);
  // While rows still come in, sorting them anew at each would take all the time there is.
  const seen = useDeferredValue(count);
  const shown = useMemo(
    () => chooseRows(rows, { count: seen, text: wanted, sorting }),
    [rows, seen, wanted, sorting],
  );
  const copy = (): void => {
    void commands.copy(
      toTabSeparated(
        fields,
        shown.map((index) => rows[index] ?? []),
      ),
      {
        key: 'console copy',
        done: `${countOf(shown.length, 'row')} copied.`,
        refused: 'The browser does not let rows be copied. An export holds them all.',
      },
    );
  };
  return (
    <div className="result-table">
      <div className="result-tools">
        <label className="text-filter">
          <span className="unseen">Filter rows</span>
          <Icon name="search" size={16} />
          <input
            className="field"
            type="search"
            placeholder="Filter rows"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        </label>
        <span className="result-count" role="status">
          {wanted.trim() === ''
            ? countOf(count, 'row')
            : `${writeNumber(shown.length)} of ${countOf(count, 'row')}`}
        </span>
        <IconButton icon="copy" label="Copy these rows, for a spreadsheet" onPress={copy} />
      </div>
      <div className="result-split">
        <Grid
          fields={fields}
          rows={rows}
          shown={shown}
          sorting={sorting}
          open={open}
          onSort={(column) => {
            setSorting(nextSorting(sorting, column));
          }}
          onOpen={setOpen}
          onCopy={copy}
        />
        {open !== undefined && rows[open] && (
          <RowReader
            number={open + 1}
            fields={fields}
            row={rows[open]}
            onClose={() => {
              setOpen(undefined);
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Up, then down, then as the rows came. */
function nextSorting(sorting: Sorting | undefined, column: number): Sorting | undefined {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}

interface GridProps extends Pick<Run, 'fields' | 'rows'> {
  readonly shown: readonly number[];
  readonly sorting: Sorting | undefined;
  readonly open: number | undefined;
  readonly onSort: (column: number) => void;
  readonly onOpen: (at: number | undefined) => void;
  readonly onCopy: () => void;
}

function Grid({ fields, rows, shown, sorting, open, onSort, onOpen, onCopy }: GridProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing here is memoised by a compiler, and what it gives is read at once.
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    paddingStart: HEAD,
    scrollPaddingStart: HEAD,
  });
  const hasRows = rows.length > 0;
  const columns = useMemo(() => fitColumns(fields, hasRows ? rows : []), [fields, rows, hasRows]);
  const at = open === undefined ? -1 : shown.indexOf(open);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current) return;
    const isModified = event.ctrlKey || event.metaKey;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    const letter = isModified ? event.key.toLowerCase() : '';
    if (letter === 'c' && String(getSelection()) === '') onCopy();
    // All rows are chosen as it is; the browser would choose the whole page, and copy that.
    else if (letter === 'a') getSelection()?.removeAllRanges();
    else if (step !== undefined && !isModified) {
      const next = Math.min(shown.length - 1, Math.max(0, at + step));
      onOpen(shown[next]);
      virtual.scrollToIndex(next);
    } else if (event.key === 'Escape' && open !== undefined) onOpen(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      className="result-grid"
      role="grid"
      tabIndex={0}
      aria-label="Rows"
      aria-rowcount={shown.length + 1}
      aria-colcount={fields.length + 1}
      style={toStyle(columns)}
      onKeyDown={onKeyDown}
    >
      <div className="result-head" role="row" aria-rowindex={1}>
        <span className="result-number" role="columnheader" aria-label="Number" />
        {fields.map((field, column) => (
          <span
            key={column}
            role="columnheader"
            data-right={columns[column]?.isNumber}
            aria-sort={
              sorting?.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none'
            }
          >
            <button
              type="button"
              tabIndex={-1}
              onClick={() => {
                onSort(column);
              }}
            >
              <span>{field}</span>
              {sorting?.column === column && (
                <Icon name={sorting.descending ? 'arrow-down' : 'arrow-up'} size={16} />
              )}
            </button>
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: Math.max(0, virtual.getTotalSize() - HEAD) }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const number = shown[index] ?? 0;
          return (
            <div
              key={number}
              className="result-row"
              role="row"
              aria-rowindex={index + 2}
              aria-selected={number === open}
              style={{ transform: `translateY(${String(start - HEAD)}px)` }}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest('button, a')) return;
                if (String(getSelection()) === '') onOpen(number === open ? undefined : number);
              }}
            >
              <span className="result-number" role="rowheader">
                {writeNumber(number + 1)}
              </span>
              {rows[number]?.map((value, column) => (
                <span
                  key={column}
                  className="result-cell"
                  role="gridcell"
                  data-right={columns[column]?.isNumber}
                >
                  <ValueCell value={value} />
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function toStyle(columns: ReturnType<typeof fitColumns>): CSSProperties {
  // A number far from its neighbours is hard to read along: only texts take what is left over, where there are any.
  const hasTexts = columns.some(({ isNumber }) => !isNumber);
  const widths = columns
    .map(({ width, isNumber }) =>
      isNumber && hasTexts
        ? `${String(width)}px`
        : `minmax(${String(width)}px, ${isNumber ? String(width * 2) + 'px' : String(width) + 'fr'})`,
    )
    .join(' ');
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  // React passes properties of our own on, which its types do not know.
  return { '--columns': widths, '--least': `${String(least)}px` } as CSSProperties;
}
