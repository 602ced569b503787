/** Failures of importing. */
import request from 'supertest';
import type { Asker, Failure } from './asker.ts';

const TYPE = 'application/octet-stream';

/** The failures. */
export function failuresOfImports({ app, get }: Asker): readonly Failure[] {
  const bring = (query: string, body: string, type = TYPE): request.Test =>
    request(app()).post(`/api/v1/import?${query}`).set('Content-Type', type).send(body);
  const jgf = 'format=jgf&name=a.json';
  const mapping = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
  return [
    { what: 'an unknown import', code: 'import-not-found', ask: () => get('/imports/i-none') },
    {
      what: 'taking back an unknown import',
      code: 'import-not-found',
      ask: () => request(app()).delete('/api/v1/imports/i-none'),
    },
    {
      what: 'an import of no known format',
      code: 'invalid-request',
      ask: () => bring('format=exe&name=a', 'x'),
    },
    { what: 'an import without a name', code: 'invalid-request', ask: () => bring('format=jgf', '{}') },
    { what: 'an import without a file', code: 'invalid-request', ask: () => bring(jgf, '') },
    {
      what: 'an import with a mapping that is none',
      code: 'invalid-request',
      ask: () => bring(`${jgf}&mapping=${mapping({ kinds: { a: 1 } })}`, '{}'),
    },
    {
      what: 'an import with a key too many',
      code: 'invalid-request',
      ask: () => bring(`${jgf}&force=true`, '{}'),
    },
    {
      what: 'an import sent as JSON',
      code: 'media-type-refused',
      ask: () => bring(jgf, '{}', 'application/json'),
    },
    {
      what: 'an import that is compressed',
      code: 'media-type-refused',
      ask: () => bring(jgf, '{}').set('Content-Encoding', 'gzip'),
    },
    { what: 'an import that is no JSON', code: 'import-unreadable', ask: () => bring(jgf, '{ "graph": x }') },
    {
      what: 'an import with an edge to nowhere',
      code: 'import-refused',
      ask: () =>
        bring(
          jgf,
          JSON.stringify({
            graph: { nodes: {}, edges: [{ source: 'a', target: 'b', relation: 'SUPPLIES' }] },
          }),
        ),
    },
    {
      what: 'an import that says it has 3 GB',
      code: 'body-too-large',
      ask: () => bring('format=entente&name=a.entente', '{}').set('Content-Length', String(3 * 1024 ** 3)),
    },
    {
      what: 'an import that says it has more than its format takes',
      code: 'import-too-large',
      ask: () => bring(jgf, '{}').set('Content-Length', String(300 * 1024 ** 2)),
    },
    {
      what: 'an import from a page of another origin',
      code: 'origin-refused',
      ask: () => bring(jgf, '{}').set('Origin', 'http://elsewhere.example'),
    },
    {
      what: 'an import of more than the built-in engine takes',
      code: 'import-too-large',
      ask: () => {
        const nodes = Array.from({ length: 20_001 }, (_, at) => [
          `st-x${at}`,
          { metadata: { kind: 'State' } },
        ]);
        return bring(
          jgf,
          JSON.stringify({ graph: { nodes: Object.fromEntries(nodes) as object, edges: [] } }),
        );
      },
    },
  ];
}
