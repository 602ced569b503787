/** Holds that several servers on one Neo4j, as programs of their own, never write into each other's work. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReply, Overview } from './api/contract.ts';
import { cleanUp } from './testing/embedded-probe.ts';
import type { TestEngine } from './testing/engines.ts';
import { markAsTesting, openTestNeo4j, testQueries, withoutNeo4j } from './testing/engines.ts';
import { importsAt, makeGraph, sendGraph, takeBack } from './testing/large-graphs.ts';
import { fetchJson, onTestNeo4j, runProgram, startProgram } from './testing/program.ts';
import { viewDraft } from './testing/views.ts';
import { readWholeGraph, type WholeGraph } from './testing/whole-graph.ts';

const SEED = { entities: 299, claims: 499, documents: 141, relations: 408 };

describe.skipIf(withoutNeo4j)(`two servers on one Neo4j (${withoutNeo4j ?? 'a real one'})`, () => {
  let opened: TestEngine;
  let one: string;
  let other: string;

  const whole = (): Promise<WholeGraph> => readWholeGraph(opened.engine);
  const counts = async (): Promise<unknown> =>
    ((await fetchJson(one, '/api/v1/overview')) as Overview).counts;
  const bring = async (address: string, graph: string, name: string): Promise<ImportReply> => {
    const response = await sendGraph(address, graph, { name });
    const body: unknown = await response.json();
    expect({ status: response.status, body }).toMatchObject({ status: 200 });
    return body as ImportReply;
  };

  beforeAll(async () => {
    opened = await openTestNeo4j();
    await markAsTesting(opened.engine, await testQueries());
    const programs = [startProgram(onTestNeo4j), startProgram(onTestNeo4j)];
    [one = '', other = ''] = await Promise.all(programs.map(({ address }) => address));
  });
  afterEach(async () => {
    for (const { id } of await importsAt(one)) await takeBack(one, id);
  });
  afterAll(async () => {
    await cleanUp();
    await opened.close();
  });

  it('seeds it once where both start at the same moment', async () => {
    expect(await counts()).toEqual(SEED);
    const once = await whole();
    const seedings = await Promise.all(
      [1, 2].map(() => runProgram(onTestNeo4j, { file: 'seed-command.js' })),
    );
    for (const { code, out } of seedings) {
      expect(code).toBe(0);
      expect(out).toBe('The store holds this seed already; nothing was changed.\n');
    }
    expect(await whole()).toEqual(once);
  });

  it.each([
    ['in one transaction', 300],
    ['in portions', 2_500],
  ])('takes a file that both bring at the same moment once, %s', async (_, edges) => {
    const before = await whole();
    const graph = makeGraph(edges);
    const [first, second] = await Promise.all([bring(one, graph, 'a.json'), bring(other, graph, 'b.json')]);
    const added = [first, second].map(({ added }) => added.find(({ type }) => type === 'claim')?.count ?? 0);
    expect(added.sort((a, b) => a - b)).toEqual([0, edges]);
    expect(await counts()).toMatchObject({ claims: SEED.claims + edges, relations: SEED.relations + edges });
    const [kept, ...more] = await importsAt(one);
    expect(more).toEqual([]);
    expect(await (await takeBack(other, kept?.id ?? '')).json()).toMatchObject({ kept: 0 });
    expect(await whole()).toEqual(before);
  });

  it('keeps all that a file says while what it leans on is taken back by the other', async () => {
    await bring(one, makeGraph(300), 'first.json');
    const [first] = await importsAt(one);
    const [, second] = await Promise.all([
      takeBack(one, first?.id ?? ''),
      bring(other, makeGraph(600), 'second.json'),
    ]);
    const claims = second.added.find(({ type }) => type === 'claim')?.count;
    expect(claims).toBe(600);
    expect(await counts()).toMatchObject({ claims: SEED.claims + 600, relations: SEED.relations + 600 });
  });

  it('leaves an import alone that the other is at, whoever starts or seeds meanwhile', async () => {
    const bringing = bring(one, makeGraph(6_000), 'large.json');
    while (((await fetchJson(other, '/api/v1/overview')) as Overview).unfinished.length === 0);
    const third = startProgram(onTestNeo4j);
    const seeding = runProgram(onTestNeo4j, { file: 'seed-command.js' });
    await third.address;
    expect((await bringing).added).toContainEqual(expect.objectContaining({ type: 'claim', count: 6_000 }));
    expect((await seeding).code).toBe(0);
    expect(await counts()).toMatchObject({ claims: SEED.claims + 6_000 });
    third.kill('SIGTERM');
    expect((await third.ended).out).not.toContain('large.json');
  });

  it('saves a view for one of the two, and tells the other', async () => {
    const post = async (address: string, path: string, method: string, version?: number): Promise<Response> =>
      fetch(`${address}/api/v1/views${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
        },
        body: JSON.stringify(viewDraft('Both')),
      });
    const made = (await (await post(one, '', 'POST')).json()) as { id: string };
    for (let version = 1; version <= 5; version++) {
      const replies = await Promise.all(
        [one, other].map((each) => post(each, `/${made.id}`, 'PUT', version)),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    }
  });
});
