/** The console's own process: what ends it, what does not notice, what it may take, and what it knows of the store. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StatementError } from '../../../model/statement-error.ts';
import { openConsoleProbe, rowsOf } from '../../../testing/console-probe.ts';
import type { ConsoleProbe } from '../../../testing/console-probe.ts';
import { expectFailure, until } from '../../../testing/embedded-probe.ts';
import { readRows } from '../../read-rows.ts';

/** Goes on for minutes and takes next to no memory. */
const RUNAWAY =
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a, b WHERE a * b % 7 = 9 RETURN count(*) AS c';

const MEMORY_HOG = 'RETURN size(range(1, 1000000000)) AS n';

describe('the console of the built-in engine', () => {
  let probe: ConsoleProbe;
  beforeAll(async () => {
    probe = await openConsoleProbe({ maxRows: 50, memoryMb: 300, maxBytes: 20_000 });
    await write('UNWIND range(1, 100) AS i ' + 'CREATE (:Thing {id: toString(i), i: i})');
  });
  afterAll(() => probe.close());

  const write = (text: string): Promise<unknown> => probe.engine.transaction([{ text, parameters: {} }]);
  const answerOf = async (text: string): Promise<unknown> => (await rowsOf(probe.console, text)).rows[0]?.[0];
  const countThings = (): Promise<unknown> => answerOf('MATCH ' + '(t:Thing) RETURN count(t) AS c');

  it('knows what has been written since, and keeps one copy', async () => {
    expect(await countThings()).toBe(100n);
    const before = probe.console.childPid;
    await write('CREATE ' + "(:Thing {id: 'new'})");
    expect(await countThings()).toBe(101n);
    expect(probe.console.childPid).toBe(before);
    expect(await readdir(join(probe.engine.folder, 'console'))).toHaveLength(1);
  });

  it('gives no more rows and bytes than it may, and says so', async () => {
    const many = await rowsOf(probe.console, 'UNWIND range(1, 60) AS i RETURN i');
    expect([many.rows.length, many.summary.truncated]).toEqual([50, true]);
    const few = await rowsOf(probe.console, 'UNWIND range(1, 60) AS i RETURN i', {}, { maxRows: 5 });
    expect([few.rows.length, few.summary.truncated]).toEqual([5, true]);
    const all = await rowsOf(probe.console, 'UNWIND range(1, 5) AS i RETURN i', {}, { maxRows: 5 });
    expect([all.rows.length, all.summary.truncated]).toEqual([5, false]);
    const long = await rowsOf(probe.console, 'UNWIND range(1, 40) AS i RETURN $text AS t', {
      text: 'x'.repeat(5_000),
    });
    expect(long.rows.length).toBeLessThan(6);
    expect(long.summary.truncated).toBe(true);
  });

  it('cancels by ending its own process, and nothing else notices', async () => {
    await countThings();
    const [own, other] = [probe.console.childPid, probe.engine.childPid];
    const stop = new AbortController();
    const run = rowsOf(probe.console, RUNAWAY, {}, { signal: stop.signal });
    const waiting = countThings();
    const away = setTimeout(() => {
      stop.abort();
    }, 300);
    expect(await readRows(probe.engine, 'RETURN 1 AS one', {})).toEqual([{ one: 1 }]);
    await expectFailure(run, 'cancelled', 'given up');
    clearTimeout(away);
    expect(await waiting).toBe(101n);
    expect(probe.console.childPid).not.toBe(own);
    expect(probe.engine.childPid).toBe(other);
  });

  it('gives up what waits its turn and is cancelled', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const running = rowsOf(probe.console, RUNAWAY, {}, { signal: first.signal });
    const waiting = rowsOf(probe.console, RUNAWAY, {}, { signal: second.signal });
    second.abort();
    await expectFailure(waiting, 'cancelled', 'given up');
    first.abort();
    await expectFailure(running, 'cancelled', 'given up');
    await expectFailure(
      rowsOf(probe.console, RUNAWAY, {}, { signal: first.signal }),
      'cancelled',
      'given up',
    );
  });

  it('gives up after its time', async () => {
    await expectFailure(rowsOf(probe.console, RUNAWAY, {}, { timeoutMs: 300 }), 'store-timeout', '0.3 s');
    expect(await countThings()).toBe(101n);
  });

  it('ends what takes more memory than it may', async () => {
    const other = probe.engine.childPid;
    const failure = await rowsOf(probe.console, MEMORY_HOG).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StatementError);
    expect(failure).toMatchObject({ code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError' });
    expect(await countThings()).toBe(101n);
    expect(probe.engine.childPid).toBe(other);
  });

  it('leaves no temporary files where it was ended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-temporary-'));
    vi.stubEnv('TMPDIR', folder);
    const other = await openConsoleProbe({ maxRows: 50, memoryMb: 300, maxBytes: 20_000 });
    await expectFailure(rowsOf(other.console, RUNAWAY, {}, { timeoutMs: 300 }), 'store-timeout', '');
    await other.close();
    await until(async () => (await readdir(folder)).length === 0);
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it('goes on in a new process when its own was killed', async () => {
    await countThings();
    const { childPid } = probe.console;
    process.kill(childPid ?? 0, 'SIGKILL');
    expect(await countThings()).toBe(101n);
    expect(probe.console.childPid).not.toBe(childPid);
  });

  it('goes on when the engine’s process was killed', async () => {
    const pid = probe.engine.childPid;
    process.kill(pid ?? 0, 'SIGKILL');
    await until(() => probe.engine.childPid !== pid && probe.engine.childPid !== null);
    await write('CREATE ' + "(:Thing {id: 'newer'})");
    expect(await countThings()).toBe(102n);
  });

  it('writes nothing and reads no files', async () => {
    const texts = [
      'CREATE ' + '(:Thing)',
      'MATCH ' + '(t:Thing) DELETE t',
      "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    ];
    for (const text of texts) {
      await expect(rowsOf(probe.console, text), text).rejects.toMatchObject({
        code: 'Neo.ClientError.Statement.AccessMode',
      });
    }
    const options = {
      mode: 'write',
      timeoutMs: 1_000,
      maxRows: 1,
      signal: new AbortController().signal,
    } as const;
    await expect(
      probe.console.run({ text: 'RETURN 1 AS x', parameters: {} }, options),
    ).rejects.toBeInstanceOf(StatementError);
    expect(await countThings()).toBe(102n);
  });

  it('explains without running, and profiles what it runs', async () => {
    const limits = { timeoutMs: 5_000, signal: new AbortController().signal };
    const text = 'MATCH ' + '(t:Thing) WHERE t.i > 5 RETURN count(t) AS c';
    const { queryType, plan } = await probe.console.explain({ text, parameters: {} }, limits);
    expect(queryType).toBe('r');
    expect(plan?.operatorType).toBe('Return');
    expect(JSON.stringify(plan)).toContain('NodeScan');
    const explained = await rowsOf(probe.console, `EXPLAIN ${text}`);
    expect([explained.fields, explained.rows]).toEqual([[], []]);
    const { rows, summary } = await rowsOf(probe.console, `PROFILE ${text}`);
    expect(rows).toEqual([[95n]]);
    expect(summary.profile?.records).toBe(1);
  });

  it('says that a question is too large where the engine cannot take it', async () => {
    await write('UNWIND range(1, 50) AS i ' + 'CREATE (:Hub {i: i})');
    await write('MATCH ' + '(a:Hub), (b:Hub) CREATE (a)-[:TO]->(b)');
    const text = 'MATCH ' + '(a)-[:TO]->(b)-[:TO]->(c) RETURN count(*) AS c';
    await expect(rowsOf(probe.console, text)).rejects.toThrow('too large for the built-in engine');
    expect(await countThings()).toBe(102n);
  });

  it('answers nothing once it is closed, and leaves no copy', async () => {
    const { engine, console, close } = await openConsoleProbe();
    await rowsOf(console, 'RETURN 1 AS x');
    await console.close();
    await expectFailure(rowsOf(console, 'RETURN 1 AS x'), 'store-unavailable', 'closed');
    expect(await readdir(engine.folder)).not.toContain('console');
    await close();
  });
});
