/** Holds that an import which is cut off in its midst by a violent end leaves nothing: of the product on its own engine, and of Neo4j. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReply, ImportsReply, Overview } from './api/contract.ts';
import { cleanUp, makeFolder } from './testing/embedded-probe.ts';
import { makeGraph, sendGraph } from './testing/large-graphs.ts';
import { findOwnLack, startOwn, type OwnNeo4j } from './testing/own-neo4j.ts';
import { fetchJson, makeSeededFolder, startProgram } from './testing/program.ts';

afterAll(cleanUp);

const WHOLE = { counts: { entities: 299, claims: 499, documents: 141, relations: 408 }, unfinished: [] };

/** Waits until a part of the import can be seen, and holds that this is said. Rejects where the import is answered before. */
async function untilHalf(address: string, least: number, sent: Promise<unknown>): Promise<void> {
  let answered: unknown;
  void sent.then((answer) => (answered = answer));
  for (;;) {
    if (answered !== undefined)
      throw new Error(
        `It was over too soon: ${answered instanceof Response ? await answered.text() : 'failed'}`,
      );
    const seen = (await fetchJson(address, '/api/v1/overview')) as Overview;
    if (seen.counts.claims > WHOLE.counts.claims + least) {
      expect(seen.unfinished).toEqual(['large.json']);
      return;
    }
    await pause(30);
  }
}

const importsAt = async (address: string): Promise<ImportsReply['imports']> =>
  ((await fetchJson(address, '/api/v1/imports')) as ImportsReply).imports;

describe('the whole program killed in the midst of an import', () => {
  it('takes back what was written of it at the next start, and says so', async () => {
    // So many that seconds are left when the first can be seen.
    const graph = makeGraph(10_000);
    const folder = await makeSeededFolder();
    const first = startProgram({ ENTENTE_DATA: folder });
    const address = await first.address;
    const sent = sendGraph(address, graph).catch((error: unknown) => error);
    await untilHalf(address, 0, sent);
    first.killWhole();
    expect(await sent).toBeInstanceOf(Error);
    const next = startProgram({ ENTENTE_DATA: folder });
    const again = await next.address;
    expect(await fetchJson(again, '/api/v1/overview')).toMatchObject(WHOLE);
    expect(await importsAt(again)).toEqual([]);
    next.kill('SIGTERM');
    expect((await next.ended).out).toMatch(/large\.json/);
  });
});

const lack = await findOwnLack();

describe.skipIf(lack)(`Neo4j killed in the midst of an import${lack ? ` (skipped: ${lack})` : ''}`, () => {
  let graph: string;
  let folder: string;
  let neo4j: OwnNeo4j;
  beforeAll(async () => {
    graph = makeGraph(20_000);
    folder = await makeFolder();
    neo4j = await startOwn(folder);
  });
  afterAll(() => neo4j.stop());
  const settings = (): Record<string, string> => ({
    NEO4J_URI: neo4j.uri,
    NEO4J_USER: neo4j.user,
    NEO4J_PASSWORD: neo4j.password,
  });

  it('takes back what was written of it before the next import, and says until then that it is there', async () => {
    const first = startProgram(settings());
    const address = await first.address;
    const sent = sendGraph(address, graph);
    await untilHalf(address, 1_000, sent);
    await neo4j.kill();
    const refused = await sent;
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ error: { code: 'store-unavailable' } });

    neo4j = await startOwn(folder, neo4j.uri);
    const left = (await fetchJson(address, '/api/v1/overview')) as Overview;
    expect(left.counts.claims).toBeGreaterThan(WHOLE.counts.claims);
    expect(left.unfinished).toEqual(['large.json']);
    const tried = (await (await sendGraph(address, graph, { dryRun: true })).json()) as ImportReply;
    expect(tried.added).toContainEqual(expect.objectContaining({ type: 'claim', count: 20_000 }));
    expect(await fetchJson(address, '/api/v1/overview')).toMatchObject(WHOLE);
    first.kill('SIGTERM');
    await first.ended;
  });

  it('takes back at the next start what was written of it, where the program was killed with it', async () => {
    const first = startProgram(settings());
    const address = await first.address;
    const second = sendGraph(address, graph).catch((error: unknown) => error);
    await untilHalf(address, 1_000, second);
    await neo4j.kill();
    first.killWhole();
    await second;
    neo4j = await startOwn(folder, neo4j.uri);
    const next = startProgram(settings());
    const again = await next.address;
    expect(await fetchJson(again, '/api/v1/overview')).toMatchObject(WHOLE);
    expect(await importsAt(again)).toEqual([]);
    next.kill('SIGTERM');
    expect((await next.ended).out).toMatch(/large\.json/);
  });
});
