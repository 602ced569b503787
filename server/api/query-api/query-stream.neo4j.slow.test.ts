/** The Query API while rows stream on a real Neo4j: who goes away ends the work, who rests holds it, and nothing is left broken. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNeo4jConsole } from '../../store/engines/neo4j-console.ts';
import type { ConsoleEngine } from '../../store/console-engine.ts';
import { withoutNeo4j } from '../../testing/engines.ts';
import { PROBE } from '../../testing/neo4j-probe.ts';
import type { OwnEndpoint } from '../../testing/query-endpoint.ts';
import { ask, openEndpoint } from '../../testing/query-endpoint.ts';

const MANY = 'UNWIND range(1, $rows) AS streamProbe RETURN streamProbe, "text " + streamProbe AS text';
const ENDLESS = 'UNWIND range(1, 1000000000) AS streamProbe RETURN sum(streamProbe * 1.5) AS total';

describe.skipIf(withoutNeo4j)(`streaming (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  let engine: ConsoleEngine;
  let ours: OwnEndpoint;
  beforeAll(async () => {
    engine = createNeo4jConsole(PROBE);
    ours = await openEndpoint(engine);
  });
  afterAll(async () => {
    await ours.close();
    await engine.close();
  });

  /** Begins to read; the reader goes away when the controller says so. */
  async function open(
    statement: string,
    parameters: Record<string, number>,
    controller: AbortController,
  ): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    const reply = await fetch(`${ours.address}/db/neo4j/query/v2`, {
      method: 'POST',
      headers: { Accept: 'application/jsonl', 'Content-Type': 'application/json' },
      body: JSON.stringify({ statement, parameters }),
      signal: controller.signal,
    });
    const reader = reply.body?.getReader();
    if (!reader) throw new Error('There is no answer to read.');
    return reader as ReadableStreamDefaultReader<Uint8Array>;
  }

  /** Statements of these tests that Neo4j works on; asked past the gate, which does not show them. */
  async function countRunning(): Promise<bigint> {
    const text =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS streamProbe' RETURN count(*) AS running";
    const signal = new AbortController().signal;
    const run = await engine.run(
      { text, parameters: {} },
      { mode: 'read', timeoutMs: 5_000, maxRows: 1, signal },
    );
    for await (const [row] of run.batches) if (typeof row?.[0] === 'bigint') return row[0] - 1n;
    return 0n;
  }

  async function waitForNone(): Promise<void> {
    await expect.poll(countRunning, { timeout: 5_000 }).toBe(0n);
  }

  const count = { name: '', body: { statement: 'RETURN 1 AS one' } };

  it('ends the work when the reader goes away between rows, and every connection is as good as before, 30 times', async () => {
    for (let times = 0; times < 30; times++) {
      const controller = new AbortController();
      const reader = await open(MANY, { rows: 5_000_000 }, controller);
      await reader.read();
      controller.abort();
      const { status, text } = await ask(ours, count);
      expect({ status, text }).toEqual({ status: 202, text: expect.stringContaining('[[1]]') as string });
    }
    await waitForNone();
  });

  it('ends the work when the reader goes away before the first row', async () => {
    const controller = new AbortController();
    const reader = await open(ENDLESS, {}, controller);
    await expect.poll(countRunning).toBe(1n);
    controller.abort();
    await expect(reader.read().then(() => reader.read())).rejects.toThrow();
    await waitForNone();
  });

  it('tells that time ran out, after the rows that there were', async () => {
    const statement =
      'UNWIND range(1, 1000000000) AS streamProbe WITH streamProbe WHERE streamProbe = 1 OR streamProbe = 999999999 RETURN streamProbe';
    const { status, text } = await ask(ours, {
      name: '',
      accept: 'application/jsonl',
      body: { statement, maxExecutionTime: 1 },
    });
    const events = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { $event: string; _body: unknown });
    expect(status).toBe(202);
    expect(events.at(-1)).toMatchObject({
      $event: 'Error',
      _body: [{ code: 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration' }],
    });
    await waitForNone();
  });

  it('cuts at the rows that are asked for, and says so', async () => {
    const body = { statement: MANY, parameters: { rows: 100_000 }, entente: { maxRows: 3 } };
    const { text } = await ask(ours, { name: '', body });
    const { data, entente } = JSON.parse(text) as { data: { values: unknown[] }; entente: unknown };
    expect(data.values).toHaveLength(3);
    expect(entente).toMatchObject({ engine: 'neo4j', truncated: true });
    await waitForNone();
  });

  it('does not gather rows for a reader that rests', async () => {
    const controller = new AbortController();
    const reader = await open(MANY, { rows: 2_000_000 }, controller);
    await reader.read();
    const before = process.memoryUsage().rss;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(60);
    controller.abort();
    await waitForNone();
  });
});
