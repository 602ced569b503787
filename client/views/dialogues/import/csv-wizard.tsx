/** Says what the columns of a CSV file are: the first rows, above each column what it becomes, and what all rows have. */
import { useMemo, type ReactNode } from 'react';
import { targetsOf } from '../../../../server/model/csv-mapping.ts';
import { CSV_DELIMITERS, type CsvMapping, type CsvTarget } from '../../../../server/model/import.ts';
import { fixableOf, mapColumn, mapRows, TARGET_WORDS } from '../../../state/importing/csv-draft.ts';
import { readCsvRows } from '../../../state/importing/csv-rows.ts';
import { useExplorerState } from '../../explorer-context.ts';
import { Choice, Tick } from '../../parts/choice.tsx';
import { capitalise } from '../../parts/words.ts';
import { TermField } from './term-field.tsx';
import type { CsvStart } from './csv-start.ts';

/** Rows that are shown. */
const SHOWN = 6;

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** Encodings that tables are met in; the guessed one is offered besides. */
const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252', 'windows-1251', 'euc-kr', 'shift_jis', 'gb18030'];

/** What the wizard is. */
export interface CsvWizardProps {
  readonly start: CsvStart;
  readonly mapping: CsvMapping;
  readonly onChange: (mapping: CsvMapping) => void;
}

/** The wizard. */
export function CsvWizard({ start, mapping, onChange }: CsvWizardProps): ReactNode {
  const { guess, bytes } = start;
  const encodings = [...new Set([guess.encoding.toLowerCase(), mapping.encoding, ...ENCODINGS])];
  return (
    <section className="csv" aria-label="Columns">
      <div className="csv-reading">
        <Choice
          label="A row is"
          options={[
            { value: 'entity', label: 'an entity' },
            { value: 'relation', label: 'a relation between two' },
          ]}
          value={mapping.row}
          onChoose={(row) => {
            onChange(mapRows(mapping, row));
          }}
        />
        <Choice
          label="Divided by"
          options={CSV_DELIMITERS.map((value) => ({ value, label: DELIMITERS[value] }))}
          value={mapping.delimiter}
          onChoose={(delimiter) => {
            onChange({ ...mapping, delimiter });
          }}
        />
        <Choice
          label="Encoding"
          options={encodings.map((value) => ({ value, label: value }))}
          value={mapping.encoding}
          onChoose={(encoding) => {
            onChange({ ...mapping, encoding });
          }}
        />
        <Tick
          label="The first row names the columns"
          isOn={mapping.header}
          onChange={(header) => {
            onChange({ ...mapping, header });
          }}
        />
      </div>
      <Columns bytes={bytes} guess={guess} mapping={mapping} onChange={onChange} />
      <Fixed mapping={mapping} onChange={onChange} />
    </section>
  );
}

function Columns({ bytes, guess, mapping, onChange }: Omit<CsvWizardProps, 'start'> & CsvStart): ReactNode {
  const { names, rows } = useMemo(() => readCsvRows(bytes, mapping, SHOWN), [bytes, mapping]);
  const targets = targetsOf(mapping.row);
  return (
    <div className="csv-scroll" tabIndex={0} role="region" aria-label="The first rows">
      <table className="csv-table">
        <thead>
          <tr>
            {names.map((name, column) => (
              <th key={column} scope="col">
                <span className="csv-name">{name}</span>
                <span className="csv-type">{guess.columns[column]?.type ?? ''}</span>
                <select
                  className="field"
                  aria-label={`What “${name}” is`}
                  value={mapping.columns.find((each) => each.column === column)?.as ?? ''}
                  onChange={(event) => {
                    const as = targets.find((target) => target === event.target.value);
                    onChange(mapColumn(mapping, column, as));
                  }}
                >
                  <option value="">left out</option>
                  {targets.map((target) => (
                    <option key={target} value={target}>
                      {TARGET_WORDS[target]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {names.map((_, column) => (
                <td key={column} dir="auto">
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What all rows have because no column says it. */
function Fixed({ mapping, onChange }: Omit<CsvWizardProps, 'start'>): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const termsOf = (target: CsvTarget): readonly string[] => {
    if (target === 'relation') return vocabulary?.relations.map(({ relation }) => relation) ?? [];
    if (target === 'status') return vocabulary?.statuses.map(({ status }) => status) ?? [];
    return vocabulary?.kinds.map(({ kind }) => kind) ?? [];
  };
  const fixable = fixableOf(mapping);
  if (fixable.length === 0) return null;
  return (
    <div className="csv-fixed" role="group" aria-label="The same for all rows">
      {fixable.map((target) => (
        <TermField
          key={target}
          label={`${capitalise(TARGET_WORDS[target])} of all rows`}
          none="not said"
          terms={termsOf(target)}
          type={target === 'relation' || target === 'status' ? target : 'kind'}
          value={mapping.fixed[target] ?? ''}
          onChoose={(value) => {
            const others = Object.entries(mapping.fixed).filter(([each]) => each !== target);
            onChange({
              ...mapping,
              fixed: Object.fromEntries(value === '' ? others : [...others, [target, value]]),
            });
          }}
        />
      ))}
    </div>
  );
}
