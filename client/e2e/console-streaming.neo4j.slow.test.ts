/** Rows of a real Neo4j are seen while more of them come, stay where it goes away meanwhile, and are counted. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startWire } from '../../server/testing/neo4j-wire.ts';
import type { Wire } from '../../server/testing/neo4j-wire.ts';
import { editor, ended, openConsole, readRows, run, write } from './console-hands.ts';
import { startOnNeo4j, withoutNeo4jOrBrowser, type OnNeo4j } from './neo4j-product.ts';
import type { Product } from './product.ts';
import { expectSoon, until } from './product.ts';

const lack = withoutNeo4jOrBrowser;
/** Each row is some work, so that all of them take many seconds. */
const SLOW = 'UNWIND range(1, 100000) AS n RETURN n, reduce(s = 0, x IN range(1, 4000) | s + x) AS sum';

describe.skipIf(lack)(`rows of Neo4j on their way to the console (${lack ?? 'in Chromium'})`, () => {
  let started: OnNeo4j;
  let product: Product;
  let wire: Wire;
  beforeAll(async () => {
    wire = await startWire(process.env['NEO4J_TEST_URI'] ?? '');
    started = await startOnNeo4j({ NEO4J_URI: wire.uri });
    ({ product } = started);
  });
  afterAll(async () => {
    await started.close();
    wire.stop();
  });

  it('are shown and counted as they come, and stay with the reason where the database goes away', async () => {
    const { page } = await openConsole(product);
    await page.getByRole('combobox', { name: 'At most' }).selectOption('100000');
    await write(page, SLOW);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Running: [1-9][\d,]* rows/).waitFor();
    await expectSoon(async () => (await readRows(page))[0]?.[0]).toBe('1');
    wire.cut();
    await ended(page);
    await page.getByText(/^Failed after .*; [1-9][\d,]* rows came before/).waitFor();
    await page
      .getByRole('alert')
      .getByText(/^Neo4j does not answer at .*: is it running\?/)
      .waitFor();
    await expectSoon(async () => (await readRows(page))[0]?.[0]).toBe('1');
    // The next one finds the database again.
    await run(page, 'RETURN 2 AS two');
    await expectSoon(() => readRows(page)).toEqual([['2']]);
  });

  it('are given up with the page, and the database has nothing left to do', async () => {
    const { page } = await openConsole(product);
    const working = async (): Promise<number> => {
      const reply = await fetch(`${product.address}/api/v1/console`);
      return ((await reply.json()) as { running: number }).running;
    };
    await page.getByRole('combobox', { name: 'At most' }).selectOption('100000');
    await write(page, SLOW);
    await editor(page).press('Control+Enter');
    await page.getByText(/^Running: [1-9][\d,]* rows/).waitFor();
    await page.close();
    await until('it has ended', async () => (await working()) === 0);
  });
});
