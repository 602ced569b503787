/** An analyst's journey on a real Neo4j. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { travel } from './journey.ts';
import { startOnNeo4j, withoutNeo4jOrBrowser, type OnNeo4j } from './neo4j-product.ts';

describe.skipIf(withoutNeo4jOrBrowser)(
  `a journey on Neo4j (${withoutNeo4jOrBrowser ?? 'in Chromium'})`,
  () => {
    let started: OnNeo4j;
    beforeAll(async () => {
      started = await startOnNeo4j();
    });
    afterAll(() => started.close());

    it('leads from a name to a picture that others can open', () => travel(started.product));
  },
);
