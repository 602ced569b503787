/** Every endpoint over HTTP on a seeded embedded store: answers fit their documentation, failures have one shape. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntenteError, ERRORS } from '../model/errors.ts';
import { openSeeded } from '../store/store.contract.ts';
import type { GraphStore } from '../store/store.ts';
import type { TestEngine } from '../testing/engines.ts';
import { openTestEmbedded } from '../testing/engines.ts';
import { createApp, createEndpoints } from './app.ts';

const logged: string[] = [];
const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });

let opened: TestEngine;
let app: Express;
let parts: Parameters<typeof createEndpoints>[0];

beforeAll(async () => {
  const { opened: engine, store, seed } = await openSeeded(openTestEmbedded);
  opened = engine;
  parts = { store, vocabulary: seed.facts.vocabulary, opening: seed.opening };
  app = createApp({ ...parts, logger, version: '0.0.0-test' });
});
afterAll(() => opened.close());

/** An application whose store fails in a given way at everything. */
function failing(error: unknown): Express {
  const store = new Proxy(parts.store, { get: () => () => Promise.reject(error as Error) });
  return createApp({ ...parts, store, logger, version: '0.0.0-test' });
}

/** Requests that find something, one or more for every endpoint. */
const ANSWERED: readonly { path: string; url: string; body?: object }[] = [
  { path: '/overview', url: '/overview' },
  { path: '/opening', url: '/opening' },
  { path: '/graph', url: '/graph', body: { ids: ['st-rus', 'st-prk', 'st-nowhere'] } },
  { path: '/graph/edges', url: '/graph/edges', body: { ids: ['st-rus', 'st-prk'] } },
  { path: '/paths', url: '/paths?from=or-nhk&to=un-ukr-armed-forces&mode=all' },
  { path: '/timeline', url: '/timeline?from=2024-06&to=2024' },
  { path: '/search', url: '/search?q=Moscow&kind=State&kind=Place' },
  { path: '/entities/{id}', url: '/entities/st-rus' },
  {
    path: '/entities/{id}/neighbours',
    url: '/entities/st-rus/neighbours?relation=SUPPLIES&direction=out&order=recent&limit=3',
  },
  { path: '/entities/{id}/evidence', url: '/entities/or-nhk/evidence' },
  { path: '/edges/{id}/evidence', url: '/edges/st-rus~ASSISTS~st-prk/evidence' },
  { path: '/documents/{id}', url: '/documents/d-kbs-nhk-drones' },
  { path: '/vocabulary', url: '/vocabulary' },
  { path: '/engine', url: '/engine' },
];

describe('every endpoint', () => {
  it('is answered by one of the requests below', () => {
    const paths = createEndpoints(parts).map((endpoint) => endpoint.path);
    expect([...new Set(ANSWERED.map((each) => each.path))].sort()).toEqual([...paths].sort());
  });

  it.each(ANSWERED)('$url answers as openapi.json says', async ({ path, url, body }) => {
    const openApi = (await request(app).get('/api/v1/openapi.json').expect(200)).body as OpenApi;
    const operation = openApi.paths[`/api/v1${path}`]?.[body ? 'post' : 'get'];
    const schema = operation?.responses['200']?.content['application/json'].schema;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile({ ...schema, components: openApi.components });
    const asked = body ? request(app).post(`/api/v1${url}`).send(body) : request(app).get(`/api/v1${url}`);
    const reply = await asked.expect(200).expect('Content-Type', /application\/json/);
    expect(validate(reply.body), JSON.stringify(validate.errors)).toBe(true);
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is named on the readable page, which loads nothing from elsewhere', async () => {
    const { text } = await request(app).get('/api/v1').expect(200).expect('Content-Type', /html/);
    for (const { path } of ANSWERED) expect(text).toContain(`/api/v1${path}</code>`);
    expect(text).not.toMatch(/<script|https?:\/\//);
  });
});

interface OpenApi {
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content: { 'application/json': { schema: object } } }> }>
  >;
  readonly components: object;
}

/** One way to fail: how to ask, and what code to expect. */
interface Failure {
  readonly what: string;
  readonly code: keyof typeof ERRORS;
  ask(): request.Test;
}

const get = (url: string): request.Test => request(app).get(`/api/v1${url}`);
const post = (body: string, type = 'application/json'): request.Test =>
  request(app).post('/api/v1/graph').set('Content-Type', type).send(body);

const FAILURES: readonly Failure[] = [
  { what: 'an unknown entity', code: 'entity-not-found', ask: () => get('/entities/st-nowhere') },
  {
    what: 'neighbours of an unknown entity',
    code: 'entity-not-found',
    ask: () => get('/entities/st-nowhere/neighbours'),
  },
  {
    what: 'evidence of an unknown entity',
    code: 'entity-not-found',
    ask: () => get('/entities/st-nowhere/evidence'),
  },
  {
    what: 'a path from an unknown entity',
    code: 'entity-not-found',
    ask: () => get('/paths?from=st-nowhere&to=st-rus'),
  },
  { what: 'an unknown edge', code: 'edge-not-found', ask: () => get('/edges/st-rus~SIGNS~st-prk/evidence') },
  { what: 'an edge id that is none', code: 'edge-not-found', ask: () => get('/edges/st-rus/evidence') },
  { what: 'an unknown document', code: 'document-not-found', ask: () => get('/documents/d-nowhere') },
  { what: 'an unknown address', code: 'route-not-found', ask: () => get('/nowhere') },
  {
    what: 'an unknown address outside the API',
    code: 'route-not-found',
    ask: () => request(app).get('/nowhere.php'),
  },
  {
    what: 'another method',
    code: 'method-not-allowed',
    ask: () => request(app).delete('/api/v1/entities/st-rus'),
  },
  { what: 'a limit of 0', code: 'invalid-request', ask: () => get('/search?q=a&limit=0') },
  {
    what: 'a limit above 1,000',
    code: 'invalid-request',
    ask: () => get('/entities/st-rus/neighbours?limit=1001'),
  },
  { what: 'a limit that is no number', code: 'invalid-request', ask: () => get('/search?q=a&limit=ten') },
  { what: 'a limit given twice', code: 'invalid-request', ask: () => get('/search?q=a&limit=1&limit=2') },
  { what: 'a missing parameter', code: 'invalid-request', ask: () => get('/search') },
  { what: 'an unknown parameter', code: 'invalid-request', ask: () => get('/overview?limti=3') },
  { what: 'an unknown kind', code: 'invalid-request', ask: () => get('/search?q=a&kind=Planet') },
  {
    what: 'an unknown relation',
    code: 'invalid-request',
    ask: () => get('/entities/st-rus/neighbours?relation=LOVES'),
  },
  {
    what: 'a relation with Cypher in it',
    code: 'invalid-request',
    ask: () => get('/paths?from=st-rus&to=st-prk&relation=A%60%5D-()%20DELETE%20n//'),
  },
  {
    what: 'a path longer than 12',
    code: 'invalid-request',
    ask: () => get('/paths?from=st-rus&to=st-prk&max=13'),
  },
  {
    what: 'a day that the calendar lacks',
    code: 'invalid-request',
    ask: () => get('/timeline?from=2024-02-30'),
  },
  { what: 'a control character in an id', code: 'invalid-request', ask: () => get('/entities/a%00b') },
  { what: 'an id that is too long', code: 'invalid-request', ask: () => get(`/entities/${'a'.repeat(301)}`) },
  { what: 'a broken % escape', code: 'invalid-request', ask: () => get('/entities/%E0%A4%A') },
  { what: 'a body that is not JSON', code: 'body-not-json', ask: () => post('{"ids":') },
  { what: 'a body of another shape', code: 'invalid-request', ask: () => post('["st-rus"]') },
  { what: 'a body that is a number', code: 'invalid-request', ask: () => post('3') },
  { what: 'a body with a key too many', code: 'invalid-request', ask: () => post('{"ids":[],"more":1}') },
  {
    what: 'a body with __proto__',
    code: 'invalid-request',
    ask: () => post('{"ids":[],"__proto__":{"polluted":true}}'),
  },
  {
    what: 'a body with an escaped __proto__ inside',
    code: 'invalid-request',
    ask: () => post('{"ids":[{"\\u005f_proto__":{}}]}'),
  },
  {
    what: 'more than 1,000 ids',
    code: 'invalid-request',
    ask: () => post(JSON.stringify({ ids: Array(1001).fill('a') })),
  },
  {
    what: 'a body that is too large',
    code: 'body-too-large',
    ask: () => post(JSON.stringify({ ids: ['a'.repeat(300_000)] })),
  },
  {
    what: 'a body of another type',
    code: 'media-type-refused',
    ask: () => post('ids=a', 'application/x-www-form-urlencoded'),
  },
  { what: 'no body', code: 'media-type-refused', ask: () => request(app).post('/api/v1/graph') },
  {
    what: 'a body in a charset that is not taken',
    code: 'media-type-refused',
    ask: () => post('{"ids":[]}', 'application/json; charset=latin9'),
  },
  { what: 'another Host', code: 'host-refused', ask: () => get('/overview').set('Host', 'evil.example') },
  {
    what: 'a page of another origin',
    code: 'origin-refused',
    ask: () => post('{"ids":[]}').set('Origin', 'http://evil.example'),
  },
  {
    what: 'a page of another site',
    code: 'origin-refused',
    ask: () => post('{"ids":[]}').set('Sec-Fetch-Site', 'cross-site'),
  },
  ...(
    [
      'store-unavailable',
      'store-timeout',
      'store-conflict',
      'disk-full',
      'statement-failed',
      'cancelled',
    ] as const
  ).map((code) => ({
    what: `a store that fails with ${code}`,
    code,
    ask: () => request(failing(new EntenteError(code, 'It failed.'))).get('/api/v1/overview'),
  })),
  {
    what: 'a fault of the program',
    code: 'unexpected',
    ask: () => request(failing(new TypeError('secret'))).get('/api/v1/overview'),
  },
];

describe('every way to fail', () => {
  it('is tried: each code with an HTTP status has a request below', () => {
    const codes = Object.entries(ERRORS).flatMap(([code, { status }]) => (status === null ? [] : [code]));
    expect([...new Set(FAILURES.map((each) => each.code))].sort()).toEqual(codes.sort());
  });

  it.each(FAILURES)('$what gives $code in the one error shape', async ({ code, ask }) => {
    const reply = await ask();
    expect(reply.body).toEqual({
      error: expect.objectContaining({
        code,
        message: expect.stringMatching(/\S.*[.?]$/) as string,
      }) as object,
    });
    expect(
      Object.keys((reply.body as { error: object }).error).filter(
        (key) => !['code', 'message', 'details'].includes(key),
      ),
    ).toEqual([]);
    expect(reply.status).toBe(ERRORS[code].status);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('tells the client nothing of a cause, and logs all of it under the id of the reply', async () => {
    logged.length = 0;
    const reply = await request(failing(new TypeError('secret in the cause')))
      .get('/api/v1/overview')
      .expect(500);
    expect(reply.text).not.toContain('secret');
    const line = logged.find((each) => each.includes('secret in the cause'));
    expect(line).toContain(reply.headers['x-request-id']);
  });

  it('leaves no trace of a search in the log', async () => {
    logged.length = 0;
    await get('/search?q=whistleblower').expect(200);
    expect(logged.join('')).not.toContain('whistleblower');
  });
});

describe('around the endpoints', () => {
  it('health, readiness and metrics answer', async () => {
    expect((await request(app).get('/health').expect(200)).body).toEqual({ status: 'ok' });
    expect((await request(app).get('/ready').expect(200)).body).toEqual({ status: 'ready' });
    expect((await request(app).get('/metrics').expect(200)).text).toContain(
      'entente_http_request_duration_seconds_count',
    );
    const away = failing(new EntenteError('store-unavailable', 'The database is away.'));
    await request(away).get('/health').expect(200);
    expect((await request(away).get('/ready').expect(503)).body).toMatchObject({
      error: { code: 'store-unavailable' },
    });
  });

  it('still data are answered with 304 the second time', async () => {
    const first = await get('/vocabulary').expect(200);
    await get('/vocabulary').set('If-None-Match', String(first.headers['etag'])).expect(304);
  });

  it('large answers are compressed', async () => {
    await get('/vocabulary').set('Accept-Encoding', 'gzip').expect('Content-Encoding', 'gzip');
  });

  it('every reply forbids scripts and styles from elsewhere', async () => {
    const { headers } = await get('/overview');
    expect(headers['content-security-policy']).toContain(
      "default-src 'none';script-src 'self';style-src 'self'",
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('a client that goes away gives its question up', async () => {
    let given: AbortSignal | undefined;
    const overview: GraphStore['overview'] = (options) =>
      new Promise((_resolve, reject) => {
        given = options?.signal;
        given?.addEventListener('abort', () => {
          reject(new EntenteError('cancelled', 'Given up.'));
        });
      });
    const slow = createApp({
      ...parts,
      store: { ...parts.store, overview } as GraphStore,
      logger,
      version: '0.0.0-test',
    });
    const asked = request(slow).get('/api/v1/overview');
    const ended = asked.catch(() => undefined);
    await expect.poll(() => given).toBeDefined();
    asked.abort();
    await expect.poll(() => given?.aborted).toBe(true);
    await ended;
  });
});
