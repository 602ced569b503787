/** Reads the first rows of a CSV file as the mapping has it, so that a change of it is seen at once. */
import type { CsvMapping } from '../../../server/model/import.ts';

/** How the rows are to be read. */
type Reading = Pick<CsvMapping, 'delimiter' | 'encoding' | 'header'>;

/** The columns and the first rows. */
export interface CsvRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads up to so many rows; a field that is cut off by the end of the bytes is left out with its row. */
export function readCsvRows(bytes: Uint8Array<ArrayBuffer>, reading: Reading, most: number): CsvRows {
  const rows = splitRows(decode(bytes, reading.encoding), reading.delimiter, most + 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [first = []] = rows;
  const names = Array.from({ length: width }, (_, at) => {
    const name = reading.header ? (first[at]?.trim() ?? '') : '';
    return name === '' ? `Column ${String(at + 1)}` : name;
  });
  return { names, rows: reading.header ? rows.slice(1) : rows.slice(0, most) };
}

function decode(bytes: Uint8Array<ArrayBuffer>, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder().decode(bytes, { stream: true });
  }
}

/** Fields as RFC 4180 has them: quotes around what holds delimiters, line ends or quotes, which are doubled. */
function splitRows(text: string, delimiter: string, most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const letter = text[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') field += text[++at] ?? '';
      else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === delimiter) {
      row.push(field);
      field = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at++;
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += letter;
  }
  if (rows.length < most && (row.length > 0 || field !== '')) rows.push([...row, field]);
  return rows.filter((each) => each.some((value) => value !== ''));
}
