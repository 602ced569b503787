/** Saved views over HTTP: versions as entity tags, two that save at once, deleting and restoring. */
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SavedView, SavedViewListing } from '../model/view-content.ts';
import type { TestApp } from '../testing/app.ts';
import { openTestApp } from '../testing/app.ts';
import { viewContent, viewDraft } from '../testing/views.ts';

let test: TestApp;
let app: Express;
let made: SavedView;
let url: string;

beforeAll(async () => {
  test = await openTestApp();
  ({ app } = test);
});
afterAll(() => test.close());
beforeEach(async () => {
  made = await test.parts.store.createView(viewDraft('Made'));
  url = `/api/v1/views/${made.id}`;
});

const create = (body: object): request.Test => request(app).post('/api/v1/views').send(body);
const save = (body: object, ifMatch: string): request.Test =>
  request(app).put(url).set('If-Match', ifMatch).send(body);
const list = async (query = ''): Promise<readonly SavedViewListing[]> => {
  const reply = await request(app).get(`/api/v1/views${query}`).expect(200);
  return (reply.body as { views: SavedViewListing[] }).views;
};
const isListed = async (query = ''): Promise<boolean> => (await list(query)).some(({ id }) => id === made.id);

describe('saving', () => {
  it('makes a view, and says where it is and which version', async () => {
    const reply = await create(viewDraft('  Shells for the front ')).expect(201).expect('ETag', '"1"');
    const { id, created, saved, ...rest } = reply.body as SavedView;
    expect(rest).toEqual({ ...viewDraft('Shells for the front'), version: 1, entities: 3 });
    expect(Date.parse(created)).toBeGreaterThan(Date.now() - 60_000);
    expect([created, saved]).toEqual([new Date(created).toISOString(), created]);
    expect(reply.headers['location']).toBe(`/api/v1/views/${id}`);
    const opened = await request(app)
      .get(String(reply.headers['location']))
      .expect(200)
      .expect('ETag', '"1"');
    expect(opened.body).toEqual(reply.body);
  });

  it('answers 304 until the view is saved anew', async () => {
    await request(app).get(url).set('If-None-Match', '"1"').expect(304, '');
    await save(viewDraft('Anew'), '"1"').expect(200).expect('ETag', '"2"');
    await request(app).get(url).set('If-None-Match', '"1"').expect(200).expect('ETag', '"2"');
  });

  it('tells the second of two what the first saved, and keeps the first', async () => {
    const first = await save(viewDraft('First'), '"1"').expect(200);
    const second = await save(viewDraft('Second'), '"1"').expect(412);
    const { saved } = first.body as SavedView;
    expect(second.body).toMatchObject({
      error: { code: 'view-changed', details: { version: 2, saved, name: 'First' } },
    });
    expect((await request(app).get(url)).body).toEqual(first.body);
  });

  it('lets exactly one of two at once through', async () => {
    const replies = await Promise.all([save(viewDraft('One'), '"1"'), save(viewDraft('Other'), '"1"')]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 412]);
  });

  it('names the header that it needs', async () => {
    const reply = await request(app).put(url).send(viewDraft('Blind')).expect(428);
    expect((reply.body as { error: { message: string } }).error.message).toMatch(
      /^The request needs the header If-Match\. It names the version/,
    );
  });

  it.each(['1', 'W/"1"', '*', '"1", "2"', '"one"'])('does not take %s for a version', async (tag) => {
    await save(viewDraft('Odd'), tag).expect(400);
  });

  it('keeps a view without a name in no list, reachable by its id', async () => {
    const { id } = (await create(viewDraft('   ')).expect(201)).body as SavedView;
    expect((await list()).map((each) => each.id)).not.toContain(id);
    await request(app).get(`/api/v1/views/${id}`).expect(200);
  });

  it('keeps the versions before', async () => {
    await save(viewDraft('Later', { content: viewContent({ nodes: [], edges: [], expansions: [] }) }), '"1"');
    const versions = await request(app).get(`${url}/versions`).expect(200);
    expect(versions.body).toMatchObject({
      versions: [
        { version: 2, name: 'Later', entities: 0 },
        { version: 1, name: 'Made', entities: 3 },
      ],
    });
    const before = await request(app).get(`${url}/versions/1`).expect(200).expect('ETag', '"1"');
    expect(before.body).toEqual({ ...made, thumbnail: '' });
  });
});

describe('deleting', () => {
  it('takes the view off the list, says that it can be restored, and restores it', async () => {
    await request(app).delete(url).set('If-Match', '"1"').expect(204, '');
    expect([await isListed(), await isListed('?deleted=true')]).toEqual([false, true]);
    const gone = await request(app).get(url).expect(404);
    expect(gone.body).toMatchObject({
      error: {
        code: 'view-not-found',
        message: expect.stringMatching(/"Made" was deleted on .* restored\.$/) as string,
      },
    });
    await save(viewDraft('Ghost'), '"1"').expect(404);
    const back = await request(app).post(`${url}/restore`).expect(200).expect('ETag', '"1"');
    expect(back.body).toEqual(made);
    expect([await isListed(), await isListed('?deleted=true')]).toEqual([true, false]);
  });

  it('needs no version, but minds one that is given', async () => {
    await save(viewDraft('Anew'), '"1"').expect(200);
    await request(app).delete(url).set('If-Match', '"1"').expect(412);
    await request(app).delete(url).expect(204);
  });

  it('forever leaves nothing to restore', async () => {
    await request(app).delete(`${url}?forever=true`).expect(204);
    await request(app).post(`${url}/restore`).expect(404);
    await request(app).get(`${url}/versions`).expect(404);
    expect(await isListed('?deleted=true')).toBe(false);
  });
});

describe('the documentation', () => {
  it('says which headers are taken and given, and how large a body may be', async () => {
    interface Operation {
      readonly parameters: readonly object[];
      readonly requestBody: { readonly description: string };
      readonly responses: Record<string, { headers?: object }>;
    }
    const { body } = (await request(app).get('/api/v1/openapi.json')) as {
      body: { paths: Record<string, Record<string, Operation>> };
    };
    const { get, put } = body.paths['/api/v1/views/{id}'] ?? {};
    expect(put?.parameters).toContainEqual(
      expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
    );
    expect(put?.requestBody.description).toBe('At most 4 MB.');
    expect(Object.keys(put?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '403', '404', '412', '428']),
    );
    expect(get?.responses['200']?.headers).toHaveProperty('ETag');
    expect(get?.responses).toHaveProperty('304');
    const { text } = await request(app).get('/api/v1');
    expect(text).toContain('<h2><code>PUT /api/v1/views/{id}</code></h2>');
    expect(text).toMatch(/If-Match<\/code><\/td><td>header, required/);
  });
});
