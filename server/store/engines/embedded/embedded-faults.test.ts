/** Holds what callers meet when the engine's process dies, hangs or fails, on the real engine. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from './data-folder.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { collect } from '../../../testing/collect.ts';
import {
  cleanUp,
  expectFailure,
  failureOf,
  hasEnded,
  makeFolder,
  openProbe,
  until,
} from '../../../testing/embedded-probe.ts';

afterEach(cleanUp);

/** Work of about a quarter of a second for a thousand rows, and four times that for twice as many. */
const busy = (rows: number): string =>
  `UNWIND range(1, ${String(rows)}) AS a UNWIND range(1, ${String(rows)}) AS b WITH a, b WHERE a = -b RETURN count(*) AS n`;

const SLOW = busy(2_000);
/** Hours. */
const RUNAWAY = busy(200_000);

function kill(pid: number | null): void {
  if (pid === null) throw new Error('There is no process to kill.');
  process.kill(pid, 'SIGKILL');
}

async function restart(engine: EmbeddedEngine, before: number | null): Promise<void> {
  await until(() => engine.childPid !== null && engine.childPid !== before);
}

describe('when the engine’s process is killed', () => {
  it('a read is answered by a fresh one', async () => {
    const engine = await openProbe();
    const before = engine.childPid;
    const answer = collect(engine, SLOW);
    await pause(200);
    kill(before);
    expect(await answer).toEqual([{ n: 0 }]);
    expect(engine.childPid).not.toBe(before);
  });

  it('a read that it dies of twice is given up', async () => {
    const engine = await openProbe();
    const failing = failureOf(collect(engine, RUNAWAY));
    for (let times = 0; times < 2; times += 1) {
      await pause(200);
      const before = engine.childPid;
      kill(before);
      if (times === 0) await restart(engine, before);
    }
    expect(await failing).toMatchObject({ code: 'store-unavailable' });
    expect(await collect(engine, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('a write fails, the ones behind it and the next requests do not', async () => {
    const engine = await openProbe();
    const failing = failureOf(collect(engine, `CREATE (:Lost) WITH 1 AS x ${SLOW}`, {}, { mode: 'write' }));
    const behind = engine.transaction([{ text: 'CREATE (:Kept)', parameters: {} }]);
    await pause(200);
    kill(engine.childPid);
    const failure = await failing;
    expect(failure.code).toBe('store-unavailable');
    expect(failure.message).toContain('look whether it was kept');
    await behind;
    const found = await collect(engine, 'MATCH (n) RETURN labels(n)[0] AS label');
    expect(found).toEqual([{ label: 'Kept' }]);
  });

  it('it is started again although nobody asks', async () => {
    const engine = await openProbe();
    const before = engine.childPid;
    await pause(1_100);
    kill(before);
    await restart(engine, before);
    expect(await collect(engine, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('and its file cannot be opened again, requests say so until it can', async () => {
    const folder = await makeFolder();
    const engine = await openProbe({ folder });
    await engine.transaction([{ text: 'CREATE (:Kept)', parameters: {} }]);
    const file = databaseFile(folder);
    const sound = await readFile(file);
    await writeFile(file, 'not a database');
    kill(engine.childPid);
    const failure = await failureOf(collect(engine, 'MATCH (n:Kept) RETURN count(n) AS n'));
    expect(failure.code).toBe('store-unavailable');
    expect(failure.message).toContain(file);
    expect((await failureOf(engine.ping())).code).toBe('store-unavailable');
    await writeFile(file, sound);
    expect(await collect(engine, 'MATCH (n:Kept) RETURN count(n) AS n')).toEqual([{ n: 1 }]);
  });
});

describe('a statement that takes too long', () => {
  it('is answered in time, ended after the grace, and costs other readers only time', async () => {
    const engine = await openProbe({ graceMs: 400 });
    const before = engine.childPid;
    const began = Date.now();
    const failing = expectFailure(collect(engine, RUNAWAY, {}, { timeoutMs: 300 }), 'store-timeout', '0.3 s');
    const bystander = collect(engine, busy(2_500));
    await failing;
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(engine.childPid).toBe(before);
    await restart(engine, before);
    expect(await bystander).toEqual([{ n: 0 }]);
    await until(() => hasEnded(before ?? 0));
  });

  it('does not stop the server’s event loop', async () => {
    const engine = await openProbe({ graceMs: 100 });
    const failing = failureOf(collect(engine, RUNAWAY, {}, { timeoutMs: 600 }));
    let longest = 0;
    for (let last = Date.now(), end = last + 500; last < end; last = Date.now()) {
      await pause(5);
      longest = Math.max(longest, Date.now() - last);
    }
    await failing;
    expect(longest).toBeLessThan(300);
  });

  it('is rolled back if it writes', async () => {
    const engine = await openProbe({ graceMs: 10_000 });
    const late = { text: 'CREATE (:Late)', parameters: {} };
    const slow = { text: SLOW, parameters: {} };
    const failing = failureOf(engine.transaction([late, slow, late], { timeoutMs: 200 }));
    const inLine = failureOf(engine.transaction([late], { timeoutMs: 300 }));
    expect([(await failing).code, (await inLine).code]).toEqual(['store-timeout', 'store-timeout']);
    await engine.transaction([{ text: 'CREATE (:Next)', parameters: {} }]);
    expect(await collect(engine, 'MATCH (n) RETURN labels(n)[0] AS label')).toEqual([{ label: 'Next' }]);
  });
});

describe('a request that is given up', () => {
  it('is cancelled at once, whatever it is still at', async () => {
    const engine = await openProbe({ graceMs: 10_000 });
    const controller = new AbortController();
    const failing = failureOf(collect(engine, RUNAWAY, {}, { signal: controller.signal }));
    await pause(100);
    const began = Date.now();
    controller.abort();
    expect((await failing).code).toBe('cancelled');
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('kills nothing if it is short', async () => {
    const graceMs = 3_000;
    const engine = await openProbe({ graceMs });
    const before = engine.childPid;
    const controller = new AbortController();
    const failing = failureOf(collect(engine, busy(1_000), {}, { signal: controller.signal }));
    // It has been handed over by then, and is not yet answered.
    await pause(1);
    controller.abort();
    expect((await failing).code).toBe('cancelled');
    await pause(graceMs + 200);
    expect(engine.childPid).toBe(before);
  });

  it('is not begun if it was given up before', async () => {
    const engine = await openProbe();
    const signal = AbortSignal.abort();
    const failure = await failureOf(collect(engine, 'CREATE (:Unwanted)', {}, { mode: 'write', signal }));
    expect(failure.code).toBe('cancelled');
    expect(await collect(engine, 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
  });
});

describe('a failure inside the engine', () => {
  it('is one error, and its process lives on', async () => {
    const engine = await openProbe();
    const before = engine.childPid;
    await engine.transaction([
      { text: 'UNWIND range(1, 300) AS i CREATE (:P {i: i})', parameters: {} },
      { text: 'MATCH (a:P), (b:P) WHERE b.i <= 2 CREATE (a)-[:R]->(b), (b)-[:R]->(a)', parameters: {} },
    ]);
    const failure = await failureOf(collect(engine, 'MATCH (a)-[:R]->(b)-[:R]->(c) RETURN count(*) AS n'));
    expect(failure).toMatchObject({
      code: 'statement-failed',
      message: 'This question is too large for the built-in engine; on Neo4j it works.',
    });
    expect(await collect(engine, 'MATCH (n:P) RETURN count(n) AS n')).toEqual([{ n: 300 }]);
    expect(engine.childPid).toBe(before);
  });
});

describe('closing', () => {
  it('takes at most three seconds whatever runs, answers those who wait, and is safe twice', async () => {
    const folder = await makeFolder();
    const engine = await openProbe({ folder });
    const { childPid } = engine;
    await engine.transaction([{ text: 'CREATE (:Kept)', parameters: {} }]);
    const failing = failureOf(collect(engine, RUNAWAY));
    await pause(100);
    const began = Date.now();
    await Promise.all([engine.close(), engine.close()]);
    expect(Date.now() - began).toBeLessThan(3_000);
    expect((await failing).code).toBe('store-unavailable');
    expect(hasEnded(childPid ?? 0)).toBe(true);
    expect((await failureOf(engine.ping())).message).toContain('closed');
    await rm(`${databaseFile(folder)}.wal`, { recursive: true, force: true });
    const again = await openProbe({ folder });
    expect(await collect(again, 'MATCH (n:Kept) RETURN count(n) AS n')).toEqual([{ n: 1 }]);
  });
});
