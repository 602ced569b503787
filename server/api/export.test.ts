/** Files of the graph over HTTP: the whole, a part, a saved view; names, types and how they are sent. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../model/export-formats.ts';
import { WRITABLE } from '../export/export.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';

interface Jgf {
  graph: {
    label: string;
    metadata: { documents: unknown[]; disputes: unknown[]; about: { madeBy: string; filters: string[] } };
    nodes: Record<string, { label: string; metadata: { kind: string; position?: object } }>;
    edges: { id: string; source: string; metadata: { claims: number; evidence: object[] } }[];
  };
}

const MADE = { madeAt: '2026-11-26T10:00:00Z', madeBy: 'An analyst' };

describe('files of the graph', () => {
  let opened: TestApp;
  beforeAll(async () => {
    opened = await openTestApp();
  });
  afterAll(() => opened.close());

  const post = (body: object): request.Test =>
    request(opened.app).post('/api/v1/export').buffer().parse(readText).send(body);
  const get = (query: object): request.Test =>
    request(opened.app).get('/api/v1/export').buffer().parse(readText).query(query);

  it('have a writer for each format, and a format for each writer', () => {
    expect([...WRITABLE].sort()).toEqual(EXPORT_FORMATS.map((format) => format.name).sort());
  });

  it('hold the whole graph with its evidence, the same bytes each time', async () => {
    const reply = await get({ format: 'jgf', scope: 'all', ...MADE }).expect(200);
    expect(reply.headers['content-type']).toBe('application/vnd.jgf+json');
    expect(reply.headers['content-disposition']).toBe(
      'attachment; filename=entente-the-whole-graph-2026-11-26.json',
    );
    const { graph } = JSON.parse(textOf(reply)) as Jgf;
    expect(Object.keys(graph.nodes).length).toBe(299);
    expect(graph.edges.length).toBe(408);
    expect(graph.edges.flatMap((edge) => edge.metadata.evidence).length).toBe(499);
    expect(graph.metadata.documents.length).toBe(141);
    expect(textOf(await get({ format: 'jgf', scope: 'all', ...MADE }))).toBe(textOf(reply));
  });

  it('hold all edges among entities where none are named', async () => {
    const nodes = ['st-rus', 'st-prk'];
    const reply = await post({ format: 'jgf', nodes, ...MADE }).expect(200);
    const { graph } = JSON.parse(textOf(reply)) as Jgf;
    const among = await request(opened.app).post('/api/v1/graph/edges').send({ ids: nodes });
    const { edges } = among.body as { edges: { id: string }[] };
    expect(edges.length).toBeGreaterThan(3);
    expect(graph.edges.map(({ id }) => id).sort()).toEqual(edges.map(({ id }) => id).sort());
  });

  it('hold a part, with its places, who made it and by what it was chosen', async () => {
    const nodes = ['st-rus', 'st-prk', 'st-kor'];
    const edges = ['st-rus~ASSISTS~st-prk', 'st-rus~SIGNS~ag-rus-prk-csp-2024'];
    const told = { title: 'Zwei “Staaten”', filters: ['Only since 2024'], ...MADE };
    const reply = await post({
      format: 'jgf',
      nodes,
      edges,
      positions: { 'st-rus': { x: 1, y: -2 } },
      ...told,
    });
    expect(reply.status).toBe(200);
    const { graph } = JSON.parse(textOf(reply)) as Jgf;
    expect(graph.label).toBe('Zwei “Staaten”');
    expect(graph.metadata.about).toMatchObject({ madeBy: 'An analyst', filters: ['Only since 2024'] });
    expect(Object.keys(graph.nodes)).toEqual(['st-kor', 'st-prk', 'st-rus']);
    expect(graph.nodes['st-rus']?.metadata.position).toEqual({ x: 1, y: -2 });
    expect(graph.edges.map((edge) => edge.id)).toEqual(['st-rus~ASSISTS~st-prk']);
  });

  it('hold a saved view, and are refused for one that there is not', async () => {
    const missing = await get({ format: 'jgf', view: 'v-none' });
    expect([missing.status, textOf(missing)]).toEqual([404, expect.stringContaining('view-not-found')]);
  });

  it('ask for one scope, of a format that there is', async () => {
    for (const query of [
      { format: 'jgf' },
      { format: 'jgf', scope: 'all', view: 'v' },
      { format: 'x', scope: 'all' },
    ])
      expect(textOf(await get(query).expect(400))).toContain('invalid-request');
  });

  it('leave the evidence out where it is not wanted', async () => {
    const { graph } = JSON.parse(
      textOf(await get({ format: 'jgf', scope: 'all', evidence: 'false' })),
    ) as Jgf;
    expect(graph.edges.length).toBe(408);
    expect(graph.edges.every((edge) => !('evidence' in edge.metadata))).toBe(true);
    expect(graph.metadata).not.toHaveProperty('documents');
  });

  it('are compressed for who takes it', async () => {
    const whole = { format: 'jgf', scope: 'all', ...MADE };
    const packed = await get(whole).set('Accept-Encoding', 'gzip');
    const plain = await get(whole).set('Accept-Encoding', 'identity');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    // What is received is unpacked before it is read.
    expect(textOf(packed)).toBe(textOf(plain));
  });
});

const readText = (response: request.Response, done: (error: Error | null, body: unknown) => void): void => {
  const pieces: Buffer[] = [];
  // What a parser is given is the stream, whatever its type says.
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => {
    done(null, Buffer.concat(pieces).toString());
  });
};

function textOf(reply: request.Response): string {
  return String(reply.body);
}
