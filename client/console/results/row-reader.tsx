/** One row in full, beside the table: each of its values unfolded. */
import type { ReactNode } from 'react';
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { copyText } from './copy-text.ts';
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
  return (
    <section className="row-reader" aria-label={`Row ${String(number)}`}>
      <div className="row-reader-head">
        <h3>Row {number}</h3>
        <IconButton
          icon="copy"
          label="Copy the row as JSON"
          onPress={() => {
            copyText(toJsonText(Object.fromEntries(fields.map((field, at) => [field, row[at] ?? null]))));
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
