/** What lies around the endpoints: health, caching, compression, large bodies, headers, and clients that go away. */
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntenteError } from '../model/errors.ts';
import type { GraphStore } from '../store/store.ts';
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

describe('around the endpoints', () => {
  it('health, readiness and metrics answer', async () => {
    expect((await request(app).get('/health').expect(200)).body).toEqual({ status: 'ok' });
    expect((await request(app).get('/ready').expect(200)).body).toEqual({ status: 'ready' });
    expect((await request(app).get('/metrics').expect(200)).text).toContain(
      'entente_http_request_duration_seconds_count',
    );
    const away = test.failing(new EntenteError('store-unavailable', 'The database is away.'));
    await request(away).get('/health').expect(200);
    expect((await request(away).get('/ready').expect(503)).body).toMatchObject({
      error: { code: 'store-unavailable' },
    });
  });

  it.each(['-1', '0', '1001', 'ten', '1e2'])(
    'a limit of %s is answered with the limits there are',
    async (limit) => {
      const body: unknown = (await get(`/search?q=a&limit=${limit}`).expect(400)).body;
      expect((body as { error: { message: string } }).error.message).toContain(
        'limit: expected a whole number from 1 to 1,000',
      );
    },
  );

  it('still data are answered with 304 the second time', async () => {
    const first = await get('/vocabulary').expect(200);
    await get('/vocabulary').set('If-None-Match', String(first.headers['etag'])).expect(304);
  });

  it('the console offers the procedures that its engine answers', async () => {
    const told: unknown = (await get('/console').expect(200)).body;
    const { procedures } = told as { procedures: { name: string }[] };
    expect(procedures.map(({ name }) => name)).toEqual(['db.relationshipTypes']);
    const statement = 'CALL db.relationshipTypes()';
    const answer: unknown = (await request(app).post('/db/neo4j/query/v2').send({ statement }).expect(202))
      .body;
    expect((answer as { data: { values: unknown[] } }).data.values.length).toBeGreaterThan(40);
  });

  it('large answers are compressed', async () => {
    await get('/vocabulary').set('Accept-Encoding', 'gzip').expect('Content-Encoding', 'gzip');
  });

  it('as many entities as a canvas can hold are asked for at once', async () => {
    const ids = ['st-rus', ...Array.from({ length: 4_999 }, (_, at) => `st-nowhere-${String(at)}`)];
    const reply = await request(app).post('/api/v1/graph').send({ ids }).expect(200);
    const { nodes, missing } = reply.body as { nodes: object[]; missing: string[] };
    expect([nodes.length, missing.length]).toEqual([1, 4_999]);
  });

  it('every reply forbids scripts and styles from elsewhere', async () => {
    const { headers } = await get('/overview');
    expect(headers['content-security-policy']).toContain(
      "default-src 'none';script-src 'self';style-src 'self' 'sha256-",
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
    const slow = test.on({ ...test.parts.store, overview });
    const asked = request(slow).get('/api/v1/overview');
    const ended = asked.catch(() => undefined);
    await expect.poll(() => given).toBeDefined();
    asked.abort();
    await expect.poll(() => given?.aborted).toBe(true);
    await ended;
  });
});
