/** Our Query API against Neo4j's own on the same server: the same requests, the same answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutNeo4j } from '../../testing/engines.ts';
import { PROBE } from '../../testing/neo4j-probe.ts';
import type { Pair } from '../../testing/query-endpoint.ts';
import { ask, openPair } from '../../testing/query-endpoint.ts';
import { BAD_CASES, PARAMETER_CASES, STATEMENT_CASES } from '../../testing/query-requests.ts';

const httpUri = process.env['NEO4J_TEST_HTTP_URI'];
const reason = withoutNeo4j ?? (httpUri === undefined ? 'NEO4J_TEST_HTTP_URI is not set' : undefined);
const TYPED = 'application/vnd.neo4j.query';

describe.skipIf(reason)(`the Query API beside that of Neo4j 5.26 (${reason ?? 'on a real Neo4j'})`, () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await openPair({ ...PROBE, httpUri: httpUri ?? '' });
  });
  afterAll(() => pair.close());

  it.each(STATEMENT_CASES)('plain: $name', (each) => pair.compare(each));
  it.each(STATEMENT_CASES)('typed: $name', (each) => pair.compare({ ...each, accept: TYPED }));
  it.each(PARAMETER_CASES)('$name', (each) => pair.compare({ ...each, accept: TYPED }));
  it.each(BAD_CASES)('$name', (each) => pair.compare(each));
  it.each(BAD_CASES.filter((each) => each.accept === undefined))('typed: $name', (each) =>
    pair.compare({ ...each, accept: TYPED }),
  );

  it('tells floats exactly where Neo4j gives those of 32 bits in fewer digits than they have', async () => {
    const request = { name: '', body: { statement: 'RETURN 0.10000000149011612 AS x' } };
    expect((await ask(pair.ours, request)).text).toContain('[[0.10000000149011612]]');
    expect((await ask(pair.theirs, request)).text).toContain('[[0.1]]');
  });
});
