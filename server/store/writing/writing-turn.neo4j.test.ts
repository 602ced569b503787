/** Holds that of several servers on one Neo4j one at a time writes facts, also where one stops or is slow. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestEngine } from '../../testing/engines.ts';
import {
  emptyStore,
  openNeo4jAsLeft,
  openTestNeo4j,
  runTestStatement,
  testQueries,
  withoutNeo4j,
} from '../../testing/engines.ts';
import type { Engine, Statement } from '../engine.ts';
import type { Queries } from '../queries.ts';
import { inWritingTurn, unlessBusy, type TurnContext } from './writing-turn.ts';

describe.skipIf(withoutNeo4j)(`turns of writing (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  let one: TestEngine;
  let other: TestEngine;
  let queries: Queries;
  const of = ({ engine }: TestEngine, leaseMs?: number): TurnContext => ({
    engine,
    queries,
    ...(leaseMs !== undefined && { leaseMs }),
  });
  const note = (version: number): Statement => ({
    text: queries.text('set-store', 'neo4j'),
    parameters: { properties: { version } },
  });
  const store = async (): Promise<unknown> => {
    const [{ properties } = {}] = await runTestStatement(one.engine, 'whole-graph');
    return properties;
  };

  beforeAll(async () => {
    one = await openTestNeo4j();
    other = await openNeo4jAsLeft();
    queries = await testQueries();
  });
  afterAll(async () => {
    await one.close();
    await other.close();
  });
  beforeEach(() => emptyStore(one.engine, queries));

  it('are one after the other, and leave nothing in the store', async () => {
    const before = await store();
    let inside = 0;
    const work = async (held: Engine): Promise<void> => {
      inside += 1;
      expect(inside).toBe(1);
      await held.transaction([note(7)]);
      await pause(50);
      inside -= 1;
    };
    await Promise.all([one, other, one, other, one].map((each) => inWritingTurn(of(each), work)));
    expect(await store()).toEqual({ ...(before as object), version: 7 });
  });

  it('last for as long as the work, and one whose work is slow is not taken for dead', async () => {
    // Long enough for a database that has much else to do to answer what renews it in time.
    const lease = 3_000;
    const slow = inWritingTurn(of(one, lease), async (held) => {
      await pause(lease + 1_000);
      await held.transaction([note(8)]);
    });
    await pause(100);
    expect(await unlessBusy(of(other, lease), () => Promise.resolve('done'))).toBeUndefined();
    await inWritingTurn(of(other, lease), async (held) => {
      expect(await store()).toMatchObject({ version: 8 });
      await held.transaction([note(9)]);
    });
    await slow;
    expect(await store()).toMatchObject({ version: 9 });
  });

  it('are renewed by one transaction at a time, so that others find connections while it has to wait', async () => {
    let asking = 0;
    const together: number[] = [];
    const watched: Engine = {
      ...one.engine,
      transaction: async (statements, options) => {
        asking += 1;
        together.push(asking);
        // As where a large portion of the work has the store's record.
        await pause(400);
        return one.engine.transaction(statements, options).finally(() => (asking -= 1));
      },
    };
    await inWritingTurn({ engine: watched, queries, leaseMs: 300 }, () =>
      vi.waitFor(
        () => {
          expect(together.length).toBeGreaterThan(3);
        },
        { timeout: 30_000 },
      ),
    );
    // The last gives the turn back.
    expect(Math.max(...together)).toBeLessThan(3);
  });

  it('of a server that is no more end by themselves', async () => {
    const dead: Statement = {
      text: queries.text('take-turn', 'neo4j'),
      parameters: { server: 'killed', lease: 700 },
    };
    await one.engine.transaction([dead]);
    expect(await unlessBusy(of(other), () => Promise.resolve('done'))).toBe('done');
    await one.engine.transaction([dead]);
    expect(await inWritingTurn(of(other), () => Promise.resolve('done'))).toBe('done');
  });

  it('that were taken over keep nothing of what is written after', async () => {
    const late = inWritingTurn(of(one), async (held) => {
      const [taken] = await one.engine.transaction([
        // As if this server had not been able to say for a while that it is at work.
        note(1),
        { text: queries.text('set-store', 'neo4j'), parameters: { properties: { turnUntil: 0 } } },
      ]);
      expect(taken).toHaveLength(1);
      await inWritingTurn(of(other), async (second) => {
        await second.transaction([note(2)]);
        await expect(held.transaction([note(3)])).rejects.toMatchObject({
          code: 'store-conflict',
          message: expect.stringContaining('Another server on this database has taken over') as string,
        });
      });
      await held.transaction([note(4)]);
    });
    await expect(late).rejects.toMatchObject({ code: 'store-conflict' });
    expect(await store()).toMatchObject({ version: 2 });
  });

  it('are waited for until the one who waits gives up', async () => {
    const giving = new AbortController();
    await inWritingTurn(of(one), async () => {
      const waiting = inWritingTurn(of(other), () => Promise.resolve('done'), giving.signal);
      giving.abort(new Error('Nobody waits any more.'));
      await expect(waiting).rejects.toThrow('Nobody waits any more.');
    });
  });

  it('are not given where the store’s own record has gone', async () => {
    await runTestStatement(one.engine, 'empty', 'write');
    await expect(inWritingTurn(of(one), () => Promise.resolve('done'))).rejects.toMatchObject({
      code: 'store-unavailable',
    });
  });
});
