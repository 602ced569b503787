/** Holds how a file is guessed, how a table is read before it is sent, and what a mapping lacks. */
import { describe, expect, it, vi } from 'vitest';
import { IMPORT_FORMATS, type ImportFormat } from '../../../server/model/import-formats.ts';
import type { CsvGuess } from '../../../server/model/import.ts';
import { toMapping } from '../../../server/model/csv-mapping.ts';
import { findLack, fixableOf, keepMapping, mapColumn, mapRows, readMapping } from './csv-draft.ts';
import { readCsvRows } from './csv-rows.ts';
import { guessFormat, tellFormat } from '../../../server/model/guess-format.ts';
import { toImportQuery, withGuesses } from './import-choices.ts';

const format = (name: string, ...endings: string[]): ImportFormat => ({
  name,
  endings,
  title: name,
  reads: '',
  leaves: '',
  evidence: false,
  maxBytes: 1,
});
const FORMATS = [
  format('entente', 'entente'),
  format('jgf', 'json', 'jgf'),
  format('cyjs', 'cyjs', 'json'),
  format('stix', 'json'),
  format('gexf', 'gexf', 'xml'),
  format('graphml', 'graphml', 'xml'),
];

describe('the format of a file', () => {
  it.each([
    ['a.entente', 'PK', 'entente'],
    ['a.GRAPHML', '', 'graphml'],
    ['a.json', '{"graph":{"nodes":{}}}', 'jgf'],
    ['a.json', '{"elements": {"nodes": []}}', 'cyjs'],
    ['a.json', '{"type": "bundle", "objects": []}', 'stix'],
    ['a.json', '{}', 'jgf'],
    ['a.xml', '<?xml version="1.0"?>\n<gexf version="1.3">', 'gexf'],
    ['a', '<graphml xmlns="…">', 'graphml'],
    ['a.xml', '<kml>', 'gexf'],
    ['a.doc', 'text', undefined],
  ])('of %s that begins with %s is %s', (name, beginning, expected) => {
    expect(guessFormat(name, beginning, FORMATS)?.name).toBe(expected);
  });

  it.each([
    ['{"directed": true, "multigraph": false, "graph": {}, "nodes": [], "edges": []}', 'node-link'],
    ['{"nodes": [{"id": 1}], "links": []}', 'node-link'],
    ['{"type": "x", "nodes": [{"id": 1}], "links": []}', 'node-link'],
    ['{"graph": {"nodes": [], "edges": []}}', 'jgf'],
    ['[{"data": {"id": "a"}}]', 'cyjs'],
    ['[{"CXVersion":"2.0","hasFragments":false},', 'cx2'],
    ['{"type":"node","id":"0","labels":["State"],"properties":{}}', 'neo4j-json'],
    ['{"id":"p","caption":"Ivan","schema":"Person","properties":{}}', 'ftm'],
  ])('of JSON that begins with %s is %s', (beginning, expected) => {
    expect(tellFormat('a.json', beginning)?.name).toBe(expected);
  });

  it.each([
    ['graph.zip', 'csv-zip'],
    ['book.xlsx', 'csv-zip'],
    ['graph.entente', 'entente'],
  ])('of %s, which is a zip, is %s', (name, expected) => {
    expect(tellFormat(name, 'PK\u0003\u0004')?.name).toBe(expected);
  });

  it('is not told where neither the ending nor the beginning speaks for one', () => {
    expect(tellFormat('a.json', '{}')).toBeUndefined();
    expect(tellFormat('a.graphml', '')?.name).toBe('graphml');
  });

  it('is known by the ending of every format that is read', () => {
    for (const { endings } of IMPORT_FORMATS)
      for (const ending of endings) expect(guessFormat(`a.${ending}`, '')?.endings).toContain(ending);
  });
});

describe('the rows of a table', () => {
  const read = (text: string, header = true): ReturnType<typeof readCsvRows> =>
    readCsvRows(new TextEncoder().encode(text), { delimiter: ',', encoding: 'utf-8', header }, 5);

  it('are read with quotes, line ends within them, and empty lines left out', () => {
    expect(read('\ufeffname,note\r\n"Bo ""B"", jr","two\nlines"\r\n\r\nÄ,\r\n')).toEqual({
      names: ['name', 'note'],
      rows: [
        ['Bo "B", jr', 'two\nlines'],
        ['Ä', ''],
      ],
    });
  });

  it('have numbered columns where no row names them, and are no more than wanted', () => {
    const { names, rows } = read('a,b\n'.repeat(9), false);
    expect([names, rows.length]).toEqual([['Column 1', 'Column 2'], 5]);
  });

  it('are read in other encodings and with other delimiters', () => {
    const bytes = Uint8Array.from([0xd0, 0xee, 0xf1, 0x3b, 0x31]);
    const reading = { delimiter: ';', encoding: 'windows-1251', header: false } as const;
    expect(readCsvRows(bytes, reading, 5).rows).toEqual([['Рос', '1']]);
  });
});

describe('what columns become', () => {
  const guess: CsvGuess = {
    delimiter: ',',
    encoding: 'utf-8',
    header: true,
    row: 'entity',
    columns: [
      { column: 0, name: 'Name', type: 'text', suggestion: 'name' },
      { column: 1, name: 'Label', type: 'text', suggestion: 'name' },
      { column: 2, name: 'Type', type: 'text' },
    ],
    rows: [],
  };

  it('is what is suggested, once for each target', () => {
    expect(toMapping(guess).columns).toEqual([{ column: 0, as: 'name' }]);
  });

  it('lacks what an entity or a relation needs', () => {
    const mapping = toMapping(guess);
    expect(findLack(mapping)).toMatch(/kind/);
    expect(fixableOf(mapping)).toEqual(['kind']);
    expect(findLack(mapColumn(mapping, 2, 'kind'))).toBeUndefined();
    expect(findLack({ ...mapping, fixed: { kind: 'Person' } })).toBeUndefined();
    const relation = mapRows(mapping, 'relation');
    expect(findLack(relation)).toMatch(/goes from/);
    expect(fixableOf(relation)).toContain('relation');
  });

  it('moves a target from one column to another, and ends what all rows had', () => {
    const moved = mapColumn({ ...toMapping(guess), fixed: { kind: 'Person' } }, 1, 'name');
    expect(moved.columns).toEqual([{ column: 1, as: 'name' }]);
    expect(mapColumn(moved, 2, 'kind').fixed).toEqual({});
    expect(mapColumn(moved, 1, undefined).columns).toEqual([]);
  });

  it('is remembered for the same columns, and only as far as it is as we write it', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    });
    const mapping = mapColumn(toMapping(guess), 2, 'kind');
    keepMapping(['Name', 'Label', 'Type'], mapping);
    expect(readMapping(['name ', 'label', 'type'])).toEqual(mapping);
    expect(readMapping(['constructor'])).toBeUndefined();
    for (const [key, text] of kept) kept.set(key, text.replace('"as":"kind"', '"as":"nothing"'));
    expect(readMapping(['name', 'label', 'type'])).toBeUndefined();
    vi.unstubAllGlobals();
  });
});

describe('the request of an import', () => {
  it('says only what was chosen', () => {
    const choices = {
      format: 'jgf',
      by: ' ',
      isByName: false,
      isSkipping: true,
      kinds: { malware: 'WeaponSystem', tool: '' },
      relations: {},
      otherKinds: 'Organisation',
      otherRelations: '',
      csv: undefined,
    };
    expect(toImportQuery('a.json', choices, true)).toEqual({
      format: 'jgf',
      name: 'a.json',
      dryRun: 'true',
      match: 'id',
      skip: 'true',
      mapping: '{"kinds":{"malware":"WeaponSystem","*":"Organisation"}}',
    });
  });

  it('takes what was guessed for words that nobody has chosen anything for, once', () => {
    const none = { format: 'stix', by: '', isByName: false, isSkipping: false, csv: undefined };
    const choices = { ...none, kinds: { tool: '' }, relations: {}, otherKinds: '', otherRelations: '' };
    const terms = {
      kinds: [
        { word: 'malware', count: 2, guess: 'WeaponSystem' },
        { word: 'tool', count: 1, guess: 'WeaponSystem' },
        { word: 'identity', count: 1, as: 'Organisation' },
        { word: 'grouping', count: 1 },
      ],
      relations: [{ word: 'locatd-in', count: 1, guess: 'LOCATED_IN' }],
    };
    const guessed = withGuesses(choices, terms);
    expect(guessed).toMatchObject({
      kinds: { malware: 'WeaponSystem', tool: '' },
      relations: { 'locatd-in': 'LOCATED_IN' },
    });
    expect(withGuesses(guessed, terms)).toBe(guessed);
  });
});
