/** Every way to fail over HTTP: one shape, the right code and status, one clear sentence, nothing of the cause. */
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntenteError, ERRORS } from '../model/errors.ts';
import type { TestApp } from '../testing/app.ts';
import { openTestApp } from '../testing/app.ts';

let test: TestApp;
let app: Express;

beforeAll(async () => {
  test = await openTestApp();
  ({ app } = test);
});
afterAll(() => test.close());

const get = (url: string): request.Test => request(app).get(`/api/v1${url}`);

/** One way to fail: how to ask, and what code to expect. */
interface Failure {
  readonly what: string;
  readonly code: keyof typeof ERRORS;
  readonly ask: () => request.Test;
}

const post = (body: string, type = 'application/json'): request.Test =>
  request(app).post('/api/v1/graph').set('Content-Type', type).send(body);

const postTo = (path: string, body: object): request.Test => request(app).post(`/api/v1${path}`).send(body);

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
  { what: 'an unknown publisher', code: 'publisher-not-found', ask: () => get('/publishers/pu-nowhere') },
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
  { what: 'an offset above 100,000', code: 'invalid-request', ask: () => get('/documents?offset=100001') },
  { what: 'an offset below 0', code: 'invalid-request', ask: () => get('/publishers?offset=-1') },
  {
    what: 'a direction that is neither',
    code: 'invalid-request',
    ask: () => get('/documents?descending=yes'),
  },
  { what: 'an unknown order', code: 'invalid-request', ask: () => get('/publishers?order=published') },
  { what: 'an unknown reliability', code: 'invalid-request', ask: () => get('/documents?reliability=G') },
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
  {
    what: 'a flag that is neither true nor false',
    code: 'invalid-request',
    ask: () => get('/graph?contested=1'),
  },
  {
    what: 'a part of the graph by a day that is none',
    code: 'invalid-request',
    ask: () => get('/graph?reportedFrom=soon'),
  },
  { what: 'an unknown status', code: 'invalid-request', ask: () => get('/claims?status=rumoured') },
  {
    what: 'a range of reports turned round',
    code: 'invalid-request',
    ask: () => get('/claims?reportedFrom=2025&reportedTo=2024'),
  },
  {
    what: 'more than 2,000 edges',
    code: 'invalid-request',
    ask: () => postTo('/graph/claims', { edges: Array(2001).fill('a') }),
  },
  { what: 'an empty name', code: 'invalid-request', ask: () => postTo('/names', { names: [''] }) },
  {
    what: 'more than 500 names',
    code: 'invalid-request',
    ask: () => postTo('/names', { names: Array(501).fill('a') }),
  },
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
    what: 'more than 5,000 ids',
    code: 'invalid-request',
    ask: () => post(JSON.stringify({ ids: Array(5001).fill('a') })),
  },
  {
    what: 'a body that is too large',
    code: 'body-too-large',
    ask: () => post(JSON.stringify({ ids: ['a'.repeat(1_050_000)] })),
  },
  {
    what: 'a body of another type',
    code: 'media-type-refused',
    ask: () => post('ids=a', 'application/x-www-form-urlencoded'),
  },
  { what: 'no body', code: 'invalid-request', ask: () => request(app).post('/api/v1/graph') },
  {
    what: 'a body in a charset that is not taken',
    code: 'media-type-refused',
    ask: () => post('{"ids":[]}', 'application/json; charset=latin9'),
  },
  {
    what: 'a body that is not gzip',
    code: 'invalid-request',
    ask: () => post('notgzip').set('Content-Encoding', 'gzip'),
  },
  {
    what: 'a deeply nested body',
    code: 'invalid-request',
    ask: () => post(`{"ids":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  },
  { what: 'a prototype in the query', code: 'invalid-request', ask: () => get('/overview?__proto__=1') },
  { what: 'a limit in another notation', code: 'invalid-request', ask: () => get('/search?q=a&limit=1e2') },
  { what: 'a range turned round', code: 'invalid-request', ask: () => get('/timeline?from=2025&to=2024') },
  { what: 'another case', code: 'route-not-found', ask: () => get('/Overview') },
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
    ask: () => request(test.failing(new EntenteError(code, 'It failed.'))).get('/api/v1/overview'),
  })),
  {
    what: 'a fault of the program',
    code: 'unexpected',
    ask: () => request(test.failing(new TypeError('secret'))).get('/api/v1/overview'),
  },
];

/** What never becomes a request for the application: `malformed.test.ts` tries these. */
const BELOW_HTTP = ['not-http', 'headers-too-large', 'request-timeout'];

describe('every way to fail', () => {
  it('is tried: each code with an HTTP status has a request below', () => {
    const codes = Object.entries(ERRORS).flatMap(([code, { status }]) => (status === null ? [] : [code]));
    expect([...new Set([...FAILURES.map((each) => each.code), ...BELOW_HTTP])].sort()).toEqual(codes.sort());
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
    test.logged.length = 0;
    const reply = await request(test.failing(new TypeError('secret in the cause')))
      .get('/api/v1/overview')
      .expect(500);
    expect(reply.text).not.toContain('secret');
    const line = test.logged.find((each) => each.includes('secret in the cause'));
    expect(line).toContain(reply.headers['x-request-id']);
  });

  it('leaves no trace of a search in the log', async () => {
    test.logged.length = 0;
    await get('/search?q=whistleblower').expect(200);
    expect(test.logged.join('')).not.toContain('whistleblower');
  });
});
