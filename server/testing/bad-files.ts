/** Files that must not be imported, made by code: bombs, broken and hostile ones, each with the error and the place that it is told with. */
import type { ErrorCode } from '../model/errors.ts';
import { renamed, zipBomb, zipOf } from './bad-zips.ts';

/** One such file. */
export interface BadFile {
  readonly what: string;
  readonly format: string;
  readonly make: () => Uint8Array | string | Promise<Uint8Array>;
  readonly code: ErrorCode;
  /** What the sentence says, with its place. */
  readonly says: RegExp;
}

const GRAPHML = '<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
const DEPTH = 100_000;

const manifest = (files: readonly object[] = [], over: object = {}): string =>
  JSON.stringify({ format: 'entente', version: 1, evidence: true, files, ...over });

/** The files. */
export const BAD_FILES: readonly BadFile[] = [
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
    says: /not valid utf-8.*line 1/,
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
    what: 'no zip at all',
    format: 'entente',
    make: () => 'PK but not really',
    code: 'import-unreadable',
    says: /no zip/,
  },
  {
    what: 'a zip that would unpack into a gigabyte',
    format: 'entente',
    make: zipBomb,
    code: 'import-unreadable',
    says: /200 times its size.*claims\.ndjson/,
  },
  {
    what: 'a zip of thousands of files',
    format: 'entente',
    make: () => zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`f${at}`, '']))),
    code: 'import-unreadable',
    says: /more than 1000 files/,
  },
  {
    what: 'a zip with a path that climbs',
    format: 'entente',
    make: () => renamed('xx/xx/passwd', '../../passwd'),
    code: 'import-unreadable',
    says: /zip/,
  },
  {
    what: 'a zip of tables with a path that climbs',
    format: 'csv-zip',
    make: () => renamed('xx/xx/nodes.csv', '../../nodes.csv'),
    code: 'import-unreadable',
    says: /zip/,
  },
  {
    what: 'a zip of tables that would unpack into a gigabyte',
    format: 'csv-zip',
    make: zipBomb,
    code: 'import-unreadable',
    says: /200 times its size/,
  },
  {
    what: 'a table of edges without the nodes of another',
    format: 'csv-zip',
    make: () => zipOf({ 'edges.csv': 'Source,Target,Label\n1,2,supplies\n' }),
    code: 'import-refused',
    says: /edges\.csv, line 2: the edge ends at “1”, which is no node/,
  },
  {
    what: 'a zip with an absolute path',
    format: 'entente',
    make: () => renamed('xetc/passwd', '/etc/passwd'),
    code: 'import-unreadable',
    says: /zip/,
  },
  {
    what: 'a zip with two files of one name',
    format: 'entente',
    make: () => renamed('manifest.jsom', 'manifest.json'),
    code: 'import-unreadable',
    says: /two files of one name.*manifest\.json/,
  },
  {
    what: 'a zip without a manifest',
    format: 'entente',
    make: () => zipOf({ 'entities.ndjson': '' }),
    code: 'import-unreadable',
    says: /no manifest\.json/,
  },
  {
    what: 'an archive of a version to come',
    format: 'entente',
    make: () => zipOf({ 'manifest.json': manifest([], { version: 99 }) }),
    code: 'import-unreadable',
    says: /newer version/,
  },
  {
    what: 'an archive whose file was changed',
    format: 'entente',
    make: () => {
      const files = [{ name: 'entities.ndjson', sha256: '0'.repeat(64) }];
      return zipOf({ 'manifest.json': manifest(files), 'entities.ndjson': '' });
    },
    code: 'import-unreadable',
    says: /not the one that its manifest describes.*entities\.ndjson/,
  },
  {
    what: 'an archive that is cut off',
    format: 'entente',
    make: async () => (await zipOf({ 'manifest.json': manifest() })).subarray(0, 60),
    code: 'import-unreadable',
    says: /no zip, or it is cut off/,
  },
  {
    what: 'an archive with a line that is no JSON',
    format: 'entente',
    make: () => zipOf({ 'manifest.json': manifest(), 'origins.ndjson': '{}\n{oops\n' }),
    code: 'import-unreadable',
    says: /not valid JSON.*origins\.ndjson, line 2/,
  },
  {
    what: 'an archive with an address that runs a script',
    format: 'entente',
    make: () =>
      zipOf({
        'manifest.json': manifest(),
        'documents.ndjson': JSON.stringify({ ...DOCUMENT, url: 'javascript:alert(1)' }),
      }),
    code: 'import-refused',
    says: /documents\.ndjson, line 1.*url/,
  },
  {
    what: 'an archive with one id for two entities',
    format: 'entente',
    make: () =>
      zipOf({
        'manifest.json': manifest(),
        'entities.ndjson': ['One', 'Other'].map((name) => JSON.stringify(entityOf(name))).join('\n'),
      }),
    code: 'import-refused',
    says: /entities\.ndjson, line 2.*given to another entity before/,
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
    what: 'YAML that is none',
    format: 'seed',
    make: () => 'entities:\n  - id: "x\n',
    code: 'import-unreadable',
    says: /not valid YAML.*line/,
  },
];

const DOCUMENT = {
  id: 'd-x',
  title: 'x',
  titleBasis: 'x',
  publisher: 'x',
  publishedBasis: 'x',
  retrieved: '2026-01-01',
  retrievedFrom: 'x',
  language: 'en',
  kind: 'news',
  reliability: 'A',
  reliabilityReason: 'x',
  topic: 'x',
  topicTitle: 'x',
};

function entityOf(name: string): object {
  return { id: 'st-x', kind: 'State', name, names: [{ text: name, form: 'name' }], description: '' };
}
