/** One row in full, beside the table: each of its values unfolded. */
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { isAtMost } from '../../state/page-width.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { useExplorer } from '../../views/explorer-context.ts';
import { toJsonText } from './export/json-text.ts';
import { ValueTree } from './value-tree.tsx';

/** What is read. */
export interface RowReaderProps {
  readonly number: number;
  readonly fields: readonly string[];
  readonly row: readonly CypherValue[];
  readonly onClose: () => void;
}

/** The row. */
export function RowReader({ number, fields, row, onClose }: RowReaderProps): ReactNode {
  const { commands } = useExplorer();
  const section = useRef<HTMLElement>(null);
  useKeyboardInPlaceOfTable(section);
  return (
    <section ref={section} className="row-reader" tabIndex={-1} aria-label={`Row ${String(number)}`}>
      <div className="row-reader-head">
        <h3>Row {number}</h3>
        <IconButton
          icon="copy"
          label="Copy the row as JSON"
          onPress={() => {
            const record = Object.fromEntries(fields.map((field, at) => [field, row[at] ?? null]));
            void commands.copy(toJsonText(record), {
              key: 'console copy',
              done: 'The row has been copied as JSON.',
              refused: 'The browser does not let it be copied. It stands in the JSON view.',
            });
          }}
        />
        <IconButton icon="x" label="Close the row" onPress={onClose} />
      </div>
      <dl className="row-values">
        {fields.map((field, at) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              <ValueTree value={row[at] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Takes the keyboard where the row stands in the place of the table, which cannot keep it unseen, and gives it back. */
function useKeyboardInPlaceOfTable(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const table = section.current?.parentElement?.querySelector<HTMLElement>('[role=grid]');
    if (!table || !isAtMost('sheets')) return undefined;
    section.current?.focus({ preventScroll: true });
    return () => {
      table.focus({ preventScroll: true });
    };
  }, [section]);
}
