/** A result as raw JSON, as far as it can be read; the whole of it is an export. */
import { useMemo, type ReactNode } from 'react';
import type { Run } from '../console-state.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { writeNumber } from '../../views/parts/words.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { toJsonText } from './export/json-text.ts';
import { toRecord } from './export/to-record.ts';

/** Rows that are written out. */
const MOST_ROWS = 200;

const REFUSED = 'The browser does not let it be copied. Select the text and press Ctrl C.';

/** The JSON. */
export function JsonView({ run: { fields, rows, count } }: { run: Run }): ReactNode {
  const { commands } = useExplorer();
  const shown = Math.min(count, MOST_ROWS);
  const text = useMemo(
    () => toJsonText(rows.slice(0, shown).map((row) => toRecord(fields, row))),
    [fields, rows, shown],
  );
  return (
    <div className="json">
      <div className="json-tools">
        <span className="result-count">
          {count > shown
            ? `The first ${writeNumber(shown)} of ${writeNumber(count)} rows; an export holds all.`
            : 'Integers have all of their digits.'}
        </span>
        <IconButton
          icon="copy"
          label="Copy what is shown"
          onPress={() => {
            void commands.copy(text, {
              key: 'console copy',
              done: 'The JSON has been copied.',
              refused: REFUSED,
            });
          }}
        />
      </div>
      <pre className="json-text" tabIndex={0} role="region" aria-label="JSON">
        {text}
      </pre>
    </div>
  );
}
