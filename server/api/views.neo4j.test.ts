/** Two people who save one view at once over HTTP, on a real Neo4j: one is through, the other is told. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavedView } from '../model/view-content.ts';
import type { TestApp } from '../testing/app.ts';
import { openTestApp } from '../testing/app.ts';
import { openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { viewDraft } from '../testing/views.ts';

describe.skipIf(withoutNeo4j)(`saving at once (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp(openTestNeo4j);
  });
  afterAll(() => test.close());

  it('answers one with 200 and the other with 412 and what the first saved, ten times in a row', async () => {
    const { id } = await test.parts.store.createView(viewDraft('Before'));
    const url = `/api/v1/views/${id}`;
    for (let version = 1; version <= 10; version++) {
      const replies = await Promise.all(
        ['One', 'Other'].map((name) =>
          request(test.app).put(url).set('If-Match', `"${version}"`).send(viewDraft(name)),
        ),
      );
      const [saved, refused] = replies.sort((a, b) => a.status - b.status);
      expect(replies.map((reply) => reply.status)).toEqual([200, 412]);
      const now = saved?.body as SavedView;
      expect(refused?.body).toMatchObject({
        error: {
          code: 'view-changed',
          details: { version: version + 1, saved: now.saved, name: now.name },
        },
      });
      expect(
        (
          await request(test.app)
            .get(url)
            .expect('ETag', `"${version + 1}"`)
        ).body,
      ).toEqual(now);
    }
  });
});
