/** What both engines owe when a hundred statements run away at once: the rest of the application goes on answering. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleReply } from '../api/contract.ts';
import type { TestApp } from '../testing/app.ts';
import { openTestApp } from '../testing/app.ts';
import type { OpenTestEngine } from '../testing/engines.ts';

const RUNAWAY = 100;
const SECOND = 1_000;

/** Ways to keep a database busy for longer than anybody waits. */
const STATEMENTS = [
  'MATCH (a), (b), (c), (d) WHERE a.id = c.id AND b.id < d.id RETURN count(*) AS c',
  'MATCH (a), (b), (c) RETURN a.id AS a, count(DISTINCT b.id) AS b, max(c.id) AS c ORDER BY a, b, c',
  'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x * y = -1 RETURN count(*) AS c',
];

/** Other requests of the application, which a reader makes meanwhile. */
const OTHERS = ['/overview', '/search?q=Kim', '/entities/st-rus', '/entities/st-rus/neighbours', '/console'];

/** Describes it on one engine. */
export function describeRunaways(name: string, open: OpenTestEngine): void {
  describe(`runaway statements on ${name}`, () => {
    let test: TestApp;
    let address: string;
    let close: () => Promise<void>;
    beforeAll(async () => {
      test = await openTestApp(open);
      const server = test.app.listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      close = async () => {
        server.closeAllConnections();
        server.close();
        await test.close();
      };
    }, 60_000);
    afterAll(() => close());

    const run = (statement: string, signal: AbortSignal): Promise<Response> =>
      fetch(`${address}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ statement }),
        signal,
      });
    const readConsole = async (): Promise<ConsoleReply> =>
      (await (await fetch(`${address}/api/v1/console`)).json()) as ConsoleReply;

    /** Waits until the console says so, at most ten seconds. */
    async function until(isSo: (reply: ConsoleReply) => boolean): Promise<ConsoleReply> {
      for (let tries = 0; ; tries++) {
        const reply = await readConsole();
        if (isSo(reply) || tries === 100) return reply;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }

    it('leaves a second to every other request, waits in order, and ends with who asked', async () => {
      // Once each before, so that what is measured is the crowd and not the first time.
      for (const other of OTHERS) await fetch(`${address}/api/v1${other}`);
      const gone = new AbortController();
      const runaways = Array.from({ length: RUNAWAY }, (_, at) =>
        run(STATEMENTS[at % STATEMENTS.length] ?? '', gone.signal)
          .then((response) => response.text())
          .catch(() => 'gone'),
      );
      const busy = await until(({ running, waiting }) => running + waiting === RUNAWAY);
      expect({ running: busy.running, waiting: busy.waiting }).toEqual({
        running: busy.limits.atOnceByUser,
        waiting: RUNAWAY - busy.limits.atOnceByUser,
      });
      const times: Record<string, number> = {};
      for (let round = 0; round < 3; round++) {
        for (const other of OTHERS) {
          const started = performance.now();
          const response = await fetch(`${address}/api/v1${other}`);
          expect(response.status, other).toBe(200);
          await response.text();
          times[other] = Math.max(times[other] ?? 0, performance.now() - started);
        }
      }
      for (const [other, time] of Object.entries(times)) expect(time, other).toBeLessThan(SECOND);
      gone.abort();
      expect(new Set(await Promise.all(runaways))).toEqual(new Set(['gone']));
      expect(await until(({ running, waiting }) => running + waiting === 0)).toMatchObject({
        running: 0,
        waiting: 0,
      });
      const after = await run('RETURN 1 AS x', new AbortController().signal);
      expect(await after.json()).toMatchObject({ data: { fields: ['x'], values: [[1]] } });
    }, 60_000);

    it('refuses those for whom there is no room to wait', async () => {
      const gone = new AbortController();
      const { limits } = await readConsole();
      const room = limits.waiting + limits.atOnceByUser;
      const all = Array.from({ length: room + 5 }, () =>
        run(STATEMENTS[0] ?? '', gone.signal).catch(() => undefined),
      );
      await until(({ waiting }) => waiting === limits.waiting);
      const refused = await run('RETURN 1 AS x', new AbortController().signal);
      expect(await refused.json()).toMatchObject({
        errors: [
          {
            code: 'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
            message: '200 statements wait for their turn already: try again in a moment.',
          },
        ],
      });
      gone.abort();
      await Promise.all(all);
      expect(await until(({ running, waiting }) => running + waiting === 0)).toMatchObject({
        running: 0,
        waiting: 0,
      });
    }, 60_000);
  });
}
