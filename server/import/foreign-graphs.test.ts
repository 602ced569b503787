/** Graphs in the JSON and XML of other programs: who is called what, of which kind, and which end a number stands for. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportMapping } from '../model/import.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { shippedSeed } from '../testing/engines.ts';
import { draftOf } from '../testing/imported.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  ({ vocabulary } = (await shippedSeed()).facts);
});

/** Names with kinds, and statements of what is read; nothing may be wrong. */
async function read(text: string, format: string, mapping: ImportMapping = {}): Promise<unknown> {
  const { found, problems } = await draftOf(text, format, vocabulary, { mapping });
  expect(problems).toEqual([]);
  const entities = found.entity as readonly { name: string; kind: string }[];
  const claims = found.claim as readonly { statement: string }[];
  return [
    entities.map(({ name, kind }) => `${name}: ${kind}`).sort(),
    claims.map(({ statement }) => statement.replace(/^According to \S+, /, '')).sort(),
  ];
}

const BOTH = ['Aland: State', 'Beland: State'];
const READ = [BOTH, ['Aland supplies Beland.']];

describe('a list of nodes and one of links', () => {
  it.each([
    [
      'networkx',
      `{"directed": true, "multigraph": true, "graph": {"name": "Test"}, "nodes": [{"kind": "State", "name": "Aland", "id": "n1"},
        {"kind": "State", "id": "Beland"}], "edges": [{"relation": "SUPPLIES", "source": "n1", "target": "Beland", "key": 0}]}`,
    ],
    [
      'networkx before its version 2, which numbers the ends',
      `{"directed": true, "graph": {}, "nodes": [{"id": "Aland", "kind": "State"}, {"id": "Beland", "kind": "State"}],
        "links": [{"source": 0, "target": 1, "type": "SUPPLIES"}]}`,
    ],
    [
      'D3, whose layout has put nodes in place of their ids',
      `{"links": [{"source": {"id": "Aland", "index": 0}, "target": {"id": "Beland", "index": 1}, "label": "supplies"}],
        "nodes": [{"id": "Aland", "type": "State", "x": 1}, {"id": "Beland", "type": "State"}]}`,
    ],
    [
      'vis-network',
      `{"nodes": [{"id": 1, "label": "Aland", "kind": "State"}, {"id": 2, "label": "Beland", "kind": "State"}],
        "edges": [{"from": 1, "to": 2, "label": "supplies"}]}`,
    ],
    [
      'Sigma',
      `{"options": {"type": "directed"}, "attributes": {}, "nodes": [{"key": "a", "attributes": {"label": "Aland", "kind": "State"}},
        {"key": "b", "attributes": {"label": "Beland", "kind": "State"}}],
        "edges": [{"key": "e", "source": "a", "target": "b", "attributes": {"relation": "SUPPLIES"}}]}`,
    ],
  ])('of %s is read', async (_, text) => {
    expect(await read(text, 'node-link')).toEqual(READ);
  });

  it('is told from other JSON, and what is no node or link with its place', async () => {
    const refused = async (text: string, sentence: string): Promise<void> => {
      await expect(draftOf(text, 'node-link', vocabulary)).rejects.toMatchObject({
        code: 'import-unreadable',
        message: expect.stringContaining(sentence) as string,
      });
    };
    await refused('{"nodes": [], "adjacency": []}', 'it is no node-link JSON: it has no links and no edges');
    await refused('{"nodes": [1]}', 'a node or a link is no object ($.nodes[0])');
    await refused('{"nodes": [{"id": {}}]}', 'a node has no id ($.nodes[0])');
    await refused('{"nodes": [], "edges": [{"source": 1}]}', 'no source or no target ($.edges[0])');
  });
});

describe('CX2', () => {
  it('of Cytoscape Web is read, with names and values that are declared once', async () => {
    const text = `[{"CXVersion": "2.0", "hasFragments": true}, {"metaData": []},
      {"attributeDeclarations": [{"nodes": {"name": {"d": "string", "a": "n"}, "kind": {"d": "string", "v": "State"}},
        "edges": {"interaction": {"a": "i"}}}]},
      {"nodes": [{"id": 7, "v": {"n": "Aland"}}]}, {"nodes": [{"id": 8, "v": {"n": "Beland", "kind": "State"}}]},
      {"edges": [{"id": 1, "s": 7, "t": 8, "v": {"i": "supplies"}}]}, {"status": [{"success": true}]}]`;
    expect(await read(text, 'cx2')).toEqual(READ);
  });

  it('is told from the first version', async () => {
    await expect(draftOf('[{"nodes": [{"@id": 1, "n": "A"}]}]', 'cx2', vocabulary)).rejects.toMatchObject({
      message: expect.stringContaining(
        'it is CX of the first version: save it as CX2 ($[0].nodes[0])',
      ) as string,
    });
  });
});

describe('a graph of Neo4j', () => {
  const NODES = `{"type":"node","id":"0","labels":["Entity","State"],"properties":{"name":"Aland","kind":"island"}}
{"type":"node","id":"1","labels":["State"],"properties":{"name":"Beland"}}`;
  const LINK = `{"id":"0","type":"relationship","label":"SUPPLIES","properties":{"type":"arms"},"start":{"id":"0","labels":["State"]},"end":{"id":"1"}}`;

  it('as apoc.export.json writes it is read by its labels and types, whatever properties there are', async () => {
    expect(await read(`${NODES}\n${LINK}\n`, 'neo4j-json')).toEqual(READ);
  });

  it('as apoc.export.graphml writes it is read so too', async () => {
    const text = `<graphml><key id="labels" for="node" attr.name="labels"/><key id="kind" for="node" attr.name="kind"/><graph>
      <node id="n0" labels=":Entity:State"><data key="labels">:Entity:State</data><data key="name">Aland</data><data key="kind">island</data></node>
      <node id="n1" labels=":State"><data key="labels">:State</data><data key="name">Beland</data></node>
      <edge id="e0" source="n0" target="n1" label="SUPPLIES"><data key="label">SUPPLIES</data><data key="type">arms</data></edge></graph></graphml>`;
    expect(await read(text, 'graphml')).toEqual(READ);
  });

  it('goes by any label that the mapping names', async () => {
    const text = NODES.replace('"Entity","State"', '"Thing","Island"');
    expect(await read(text, 'neo4j-json', { kinds: { Island: 'State' } })).toEqual([BOTH, []]);
  });

  it.each([
    ['{"a": 1}', 'a line is neither a node nor a relationship (line 1)'],
    [`${NODES}\n{"type":`, 'on which one node or relationship should stand, is not valid JSON (line 3)'],
    ['{"type":"relationship","id":"0","start":{}}', 'a relationship has no start or no end (line 1)'],
  ])('is refused where a line is none: %s', async (text, sentence) => {
    await expect(draftOf(text, 'neo4j-json', vocabulary)).rejects.toMatchObject({
      message: expect.stringContaining(sentence) as string,
    });
  });
});

describe('what a node is called', () => {
  it('is its name where the program has written its id as the label', async () => {
    const text = `<gexf version="1.2"><graph><attributes class="node"><attribute id="0" title="name"/><attribute id="1" title="kind"/></attributes><nodes>
      <node id="n1" label="n1"><attvalues><attvalue for="0" value="Aland"/><attvalue for="1" value="State"/></attvalues></node>
      <node id="Beland" label="Beland"><attvalues><attvalue for="1" value="State"/></attvalues></node></nodes></graph></gexf>`;
    expect(await read(text, 'gexf')).toEqual([BOTH, []]);
  });

  it('is its name in a list of elements that is the whole file of Cytoscape', async () => {
    const text = `[{"data": {"id": "a", "label": "Aland", "kind": "State"}}, {"data": {"id": "Beland", "kind": "State"}},
      {"data": {"source": "a", "target": "Beland", "label": "supplies"}}]`;
    expect(await read(text, 'cyjs')).toEqual(READ);
  });
});
