/** What other programs do besides: names, roles and separators where we would not put them, and files of another format. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportMapping } from '../model/import.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { shippedSeed } from '../testing/engines.ts';
import { draftOf } from '../testing/imported.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  ({ vocabulary } = (await shippedSeed()).facts);
});

const elements = (...edges: readonly object[]): string =>
  JSON.stringify({
    elements: {
      nodes: ['a', 'b'].map((id) => ({ data: { id, name: id, kind: 'State' } })),
      edges: edges.map((data) => ({ data: { source: 'a', target: 'b', ...data } })),
    },
  });

const ftm = (...things: readonly (readonly [string, string, object])[]): string =>
  things.map(([id, schema, properties]) => JSON.stringify({ id, schema, properties })).join('\n');

const TABLE: ImportMapping = {
  csv: {
    row: 'entity',
    delimiter: ';',
    encoding: 'utf-8',
    header: true,
    columns: [{ column: 0, as: 'name' }],
    fixed: { kind: 'State' },
  },
};

const BOARD = ftm(
  ['p', 'Person', { name: ['Ann'], keywords: ['politician'] }],
  ['c', 'Company', { name: ['Company'] }],
  ['d', 'Directorship', { director: ['p'], organization: ['c'], role: ['Head of sales'] }],
);

describe('a mapping', () => {
  it('lets * stand for what is not known, and for nothing else', async () => {
    const mapping: ImportMapping = { relations: { '*': 'FIGHTS_AGAINST' } };
    const text = elements({ interaction: 'SUPPLIES' }, { interaction: 'LOVES' }, {});
    const { found, terms } = await draftOf(text, 'cyjs', vocabulary, { mapping });
    expect(found.claim.map((claim) => (claim as { relation: string }).relation).sort()).toEqual([
      'FIGHTS_AGAINST',
      'SUPPLIES',
    ]);
    expect(terms?.relations).toEqual([
      { word: 'LOVES', count: 1, as: 'FIGHTS_AGAINST' },
      { word: 'SUPPLIES', count: 1, as: 'SUPPLIES' },
    ]);
  });

  it('goes by a schema of FollowTheMoney before *, whatever keywords and roles there are', async () => {
    const mapping: ImportMapping = {
      kinds: { '*': 'Place' },
      relations: { Directorship: 'HOLDS_OFFICE_IN', '*': 'MEETS' },
    };
    const { found, problems } = await draftOf(BOARD, 'ftm', vocabulary, { mapping });
    expect(problems).toEqual([]);
    expect(found.entity).toMatchObject([{ kind: 'Person' }, { kind: 'Organisation' }]);
    expect(found.claim).toMatchObject([{ relation: 'HOLDS_OFFICE_IN', office: 'Head of sales' }]);
  });

  it('is asked for the schema of a link, not for each title of a post', async () => {
    const { problems, terms } = await draftOf(BOARD, 'ftm', vocabulary);
    expect(problems).toMatchObject([{ place: 'line 3', wrong: 'relation “Directorship” is not known' }]);
    expect(terms?.relations).toEqual([{ word: 'Directorship', count: 1, guess: 'HOLDS_OFFICE_IN' }]);
  });

  it('can be followed where a node says no kind and an edge no relation', async () => {
    const text = JSON.stringify({
      graph: { nodes: { a: {}, b: { metadata: { kind: 'State' } } }, edges: [{ source: 'b', target: 'b' }] },
    });
    const { problems } = await draftOf(text, 'jgf', vocabulary);
    expect(problems.map(({ remedy }) => /\{.*\}/.exec(remedy)?.[0])).toEqual([
      '{"kinds": {"*": "State"}}',
      '{"relations": {"*": "MEMBER_OF"}}',
    ]);
    const mapping = Object.assign(
      {},
      ...problems.map(({ remedy }) => JSON.parse(/\{.*\}/.exec(remedy)?.[0] ?? '') as object),
    ) as ImportMapping;
    expect((await draftOf(text, 'jgf', vocabulary, { mapping })).problems).toEqual([]);
  });
});

describe('a file of another format', () => {
  const NODE_LINK = '{"directed": true, "graph": {}, "nodes": [{"id": 1}], "edges": []}';
  it.each([
    ['jgf', NODE_LINK, 'JSON Graph Format: it has no graph.nodes and no graph.edges'],
    ['jgf', '[{"graph": {"nodes": {}}}]', 'JSON Graph Format'],
    ['cyjs', NODE_LINK, 'Cytoscape JSON: it has no elements'],
    ['stix', '{}', 'bundle of STIX: it has no objects'],
  ])('is refused as %s: %s', async (format, text, sentence) => {
    await expect(draftOf(text, format, vocabulary)).rejects.toMatchObject({
      code: 'import-unreadable',
      message: expect.stringContaining(`it is no ${sentence}`) as string,
    });
  });

  it.each([
    ['csv', Buffer.from('PK\u0003\u0004'), 'it is a zip, as Excel workbooks'],
    ['graphml', gzipSync('<graphml/>'), 'it is compressed with gzip: unpack it first'],
    [
      'csv',
      Buffer.from('name\n\u00c5land\n', 'latin1'),
      'it is not valid UTF-8: say another encoding, or save it as UTF-8 (at or after line 1)',
    ],
    ['csv', 'name\nA\u0000land\n', 'it holds a NUL character (line 2)'],
  ])('that is packed or encoded otherwise is refused as %s', async (format, bytes, sentence) => {
    await expect(draftOf(bytes, format, vocabulary, { mapping: TABLE })).rejects.toMatchObject({
      code: 'import-unreadable',
      message: expect.stringContaining(sentence) as string,
    });
  });

  it.each([
    ['jgf', '{"graph": {"nodes": {}, "edges": []}}'],
    ['cyjs', '{"elements": []}'],
    ['stix', '{"type": "bundle", "objects": []}'],
  ])('is another thing than an empty one of %s', async (format, text) => {
    expect(await draftOf(text, format, vocabulary)).toMatchObject({ problems: [], found: { entity: [] } });
  });
});

describe('habits of other programs', () => {
  const nameOf = async (text: string, format: string): Promise<unknown> =>
    (await draftOf(text, format, vocabulary)).found.entity
      .map((each) => (each as { name: string }).name)
      .sort();

  it('takes the label where networkx writes the id as the name', async () => {
    const node = { data: { id: '1', name: '1', value: 1, label: 'Aland', kind: 'State' } };
    expect(await nameOf(JSON.stringify({ elements: { nodes: [node] } }), 'cyjs')).toEqual(['Aland']);
  });

  it('calls a place of STIX by what it lies in where it has no name, and passes over groupings', async () => {
    const objects = [
      { type: 'location', id: 'location--1', country: 'KP' },
      { type: 'location', id: 'location--2', region: 'eastern-asia', latitude: 1, longitude: 2 },
      { type: 'grouping', id: 'grouping--1', name: 'An event', context: 'suspicious-activity' },
    ];
    expect(await nameOf(JSON.stringify({ type: 'bundle', objects }), 'stix')).toEqual(['KP', 'eastern-asia']);
  });

  it('passes over the empty rows at the end of a spreadsheet', async () => {
    const text = 'name;note\r\nAland;x\r\n;\r\n ; \r\n';
    expect(await draftOf(text, 'csv', vocabulary, { mapping: TABLE })).toMatchObject({
      problems: [],
      found: { entity: [{ name: 'Aland' }] },
    });
  });

  it('wants to know of a table which column is the name', async () => {
    const csv = { ...TABLE.csv, row: 'relation', columns: [{ column: 0, as: 'source.name' }] };
    await expect(
      draftOf('a,b\n', 'csv', vocabulary, { mapping: { csv } as ImportMapping }),
    ).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('becomes target.name or target.id') as string,
    });
  });

  it('does not take the separator line of Excel for a row', async () => {
    const text = '\uFEFFsep=;\r\nname;note\r\nAland;x\r\n';
    const { found } = await draftOf(text, 'csv', vocabulary, { mapping: TABLE });
    expect(found.entity).toMatchObject([{ name: 'Aland' }]);
  });

  it('reads UTF-16 by its mark, without one by its Latin letters, and not because a program for .NET says so of UTF-8', async () => {
    const of = (declared: string): string =>
      `<?xml version="1.0"${declared}?><graphml><key id="k" attr.name="kind"/><graph><node id="Åland"><data key="k">State</data></node></graph></graphml>`;
    const utf16 = ' encoding="utf-16"';
    for (const bytes of [
      Buffer.from(`\uFEFF${of(utf16)}`, 'utf16le'),
      Buffer.from(of(utf16), 'utf16le'),
      Buffer.from(of(''), 'utf16le').swap16(),
      Buffer.from(of(utf16)),
      Buffer.from(`\uFEFF${of(' encoding="windows-1252"')}`),
      Buffer.from(of(' encoding="windows-1252"'), 'latin1'),
    ])
      expect((await draftOf(bytes, 'graphml', vocabulary)).found.entity).toMatchObject([{ name: 'Åland' }]);
  });

  it('passes over what GraphML keeps within a value, whatever it is called', async () => {
    const inner = '<data key="i"><x:node xmlns:x="urn:x"/><x:edge xmlns:x="urn:x"/></data>';
    const text = `<graphml><key id="k" attr.name="kind"/><graph><node id="a"><data key="k">State</data>${inner}</node></graph></graphml>`;
    expect(await draftOf(text, 'graphml', vocabulary)).toMatchObject({
      problems: [],
      found: { entity: [{ name: 'a' }] },
    });
  });

  it('reads the days and numbers of an edge as those of a table, and says what is left out of a claim', async () => {
    const { found, inPart } = await draftOf(
      elements(
        { interaction: 'SUPPLIES', since: '12.3.2024', amount: '1,234.5' },
        { interaction: 'MEETS', since: '2024-02-30', amount: '1e999' },
        { interaction: 'FIGHTS_AGAINST', since: 'NaN', amount: '' },
      ),
      'cyjs',
      vocabulary,
    );
    expect(found.claim).toContainEqual(
      expect.objectContaining({ relation: 'SUPPLIES', dateFrom: '2024-03-12', quantity: 1234.5 }),
    );
    expect(inPart?.get('claim')?.count).toBe(1);
    expect(inPart?.get('claim')?.samples[0]?.note).toBe(
      '$.elements.edges[1]: “1e999” is larger than any number that can be kept, and “2024-02-30” is no day; taken without it',
    );
  });

  it('reads degrees as those of a table, and says of which entity the place is left out', async () => {
    const nodes = [
      { id: 'a', kind: 'Place', lat: '48,5', lng: '35' },
      { id: 'b', kind: 'Place', latitude: '0x10', longitude: 'NaN' },
      { id: 'c', kind: 'Place', latitude: '0x10', longitude: '12.5° E' },
      { id: 'd', kind: 'Place', latitude: 12 },
      { id: 'e', kind: 'Place', latitude: '-', longitude: '' },
    ];
    const text = JSON.stringify({ elements: { nodes: nodes.map((data) => ({ data })), edges: [] } });
    const { found, problems, inPart } = await draftOf(text, 'cyjs', vocabulary);
    expect(problems).toEqual([]);
    expect(found.entity).toHaveLength(5);
    expect(found.entity.filter((each) => 'latitude' in (each as object))).toEqual([
      expect.objectContaining({ name: 'a', latitude: 48.5, longitude: 35 }),
    ]);
    expect(inPart?.get('entity')?.samples.map(({ name, note }) => `${name}, ${note ?? ''}`)).toEqual([
      'b, $.elements.nodes[1]: the latitude has no longitude beside it; taken without it',
      'c, $.elements.nodes[2]: “0x10” is no number, and “12.5° E” is no number; taken without it',
      'd, $.elements.nodes[3]: the latitude has no longitude beside it; taken without it',
    ]);
  });

  it('tells of a name that is too long how long one may be', async () => {
    const node = { data: { id: 'a', name: 'a'.repeat(150_000), kind: 'State' } };
    const { problems } = await draftOf(JSON.stringify({ elements: { nodes: [node] } }), 'cyjs', vocabulary);
    expect(problems.map(({ wrong }) => wrong)).toEqual([
      'the entity does not fit: name: expected at most 1,000 characters',
    ]);
  });

  it('takes the ends of lines of a table as they come', async () => {
    const text = 'name;note\r\nAland;x\nBeland;x\rCeland;"two\nlines"\r\n';
    const { found } = await draftOf(text, 'csv', vocabulary, { mapping: TABLE });
    expect(found.entity.map((each) => (each as { name: string }).name).sort()).toEqual([
      'Aland',
      'Beland',
      'Celand',
    ]);
  });

  it('asks back where a row has more fields than columns are named, and not where those are empty', async () => {
    const text = 'name;note\nAland;x;;\nBeland;x;y\n';
    const { found, problems } = await draftOf(text, 'csv', vocabulary, { mapping: TABLE });
    expect(found.entity).toMatchObject([{ name: 'Aland' }]);
    expect(problems).toMatchObject([
      { place: 'line 3', wrong: 'the row has 3 fields, and the first row names 2 columns' },
    ]);
  });

  it('says which end a row does not name, and which column of the mapping there is not', async () => {
    const columns = (['source.name', 'relation', 'target.name'] as const).map((as, column) => ({
      column,
      as,
    }));
    const csv = { ...TABLE.csv, row: 'relation', columns, fixed: {} };
    const mapping = { csv } as ImportMapping;
    const { problems } = await draftOf('a;b;c\nAland;SUPPLIES\n', 'csv', vocabulary, { mapping });
    expect(problems).toMatchObject([{ place: 'line 2', wrong: 'the row names no target' }]);
    await expect(draftOf('a,b,c\n', 'csv', vocabulary, { mapping })).rejects.toMatchObject({
      message: expect.stringMatching(
        /names a column 3, and the table has 1: perhaps another delimiter.*line 1/,
      ) as string,
    });
  });
});
