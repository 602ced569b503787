/** Files of the graph over HTTP: the whole, a part, a saved view; names, types and how they are sent. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXPORT_FORMATS } from '../model/export-formats.ts';
import { WRITABLE } from '../export/export.ts';
import { NO_FILTERS, type Style, type ViewContent } from '../model/view-content.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { viewContent, viewDraft } from '../testing/views.ts';

interface Jgf {
  graph: {
    label: string;
    metadata: { documents: unknown[]; disputes: unknown[]; about: { madeBy: string; filters: string[] } };
    nodes: Record<string, { label: string; metadata: { kind: string; position?: object } }>;
    edges: { id: string; source: string; metadata: { claims: number; evidence: object[] } }[];
  };
}

interface FoundClaim {
  statement: string;
}

const NOTHING = { entity: 0, edge: 0, claim: 0, document: 0, dispute: 0, origin: 0 };
/** All formats that are not packed by themselves. */
const TEXTS = EXPORT_FORMATS.map(({ name }) => name).filter(
  (name) => !['csv', 'entente', 'neo4j-csv', 'pdf', 'xlsx'].includes(name),
);
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

  describe('of a saved view', () => {
    const nodes = ['st-rus', 'st-prk', 'st-kor', 'ev-drone-deal-2025', 'or-nhk'] as const;
    const save = async (over: Partial<ViewContent>): Promise<string> => {
      const content = viewContent({
        nodes: nodes.map((id, at) => [id, at * 100, 0, 0]),
        edges: [],
        expansions: [],
        hiddenEdges: [],
        grouping: null,
        ...over,
      });
      const reply = await request(opened.app).post('/api/v1/views').send(viewDraft('A view', { content }));
      return (reply.body as { id: string }).id;
    };
    const read = async (view: string, more: object = {}): Promise<Jgf['graph']> =>
      (JSON.parse(textOf(await get({ format: 'jgf', view, ...more, ...MADE }).expect(200))) as Jgf).graph;
    const among = async (): Promise<Jgf['graph']['edges']> =>
      (JSON.parse(textOf(await post({ format: 'jgf', nodes, ...MADE }))) as Jgf).graph.edges;

    it('hold all of it where nothing is hidden, and name no filter', async () => {
      const graph = await read(await save({ filters: NO_FILTERS }));
      expect(Object.keys(graph.nodes)).toEqual([...nodes].sort());
      expect(graph.edges.map(({ id }) => id)).toEqual((await among()).map(({ id }) => id));
      expect(graph.metadata.about.filters).toEqual([]);
    });

    it('leave out what its filters hide and edges that were taken off it, and say so', async () => {
      const all = await among();
      const [taken] = all;
      const view = await save({
        filters: { ...NO_FILTERS, hiddenKinds: ['Event'], hiddenRelations: ['ASSISTS'] },
        hiddenEdges: [taken?.id ?? ''],
      });
      const graph = await read(view);
      expect(Object.keys(graph.nodes)).toEqual(nodes.filter((id) => !id.startsWith('ev-')).sort());
      const left = all.filter(
        ({ id }) => id !== taken?.id && !id.includes('ev-') && !id.includes('~ASSISTS~'),
      );
      expect(left.length).toBeGreaterThan(2);
      expect(left.length).toBeLessThan(all.length - 2);
      expect(graph.edges.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
      expect(graph.metadata.about.filters).toEqual([
        'Without events.',
        'Without edges of the relations “assists”.',
        'Without 1 edge taken off by hand.',
      ]);
      const hidden = await read(view, { hidden: true });
      expect(hidden.edges.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      expect(hidden.metadata.about.filters).toEqual(['What the filters of the picture hide is in it too.']);
    });

    it('are drawn in its style, as a part is in one that is given with what was measured', async () => {
      const rules = [{ when: { field: 'kind', is: 'equal' as const, value: 'State' }, colour: '#123456' }];
      const { style: base } = viewContent();
      const style: Style = { ...base, size: 'pagerank', colour: 'kind', rules };
      const view = await save({ filters: NO_FILTERS, style });
      const ofView = textOf(await get({ format: 'svg', view, ...MADE }).expect(200));
      const measured = { pagerank: { 'or-nhk': 1 } };
      const given = textOf(await post({ format: 'svg', nodes, style, measured, ...MADE }).expect(200));
      for (const svg of [ofView, given]) expect(svg).toContain('>Kind is state (3)</text>');
      const radiusOf = (svg: string): string =>
        /data-node="or-nhk">.*?r="([\d.]+)"/s.exec(svg)?.[1] ?? 'none';
      expect([radiusOf(ofView), radiusOf(given)]).toEqual(['21.5', '28']);
      expect(ofView).toContain('larger: higher PageRank');
      expect(given).toContain('larger: higher PageRank');
    });

    it('are drawn with their closed groups, bundles and notes, as is a part that is given with them', async () => {
      const states = nodes.filter((id) => id.startsWith('st-'));
      const group = { key: 'State', name: 'States', kind: 'State', members: states, open: false };
      const surroundings = {
        grouping: { by: 'kind' as const, groups: [group] },
        bundled: true,
        notes: [{ id: 'n1', x: 900, y: 0, width: 200, text: 'Ask the embassy' }],
      };
      const view = await save({ filters: NO_FILTERS, ...surroundings });
      for (const svg of [
        textOf(await get({ format: 'svg', view, ...MADE }).expect(200)),
        textOf(await post({ format: 'svg', nodes, ...surroundings, ...MADE }).expect(200)),
      ]) {
        expect(svg).toContain('data-node="group:State"');
        for (const id of states) expect(svg).not.toContain(`data-node="${id}"`);
        expect(svg).toContain('>Ask the embassy</text>');
        expect(svg).toContain(`>States (${states.length})</text>`);
      }
    });

    it('are filtered by the claims behind edges: who reports them, when it was, in which words', async () => {
      const all = await among();
      const behind = (edge: Jgf['graph']['edges'][number]) => edge.metadata.evidence as FoundClaim[];
      const wanted = all.filter((edge) => behind(edge).some(({ statement }) => /drone/i.test(statement)));
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.length);
      const graph = await read(await save({ filters: { ...NO_FILTERS, text: 'DRONE' } }), {
        evidence: false,
      });
      expect(graph.edges.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      const ends = wanted.flatMap(({ id }) => [id.split('~')[0], id.split('~')[2]]);
      // An entity that has the text in its own name stays, loose or not.
      expect(Object.keys(graph.nodes)).toEqual(
        nodes.filter((id) => ends.includes(id) || id.includes('drone')).sort(),
      );
      const nobody = await read(await save({ filters: { ...NO_FILTERS, publishers: ['Nobody'] } }));
      expect([Object.keys(nobody.nodes), nobody.edges]).toEqual([[], []]);
      const later = await read(
        await save({ filters: { ...NO_FILTERS, days: { from: '2025-06-01', to: null } } }),
      );
      expect(later.edges.length).toBeLessThan(all.length);
      expect(later.metadata.about.filters).toEqual([
        'Only edges with a claim that held or happened: from 1 Jun 2025.',
      ]);
    });
  });

  it('are refused for a saved view that there is not', async () => {
    const missing = await get({ format: 'jgf', view: 'v-none' });
    expect([missing.status, textOf(missing)]).toEqual([404, expect.stringContaining('view-not-found')]);
  });

  it('say which entities are no longer there, and are refused where none is', async () => {
    const some = await post({ format: 'jgf', nodes: ['st-rus', 'st-gone', 'st-prk'] });
    const { graph } = JSON.parse(textOf(some)) as Jgf;
    expect(Object.keys(graph.nodes).sort()).toEqual(['st-prk', 'st-rus']);
    expect(graph.metadata.about.filters).toEqual(['Of 3 entities 1 is not in the graph: st-gone.']);
    const none = await post({ format: 'jgf', nodes: ['1', '2', '3', '4', '5', '6', '7'] });
    expect(none.status).toBe(404);
    expect(textOf(none)).toContain('Of 7 entities 7 are not in the graph: 1, 2, 3, 4, 5 and 2 more. None is');
  });

  it('ask for one scope, of a format that there is', async () => {
    for (const query of [
      { format: 'jgf' },
      { format: 'jgf', scope: 'all', view: 'v' },
      { format: 'jgf', scope: 'all', hidden: 'true' },
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

  it('say which import is being written meanwhile, until it is done', async () => {
    const { store } = opened.parts;
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const draft = {
      ...{ name: 'large.json', format: 'jgf', by: 'An analyst', sha256: '0', bytes: 1, counts: NOTHING },
      facts: {
        async *pages() {
          await finished;
          yield [];
        },
      },
      // More than is written in one go.
      total: 1_000_000,
      publishedOf: () => undefined,
    };
    const writing = store.inTurn((turn) => turn.writeImport(draft));
    await vi.waitFor(async () => {
      expect(await store.unfinishedImports()).toHaveLength(1);
    });
    const filters = async (): Promise<string[]> =>
      (JSON.parse(textOf(await get({ format: 'jgf', scope: 'all' }))) as Jgf).graph.metadata.about.filters;
    expect(await filters()).toEqual([
      'Made while the import “large.json” was being written or taken back: a part of its facts may be in it.',
    ]);
    finish();
    await store.removeImport((await writing).id);
    expect(await filters()).toEqual([]);
  });

  it.each(TEXTS)('are compressed for who takes it, in %s', async (format) => {
    const whole = { format, scope: 'all', ...MADE };
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
