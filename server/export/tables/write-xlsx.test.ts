/** The workbook: sheets that never pass their rows, cells that are never formulas, the same bytes each time. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { unzip } from '../../testing/unzip.ts';
import { writeZip } from '../zip.ts';
import { sheetsOf } from './sheets.ts';
import { tablesOf, type Cell } from './tables.ts';
import { writeSheet } from './worksheet.ts';
import { toFiles, writeXlsx } from './write-xlsx.ts';

const PLACES = new Map([['st-n01', { x: 1, y: 2 }]]);

describe('a sheet', () => {
  const sheetOf = async (...cells: Cell[]): Promise<string> => {
    async function* rows(): AsyncIterable<Cell[][]> {
      yield await Promise.resolve([cells]);
    }
    return Buffer.from(
      await writeBytes(writeSheet({ head: ['Head', 'Day'], days: new Set(['Day']) }, rows())),
    ).toString();
  };

  it('has texts as texts, whatever they begin with, and numbers and truth values as such', async () => {
    const sheet = await sheetOf('=1+1', 3.5, true, undefined, 2 ** 53 - 1);
    expect(sheet).toContain('<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toContain('<c><v>3.5</v></c><c t="b"><v>1</v></c><c/>');
    expect(sheet).toContain('>9007199254740991</t>');
    expect(sheet).not.toContain('<f>');
  });

  it('has whole days as dates in columns of days alone, where all programs count alike', async () => {
    expect(await sheetOf('2024-06-19', '2024-06-19')).toContain(
      '>2024-06-19</t></is></c><c s="2"><v>45462</v></c>',
    );
    expect(await sheetOf('', '1900-03-01')).toContain('<c s="2"><v>61</v></c>');
    for (const text of ['1900-02-28', '2024-06', '2024', '2024-13-01', '2024-02-30', '=1+1'])
      expect(await sheetOf('', text)).toContain(`>${text}</t>`);
  });

  it('is as wide as its texts, up to a limit, and filters by its first row', async () => {
    const sheet = await sheetOf('x'.repeat(30));
    expect(sheet).toContain('<col min="1" max="1" width="32" customWidth="1"/>');
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:B2"/>');
    expect(await sheetOf('x'.repeat(999))).toContain('width="60"');
    expect(await sheetOf('')).toContain('width="8"');
  });

  it('replaces what XML does not take, and keeps what looks like an escape', async () => {
    const sheet = await sheetOf('a\u0000b\ud800c\u001f', '_x0041_', 'one\r\ntwo', '<&>');
    expect(sheet).toContain('>a\ufffdb\ufffdc\ufffd<');
    expect(sheet).toContain('>_x005F_x0041_<');
    expect(sheet).toContain('>one_x000D_\ntwo<');
    expect(sheet).toContain('>&lt;&amp;&gt;<');
  });
});

describe('the workbook', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = nastyFacts((await shippedSeed()).facts.vocabulary);
  });

  it('has the sentence of each claim in a dispute beside its id, as far as it holds the claim', async () => {
    const [dispute] = facts.disputes;
    const sides = dispute?.sides.map((side) => ({ ...side, claims: [...side.claims, 'c-elsewhere'] })) ?? [];
    const reading = readFacts({ ...facts, disputes: dispute ? [{ ...dispute, sides }] : [] });
    const rows: (readonly Cell[])[] = [];
    for (const sheet of sheetsOf(reading, exportContext(facts.vocabulary)))
      for await (const page of sheet.rows()) {
        const at = ['Sentence', 'Claim (id)'].map((heading) => sheet.head.indexOf(heading));
        if (sheet.name === 'Disputes') rows.push(...page.map((row) => at.map((column) => row[column])));
      }
    const sentences = new Map(facts.claims.map(({ id, statement }) => [id, statement]));
    expect(rows).toEqual(sides.flatMap(({ claims }) => claims.map((id) => [sentences.get(id), id])));
    expect(rows.filter(([sentence]) => sentence !== undefined).length).toBeGreaterThan(1);
  });

  it('goes on in another sheet where a table has more rows than one takes', async () => {
    async function* rows(): AsyncIterable<Cell[][]> {
      for (const page of [[1, 2, 3], [], [4, 5, 6, 7]])
        yield await Promise.resolve(page.map((each) => [each]));
    }
    async function* none(): AsyncIterable<Cell[][]> {
      /* no rows */
    }
    const tables = [
      { name: 'numbers', head: ['Number'], rows, tab: 1, isOptional: false },
      {
        name: 'none',
        head: ['Number'],
        rows: none,
        tab: 0,
        isOptional: false,
      },
      { name: 'left out', head: ['Number'], rows: none, tab: 2, isOptional: true },
    ];
    const files = await unzip(await writeBytes(writeZip(toFiles(tables, 4), '2026-11-26T10:00:00Z')));
    const values = [1, 2, 3, 4].map((sheet) =>
      [
        ...(files.get(`xl/worksheets/sheet${String(sheet)}.xml`)?.toString() ?? '').matchAll(/<v>(\d)<\/v>/g),
      ].map(([, value]) => Number(value)),
    );
    expect(values).toEqual([[1, 2, 3], [4, 5, 6], [7], []]);
    const book = files.get('xl/workbook.xml')?.toString() ?? '';
    expect([...book.matchAll(/sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'none',
      'numbers',
      'numbers 2',
      'numbers 3',
    ]);
    expect(book).toContain('<sheet name="none" sheetId="4" r:id="rId4"/>');
  });

  it('has the same bytes each time, and leaves the evidence out where it was not read', async () => {
    const write = (options: object): Promise<Uint8Array> =>
      writeBytes(writeXlsx(readFacts(facts, options), exportContext(facts.vocabulary)));
    expect(Buffer.compare(await write({}), await write({ page: 1_000 }))).toBe(0);
    const book = (await unzip(await write({ evidence: false }))).get('xl/workbook.xml')?.toString() ?? '';
    expect([...book.matchAll(/sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Entities',
      'Relations',
      'About',
    ]);
  });

  it('loses no column of the tables, and has headings of words, ids behind all else', () => {
    const [reading, context] = [readFacts(facts), exportContext(facts.vocabulary, { positions: PLACES })];
    const tables = new Map(tablesOf(reading, context).map((table) => [table.name, table.head]));
    const sheets = sheetsOf(reading, context);
    expect(sheets).toHaveLength(tables.size);
    for (const { head } of sheets) {
      expect(new Set(head).size).toBe(head.length);
      expect(head.filter((heading) => /[a-z][A-Z]/.test(heading))).toEqual([]);
      const first = head.findIndex((heading) => /^Id$|\(ids?\)$/.test(heading));
      expect(first).toBeGreaterThan(1);
      expect(head.slice(first).filter((heading) => !/^Id$|\(ids?\)$/.test(heading))).toEqual([]);
    }
    const columnsOf = (name: string): number => tables.get(name)?.length ?? NaN;
    const widths = Object.fromEntries(sheets.map(({ name, head }) => [name, head.length]));
    expect(widths).toEqual({
      Entities: columnsOf('entities'),
      // The weight is the number of claims, and stands there for Gephi.
      Relations: columnsOf('relations') - 1,
      // Names beside the ids of subject, relation, object, document, speaker, instrument, place, event and relays.
      Claims: columnsOf('claims') + 9,
      Documents: columnsOf('documents') + 1,
      // The sentence beside the id of the claim.
      Disputes: columnsOf('disputes') + 1,
      Names: columnsOf('names') + 1,
      Origins: columnsOf('origins'),
      'Mentioned only': columnsOf('mentioned'),
    });
  });
});
