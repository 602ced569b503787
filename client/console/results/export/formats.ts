/** The forms in which a result can be saved. */
import type { CypherValue } from '../../../../server/model/cypher-value.ts';
import type { Run } from '../../console-state.ts';
import { writeNested } from '../write-value.ts';
import { guardFormula } from '../../../../server/model/guard-formula.ts';
import { toJsonText } from './json-text.ts';
import { toRecord } from './to-record.ts';

/** What is saved. */
export type Exported = Pick<Run, 'fields' | 'rows'>;

/** A form. */
export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  /** Of the file's name, without the dot. */
  readonly ending: string;
  readonly make: (result: Exported) => Promise<Blob>;
}

/** The forms, in the order of the menu. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: 'csv', title: 'CSV, for spreadsheets', ending: 'csv', make: toCsv },
  { id: 'xlsx', title: 'Excel workbook', ending: 'xlsx', make: toWorkbook },
  {
    id: 'json',
    title: 'JSON',
    ending: 'json',
    make: ({ fields, rows }) =>
      toBlob(`${toJsonText(rows.map((row) => toRecord(fields, row)))}\n`, 'application/json'),
  },
  {
    id: 'ndjson',
    title: 'NDJSON, a row a line',
    ending: 'ndjson',
    make: ({ fields, rows }) =>
      toBlob(
        rows.map((row) => `${toJsonText(toRecord(fields, row), true)}\n`).join(''),
        'application/x-ndjson',
      ),
  },
  {
    id: 'markdown',
    title: 'Markdown table',
    ending: 'md',
    make: (result) => toBlob(toMarkdown(result), 'text/markdown'),
  },
];

/** A table as Markdown has it. */
function toMarkdown({ fields, rows }: Exported): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const escape = (text: string): string =>
    text
      .replaceAll('\\', '\\\\')
      .replaceAll('|', '\\|')
      .replace(/\s*\n\s*/g, '<br>');
  return [
    line(fields.map(escape)),
    line(fields.map(() => '---')),
    ...rows.map((row) => line(row.map((value) => escape(value === null ? '' : plainText(value))))),
  ].join('');
}

async function toCsv({ fields, rows }: Exported): Promise<Blob> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const cells = rows.map((row) => row.map((value) => toCell(value)));
  // Excel reads a file as UTF-8 only where it begins with this mark.
  return toBlob(
    `\ufeff${stringify([[...fields].map(guardFormula), ...cells], { record_delimiter: 'windows' })}`,
    'text/csv',
  );
}

async function toWorkbook({ fields, rows }: Exported): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser');
  const head = fields.map((field) => ({ value: field, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map(toWorkbookCell));
  return write([head, ...body], { stickyRowsCount: 1 }).toBlob();
}

function toWorkbookCell(
  value: CypherValue,
):
  | { value: string; type: StringConstructor }
  | { value: number; type: NumberConstructor }
  | { value: boolean; type: BooleanConstructor }
  | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'number' && Number.isFinite(value)) return { value, type: Number };
  // A workbook holds 15 digits: longer integers stay exact as text.
  if (typeof value === 'bigint' && value > -(10n ** 15n) && value < 10n ** 15n)
    return { value: Number(value), type: Number };
  return { value: plainText(value).slice(0, LONGEST_CELL), type: String };
}

/** Letters that a cell of a workbook takes. */
const LONGEST_CELL = 32_767;

function toCell(value: CypherValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? guardFormula(value) : plainText(value);
}

function plainText(value: CypherValue): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && !('text' in value)
    ? toJsonText(value, true)
    : writeNested(value);
}

function toBlob(text: string, type: string): Promise<Blob> {
  return Promise.resolve(new Blob([text], { type: `${type};charset=utf-8` }));
}
