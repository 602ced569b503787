/** Reads the rows of a CSV file, as a mapping says it is written. */
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import type { CsvMapping } from '../model/import.ts';
import { IMPORT_LIMITS } from '../model/import.ts';
import { readText } from './decode-text.ts';
import { unreadable } from './import-file.ts';

/** One row with the line on which it ends, counted from 1. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

/** Greatest number of characters of a row. */
const MAX_ROW = 1024 ** 2;

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
  const parser = Readable.from(pieces, { objectMode: false }).pipe(
    parse({
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW,
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (record.length > IMPORT_LIMITS.columns)
        throw unreadable(`a row has more than ${IMPORT_LIMITS.columns} columns`, `line ${info.lines}`);
      yield { fields: record, line: info.lines };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    throw unreadable(
      `its quotes do not match (${error.message.split('\n')[0] ?? error.code})`,
      typeof line === 'number' ? `line ${line}` : undefined,
      error,
    );
  }
}

/** The name that decoding takes; undefined leaves it to the file's byte-order mark. */
function toEncoding(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch (cause) {
    throw unreadable(`the encoding “${name}” is not known`, undefined, cause);
  }
}
