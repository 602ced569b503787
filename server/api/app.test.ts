/** Every endpoint over HTTP on a seeded embedded store: what it answers is what openapi.json says. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../testing/app.ts';
import { openTestApp } from '../testing/app.ts';
import { testLibrary } from '../testing/engines.ts';
import { viewDraft } from '../testing/views.ts';
import { createEndpoints } from './app.ts';
import type { ImportReply, PathsReply, QuestionReply, QuestionsReply } from './contract.ts';

let test: TestApp;
let app: Express;
let view: string;
let favourite: string;
let brought: string;

const FAVOURITE = { folder: 'Counts', title: 'Entities', text: 'MATCH (e:Entity) RETURN count(e)' };

beforeAll(async () => {
  test = await openTestApp();
  ({ app } = test);
  ({ id: view } = await test.parts.store.createView(viewDraft('Before')));
  ({ id: favourite } = await test.parts.store.createFavourite(FAVOURITE));
  const reply = await sendFile(request(app).post('/api/v1/import?format=jgf&name=g.json'), GRAPH).expect(200);
  brought = (reply.body as ImportReply).import?.id ?? '';
});
afterAll(() => test.close());

const sendFile = (asked: request.Test, file: string): request.Test =>
  asked.set('Content-Type', 'application/octet-stream').send(Buffer.from(file));
const get = (url: string): request.Test => request(app).get(`/api/v1${url}`);

/** A request that finds something; `{view}` and `{favourite}` in its address are the ids of one of each. */
interface Answered {
  readonly path: string;
  readonly url: string;
  /** A GET unless said otherwise, or a POST where there is a body. */
  readonly method?: 'get' | 'post' | 'put' | 'delete';
  readonly body?: object;
  /** A file that is sent instead. */
  readonly file?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** 200 unless said otherwise. */
  readonly status?: number;
}

const methodOf = ({ method, body, file }: Answered): NonNullable<Answered['method']> =>
  method ?? ((body ?? file) ? 'post' : 'get');

/** A file with one entity, as JSON Graph Format has it. */
const GRAPH = JSON.stringify({
  graph: { nodes: { 'st-new': { label: 'Newland', metadata: { kind: 'State' } } }, edges: [] },
});

/** Each question of the library with its examples, and once more without those that may be left out. */
const asked = (await testLibrary()).flatMap(({ name, parameters }): Answered[] => {
  const urlOf = (given: typeof parameters): string => {
    const query = new URLSearchParams();
    for (const each of given)
      for (const value of [each.example].flat()) query.append(each.name, String(value));
    return `/questions/${name}?${query.toString()}`;
  };
  const required = parameters.filter(({ optional }) => !optional);
  return [parameters, ...(required.length < parameters.length ? [required] : [])].map((given) => ({
    path: `/questions/${name}`,
    url: urlOf(given),
  }));
});

/** One or more for every endpoint, in an order in which each finds what it needs. */
const ANSWERED: readonly Answered[] = [
  { path: '/overview', url: '/overview' },
  { path: '/opening', url: '/opening' },
  {
    path: '/graph',
    url: '/graph?relation=SUPPLIES&relation=ASSISTS&contested=true&reportedFrom=2024-06&reportedTo=2025&order=recent',
  },
  { path: '/graph', url: '/graph', body: { ids: ['st-rus', 'st-prk', 'st-nowhere'] } },
  { path: '/graph/edges', url: '/graph/edges', body: { ids: ['st-rus', 'st-prk'] } },
  { path: '/paths', url: '/paths?from=or-nhk&to=un-ukr-armed-forces&mode=all' },
  { path: '/paths', url: '/paths?from=st-rus&to=st-prk&mode=within&max=2&relation=BINDS' },
  { path: '/paths', url: '/paths?from=or-nhk&to=un-ukr-armed-forces&mode=sourced' },
  { path: '/paths', url: '/paths?from=st-rus&to=st-prk&mode=forward&since=2024&until=2024-12&gap=0' },
  { path: '/graph/common', url: '/graph/common', body: { ids: ['st-rus', 'st-prk'], limit: 3 } },
  { path: '/graph/connect', url: '/graph/connect', body: { ids: ['or-nhk', 'pe-putin', 'pe-kim-jong-un'] } },
  { path: '/graph/belonging', url: '/graph/belonging', body: { ids: ['pe-putin', 'pe-rutte', 'st-rus'] } },
  { path: '/timeline', url: '/timeline?from=2024-06&to=2024' },
  { path: '/search', url: '/search?q=Moscow&kind=State&kind=Place' },
  { path: '/search', url: '/search?q=Rusisa' },
  { path: '/names', url: '/names', body: { names: ['Russia', 'Brussels', 'Rusisa'] } },
  { path: '/entities/{id}', url: '/entities/st-rus' },
  {
    path: '/entities/{id}/neighbours',
    url: '/entities/st-rus/neighbours?relation=SUPPLIES&direction=out&order=recent&limit=3',
  },
  {
    path: '/entities/{id}/expansion',
    url: '/entities/st-rus/expansion?order=connected&limit=3',
    body: { ids: ['st-prk', 'st-nowhere'] },
  },
  { path: '/entities/{id}/evidence', url: '/entities/or-nhk/evidence' },
  { path: '/edges/{id}/evidence', url: '/edges/st-rus~ASSISTS~st-prk/evidence' },
  {
    path: '/documents',
    url: '/documents?q=drone&language=en&reliability=B&reliability=C&order=title&descending=true&offset=1&limit=5',
  },
  { path: '/publishers', url: '/publishers?q=united&order=alone' },
  { path: '/publishers/{id}', url: '/publishers/pu-united-nations-c3c27c' },
  { path: '/documents/{id}', url: '/documents/d-kbs-nhk-drones' },
  {
    path: '/claims',
    url: '/claims?q=drone&status=reported&status=claimed&publisher=Kyiv%20Independent&reportedFrom=2024&reportedTo=2026&order=held&limit=5',
  },
  { path: '/graph/claims', url: '/graph/claims', body: { edges: ['st-rus~ASSISTS~st-prk', 'none'] } },
  { path: '/views', url: '/views', body: viewDraft('New'), status: 201 },
  { path: '/views', url: '/views?deleted=false' },
  { path: '/views/{id}', url: '/views/{view}' },
  {
    path: '/views/{id}',
    url: '/views/{view}',
    method: 'put',
    body: viewDraft('After'),
    headers: { 'If-Match': '"1"' },
  },
  { path: '/views/{id}/versions', url: '/views/{view}/versions' },
  { path: '/views/{id}/versions/{version}', url: '/views/{view}/versions/1' },
  { path: '/views/{id}', url: '/views/{view}', method: 'delete', status: 204 },
  { path: '/views/{id}/restore', url: '/views/{view}/restore', method: 'post' },
  { path: '/schema', url: '/schema' },
  { path: '/favourites', url: '/favourites', body: FAVOURITE, status: 201 },
  { path: '/favourites', url: '/favourites' },
  { path: '/favourites/{id}', url: '/favourites/{favourite}', method: 'put', body: FAVOURITE },
  { path: '/favourites/{id}', url: '/favourites/{favourite}', method: 'delete', status: 204 },
  { path: '/export', url: '/export?format=pajek&scope=all' },
  { path: '/export', url: '/export', body: { format: 'pajek', nodes: ['st-rus'], edges: [] } },
  { path: '/import/guess', url: '/import/guess?format=csv', file: 'id;name\n1;One\n' },
  { path: '/import', url: '/import?format=jgf&name=g.json&dryRun=true', file: GRAPH },
  { path: '/imports', url: '/imports' },
  { path: '/imports/{id}', url: '/imports/{import}' },
  { path: '/imports/{id}', url: '/imports/{import}', method: 'delete' },
  { path: '/questions', url: '/questions' },
  ...asked,
  { path: '/vocabulary', url: '/vocabulary' },
  { path: '/engine', url: '/engine' },
  { path: '/console', url: '/console' },
];

describe('every endpoint', () => {
  it('is answered by one of the requests above', () => {
    const endpoints = createEndpoints(test.parts).map(({ method, path }) => `${method} ${path}`);
    const answered = ANSWERED.map((each) => `${methodOf(each)} ${each.path}`);
    expect([...new Set(answered)].sort()).toEqual([...endpoints].sort());
  });

  it.each(ANSWERED)('$url answers as openapi.json says', async (answered) => {
    const { path, body, file, headers = {}, status = 200 } = answered;
    const method = methodOf(answered);
    const openApi = (await request(app).get('/api/v1/openapi.json').expect(200)).body as OpenApi;
    const operation = openApi.paths[`/api/v1${path}`]?.[method];
    const response = operation?.responses[status];
    const ids: Readonly<Record<string, string>> = { view, favourite, import: brought };
    const url = `/api/v1${answered.url.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '')}`;
    const client = request(app);
    const asked = client[method](url).set(headers);
    const sent = file === undefined ? (body ? asked.send(body) : asked) : sendFile(asked, file);
    const reply = await sent.expect(status);
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(reply.headers)).toEqual(
      expect.arrayContaining(Object.keys(response?.headers ?? {}).map((name) => name.toLowerCase())),
    );
    const schema = response?.content?.['application/json']?.schema;
    const isFile = response?.content !== undefined && schema === undefined;
    if (isFile) expect(Object.keys(response.content)).toContain(reply.type);
    expect(schema === undefined && !isFile).toBe(reply.text === '');
    if (!schema) return;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile({ ...schema, components: openApi.components });
    expect(reply.type).toBe('application/json');
    expect(validate(reply.body), JSON.stringify(validate.errors)).toBe(true);
  });

  it('lists the library as its files are, and answers it in the form of the Query API', async () => {
    const { questions } = (await get('/questions').expect(200)).body as QuestionsReply;
    expect(questions).toEqual(await testLibrary());
    const ask = async (url: string): Promise<QuestionReply> =>
      (await get(url).expect(200)).body as QuestionReply;
    const figures = await ask(
      '/questions/figures-over-time?subject=un-dprk-contingent&relation=SUFFERS_LOSSES_IN&object=ev-kursk-campaign',
    );
    expect(figures.data.fields.slice(0, 3)).toEqual(['reported', 'least', 'figure']);
    expect(figures.data.values[0]).toHaveLength(figures.data.fields.length);
    expect(figures.entente).toMatchObject({ engine: 'embedded', truncated: false });
    // A month is a month long, whichever end of a period it is.
    const june = await ask('/questions/what-changed-between-two-days?since=2025-06&until=2025-06');
    const days = await ask('/questions/what-changed-between-two-days?since=2025-06-01&until=2025-06-30');
    expect(june.data).toEqual(days.data);
    const few = await ask('/questions/most-connected-of-a-kind?kind=Person&top=2');
    expect(few.data.values).toHaveLength(2);
  });

  it('gives paths the length of their mode unless one is asked for', async () => {
    const ends = '/paths?from=or-nhk&to=un-ukr-armed-forces';
    const lengths = async (query: string): Promise<number[]> => {
      const { paths } = (await get(`${ends}&${query}`).expect(200)).body as PathsReply;
      return paths.map((path) => path.edges.length);
    };
    expect(await lengths('mode=within')).toEqual([]);
    expect(await lengths('mode=within&max=4&limit=2')).toEqual([4, 4]);
    expect((await lengths('mode=sourced')).length).toBeGreaterThan(0);
    expect(await lengths('mode=shortest')).toEqual([4]);
  });

  it('is named on the readable page, which loads nothing from elsewhere', async () => {
    const { text } = await request(app).get('/api/v1').expect(200).expect('Content-Type', /html/);
    for (const { path } of ANSWERED) expect(text).toContain(`/api/v1${path}</code>`);
    expect(text).not.toMatch(/<script|https?:\/\//);
  });
});

interface OpenApi {
  readonly paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  readonly components: object;
}

interface Response {
  readonly headers?: object;
  readonly content?: Readonly<Record<string, { schema?: object } | undefined>>;
}
