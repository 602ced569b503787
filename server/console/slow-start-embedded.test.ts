/** Statements on the built-in engine while its console still begins: what that takes does not come out of their time. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openConsoleProbe } from '../testing/console-probe.ts';
import type { ConsoleProbe } from '../testing/console-probe.ts';
import { createConsole } from './console.ts';

/** Milliseconds that a slow disk takes for the first copy of the store. */
const FIRST_COPY = 3_000;

/** Takes longer than no time at all. */
const WORK =
  'UNWIND range(1, 100) AS a UNWIND range(1, 300) AS b WITH a, b WHERE a * b % 7 = 9 RETURN count(*) AS c';

let probe: ConsoleProbe;
beforeAll(async () => {
  const { engine, close } = await openConsoleProbe();
  const copyTo: typeof engine.copyTo = async (file, since) => {
    if (since === null) await wait(FIRST_COPY);
    return engine.copyTo(file, since);
  };
  const slow = await openConsoleProbe({ engine: { folder: engine.folder, copyTo } });
  probe = {
    ...slow,
    close: async () => {
      await slow.close();
      await close();
    },
  };
});
afterAll(() => probe.close());

it('are answered where they may take less time than the first copy of the store', async () => {
  const console = createConsole(probe.console);
  const asked = { text: WORK, parameters: {}, timeoutMs: FIRST_COPY - 500 };
  const { batches } = await console.run(asked, new AbortController().signal);
  const rows = [];
  for await (const batch of batches) rows.push(...batch);
  expect(rows).toEqual([[0n]]);
});
