/** Copying rows: to the clipboard as text that spreadsheets take, and what was copied in words for a moment. */
import { useEffect, useState, type ClipboardEvent } from 'react';
import { copyText } from '../../../state/clipboard.ts';
import { countOf } from '../../parts/words.ts';
import type { Column } from './column.ts';
import { toTabSeparated } from './tab-separated.ts';

/** How long it is said what was copied, in milliseconds. */
const LASTS = 4_000;

/** Copying, by a button or by the keys of the system. */
export interface Copying {
  /** What was just copied, as `42 rows copied`, or that the browser refused. */
  readonly said: string | undefined;
  readonly copy: () => Promise<void>;
  readonly onCopy: (event: ClipboardEvent) => void;
}

/** Copies marked rows, or all where none is marked, with the columns that are shown. */
export function useCopying<Row>(
  rows: readonly Row[],
  marked: readonly Row[],
  columns: readonly Column<Row>[],
): Copying {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => {
      setSaid(undefined);
    }, LASTS);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  const copied = marked.length > 0 ? marked : rows;
  const tell = (): void => {
    setSaid(`${countOf(copied.length, 'row')} copied`);
  };
  return {
    said,
    copy: async () => {
      if (await copyText(toTabSeparated(copied, columns))) tell();
      else setSaid('The browser does not let rows be copied by a button. Press Ctrl C in the table.');
    },
    onCopy: (event) => {
      // Text that was chosen with the mouse is what the user means to copy.
      if (document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', toTabSeparated(copied, columns));
      tell();
    },
  };
}
