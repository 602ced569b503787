/** The row of a table that the keyboard stands on, and what hands do from there: marking, choosing, opening. */
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';
import { useExplorer } from '../../explorer-context.ts';
import { useWidth } from '../../parts/use-width.ts';
import { nextRow, rowsBetween } from './grid-keys.ts';
import type { TableRow } from './table-row.ts';
import type { Marks } from './use-marks.ts';

/** What the keyboard walks over. */
export interface WalkedRows<Row> {
  readonly rows: readonly Row[];
  readonly marks: Marks<Row>;
  readonly scrollTo: (at: number) => void;
  /** How many rows are in sight at once. */
  readonly countInSight: () => number;
}

/** The row that the keyboard stands on, and what a hand does with rows. */
export interface RowCursor<Row> {
  /** Its place among the rows; -1 where it is on none. */
  readonly at: number;
  /** A press of the pointer: marks the row, with Shift all from the last one on, with `mod` this one besides. */
  readonly press: (row: Row, keys: { readonly shift: boolean; readonly mod: boolean }) => void;
  /** Does what a key does; false where it does nothing. */
  readonly pressKey: (event: KeyboardEvent) => boolean;
}

/** The keyboard in these rows: it is where something was selected elsewhere, until it walks on by itself. */
export function useRowCursor<Row extends TableRow>({
  rows,
  marks,
  scrollTo,
  countInSight,
}: WalkedRows<Row>): RowCursor<Row> {
  const { commands } = useExplorer();
  const isNarrow = useWidth('sheets');
  const [cursor, setCursor] = useState<string>();
  /** Where a range begins that is marked with Shift. */
  const [anchor, setAnchor] = useState<string>();
  const at = rows.findIndex((row) => row.id === cursor);
  const standOn = (row: Row | undefined): void => {
    setCursor(row?.id);
    if (row) scrollTo(rows.indexOf(row));
  };

  // What is selected elsewhere leads the cursor there, unless it stands among that already.
  const [seen, setSeen] = useState<ReadonlySet<string>>();
  const [led, setLed] = useState<{ readonly to: Row }>();
  if (seen !== marks.ids) {
    setSeen(marks.ids);
    const first = marks.areOwn ? undefined : rows.find((row) => marks.ids.has(row.id));
    if (first && (cursor === undefined || !marks.ids.has(cursor))) {
      setCursor(first.id);
      setLed({ to: first });
    }
  }
  const showLed = useEffectEvent(() => {
    if (led) scrollTo(rows.indexOf(led.to));
  });
  useEffect(() => {
    showLed();
  }, [led]);

  const reveal = (row: Row): void => {
    if (row.isDrawn && !isNarrow) commands.aim({ move: 'uncover', ids: row.entities });
  };
  const open = (row: Row): void => {
    marks.mark([row]);
    if (row.isDrawn) commands.setPanel('details', true);
    reveal(row);
  };
  const walk = (next: number, isMarking: boolean): void => {
    const row = rows[at];
    if (isMarking && row) {
      const from = rows.findIndex((each) => each.id === (anchor ?? row.id));
      if (anchor === undefined) setAnchor(row.id);
      marks.mark(rowsBetween(rows, from, next));
    }
    standOn(rows[next]);
  };

  return {
    at,
    press: (row, { shift, mod }) => {
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
    },
    pressKey: ({ key, shiftKey, ctrlKey, metaKey }) => {
      const row = rows[at];
      if (ctrlKey || metaKey) {
        if (key.toLowerCase() !== 'a') return false;
        marks.mark(rows);
        return true;
      }
      const page = Math.max(1, countInSight() - 1);
      const next = nextRow(key, at, { count: rows.length, page });
      if (next !== undefined) walk(next, shiftKey);
      else if (row && key === ' ') {
        setAnchor(row.id);
        marks.toggle(row);
      } else if (row && key === 'Enter') open(row);
      else return false;
      return true;
    },
  };
}
