/** Write mode on a real Neo4j: writes run, can be tried first, and nothing else is let through. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunSummary } from '../store/console-engine.ts';
import type { AbuseProbe } from '../testing/abuse.ts';
import { openAbuse } from '../testing/abuse.ts';
import { openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { HOSTILE } from '../testing/hostile-statements.ts';
import type { ConsoleRequest } from './console.ts';

/** Aims that are none of a maintainer who writes either. */
const NEVER = [
  'files',
  'network',
  'settings',
  'people',
  'administration',
  'other database',
  'procedure',
  'function',
];

describe.skipIf(withoutNeo4j)(`write mode (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  let probe: AbuseProbe;
  beforeAll(async () => {
    probe = await openAbuse(openTestNeo4j, 'write');
  }, 60_000);
  afterAll(() => probe.close());

  async function run(request: Omit<ConsoleRequest, 'parameters'>): Promise<RunSummary> {
    const running = await probe.console.run({ parameters: {}, ...request }, new AbortController().signal);
    for await (const batch of running.batches) expect(batch.length).toBeGreaterThan(0);
    return running.summary;
  }

  it('tells what would be written, and writes nothing before that is confirmed', async () => {
    const before = await probe.observe();
    const text = 'UNWIND range(1, 3) AS x CREATE (n:EngineProbe {x: x, testing: true}) RETURN n';
    const tried = await run({ text, dryRun: true });
    expect(tried.counters).toMatchObject({ nodesCreated: 3, propertiesSet: 6, labelsAdded: 3 });
    expect(await run({ text: 'MATCH (n:EngineProbe) DETACH DELETE n', dryRun: true })).toMatchObject({
      counters: { nodesDeleted: 0 },
    });
    const graph = (observed: unknown): unknown =>
      (observed as { graph: readonly string[] }).graph.slice(0, 2);
    expect(graph(await probe.observe())).toEqual(graph(before));
    const done = await run({ text });
    expect(done.counters).toEqual(tried.counters);
    expect((await run({ text: 'MATCH (n:EngineProbe) DETACH DELETE n' })).counters).toMatchObject({
      nodesDeleted: 3,
    });
    expect(graph(await probe.observe())).toEqual(graph(before));
  });

  it('reads as ever, and only reads where the request asks for that', async () => {
    expect(await run({ text: 'MATCH (n:Store) RETURN n.id', dryRun: true })).toMatchObject({
      queryType: 'r',
    });
    await expect(run({ text: 'CREATE (:EngineProbe)', access: 'read' })).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.AccessMode',
    });
  });

  it('undoes what fails in the middle', async () => {
    const text = 'CREATE (:EngineProbe) WITH 1 AS x UNWIND [1, 0] AS y RETURN x / y';
    for (const dryRun of [true, false])
      await expect(run({ text, dryRun })).rejects.toMatchObject({
        code: 'Neo.ClientError.Statement.ArithmeticError',
      });
    expect((await run({ text: 'MATCH (n:EngineProbe) DELETE n' })).counters).toMatchObject({
      nodesDeleted: 0,
    });
  });

  it('still reaches for no files, network, settings, people, databases or procedures', async () => {
    const before = await probe.observe();
    for (const { aim, text } of HOSTILE.filter((each) => NEVER.includes(each.aim))) {
      const outcome = await probe.attempt(text);
      expect(outcome.code, `${aim}: ${text}`).toMatch(/^Neo\./);
    }
    expect(await probe.observe()).toEqual(before);
  });
});
