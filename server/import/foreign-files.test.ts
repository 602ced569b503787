/** Files as other programs write them: each edge becomes a claim of the file, in the words of the vocabulary. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportMapping } from '../model/import.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { shippedSeed } from '../testing/engines.ts';
import { draftOf } from '../testing/imported.ts';

/** One file that says that Aland supplies Beland, and what it takes to read it. */
interface Foreign {
  readonly what: string;
  readonly format: string;
  readonly text: string | Uint8Array;
  readonly mapping?: ImportMapping;
}

const SAYS = 'supplies';

const FOREIGN: readonly Foreign[] = [
  {
    what: 'GraphML as networkx writes it',
    format: 'graphml',
    text: `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d1" for="edge" attr.name="relation" attr.type="string"/>
<key id="d0" for="node" attr.name="kind" attr.type="string"><default>State</default></key><graph edgedefault="directed">
<node id="Aland"/><node id="Beland"><data key="d0">state</data></node>
<edge source="Aland" target="Beland"><data key="d1">SUPPLIES</data></edge></graph></graphml>`,
  },
  {
    what: 'GraphML of yEd, without kinds',
    format: 'graphml',
    text: `<graphml xmlns:y="y"><key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/><graph>
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Aland<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Beland</y:NodeLabel></y:ShapeNode></data></node>
<edge source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>${SAYS}</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>`,
    mapping: { kinds: { '*': 'State' } },
  },
  {
    what: 'GEXF as Gephi writes it',
    format: 'gexf',
    text: `<gexf version="1.3"><graph><attributes class="node"><attribute id="0" title="Kind"/></attributes>
<nodes><node id="0" label="Aland"><attvalues><attvalue for="0" value="State"/></attvalues></node><node id="1" label="Beland"><attvalues><attvalue for="0" value="State"/></attvalues></node></nodes>
<edges><edge id="0" source="0" target="1" label="${SAYS}" start="2024-05-01"/></edges></graph></gexf>`,
  },
  {
    what: 'Cytoscape elements in one list',
    format: 'cyjs',
    text: JSON.stringify({
      elements: [
        { data: { id: 'a', name: 'Aland', type: 'State' } },
        { data: { id: 'b', label: 'Beland', type: 'State' } },
        { group: 'edges', data: { id: 'e', source: 'a', target: 'b', interaction: SAYS } },
      ],
    }),
  },
  {
    what: 'JSON Graph Format of version 1, with a byte-order mark',
    format: 'jgf',
    text: `\uFEFF${JSON.stringify({
      graph: {
        nodes: [
          { id: 'a', label: 'Aland', metadata: { kind: 'State' } },
          { id: 'b', label: 'Beland', metadata: { kind: 'State' } },
        ],
        edges: [{ source: 'b', target: 'a', relation: 'is supplied by' }],
      },
    })}`,
  },
  {
    what: 'FollowTheMoney',
    format: 'ftm',
    text: `{"id":"a","schema":"Country","properties":{"name":["Aland"]}}
{"id":"b","schema":"PublicBody","properties":{"name":["Beland"]}}
{"id":"l","schema":"UnknownLink","properties":{"subject":["a"],"object":["b"],"role":["${SAYS}"]}}`,
    mapping: { kinds: { PublicBody: 'State' } },
  },
  {
    what: 'STIX',
    format: 'stix',
    text: JSON.stringify({
      type: 'bundle',
      id: 'bundle--1',
      objects: [
        {
          type: 'relationship',
          id: 'relationship--1',
          relationship_type: 'supplies',
          source_ref: 'location--a',
          target_ref: 'location--b',
        },
        { type: 'location', id: 'location--a', name: 'Aland', country: 'AX' },
        { type: 'location', id: 'location--b', name: 'Beland', country: 'BX' },
        { type: 'report', id: 'report--1', name: 'A report of theirs' },
      ],
    }),
  },
  {
    what: 'CSV with semicolons in a Russian encoding, with a formula',
    format: 'csv',
    text: Buffer.from([...Buffer.from("From;Rel;To;Note\nAland;'=supplies;Beland;"), 0xcc, 0xe8, 0xf0, 0x0a]),
    mapping: {
      relations: { '=supplies': 'SUPPLIES' },
      csv: {
        row: 'relation',
        delimiter: ';',
        encoding: 'windows-1251',
        header: true,
        columns: [
          { column: 0, as: 'source.name' },
          { column: 1, as: 'relation' },
          { column: 2, as: 'target.name' },
          { column: 3, as: 'locator' },
        ],
        fixed: { 'source.kind': 'State', 'target.kind': 'State' },
      },
    },
  },
];

describe('files of other programs', () => {
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    ({ vocabulary } = (await shippedSeed()).facts);
  });

  it.each(FOREIGN)('$what', async ({ format, text, mapping = {} }) => {
    const { problems, found } = await draftOf(text, format, vocabulary, { mapping });
    expect(problems).toEqual([]);
    expect(found.entity).toHaveLength(2);
    expect(found.claim).toMatchObject([
      {
        relation: 'SUPPLIES',
        statement: `According to a-file.${format}, Aland supplies Beland.`,
        status: 'reported',
        credibility: 6,
      },
    ]);
    expect(found.document).toMatchObject([
      {
        title: `a-file.${format}`,
        publisher: 'An analyst',
        kind: 'import',
        reliability: 'F',
        retrieved: '2026-11-26',
      },
    ]);
  });

  it('reads days and figures of a CSV file as they are written, and says of which row it cannot', async () => {
    const as = ['source.name', 'target.name', 'date', 'quantity', 'status'] as const;
    const mapping = {
      csv: {
        row: 'relation',
        delimiter: ';',
        encoding: 'utf-8',
        header: true,
        columns: as.map((target, column) => ({ column, as: target })),
        fixed: { 'source.kind': 'State', 'target.kind': 'State', relation: 'SUPPLIES' },
      },
    } as const;
    const rows = [
      'From;To;When;How many;Status',
      'Aland;Beland;12.03.2021;1.234,50;Confirmed',
      'Aland;Beland;03/04/2024;7,5;',
      'Aland;Beland;2024;7,500;',
      'Aland;Beland;2024;7;rumoured',
    ];
    const { problems, found } = await draftOf(rows.join('\n'), 'csv', vocabulary, { mapping });
    expect(found.claim).toMatchObject([{ date: '2021-03-12', quantity: 1234.5, status: 'confirmed' }]);
    expect(problems.map(({ place, wrong }) => `${place}: ${wrong}`)).toEqual([
      'line 3: “03/04/2024” may be 2024-04-03 or 2024-03-04',
      'line 4: “7,500” may be 7500 or 7.500',
      'line 5: “rumoured” is not known in this column',
    ]);
  });

  it('gives entities and claims the same ids each time, and others to those of other kinds', async () => {
    const text = (kind: string): string =>
      JSON.stringify({ graph: { nodes: { n0: { label: 'Aland', metadata: { kind } } }, edges: [] } });
    const ids = async (kind: string): Promise<unknown> =>
      (await draftOf(text(kind), 'jgf', vocabulary)).found.entity.map((each) => (each as { id: string }).id);
    expect(await ids('State')).toEqual(await ids('State'));
    expect(await ids('Person')).not.toEqual(await ids('State'));
  });

  it('tells kinds and relations that it does not know, and what they might be', async () => {
    const text = JSON.stringify({
      graph: {
        nodes: {
          a: { label: 'A', metadata: { kind: 'Statte' } },
          b: { label: 'B' },
          c: { metadata: { kind: 'State' } },
        },
        edges: [{ source: 'c', target: 'c', relation: 'LOVES' }],
      },
    });
    const { problems } = await draftOf(text, 'jgf', vocabulary);
    expect(problems).toMatchObject([
      {
        place: '$.graph.nodes.a',
        wrong: 'kind “Statte” is not known',
        remedy: expect.stringMatching(/State\?/) as string,
      },
      { place: '$.graph.nodes.b', wrong: 'the node does not say its kind' },
      { place: '$.graph.edges[0]', wrong: 'relation “LOVES” is not known' },
    ]);
  });

  it('tells each word of a bundle for kinds and relations with what it is, or may be, taken for', async () => {
    const thing = (type: string, name: string): object => ({ type, id: `${type}--${name}`, name });
    const link = (relationship_type: string, from: string, to: string): object => ({
      type: 'relationship',
      id: `relationship--${from}-${to}`,
      relationship_type,
      source_ref: from,
      target_ref: to,
    });
    const objects = [
      thing('threat-actor', 'A'),
      thing('threat-actor', 'B'),
      thing('malware', 'C'),
      thing('campaign', 'D'),
      link('wields', 'threat-actor--A', 'malware--C'),
      link('supplies', 'threat-actor--A', 'campaign--D'),
    ];
    const text = JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });
    const termsOf = async (mapping: ImportMapping): Promise<unknown> =>
      (await draftOf(text, 'stix', vocabulary, { mapping })).terms;
    expect(await termsOf({})).toEqual({
      kinds: [
        { word: 'threat-actor', count: 2, guess: 'Organisation' },
        { word: 'malware', count: 1, guess: 'WeaponSystem' },
        { word: 'campaign', count: 1, as: 'Event' },
      ],
      relations: [
        { word: 'wields', count: 1 },
        { word: 'supplies', count: 1, as: 'SUPPLIES' },
      ],
    });
    const kinds = { 'threat-actor': 'Person', '*': 'Resource' };
    expect(await termsOf({ kinds })).toMatchObject({
      kinds: [
        { word: 'threat-actor', as: 'Person' },
        { word: 'campaign', as: 'Event' },
        { word: 'malware', as: 'Resource' },
      ],
    });
  });

  it('reads a file as those of the seed, and tells on which line one is wrong', async () => {
    const yaml = `topic: x
title: X
entities:
  - { id: st-x, type: state, name: Xland, aliases: [{ text: X }], description: A state. }
  - { id: st-y, type: kingdom, name: Yland, aliases: [], description: A state. }
documents:
  - { id: d-x, url: null, publisher: P, title: T, title_basis: b, published: null, published_basis: b, retrieved_from: r, retrieved: '2026-01-01', language: en, kind: news, reliability: B, reliability_reason: r }
claims:
  - { id: c9001, document: d-x, subject: st-x, relation: SUPPLIES, object: st-prk, status: reported, credibility: 2, statement: It supplies., locator: here }
  - { id: c9002, document: d-x }
`;
    const { problems, found } = await draftOf(yaml, 'seed', vocabulary);
    expect(problems.map(({ place }) => place)).toEqual(['line 5', 'line 10']);
    expect(found.entity).toMatchObject([
      { id: 'st-x', kind: 'State', names: [{ text: 'Xland' }, { text: 'X' }] },
    ]);
    expect(found.claim).toMatchObject([{ id: 'c9001', relation: 'SUPPLIES' }]);
  });
});
