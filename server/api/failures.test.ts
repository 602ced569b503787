/** Every way to fail over HTTP: one shape, the right code and status, one clear sentence, nothing of the cause. */
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntenteError, ERRORS } from '../model/errors.ts';
import type { TestApp } from '../testing/app.ts';
import { openTestApp } from '../testing/app.ts';
import { makeAsker, type Failure } from '../testing/failures/asker.ts';
import { failuresOfExport, makeEnormous } from '../testing/failures/of-export.ts';
import { failuresOfFavourites } from '../testing/failures/of-favourites.ts';
import { failuresOfGraph } from '../testing/failures/of-graph.ts';
import { failuresOfImports } from '../testing/failures/of-imports.ts';
import { failuresOfLibrary } from '../testing/failures/of-library.ts';
import { failuresOfRequests } from '../testing/failures/of-requests.ts';
import { failuresOfViews } from '../testing/failures/of-views.ts';
import { viewDraft } from '../testing/views.ts';

let test: TestApp;
let app: Express;
/** Id of a saved view, and of one that was deleted. */
let view: string;
let deletedView: string;

beforeAll(async () => {
  test = await openTestApp();
  ({ app } = test);
  const { store } = test.parts;
  [{ id: view }, { id: deletedView }] = await Promise.all([
    store.createView(viewDraft('Kept')),
    store.createView(viewDraft('Deleted')),
  ]);
  await store.deleteView(deletedView, { forever: false });
});
afterAll(() => test.close());

const asker = makeAsker(() => app);
const { get } = asker;

const FAILURES: readonly Failure[] = [
  ...failuresOfExport(asker, { enormous: () => test.on(makeEnormous(test.parts.store)) }),
  ...failuresOfFavourites(asker),
  ...failuresOfGraph(asker),
  ...failuresOfImports(asker),
  ...failuresOfLibrary(asker),
  ...failuresOfRequests(asker),
  ...failuresOfViews(asker, { view: () => view, deletedView: () => deletedView }),
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

  it.each([
    ['/entities/%E0%A4%A', 'The address holds a broken % escape.'],
    ['/search', 'The query does not fit: q: expected a text, but it is missing.'],
    ['/search?q=a&q=b', 'The query does not fit: q: expected a text, but it is a list.'],
    ['/search?q=a&top=1', 'The query does not fit: "top" is not known here; there is q, limit and kind.'],
    ['/export?format=jgf&scope=most', 'The query does not fit: scope: expected all, but it is "most".'],
    [
      '/export?format=jgf&scope=all&hidden=true',
      'The query does not fit: expected hidden only with a view: nothing else has filters.',
    ],
  ])('says of %s where it is wrong and what would be right', async (url, message) => {
    const reply = await get(url).expect(400);
    expect((reply.body as { error: { message: string } }).error.message).toBe(message);
  });

  it.each(['query/v2/tx', 'query/v2/tx/1/commit', 'tx/commit'])(
    'says in the form of Neo4j that /db/neo4j/%s keeps no transaction',
    async (path) => {
      const reply = await request(app).post(`/db/neo4j/${path}`).send({}).expect(404);
      expect(reply.body).toEqual({
        errors: [
          {
            code: 'Neo.ClientError.Request.Invalid',
            message: expect.stringContaining(
              'send each statement to /db/<database>/query/v2 alone.',
            ) as string,
          },
        ],
      });
    },
  );

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
