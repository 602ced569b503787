/** Holds the Neo4j engine to what the seam promises, on a real server. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, Rows } from '../engine.ts';
import { collect } from '../../testing/collect.ts';
import { openProbe, SKIPPED, sweep } from '../../testing/neo4j-probe.ts';

/** Work that would take hours, told apart from that of others by its text. */
const ENDLESS =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS endlessProbe';
const MANY = 'UNWIND range(1, $count) AS i RETURN i, "row " + toString(i) AS name';

describe.skipIf(SKIPPED !== '')(`The Neo4j engine${SKIPPED}`, () => {
  let engine: Engine;
  let observer: Engine;

  beforeAll(async () => {
    engine = await openProbe();
    observer = await openProbe();
    await sweep(observer);
  });
  afterEach(() => sweep(observer));
  afterAll(async () => {
    await engine.close();
    await observer.close();
  });

  /** How many statements the server works on whose text holds `word`. */
  async function countRunning(word: string): Promise<number> {
    const rows = await collect(
      observer,
      'SHOW TRANSACTIONS YIELD currentQuery, status RETURN currentQuery, status',
    );
    const mine = rows.map((row) => row['currentQuery']).filter((text) => typeof text === 'string');
    return mine.filter((text) => text.includes(word) && !text.includes('SHOW TRANSACTIONS')).length;
  }

  async function waitForRunning(word: string, count: number): Promise<void> {
    for (let tries = 0; (await countRunning(word)) !== count; tries += 1) {
      if (tries > 60) throw new Error(`There are not ${String(count)} transactions with ${word}.`);
      await pause(50);
    }
  }

  async function countProbes(): Promise<unknown> {
    const [row] = await collect(engine, 'MATCH (n:EngineProbe) RETURN count(n) AS count');
    return row?.['count'];
  }

  it('says which Neo4j answers and lacks nothing', async () => {
    const description = await engine.describe();
    expect(description).toMatchObject({ name: 'neo4j', database: 'neo4j', lacks: [] });
    expect(description.version).toMatch(/^Neo4j \d+\.\d+\.\d+ \w+$/);
    await expect(engine.ping()).resolves.toBeUndefined();
  });

  it('gives rows with the columns in the order of the statement', async () => {
    const rows = await collect(engine, 'UNWIND $names AS b RETURN b, size(b) AS a', { names: ['x', 'yy'] });
    expect(rows).toEqual([
      { b: 'x', a: 1 },
      { b: 'yy', a: 2 },
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(['b', 'a']);
  });

  it('streams 100,000 rows without holding them all', async () => {
    const rows = engine.run(MANY, { count: 100_000 }, { mode: 'read' });
    let count = 0;
    let running = 0;
    for await (const row of rows) {
      count += 1;
      if (row['i'] !== count) throw new Error('out of order');
      // Not the half is read, so the server must still be at it: had the rows been collected, it would be done.
      if (count === 40_000) running = await countRunning('"row "');
    }
    expect({ count, running, truncated: rows.truncated }).toEqual({
      count: 100_000,
      running: 1,
      truncated: false,
    });
  });

  it('cuts at the row cap and says so, and not when the cap is just enough', async () => {
    const cut = engine.run(MANY, { count: 5_000_000 }, { mode: 'read', maxRows: 3 });
    const seen: unknown[] = [];
    for await (const row of cut) seen.push(row['i']);
    expect(seen).toEqual([1, 2, 3]);
    expect(cut.truncated).toBe(true);
    await waitForRunning('"row "', 0);

    const whole = engine.run(MANY, { count: 3 }, { mode: 'read', maxRows: 3 });
    for await (const row of whole) seen.push(row['i']);
    expect(seen).toHaveLength(6);
    expect(whole.truncated).toBe(false);
  });

  it('ends the work on the server when a reader stops reading', async () => {
    for await (const row of engine.run(MANY, { count: 5_000_000 }, { mode: 'read' })) {
      if (row['i'] === 10) break;
    }
    await waitForRunning('"row "', 0);
  });

  it('ends the work on the server when the signal says so, before the first row', async () => {
    const controller = new AbortController();
    const answer = collect(engine, ENDLESS, {}, { mode: 'read', signal: controller.signal });
    const refused = expect(answer).rejects.toMatchObject({ code: 'cancelled' });
    await waitForRunning('endlessProbe', 1);
    const started = performance.now();
    controller.abort();
    await refused;
    expect(performance.now() - started).toBeLessThan(500);
    await waitForRunning('endlessProbe', 0);
  });

  it('ends the work on the server when the signal comes between two rows', async () => {
    const controller = new AbortController();
    const rows = engine.run(MANY, { count: 5_000_000 }, { mode: 'read', signal: controller.signal });
    const iterator = rows[Symbol.asyncIterator]();
    await iterator.next();
    controller.abort();
    await waitForRunning('"row "', 0);
    await expect(iterator.next()).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('does not begin when the signal has been given before', async () => {
    const answer = collect(engine, 'RETURN 1 AS one', {}, { mode: 'read', signal: AbortSignal.abort() });
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('gives a statement up in time, and the server with it', async () => {
    const started = performance.now();
    const answer = collect(engine, ENDLESS, {}, { mode: 'read', timeoutMs: 400 });
    await expect(answer).rejects.toMatchObject({ code: 'store-timeout' });
    expect(performance.now() - started).toBeLessThan(1_500);
    await waitForRunning('endlessProbe', 0);
  });

  it('gives a transaction up in time, and nothing of it stays', async () => {
    const statements = [
      { text: 'CREATE (:EngineProbe)', parameters: {} },
      { text: ENDLESS, parameters: {} },
    ];
    await expect(engine.transaction(statements, { timeoutMs: 400 })).rejects.toMatchObject({
      code: 'store-timeout',
    });
    await waitForRunning('endlessProbe', 0);
    expect(await countProbes()).toBe(0);
  });

  it('refuses to write in read mode', async () => {
    for (const text of [
      'CREATE (:EngineProbe)',
      'CREATE CONSTRAINT FOR (n:EngineProbe) REQUIRE n.id IS UNIQUE',
    ]) {
      await expect(collect(engine, text)).rejects.toMatchObject({ code: 'statement-failed' });
    }
    expect(await countProbes()).toBe(0);
  });

  it('takes schema statements in write mode, also a second time', async () => {
    const create = 'CREATE CONSTRAINT engine_probe IF NOT EXISTS FOR (n:EngineProbe) REQUIRE n.id IS UNIQUE';
    try {
      for (let times = 0; times < 2; times += 1) await collect(engine, create, {}, { mode: 'write' });
      const [row] = await collect(
        engine,
        'SHOW CONSTRAINTS YIELD name WHERE name = "engine_probe" RETURN count(*) AS count',
      );
      expect(row).toEqual({ count: 1 });
    } finally {
      await collect(engine, 'DROP CONSTRAINT engine_probe IF EXISTS', {}, { mode: 'write' });
    }
  });

  it('carries a write through when its rows are cut or no longer read', async () => {
    const create = 'UNWIND range(1, 3000) AS i CREATE (n:EngineProbe { i: i }) RETURN i';
    const cut: Rows = engine.run(create, {}, { mode: 'write', maxRows: 1 });
    for await (const row of cut) expect(row).toEqual({ i: 1 });
    expect(cut.truncated).toBe(true);
    expect(await countProbes()).toBe(3000);

    for await (const row of engine.run(create, {}, { mode: 'write' })) {
      if (row['i'] === 2) break;
    }
    expect(await countProbes()).toBe(6000);
  });

  it('takes a cancelled write back', async () => {
    const controller = new AbortController();
    const create = 'UNWIND range(1, 50000) AS i CREATE (n:EngineProbe { i: i }) RETURN i';
    const options = { mode: 'write', signal: controller.signal } as const;
    await expect(async () => {
      for await (const row of engine.run(create, {}, options)) if (row['i'] === 100) controller.abort();
    }).rejects.toMatchObject({ code: 'cancelled' });
    expect(await countProbes()).toBe(0);
  });

  it('gives the rows of every statement of a transaction, and reads its own writes', async () => {
    const answers = await engine.transaction([
      {
        text: 'UNWIND $ids AS id CREATE (n:EngineProbe { id: id }) RETURN n.id AS id',
        parameters: { ids: ['a', 'b'] },
      },
      { text: 'MATCH (n:EngineProbe) RETURN count(n) AS count', parameters: {} },
      { text: 'MATCH (n:EngineProbe { id: "a" }) DELETE n', parameters: {} },
    ]);
    expect(answers).toEqual([[{ id: 'a' }, { id: 'b' }], [{ count: 2 }], []]);
    expect(await countProbes()).toBe(1);
  });

  it('keeps nothing of a transaction of which one statement fails', async () => {
    const statements = [
      { text: 'CREATE (:EngineProbe)', parameters: {} },
      { text: 'RETURN 1 / 0 AS broken', parameters: {} },
    ];
    await expect(engine.transaction(statements)).rejects.toMatchObject({ code: 'statement-failed' });
    expect(await countProbes()).toBe(0);
  });

  it('reads its own writes at once, a hundred times', async () => {
    await collect(engine, 'CREATE (:EngineProbe { n: 0 })', {}, { mode: 'write' });
    for (let n = 1; n <= 100; n += 1) {
      await engine.transaction([{ text: 'MATCH (p:EngineProbe) SET p.n = $n', parameters: { n } }]);
      expect(await collect(engine, 'MATCH (p:EngineProbe) RETURN p.n AS n')).toEqual([{ n }]);
    }
  });

  it('tries deadlocked transactions again until both are through', async () => {
    await collect(
      engine,
      'CREATE (:EngineProbe { id: "a", n: 0 }), (:EngineProbe { id: "b", n: 0 })',
      {},
      { mode: 'write' },
    );
    const add = 'MATCH (p:EngineProbe { id: $id }) SET p.n = p.n + 1';
    const order = (ids: readonly string[]): Promise<unknown> =>
      engine.transaction(ids.map((id) => ({ text: add, parameters: { id } })));
    await Promise.all(Array.from({ length: 12 }, (_, at) => order(at % 2 === 0 ? ['a', 'b'] : ['b', 'a'])));
    const rows = await collect(engine, 'MATCH (p:EngineProbe) RETURN p.id AS id, p.n AS n ORDER BY id');
    expect(rows).toEqual([
      { id: 'a', n: 12 },
      { id: 'b', n: 12 },
    ]);
  });

  it('answers many at once', async () => {
    const answers = Array.from({ length: 150 }, (_, i) => collect(engine, 'RETURN $i AS i', { i }));
    expect((await Promise.all(answers)).flat().map((row) => row['i'])).toEqual(Array.from(answers.keys()));
  });

  it('names what Neo4j has against a statement', async () => {
    const answer = collect(engine, 'RETRUN 1');
    await expect(answer).rejects.toMatchObject({
      code: 'statement-failed',
      message: expect.stringMatching(/^Neo4j refused a statement: Invalid input 'RETRUN'/) as string,
      details: { code: 'Neo.ClientError.Statement.SyntaxError' },
    });
  });

  it('says of what needs more memory than a transaction is given that it is too much at once', async () => {
    const greedy =
      'UNWIND range(1, 1000000000) AS i WITH collect([i, toString(i)]) AS greedy RETURN size(greedy)';
    await expect(collect(engine, greedy)).rejects.toMatchObject({
      code: 'statement-failed',
      isTooMuchAtOnce: true,
      details: { code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' },
    });
    await expect(collect(engine, 'RETRUN 1')).rejects.toMatchObject({ isTooMuchAtOnce: false });
  });

  it('ends running work when it is closed, and can be closed twice', async () => {
    const other = await openProbe();
    const answer = collect(other, ENDLESS);
    const refused = expect(answer).rejects.toMatchObject({ code: 'store-unavailable' });
    await waitForRunning('endlessProbe', 1);
    await other.close();
    await other.close();
    await refused;
    await waitForRunning('endlessProbe', 0);
    await expect(collect(other, 'RETURN 1 AS one')).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(other.transaction([])).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});
