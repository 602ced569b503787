/** Writes the graph as an Excel workbook, a sheet a table, streamed: a table that is longer than a sheet goes on in the next. */
import type { GraphReading } from '../../model/graph-reading.ts';
import { toAboutLines } from '../about.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeZip, type ZippedFile } from '../zip.ts';
import { sheetsOf, type Sheet } from './sheets.ts';
import type { Cell } from './tables.ts';
import { SHEET_ROWS, workbookParts, writeSheet } from './worksheet.ts';

/** Writes the workbook; its last sheet says what it shows and who made it. */
export function writeXlsx(reading: GraphReading, context: ExportContext): FileParts {
  const about: Sheet = {
    name: 'About',
    head: ['About'],
    tab: Infinity,
    isOptional: false,
    rows: async function* () {
      yield await Promise.resolve(toAboutLines(context).map((line) => [line]));
    },
  };
  return writeZip(toFiles([...sheetsOf(reading, context), about], SHEET_ROWS), context.madeAt);
}

type Rows = readonly (readonly Cell[])[];

/** The files of a workbook. @param rows of a sheet at most, its head included */
export async function* toFiles(sheets: readonly Sheet[], rows: number): AsyncIterable<ZippedFile> {
  const written: { readonly name: string; readonly number: number; readonly tab: number }[] = [];
  for (const { name, head, days, tab, isOptional, rows: read } of sheets) {
    const source = new SplitRows(read()[Symbol.asyncIterator](), rows - 1);
    for (let part = 1; (part === 1 && !isOptional) || (await source.hasMore()); part += 1) {
      const number = written.length + 1;
      written.push({ name: part === 1 ? name : `${name} ${String(part)}`, number, tab });
      const file = `xl/worksheets/sheet${String(number)}.xml`;
      yield { name: file, parts: () => writeSheet({ head, ...(days && { days }) }, source.next()) };
    }
  }
  for (const [name, content] of workbookParts(written.sort((one, other) => one.tab - other.tab)))
    yield {
      name,
      parts: async function* () {
        yield await Promise.resolve(content);
      },
    };
}

/** Rows of a table in runs that are no longer than a sheet takes. */
class SplitRows {
  readonly #pages: AsyncIterator<Rows>;
  readonly #longest: number;
  #rest: Rows = [];

  constructor(pages: AsyncIterator<Rows>, longest: number) {
    this.#pages = pages;
    this.#longest = longest;
  }

  async hasMore(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const page = await this.#pages.next();
      if (page.done === true) return false;
      this.#rest = page.value;
    }
    return true;
  }

  /** The next run, page by page. The pages are given up when whoever reads them stops. */
  async *next(): AsyncIterable<Rows> {
    let room = this.#longest;
    let isOver = false;
    try {
      while (room > 0 && (await this.hasMore())) {
        const page = this.#rest.slice(0, room);
        this.#rest = this.#rest.slice(room);
        room -= page.length;
        yield page;
      }
      isOver = true;
    } finally {
      if (!isOver) await this.#pages.return?.();
    }
  }
}
