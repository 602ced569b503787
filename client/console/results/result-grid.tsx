/** The grid of a result: headings that sort, rows drawn as far as they are in sight, and one of them open. */
import { useMemo, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { Icon } from '../../views/parts/icon.tsx';
import { useVisibleRows } from '../../views/parts/use-visible-rows.ts';
import { writeNumber } from '../../views/parts/words.ts';
import type { Run } from '../console-state.ts';
import type { Sorting } from './choose-rows.ts';
import { fitColumns, type FittedColumn } from './fit-columns.ts';
import { ValueCell } from './value-cell.tsx';

/** Heights in pixels; the style sheet has the same. */
const ROW = 30;
const HEAD = 30;

/** Rows that a key leads on by. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** What a grid shows, rows by their indexes, and what it tells. */
export interface ResultGridProps extends Pick<Run, 'fields' | 'rows'> {
  readonly shown: readonly number[];
  readonly sorting: Sorting | undefined;
  readonly open: number | undefined;
  readonly onSort: (column: number) => void;
  readonly onOpen: (at: number | undefined) => void;
  readonly onCopy: () => void;
}

/** The grid; arrow keys open the next row. */
export function ResultGrid(props: ResultGridProps): ReactNode {
  const { fields, rows, shown, open, onOpen, onCopy } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const visible = useVisibleRows(scroller, { count: shown.length, height: ROW, head: HEAD });
  const hasRows = rows.length > 0;
  const columns = useMemo(() => fitColumns(fields, hasRows ? rows : []), [fields, rows, hasRows]);
  const at = open === undefined ? -1 : shown.indexOf(open);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current) return;
    const isModified = event.ctrlKey || event.metaKey;
    const step = STEPS[event.key];
    const letter = isModified ? event.key.toLowerCase() : '';
    if (letter === 'c' && String(getSelection()) === '') onCopy();
    // All rows are chosen as it is; the browser would choose the whole page, and copy that.
    else if (letter === 'a') getSelection()?.removeAllRanges();
    else if (step !== undefined && !isModified) {
      const next = Math.min(shown.length - 1, Math.max(0, at + step));
      onOpen(shown[next]);
      visible.scrollToIndex(next);
    } else return;
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
      <ResultHead {...props} columns={columns} />
      <div role="rowgroup" style={{ height: Math.max(0, visible.getTotalSize() - HEAD) }}>
        {visible.getVirtualItems().map(({ index, start }) => {
          const number = shown[index] ?? 0;
          return (
            <ResultRow
              key={number}
              number={number}
              place={index}
              top={start - HEAD}
              values={rows[number] ?? []}
              columns={columns}
              isOpen={number === open}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

interface HeadProps extends Pick<ResultGridProps, 'fields' | 'sorting' | 'onSort'> {
  readonly columns: readonly FittedColumn[];
}

function ResultHead({ fields, columns, sorting, onSort }: HeadProps): ReactNode {
  const direction = sorting?.descending === true ? 'descending' : 'ascending';
  return (
    <div className="result-head" role="row" aria-rowindex={1}>
      <span className="result-number" role="columnheader" aria-label="Number" />
      {fields.map((field, column) => (
        <span
          key={column}
          role="columnheader"
          data-right={columns[column]?.isNumber}
          aria-sort={sorting?.column === column ? direction : 'none'}
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
  );
}

interface RowProps {
  /** Its index among all rows of the result. */
  readonly number: number;
  /** Its place among those that are shown. */
  readonly place: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  readonly values: readonly CypherValue[];
  readonly columns: readonly FittedColumn[];
  readonly isOpen: boolean;
  readonly onOpen: ResultGridProps['onOpen'];
}

function ResultRow({ number, place, top, values, columns, isOpen, onOpen }: RowProps): ReactNode {
  return (
    <div
      className="result-row"
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isOpen}
      style={{ transform: `translateY(${String(top)}px)` }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, a')) return;
        if (String(getSelection()) === '') onOpen(isOpen ? undefined : number);
      }}
    >
      <span className="result-number" role="rowheader">
        {writeNumber(number + 1)}
      </span>
      {values.map((value, column) => (
        <span key={column} className="result-cell" role="gridcell" data-right={columns[column]?.isNumber}>
          <ValueCell value={value} />
        </span>
      ))}
    </div>
  );
}

function toStyle(columns: readonly FittedColumn[]): CSSProperties {
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
