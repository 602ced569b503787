/** Rows of buttons that are one stop of the Tab key: arrow keys lead from row to row, and from button to button within one. */
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { stepAlong, stepSideways } from './arrow-keys.ts';

/** What the rows are. */
export interface RowsProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The rows; each child is a `Row`. */
export function Rows({ label, className = '', children }: RowsProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLElement>(undefined);
  const settle = (wanted?: HTMLElement): void => {
    const stops = root.current ? stopsIn(root.current) : [];
    const kept = wanted ?? current.current;
    current.current = kept && stops.includes(kept) ? kept : stops[0];
    for (const stop of stops) stop.tabIndex = stop === current.current ? 0 : -1;
  };
  useLayoutEffect(() => {
    settle();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const to =
      event.target instanceof HTMLElement
        ? findNext(event.currentTarget, event.target, event.key)
        : undefined;
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
  };
  return (
    <div
      ref={root}
      className={`rows ${className}`}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target instanceof HTMLElement) settle(event.target);
      }}
    >
      {children}
    </div>
  );
}

/** One row; `data` attributes may be given for its look. */
export function Row({
  className = '',
  isOff = false,
  children,
}: {
  className?: string;
  /** Whether what it stands for is hidden. */
  isOff?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={className} data-row="" data-off={isOff || undefined}>
      {children}
    </div>
  );
}

function stopsIn(element: Element): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('button:not(:disabled)')];
}

/** Where a key leads from a button; undefined where it leads nowhere. */
function findNext(root: Element, from: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...root.querySelectorAll('[data-row]')].filter((row) => stopsIn(row).length > 0);
  const at = rows.findIndex((row) => row.contains(from));
  const own = rows[at];
  if (!own) return undefined;
  const column = stopsIn(own).indexOf(from);
  const sideways = stepSideways(key);
  if (sideways !== 0) return stopsIn(own)[column + sideways];
  const row = findRow(rows, at, key);
  if (!row) return undefined;
  const stops = stopsIn(row);
  return stops[Math.min(column, stops.length - 1)];
}

function findRow(rows: readonly Element[], at: number, key: string): Element | undefined {
  const along = stepAlong(key);
  if (along !== 0) return rows[at + along];
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
}
