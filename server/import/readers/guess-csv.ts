/** Guesses how a CSV file is written and what its columns are, so that a person can confirm or correct it. */
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { detect } from 'chardet';
import { isDay } from '../../model/day.ts';
import type { CsvColumn, CsvGuess, CsvMapping, CsvTarget } from '../../model/import.ts';
import { CSV_DELIMITERS, IMPORT_LIMITS } from '../../model/import.ts';
import { foldColumn, targetOf } from './csv-column-names.ts';
import { parseRows, SEPARATOR_LINE } from './csv-rows.ts';
import { refuseCompressed } from './decode-text.ts';
import { readDay, readNumber } from '../drafting/written-values.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { OWN_ID } from '../drafting/own-ids.ts';

/** Ends of relations. What has an id of ours is known by that: the name beside it is for people to read. */
const ENDS = ['source', 'target'] as const;

/** Columns of a table of Neo4j in which some rows are nodes and others relationships. */
const OF_APOC = ['_id', '_labels', '_start', '_end', '_type'];

/** A column with what stands in it. */
interface SeenColumn extends Omit<CsvColumn, 'suggestion'> {
  readonly values: readonly string[];
  readonly suggestion: CsvTarget | undefined;
}

/** Rows that types are guessed of. */
const SAMPLE = 200;

/** Looks at the beginning of a file. Rejects with `import-unreadable` where it is no text in rows. */
export async function guessCsv(file: Pick<ImportFile, 'path' | 'bytes'>): Promise<CsvGuess> {
  const head = await readHead(file.path);
  return guessTable(head, head.length === file.bytes);
}

/** Looks at the beginning of a table, or all of it. Rejects with `import-unreadable` where it is no text in rows. */
export async function guessTable(head: Buffer, isWhole: boolean): Promise<CsvGuess> {
  refuseCompressed(head);
  const encoding = guessEncoding(head);
  const text = decode(head, { encoding, isWhole });
  const delimiter = guessDelimiter(text);
  const rows: (readonly string[])[] = [];
  for await (const { fields } of parseRows([text], delimiter)) {
    rows.push(fields);
    if (rows.length > SAMPLE) break;
  }
  const [first = []] = rows;
  if (rows.length === 0) throw unreadable('it has no rows');
  const header = isHeader(first);
  const body = header ? rows.slice(1) : rows;
  const names = first.map((name, at) => (header && name.trim() !== '' ? name.trim() : `Column ${at + 1}`));
  if (OF_APOC.every((name) => names.includes(name)))
    throw unreadable(
      'it has nodes and relationships in one table, as apoc.export.csv writes them: export with apoc.export.json.all or apoc.export.graphml.all instead',
    );
  const row = guessRow(names);
  const seen = names.map((name, column): SeenColumn => {
    const values = body.map((fields) => fields[column]?.trim() ?? '').filter((value) => value !== '');
    return { column, name, type: typeOf(values), values, suggestion: suggest(name, row, values) };
  });
  const known = ENDS.filter((end) =>
    seen.some(
      ({ suggestion, values }) => suggestion === `${end}.id` && values.every((id) => OWN_ID.test(id)),
    ),
  );
  const typed = row === 'relation' ? findTyped(seen) : undefined;
  const dated = row === 'relation' ? findDated(seen) : undefined;
  const columns = seen.map(({ values: _values, suggestion: named, ...column }): CsvColumn => {
    const told = column.column === dated ? 'date' : named;
    const suggestion = column.column === typed ? 'relation' : told;
    const isTold = known.some((end) => suggestion === `${end}.name`);
    return { ...column, ...(suggestion && !isTold && { suggestion }) };
  });
  return { delimiter, encoding, header, row, columns, rows: body.slice(0, IMPORT_LIMITS.guessRows) };
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(IMPORT_LIMITS.guessBytes),
      0,
      IMPORT_LIMITS.guessBytes,
      0,
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-8 wherever it is valid, for the guess takes short texts for anything. */
function guessEncoding(head: Buffer): string {
  const [one, two] = head;
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  const isBigEndian = zeroHalf(head);
  if (isBigEndian !== undefined) return isBigEndian ? 'utf-16be' : 'utf-16le';
  try {
    // A character may be cut in two at the end.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    const guess = detect(head) ?? 'windows-1252';
    try {
      return new TextDecoder(guess).encoding;
    } catch {
      return 'windows-1252';
    }
  }
}

/** Of UTF-16 without a mark nearly every other byte is zero: the first of each two where it is big-endian. */
function zeroHalf(head: Buffer): boolean | undefined {
  const sample = head.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const isSuch =
    head.length % 2 === 0 && Math.max(even, odd) * 4 >= sample.length && Math.min(even, odd) === 0;
  if (!isSuch) return undefined;
  return even > odd;
}

function decode(
  head: Buffer,
  { encoding, isWhole }: { readonly encoding: string; readonly isWhole: boolean },
): string {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (text.includes('\0')) throw unreadable('it is no text: it holds NUL characters');
  // The last line is cut where there is more of the file.
  return isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1) || text;
}

/** The character that the file names, else the one that most evenly divides the first lines, outside of quotes. */
function guessDelimiter(text: string): CsvMapping['delimiter'] {
  const named = CSV_DELIMITERS.find((delimiter) => delimiter === SEPARATOR_LINE.exec(text)?.[1]);
  if (named !== undefined) return named;
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scores = CSV_DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const most = counts[0] ?? 0;
    const even = counts.filter((count) => count === most).length / Math.max(1, counts.length);
    return { delimiter, score: most === 0 ? 0 : even * 100 + Math.min(most, 50) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** Names of columns are words, most of them each another; a first row with a number or a day in it is no such row. */
function isHeader(first: readonly string[]): boolean {
  const names = first.map((name) => name.trim()).filter((name) => name !== '');
  return (
    new Set(names).size * 2 > names.length &&
    names.every((name) => name.length <= 60 && typeOf([name]) === 'text' && !OWN_ID.test(name))
  );
}

function guessRow(names: readonly string[]): CsvMapping['row'] {
  const targets = names.map((name) => targetOf(name, 'relation') ?? '');
  const hasBoth = ENDS.every((end) => targets.some((target) => target.startsWith(end)));
  return hasBoth ? 'relation' : 'entity';
}

function suggest(name: string, row: CsvMapping['row'], values: readonly string[]): CsvTarget | undefined {
  const target = targetOf(name, row);
  // Nobody is called 17: that is what another table has as the number of a node.
  const isId = values.length > 0 && values.every((value) => OWN_ID.test(value) || /^\d+$/.test(value));
  if (isId && target === 'source.name') return 'source.id';
  if (isId && target === 'target.name') return 'target.id';
  return target;
}

/** A column Type says the relation where no other does; that of Gephi says which edges are directed. */
function findTyped(columns: readonly SeenColumn[]): number | undefined {
  if (columns.some(({ suggestion }) => suggestion === 'relation')) return undefined;
  return columns.find(
    ({ name, values }) =>
      foldColumn(name) === 'type' && !values.every((value) => /^(un)?directed$|^mutual$/i.test(value)),
  )?.column;
}

/** The one column of days is the date where none is called so. */
function findDated(columns: readonly SeenColumn[]): number | undefined {
  if (columns.some(({ suggestion }) => suggestion?.startsWith('date') === true)) return undefined;
  const days = columns.filter(({ type, suggestion }) => type === 'day' && suggestion === undefined);
  return days.length === 1 ? days[0]?.column : undefined;
}

function typeOf(values: readonly string[]): CsvColumn['type'] {
  if (values.length === 0) return 'empty';
  if (values.every(isWrittenDay)) return 'day';
  if (values.every((value) => 'text' in readNumber(value))) return 'number';
  const isDayOfPeople = (value: string): boolean =>
    isWrittenDay(value) || ('text' in readDay(value) && /\D/.test(value));
  return values.every(isDayOfPeople) ? 'day' : 'text';
}

/** A number of four digits may be a year of ours. */
function isWrittenDay(value: string): boolean {
  return isDay(value) && (value.length > 4 || /^(1[89]|20)/.test(value));
}
