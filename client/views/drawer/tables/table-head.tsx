/** The headings of a table: pressed they sort, dragged they change places, and their right edges make columns wider. */
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { stepSideways } from '../../parts/arrow-keys.ts';
import { Icon } from '../../parts/icon.tsx';
import { useHeadingDrag } from './use-heading-drag.ts';
import type { ShownColumn, ShownTable } from './use-shown-table.ts';

/** Pixels that the keyboard widens a column by. */
const STEP = 16;

/** The row of headings; `onLeave` gives the keyboard to the rows. */
export function TableHead<Row>({
  table,
  onLeave,
}: {
  table: ShownTable<Row>;
  onLeave: () => void;
}): ReactNode {
  const { columns, sortBy, resize, moveColumn } = table;
  const [at, setAt] = useState(0);
  const head = useRef<HTMLDivElement>(null);
  const { dropBefore, press, ...dragging } = useHeadingDrag(head, table);
  const focusHeading = (place: number): void => {
    const next = Math.min(columns.length - 1, Math.max(0, place));
    setAt(next);
    head.current?.querySelectorAll('button')[next]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = stepSideways(event.key);
    const shown = columns[at];
    if (event.key === 'ArrowDown') onLeave();
    else if (by === 0 || !shown) return;
    else if (event.altKey) {
      moveColumn(shown.column.id, columns[by > 0 ? at + 2 : Math.max(0, at - 1)]?.column.id);
      setAt(Math.min(columns.length - 1, Math.max(0, at + by)));
    } else if (event.shiftKey) resize(shown.column.id, shown.width + by * STEP);
    else focusHeading(at + by);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={head}
      className="table-head"
      role="row"
      aria-rowindex={1}
      tabIndex={-1}
      data-drop-end={dropBefore === 'end'}
      onKeyDown={onKeyDown}
    >
      {columns.map((shown, place) => (
        <div
          key={shown.column.id}
          className="table-heading"
          role="columnheader"
          aria-colindex={place + 1}
          aria-sort={shown.sorted?.direction ?? 'none'}
          data-type={shown.column.type}
          data-drop={dropBefore === shown.column.id}
        >
          <button
            type="button"
            tabIndex={place === Math.min(at, columns.length - 1) ? 0 : -1}
            title={shown.column.meaning}
            onFocus={() => {
              setAt(place);
            }}
            onClick={(event) => {
              // A press of the pointer sorts when it is let go; this one came from the keyboard.
              if (event.detail === 0) sortBy(shown.column.id, event.shiftKey);
            }}
            onPointerDown={(event) => {
              press(shown.column.id, event);
            }}
            {...dragging}
          >
            <span>{shown.column.title}</span>
            <SortMark sorted={shown.sorted} />
          </button>
          <ColumnGrip shown={shown} resize={resize} />
        </div>
      ))}
    </div>
  );
}

function SortMark({ sorted }: Pick<ShownColumn<never>, 'sorted'>): ReactNode {
  if (!sorted) return null;
  return (
    <span className="table-sort-mark" aria-hidden="true">
      <Icon name={sorted.direction === 'ascending' ? 'chevron-up' : 'chevron-down'} size={14} />
      {sorted.key > 1 && sorted.key}
    </span>
  );
}

/** The right edge of a heading; a double click gives the column its first width back. */
function ColumnGrip<Row>({
  shown: { column, width },
  resize,
}: {
  shown: ShownColumn<Row>;
  resize: ShownTable<Row>['resize'];
}): ReactNode {
  const drag = useRef<{ x: number; width: number }>(undefined);
  return (
    <span
      className="column-grip"
      aria-hidden="true"
      onDoubleClick={() => {
        resize(column.id, undefined);
      }}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const { current } = drag;
        if (current) resize(column.id, current.width + event.clientX - current.x);
      }}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
    />
  );
}
