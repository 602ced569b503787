/** The workbook as openpyxl reads it. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { readWithPython, withFile, withoutReaders } from '../../testing/readers.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { writeXlsx } from './write-xlsx.ts';

interface Sheet {
  readonly rows: (string | number | boolean | null | { readonly day: string })[][];
  readonly formulas: number;
  readonly frozen: string;
  readonly filter: string;
}

describe.skipIf(withoutReaders)(`the workbook in other hands (${withoutReaders ?? 'openpyxl'})`, () => {
  const read = async (facts: Facts): Promise<Record<string, Sheet>> => {
    const bytes = await writeBytes(writeXlsx(readFacts(facts), exportContext(facts.vocabulary)));
    return withFile('graph.xlsx', bytes, (path) => readWithPython('read_xlsx.py', [path])) as Promise<
      Record<string, Sheet>
    >;
  };
  const column = (book: Record<string, Sheet>, sheet: string, name: string): unknown[] => {
    const [head = [], ...rows] = book[sheet]?.rows ?? [];
    return rows.map((row) => row[head.indexOf(name)]);
  };

  it('has the shipped graph, a table a sheet', async () => {
    const { facts } = await shippedSeed();
    const book = await read(facts);
    const lengths = Object.fromEntries(
      Object.entries(book).map(([name, { rows }]) => [name, rows.length - 1]),
    );
    expect(lengths).toMatchObject({
      Entities: facts.entities.length,
      Relations: rollUpFacts(facts).size,
      Claims: facts.claims.length,
      Documents: facts.documents.length,
      Origins: facts.origins.length,
    });
    // Tabs are in the order in which people look, without those that would be empty.
    expect(Object.keys(book)).toEqual([
      'Entities',
      'Relations',
      'Claims',
      'Documents',
      'Disputes',
      'Names',
      'Origins',
      'About',
    ]);
    expect(Object.values(book).map((sheet) => sheet.frozen)).toEqual(Object.keys(book).map(() => 'A2'));
    for (const { rows, filter } of Object.values(book))
      expect(filter).toMatch(new RegExp(`^A1:[A-Z]+${String(rows.length)}$`));
    const names = new Map(facts.entities.map(({ id, name }) => [id, name]));
    for (const sheet of ['Relations', 'Claims'])
      for (const end of ['From', 'To'])
        expect(column(book, sheet, end)).toEqual(
          column(book, sheet, `${end} (id)`).map((id) => names.get(String(id))),
        );
    const titles = new Map(facts.documents.map(({ id, title }) => [id, title]));
    expect(column(book, 'Claims', 'Document')).toEqual(
      column(book, 'Claims', 'Document (id)').map((id) => titles.get(String(id))),
    );
    // Whole days are dates, months and years as they are.
    const published = new Map(facts.documents.map(({ id, published }) => [id, published]));
    expect(column(book, 'Documents', 'Published')).toEqual(
      column(book, 'Documents', 'Id').map((id) => {
        const day = published.get(String(id)) ?? null;
        return day?.length === 10 ? { day } : day;
      }),
    );
    expect(column(book, 'Relations', 'Claims').reduce((sum: number, each) => sum + Number(each), 0)).toBe(
      facts.claims.length,
    );
  });

  it('has every text as it was, longer ones cut, and no formula', async () => {
    const facts = nastyFacts((await shippedSeed()).facts.vocabulary);
    const book = await read(facts);
    const wanted = facts.entities.map(({ name }) =>
      name.length > 32_767 ? `${name.slice(0, 32_763)} […]`.slice(0, 32_767) : name,
    );
    expect(column(book, 'Entities', 'Name')).toEqual(wanted);
    expect(Object.values(book).reduce((sum, { formulas }) => sum + formulas, 0)).toBe(0);
    // A number with more than 15 digits is text: a workbook would round it.
    expect(column(book, 'Claims', 'Quantity')).toContain('9007199254740991');
    expect(column(book, 'Relations', 'Affirmed')).toContain(false);
  });
});
