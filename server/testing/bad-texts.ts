/** XML, JSON and YAML that must not be imported: bombs, broken and hostile ones. */
import type { BadFile } from './bad-file.ts';

const GRAPHML = '<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
const DEPTH = 100_000;

/** The files. */
export const BAD_TEXTS: readonly BadFile[] = [
  {
    what: 'XML whose entities would multiply',
    format: 'graphml',
    make: () => {
      const entities = Array.from(
        { length: 10 },
        (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
      );
      return `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join('')}]>\n<graphml>&e10;</graphml>`;
    },
    code: 'import-unreadable',
    says: /document type.*line 2/,
  },
  {
    what: 'XML that names a file of this machine',
    format: 'gexf',
    make: () => '<?xml version="1.0"?>\n<!DOCTYPE gexf SYSTEM "file:///etc/passwd">\n<gexf/>',
    code: 'import-unreadable',
    says: /document type.*line 2/,
  },
  {
    what: 'XML with an entity that nothing defines',
    format: 'graphml',
    make: () => `${GRAPHML}<graph><node id="&xxe;"/></graph></graphml>`,
    code: 'import-unreadable',
    says: /undefined entity.*line 3/i,
  },
  {
    what: 'XML nested a hundred thousand deep',
    format: 'graphml',
    make: () => GRAPHML + '<graph><node id="n">'.repeat(DEPTH),
    code: 'import-unreadable',
    says: /nested more than 100 deep.*line 3/,
  },
  {
    what: 'XML that is cut off',
    format: 'graphml',
    make: () => `${GRAPHML}<graph>\n<node id="a">`,
    code: 'import-unreadable',
    says: /not well-formed.*line 4/,
  },
  {
    what: 'XML of another format',
    format: 'gexf',
    make: () => '<svg/>',
    code: 'import-unreadable',
    says: /no GEXF/,
  },
  {
    what: 'XML whose encoding nobody knows',
    format: 'graphml',
    make: () => '<?xml version="1.0" encoding="x-none"?><graphml/>',
    code: 'import-unreadable',
    says: /encoding is not known.*line 1/,
  },
  {
    what: 'JSON nested a hundred thousand deep',
    format: 'jgf',
    make: () => `{"graph":{"nodes":{},"edges":\n${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}}`,
    code: 'import-unreadable',
    says: /nested more than 100 deep.*line 2/,
  },
  {
    what: 'JSON that is cut off',
    format: 'cyjs',
    make: () => '{"elements":{\n"nodes":[{"data":{"id":"a"}},',
    code: 'import-unreadable',
    says: /middle of its JSON.*line 2/,
  },
  {
    what: 'JSON with a character out of place',
    format: 'stix',
    make: () => '{"type":"bundle",\n"objects":[\n{]}',
    code: 'import-unreadable',
    says: /not valid JSON.*line 3/,
  },
  {
    what: 'bytes that are no UTF-8',
    format: 'jgf',
    make: () => Buffer.from([0x7b, 0x0a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    code: 'import-unreadable',
    says: /not valid UTF-8: save it as UTF-8.*line 1/,
  },
  {
    what: 'a NUL character',
    format: 'ftm',
    make: () => '{"id":"a","schema":"Person"}\n{"id":"\0","schema":"Person"}\n',
    code: 'import-unreadable',
    says: /NUL.*line 2/,
  },
  {
    what: 'a NUL that JSON spells out',
    format: 'jgf',
    make: () => '{"graph":{"nodes":{"st-a":{"label":"a\\u0000b","metadata":{"kind":"State"}}},"edges":[]}}',
    code: 'import-refused',
    says: /NUL/,
  },
  {
    what: 'a line without an end',
    format: 'ftm',
    make: () => `{"id":"a","schema":"Person"}\n{"id":"${'x'.repeat(9 * 1024 ** 2)}`,
    code: 'import-unreadable',
    says: /longer than 8 MB.*line 2/,
  },
  {
    what: 'a graph with one id for two nodes',
    format: 'graphml',
    make: () =>
      `${GRAPHML}<key id="k" for="all" attr.name="kind"/><key id="l" for="node" attr.name="label"/><graph>\n${['Aland', 'Beland'].map((name) => `<node id="a"><data key="k">State</data><data key="l">${name}</data></node>\n`).join('')}</graph></graphml>`,
    code: 'import-refused',
    says: /line 5: the id “a” was given to another node before/,
  },
  {
    what: 'an edge to nowhere',
    format: 'graphml',
    make: () =>
      `${GRAPHML}<key id="k" for="all" attr.name="kind"/><key id="r" for="edge" attr.name="relation"/><graph>\n<node id="a"><data key="k">State</data></node>\n<edge source="a" target="b"><data key="r">SUPPLIES</data></edge></graph></graphml>`,
    code: 'import-refused',
    says: /line 5: the edge ends at “b”, which is no node/,
  },
  {
    what: 'YAML whose aliases would multiply',
    format: 'seed',
    make: () => {
      const lists = Array.from(
        { length: 12 },
        (_, at) => `b${at + 1}: &b${at + 1} [${`*b${at},`.repeat(10)}]`,
      );
      return `b0: &b0 [x]\n${lists.join('\n')}\nentities: *b12\n`;
    },
    code: 'import-unreadable',
    says: /refers to itself/,
  },
  {
    what: 'XML that declares more attributes than any graph has, each with a value for all nodes',
    format: 'graphml',
    make: () => {
      const keys = Array.from(
        { length: 20_000 },
        (_, at) => `<key id="k${at}" for="node"><default>x</default></key>`,
      );
      return `${GRAPHML}${keys.join('')}<graph>${'<node id="a"/>'.repeat(2_000)}</graph></graphml>`;
    },
    code: 'import-unreadable',
    says: /more than 1,000 attributes.*line 3/,
  },
  {
    what: 'text in UTF-32',
    format: 'jgf',
    make: () => Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0, 0x7d, 0, 0, 0]),
    code: 'import-unreadable',
    says: /UTF-32: save it as UTF-8/,
  },
  {
    what: 'JSON in one line, with a number that JSON does not have',
    format: 'jgf',
    make: () => '{"graph":{"nodes":{"é":{"metadata":{"latitude":NaN}}},"edges":[]}}',
    code: 'import-unreadable',
    says: /NaN or Infinity\? Write null.*line 1, character 48/,
  },
  {
    what: 'JSON with a character out of place far down in the file',
    format: 'jgf',
    make: () => `{"graph":{"nodes":{\n${'"a":{},\n'.repeat(100_000)}}},"edges":[]}`,
    code: 'import-unreadable',
    says: /} is out of place.*line 100002, character 1\)/,
  },
  {
    what: 'JSON with the end of a line within a text',
    format: 'cyjs',
    make: () => '{"elements":\n{"nodes":[{"data":{"id":"a\nb"}}]}}',
    code: 'import-unreadable',
    says: /the end of a line is out of place.*line 2, character 27/,
  },
  {
    what: 'FollowTheMoney whose entities do not stand on a line each',
    format: 'ftm',
    make: () => JSON.stringify({ id: 'a', schema: 'Person' }, undefined, 2),
    code: 'import-unreadable',
    says: /the line, on which one entity should stand, is not valid JSON.*line 1/,
  },
  {
    what: 'YAML nested ten thousand deep',
    format: 'seed',
    make: () => `entities: ${'['.repeat(10_000)}`,
    code: 'import-unreadable',
    says: /nested too deeply.*line 1/,
  },
  {
    what: 'YAML of two documents',
    format: 'seed',
    make: () => 'entities: []\n---\nentities: []\n',
    code: 'import-unreadable',
    says: /several YAML documents: import each as a file.*line 2/,
  },
  {
    what: 'YAML that is none',
    format: 'seed',
    make: () => 'entities:\n  - id: "x\n',
    code: 'import-unreadable',
    says: /not valid YAML.*line/,
  },
];
