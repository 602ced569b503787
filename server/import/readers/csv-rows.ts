/** Reads the rows of a CSV file, as a mapping says it is written. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import type { CsvMapping } from '../../model/import.ts';
import { IMPORT_LIMITS } from '../../model/import.ts';
import { readText } from './decode-text.ts';
import { unreadable } from '../import-file.ts';
import { writeNumber } from '../../model/words.ts';

/** One row with the line on which it ends, counted from 1. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

/** Greatest number of characters of a row. */
const MAX_ROW = 1024 ** 2;

/** The line by which Excel is told the delimiter: no row of the table. */
export const SEPARATOR_LINE = /^\uFEFF?sep=(.)\r?\n/;

/** What the parser finds wrong, by its codes. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that opens in this row is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'something other than the delimiter follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands in the middle of a field that does not begin with one',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${writeNumber(MAX_ROW)} characters; perhaps a quote is not closed`,
};

/** Rows of a file. Rejects with `import-unreadable`, which names the line. */
export function readRows(
  path: string,
  { delimiter, encoding }: Pick<CsvMapping, 'delimiter' | 'encoding'>,
): AsyncIterable<CsvRow> {
  return parseRows(readText(path, toEncoding(encoding)), delimiter);
}

/** Rows of a text that comes in pieces. */
export async function* parseRows(
  pieces: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncIterable<CsvRow> {
  // Rows that were read before a fault are lost with the stream that it ends, so where they end is noted here.
  let ended = 0;
  const parser = parse({
    on_record: (record: string[], { lines }) => {
      ended = lines;
      return record;
    },
    delimiter,
    bom: true,
    // Tables that were put together from several end their lines in several ways.
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Spreadsheets end in rows of which nothing but the delimiters is left.
    skip_records_with_empty_values: true,
    max_record_size: MAX_ROW,
  });
  // Hands on what is wrong with the bytes: the error of a stream that nobody listens to ends the process.
  pipeline(Readable.from(pieces, { objectMode: false }), parser).catch(() => undefined);
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (record.length > IMPORT_LIMITS.columns)
        throw unreadable(`a row has more than ${IMPORT_LIMITS.columns} columns`, `line ${info.lines}`);
      const isSeparator = last === 0 && isSeparatorRow(record, delimiter);
      last = info.lines;
      if (!isSeparator) yield { fields: record, line: last };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What has no end is told where it begins: the parser counts on to the end of the file.
    const line = /^CSV_(QUOTE_NOT_CLOSED|MAX_RECORD_SIZE)$/.test(error.code) ? ended + 1 : error['lines'];
    throw unreadable(FAULTS[error.code] ?? 'its quotes do not match', `line ${String(line)}`, error);
  }
}

function isSeparatorRow(fields: readonly string[], delimiter: string): boolean {
  return SEPARATOR_LINE.test(`${fields.join(delimiter)}\n`);
}

/** The name that decoding takes; undefined leaves it to the file's byte-order mark. */
function toEncoding(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch (cause) {
    throw unreadable(`the encoding “${name}” is not known`, undefined, cause);
  }
}
