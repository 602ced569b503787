/** A result as a table: its rows sorted and filtered here, copied for a spreadsheet, and one of them read beside it. */
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { Run } from '../console-state.ts';
import { Icon } from '../../views/parts/icon.tsx';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { countOf, writeNumber } from '../../views/parts/words.ts';
import { chooseRows, type Sorting } from './choose-rows.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { RowReader } from './row-reader.tsx';
import { toTabSeparated } from './export/tab-separated.ts';
import { ResultGrid } from './result-grid.tsx';

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
      <div
        className="result-split"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || open === undefined) return;
          setOpen(undefined);
          // The page, which the key would close, has it only when no row is open.
          event.stopPropagation();
        }}
      >
        <ResultGrid
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
