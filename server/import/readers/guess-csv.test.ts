/** What is guessed of CSV files: how they are written and what their columns are. */
import { describe, expect, it } from 'vitest';
import type { CsvGuess } from '../../model/import.ts';
import { withImportFile } from '../../testing/imported.ts';
import { guessCsv } from './guess-csv.ts';

const guess = (bytes: Uint8Array | string): Promise<CsvGuess> => withImportFile(bytes, guessCsv);

describe('guessing how a CSV file is written', () => {
  it('tells relations by their ends, with semicolons, a byte-order mark and quotes that hold both', async () => {
    const found = await guess(
      '\uFEFFSource;Target;Relation;Since;Amount\n"A;1";B;SUPPLIES;2024-05;1200\n"C ""x""";D;ASSISTS;2024;7,5\n',
    );
    expect(found).toMatchObject({ delimiter: ';', encoding: 'utf-8', header: true, row: 'relation' });
    expect(found.columns.map(({ type, suggestion }) => [type, suggestion])).toEqual([
      ['text', 'source.name'],
      ['text', 'target.name'],
      ['text', 'relation'],
      ['day', 'dateFrom'],
      ['number', 'quantity'],
    ]);
    expect(found.rows).toEqual([
      ['A;1', 'B', 'SUPPLIES', '2024-05', '1200'],
      ['C "x"', 'D', 'ASSISTS', '2024', '7,5'],
    ]);
  });

  it('knows the ends of relations by what analysts call them, and the one column of days for the date', async () => {
    const suggestions = async (text: string): Promise<unknown> =>
      (await guess(text)).columns.map(({ suggestion }) => suggestion);
    expect(
      await suggestions('Supplier,Recipient,Signed\nRussia,Iran,12.03.2024\nIran,Russia,2023\n'),
    ).toEqual(['source.name', 'target.name', 'date']);
    expect(await suggestions('event_date,actor1,actor2,notes\n2024-05-01,A,B,x\n')).toEqual([
      'date',
      'source.name',
      'target.name',
      undefined,
    ]);
    // Which of two is the date is not for us to say.
    expect(await suggestions('from,to,signed,ratified\nA,B,2024-05-01,2024-06-01\n')).toEqual([
      'source.name',
      'target.name',
      undefined,
      undefined,
    ]);
  });

  it('takes days and figures as people write them, and headings of which one stands twice', async () => {
    const found = await guess('Name;Gründung;Größe;Name\nA;12.03.2021;1.234,50;x\nB;1.4.2020;3,5;y\n');
    expect(found.header).toBe(true);
    expect(found.columns.map(({ name, type }) => [name, type])).toEqual([
      ['Name', 'text'],
      ['Gründung', 'day'],
      ['Größe', 'number'],
      ['Name', 'text'],
    ]);
  });

  it('takes the delimiter that the separator line of Excel names, and that line for no row', async () => {
    expect(await guess('\uFEFFsep=;\r\nname;note\r\nAland;a,b,c\r\n')).toMatchObject({
      delimiter: ';',
      columns: [{ name: 'name', suggestion: 'name' }, { name: 'note' }],
      rows: [['Aland', 'a,b,c']],
    });
  });

  it('takes a heading for a heading, also where it is a word of the language', async () => {
    const found = await guess('constructor,name\nx,Aland\n');
    expect(found.columns.map(({ suggestion }) => suggestion)).toEqual([undefined, 'name']);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('knows %s without a mark', async (encoding) => {
    const bytes = Buffer.from('Name;Kind\nÅland;State\n', 'utf16le');
    const found = await guess(encoding === 'utf-16le' ? bytes : bytes.swap16());
    expect(found).toMatchObject({ encoding, delimiter: ';', rows: [['Åland', 'State']] });
  });

  it('takes numbers at both ends of relations for ids of another table, as in the edges of Gephi', async () => {
    const found = await guess('Source,Target,Type,Id,Label\n1,2,Directed,0,supplies\n');
    expect(found.columns.slice(0, 2).map(({ suggestion }) => suggestion)).toEqual(['source.id', 'target.id']);
  });

  it('says of nodes and relationships in one table how to export them instead', async () => {
    await expect(guess('_id,_labels,name,_start,_end,_type\n0,:State,Aland,,,\n')).rejects.toThrow(
      /apoc\.export\.json/,
    );
  });

  it('says of a workbook that it is no table yet', async () => {
    await expect(guess(Buffer.from('PK\u0003\u0004'))).rejects.toThrow(/save the sheet as CSV/);
  });

  it('tells ids of ours from names, and leaves the names beside them to people', async () => {
    const found = await guess(
      'Source,Target,SourceName,TargetName\nst-rus,st-prk,Russia,North Korea\nst-chn,st-prk,China,North Korea\n',
    );
    expect(found.columns.map((each) => each.suggestion)).toEqual([
      'source.id',
      'target.id',
      undefined,
      undefined,
    ]);
    const foreign = await guess('Source Id,Target Id,Source Name,Target Name\n1,2,Russia,North Korea\n');
    expect(foreign.columns.map((each) => each.suggestion)).toEqual([
      'source.id',
      'target.id',
      'source.name',
      'target.name',
    ]);
  });

  it('takes rows without ends for entities, and a first row with figures for a row', async () => {
    expect(await guess('Name\tKind\nAland\tState\n')).toMatchObject({ delimiter: '\t', row: 'entity' });
    const bare = await guess('Aland,12,2024-05-01\nBeland,13,2024-06-01\n');
    expect(bare).toMatchObject({
      header: false,
      columns: [{ name: 'Column 1' }, { type: 'number' }, { type: 'day' }],
    });
    expect(bare.rows).toHaveLength(2);
  });

  it('tells encodings that are not UTF-8', async () => {
    const russian = 'Имя;Вид\nРоссия;Государство\nКорея;Государство\nБеларусь;Государство\n';
    const bytes = Buffer.from(
      Array.from(russian, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
      }),
    );
    const found = await guess(bytes);
    expect(found.encoding).toBe('windows-1251');
    expect(found.rows[0]).toEqual(['Россия', 'Государство']);
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('Name,Kind\nÅland,State\n', 'utf16le'),
    ]);
    expect(await guess(wide)).toMatchObject({ encoding: 'utf-16le', rows: [['Åland', 'State']] });
  });

  it('refuses what is no text', async () => {
    await expect(guess(Buffer.from([0x61, 0, 0x62]))).rejects.toMatchObject({ code: 'import-unreadable' });
  });

  it.each([
    ['a,b\nc,d\n"e,f\ng,h\n', 'a quote that opens in this row is never closed (line 3)'],
    ['a,b\nc,"d\ne"\n"f"g,h\n', 'something other than the delimiter follows a closing quote (line 4)'],
    ['a,b\nc"d,e\n', 'a quote stands in the middle of a field that does not begin with one (line 2)'],
  ])('says where quotes do not match: %j', async (text, sentence) => {
    await expect(guess(text)).rejects.toMatchObject({
      code: 'import-unreadable',
      message: expect.stringContaining(sentence) as string,
    });
  });
});
