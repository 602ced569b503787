/** Holds what a violent end of the product or of Neo4j leaves of an import, of taking one back, and of an export: nothing by halves. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReply, Overview } from './api/contract.ts';
import { cleanUp, makeFolder } from './testing/embedded-probe.ts';
import { importsAt, makeGraph, sendGraph, takeBack } from './testing/large-graphs.ts';
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

  /** Brings the graph in and takes it back, until a part of it is gone; `answer` is what comes of that. */
  async function takeBackHalf(address: string): Promise<{ readonly answer: Promise<unknown> }> {
    expect((await sendGraph(address, graph)).status).toBe(200);
    const [brought] = await importsAt(address);
    const asked = takeBack(address, brought?.id ?? '');
    const answer = asked.then(
      (response) => response.json(),
      (error: unknown) => error,
    );
    for (;;) {
      const { counts, unfinished } = (await fetchJson(address, '/api/v1/overview')) as Overview;
      if (counts.claims < WHOLE.counts.claims + 20_000) {
        expect(counts.claims).toBeGreaterThan(WHOLE.counts.claims);
        expect(unfinished).toEqual(['large.json']);
        return { answer };
      }
      await pause(30);
    }
  }

  it('goes on with taking back at the next start, where the program was killed in the midst of it', async () => {
    const first = startProgram(settings());
    const { answer } = await takeBackHalf(await first.address);
    first.killWhole();
    expect(await answer).toBeInstanceOf(Error);
    const next = startProgram(settings());
    const again = await next.address;
    expect(await fetchJson(again, '/api/v1/overview')).toMatchObject(WHOLE);
    expect(await importsAt(again)).toEqual([]);
    next.kill('SIGTERM');
    expect((await next.ended).out).toMatch(/large\.json/);
  });

  it('goes on with taking back before the next import, where Neo4j was killed in the midst of it', async () => {
    const program = startProgram(settings());
    const address = await program.address;
    const { answer } = await takeBackHalf(address);
    await neo4j.kill();
    expect(await answer).toMatchObject({ error: { code: 'store-unavailable' } });
    neo4j = await startOwn(folder, neo4j.uri);
    expect(await fetchJson(address, '/api/v1/overview')).toMatchObject({ unfinished: ['large.json'] });
    expect((await sendGraph(address, makeGraph(10), { name: 'small.json' })).status).toBe(200);
    const [small, ...others] = await importsAt(address);
    expect([small?.name, others]).toEqual(['small.json', []]);
    await takeBack(address, small?.id ?? '');
    expect(await fetchJson(address, '/api/v1/overview')).toMatchObject(WHOLE);
    program.kill('SIGTERM');
    await program.ended;
  });

  it('breaks an export off, which nobody takes for whole, and gives the next one whole', async () => {
    const program = startProgram(settings());
    const address = await program.address;
    expect((await sendGraph(address, graph)).status).toBe(200);
    const fetchAll = (): Promise<Response> => fetch(`${address}/api/v1/export?format=graphml&scope=all`);
    const reader = (await fetchAll()).body?.getReader();
    await reader?.read();
    await neo4j.kill();
    await expect(
      (async () => {
        while ((await reader?.read())?.done === false);
      })(),
    ).rejects.toThrow();
    expect((await fetchAll()).status).toBe(503);
    neo4j = await startOwn(folder, neo4j.uri);
    expect((await (await fetchAll()).text()).endsWith('</graphml>\n')).toBe(true);
    program.kill('SIGTERM');
    await program.ended;
  });
});
