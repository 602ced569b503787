/** Writes the graph as CSV files in a zip: entities and relations as Gephi and spreadsheets read them, and the evidence. */
import { guardFormula } from '../../model/guard-formula.ts';
import type { GraphReading } from '../../model/graph-reading.ts';
import { toAboutLines } from '../about.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { tablesOf, type Cell, type Table } from './tables.ts';
import { writePage } from '../write-page.ts';
import { writeZip } from '../zip.ts';

/** Excel reads a file as UTF-8 only where it begins with this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/** Writes the zip; `about.txt` says what it shows and who made it. */
export function writeCsv(reading: GraphReading, context: ExportContext): FileParts {
  const tables = tablesOf(reading, context).map((table) => ({
    name: `${table.name}.csv`,
    parts: () => writeTable(table),
  }));
  return writeZip([...tables, { name: 'about.txt', parts: () => writeAbout(context) }], context.madeAt);
}

async function* writeTable({ head, rows }: Table): FileParts {
  yield `${BYTE_ORDER_MARK}${head.join(',')}\r\n`;
  for await (const page of rows()) yield writePage(page, (row) => `${row.map(toCell).join(',')}\r\n`);
}

async function* writeAbout(context: ExportContext): FileParts {
  yield await Promise.resolve(`${toAboutLines(context).join('\n')}\n`);
}

/** What needs neither quotes nor a guard: most ids, words and days. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._~:/()-]*$/u;

function toCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  if (PLAIN.test(value)) return value;
  // Readers end a text at this character, or refuse the file for it.
  const text = guardFormula(value.replaceAll('\0', '\ufffd'));
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
