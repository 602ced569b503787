/** CSV: one pair that any reader joins, the evidence beside it, and nothing in it that a spreadsheet runs. */
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { guardFormula } from '../../model/guard-formula.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { unzip } from '../../testing/unzip.ts';
import type { ExportContext } from '../graph-writer.ts';
import { writeCsv } from './write-csv.ts';

type Files = ReadonlyMap<string, Buffer>;

describe('CSV', () => {
  let facts: Facts;
  let none: Facts;
  beforeAll(async () => {
    facts = nastyFacts((await shippedSeed()).facts.vocabulary);
    none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
  });

  const write = async (
    given: Facts,
    { evidence = true, ...over }: Partial<ExportContext> & { evidence?: boolean } = {},
  ): Promise<Files> =>
    unzip(await writeBytes(writeCsv(readFacts(given, { evidence }), exportContext(facts.vocabulary, over))));
  const rows = (files: Files, name: string): Record<string, string>[] =>
    parse(files.get(`${name}.csv`) ?? '', { bom: true, columns: true });

  it('gives every text back, guarded where it would be a formula', async () => {
    const files = await write(facts);
    const entities = rows(files, 'entities');
    expect(entities.map((row) => row['Label'])).toEqual(facts.entities.map(({ name }) => guardFormula(name)));
    expect(entities.map((row) => row['Description'])).toEqual(
      facts.entities.map(({ description }) => guardFormula(description)),
    );
    expect(rows(files, 'names').map((row) => [row['Name'], row['Form']])).toEqual(
      facts.entities.flatMap(({ names }) => names.map(({ text, form }) => [guardFormula(text), form])),
    );
    const claims = rows(files, 'claims');
    expect(claims.map((row) => row['Statement']).sort()).toEqual(
      facts.claims.map(({ statement }) => guardFormula(statement)).sort(),
    );
    expect(claims.find((row) => row['Id'] === 'c9000')).toMatchObject({
      Quantity: '9007199254740991',
      Speaker: 'st-n00',
      Relays: '',
    });
    expect(claims.find((row) => row['Id'] === 'c9002')).toMatchObject({
      Relays: 'd-nasty',
      RelaysBasis: 'quotes it',
    });
    expect(rows(files, 'documents').map((row) => row['Id'])).toEqual(['d-nasty', 'd-one']);
    expect(rows(files, 'disputes').map((row) => [row['Side'], row['SideLabel'], row['Claim']])).toEqual([
      ['1', facts.disputes[0]?.sides[0]?.label, 'c9001'],
      ['1', facts.disputes[0]?.sides[0]?.label, 'c9002'],
      ['2', "'=1", 'c9003'],
    ]);
    expect(rows(files, 'origins')).toEqual([{ Id: 'og-x', Name: facts.origins[0]?.name, Kind: 'agency' }]);
  });

  it('has no cell that a spreadsheet takes for a formula', async () => {
    for (const [name, content] of await write(facts))
      if (name.endsWith('.csv'))
        for (const cell of parse(content, { bom: true }).flat())
          expect(/^[=+@]|^-(?!\d+(\.\d+)?$)/.test(cell), `${name}: ${cell}`).toBe(false);
  });

  it('joins relations to entities by id, as Gephi looks for them, and by name, as people do', async () => {
    const files = await write(facts, { positions: new Map([['st-n01', { x: 1.5, y: -2 }]]) });
    const [head = ''] = files.get('relations.csv')?.toString().split('\r\n') ?? [];
    expect(head).toMatch(/^\ufeffSource,Target,Type,Id,SourceName,Label,TargetName,Weight,Relation,/);
    const entities = rows(files, 'entities');
    const names = new Map(entities.map((row) => [row['Id'], row['Label']]));
    for (const row of rows(files, 'relations')) {
      expect(names.has(row['Source'])).toBe(true);
      expect(names.has(row['Target'])).toBe(true);
      expect(row['SourceName']).toBe(names.get(row['Source']));
      expect(row['TargetName']).toBe(names.get(row['Target']));
      expect(['Directed', 'Undirected']).toContain(row['Type']);
      expect(Number(row['Weight'])).toBeGreaterThan(0);
    }
    expect(entities.map((row) => row['X']).filter((x) => x !== '')).toEqual(['1.5']);
  });

  it('says what it shows, by whom and whose coordinates are in it', async () => {
    expect((await write(facts)).get('about.txt')?.toString()).toMatch(
      /^A “title” <with> marks\n.*An analyst.*\nOnly since 2024\n[^]*GeoNames/,
    );
  });

  it('is whole without evidence and without anything in it, and has the same bytes each time', async () => {
    expect([...(await write(facts, { evidence: false })).keys()]).toEqual([
      'entities.csv',
      'relations.csv',
      'about.txt',
    ]);
    expect(rows(await write(none), 'claims')).toEqual([]);
    const context = exportContext(facts.vocabulary);
    const [one, other] = await Promise.all(
      [3, 1_000].map((page) => writeBytes(writeCsv(readFacts(facts, { page }), context))),
    );
    expect(Buffer.compare(one ?? Buffer.of(), other ?? Buffer.of(1))).toBe(0);
  });
});
