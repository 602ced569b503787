/** Our Query API against that of a newer Neo4j, which also streams and knows vectors. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { withoutNeo4j } from '../../testing/engines.ts';
import { findNewerLack, startNewer } from '../../testing/newer-neo4j.ts';
import type { Pair } from '../../testing/query-endpoint.ts';
import { openPair } from '../../testing/query-endpoint.ts';
import { STATEMENT_CASES, VECTOR_CASES } from '../../testing/query-requests.ts';

const reason = withoutNeo4j ?? (await findNewerLack());
const LINES = 'application/jsonl';
const TYPED_LINES = 'application/vnd.neo4j.query.v1.1+jsonl';
const TYPED = 'application/vnd.neo4j.query.v1.1';

describe.skipIf(reason)(`the Query API beside that of a newer Neo4j (${reason ?? 'on a real one'})`, () => {
  let pair: Pair;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-newer-'));
    closing.push(() => rm(folder, { recursive: true, force: true }));
    const server = await startNewer(folder);
    closing.push(server.stop);
    pair = await openPair(server);
    closing.push(pair.close);
    // The first time that Neo4j is fetched, a hundred megabytes, while pages in browsers take both cores.
  }, 600_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  it.each([...STATEMENT_CASES, ...VECTOR_CASES])('lines: $name', (each) =>
    pair.compare({ ...each, accept: LINES }),
  );
  it.each([...STATEMENT_CASES, ...VECTOR_CASES])('typed lines: $name', (each) =>
    pair.compare({ ...each, accept: TYPED_LINES }),
  );
  it.each(VECTOR_CASES)('typed: $name', (each) => pair.compare({ ...each, accept: TYPED }));
});
