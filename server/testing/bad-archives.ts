/** Zips and archives that must not be imported: bombs, broken and hostile ones. */
import type { BadFile } from './bad-file.ts';
import { renamed, zipBomb, zipOf } from './bad-zips.ts';

const manifest = (files: readonly object[] = [], over: object = {}): string =>
  JSON.stringify({ format: 'entente', version: 1, evidence: true, files, ...over });

/** The files. */
export const BAD_ARCHIVES: readonly BadFile[] = [
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
    says: /no zip, or it is cut off: fetch or pack it anew/,
  },
  {
    what: 'an archive that was packed anew with its folder',
    format: 'entente',
    make: () => zipOf({ 'graph/manifest.json': manifest() }),
    code: 'import-unreadable',
    says: /in a folder: put the files themselves into the zip.*graph\/manifest\.json/,
  },
  {
    what: 'an archive that is packed in a way that few programs know',
    format: 'entente',
    make: async () => {
      const bytes = Buffer.from(await zipOf({ 'manifest.json': manifest() }));
      // How a file is packed stands ten bytes into its entry in the directory at the end.
      bytes.writeUInt16LE(12, bytes.indexOf('PK\u0001\u0002') + 10);
      return bytes;
    },
    code: 'import-unreadable',
    says: /few programs know: pack it anew as an ordinary zip.*manifest\.json/,
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
    what: 'an archive with a claim that ends before it begins',
    format: 'entente',
    make: () => zipOf({ 'manifest.json': manifest(), ...claimed({ dateFrom: '2024-03', dateTo: '2020' }) }),
    code: 'import-refused',
    says: /claims\.ndjson, line 1: it ends \(2020\) before it begins \(2024-03\)/,
  },
  {
    what: 'an archive with a claim whose greatest quantity is less than its least',
    format: 'entente',
    make: () => zipOf({ 'manifest.json': manifest(), ...claimed({ quantityMin: 5, quantityMax: 1 }) }),
    code: 'import-refused',
    says: /greatest quantity \(1\) is less than its least \(5\)/,
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

/** The files of one claim of one document. */
function claimed(over: object): Readonly<Record<string, string>> {
  const claim = {
    ...{ id: 'c-x', document: 'd-x', subject: 'st-prk', relation: 'SUPPLIES', object: 'st-rus' },
    ...{ statement: 'x', status: 'reported', credibility: 2, topic: 'x', ...over },
  };
  return { 'documents.ndjson': JSON.stringify(DOCUMENT), 'claims.ndjson': JSON.stringify(claim) };
}
