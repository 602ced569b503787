/** One long way through the product, as an analyst goes it: search, expand, path, filter, save, share; on both engines. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAsTesting, openTestNeo4j, testQueries, withoutNeo4j } from '../../server/testing/engines.ts';
import type { TestEngine } from '../../server/testing/engines.ts';
import { ended, openConsole, readRows, run, withoutRefusals, write } from './console-hands.ts';
import { notice, saveAs, state } from './keeping.ts';
import type { Product } from './product.ts';
import { drawn, locate, painted, startProduct, until, withoutBrowser } from './product.ts';
import { count, openSearch, panel, search, steps } from './searching-paths.ts';

const NEO4J = {
  NEO4J_URI: process.env['NEO4J_TEST_URI'] ?? '',
  NEO4J_USER: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
  NEO4J_PASSWORD: process.env['NEO4J_TEST_PASSWORD'] ?? '',
};

const nodes = async (page: Page): Promise<number> => (await drawn(page)).nodes;

describe.skipIf(withoutBrowser)(`a journey (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;

  describe('on the embedded engine', () => {
    beforeAll(async () => {
      product = await startProduct();
    });
    afterAll(() => product.close());
    it('leads from a name to a picture that others can open', travel);
  });

  describe.skipIf(withoutNeo4j)(`on Neo4j (${withoutNeo4j ?? 'a real one'})`, () => {
    let database: TestEngine;
    beforeAll(async () => {
      database = await openTestNeo4j();
      await markAsTesting(database.engine, await testQueries());
      product = await startProduct(NEO4J);
    });
    afterAll(async () => {
      await product.close();
      await database.close();
    });
    it('leads from a name to a picture that others can open', travel);
  });

  describe.skipIf(withoutNeo4j)(`through the console of Neo4j (${withoutNeo4j ?? 'a real one'})`, () => {
    let database: TestEngine;
    beforeAll(async () => {
      database = await openTestNeo4j();
      await markAsTesting(database.engine, await testQueries());
      product = await startProduct({ ...NEO4J, ENTENTE_CONSOLE: 'write' });
    });
    afterAll(async () => {
      await product.close();
      await database.close();
    });
    it('reads, looks at plans, gives up, and writes what it was told to write', ask);
  });

  async function ask(): Promise<void> {
    const { page, faults } = await openConsole(product);
    await run(page, "MATCH (:State {id: 'st-rus'})-[:SUPPLIES]->(b) RETURN b, b.name AS name ORDER BY name");
    expect((await readRows(page)).length).toBeGreaterThan(0);
    await page.getByText('answered by Neo4j').waitFor();
    await page.getByRole('button', { name: 'Profile', exact: true }).click();
    await page.getByRole('tabpanel', { name: 'plan' }).getByText('Produce results').first().waitFor();
    await ended(page);

    await run(page, 'MATCH (n:Stat) RETURN count(n) AS many');
    await page.getByRole('list', { name: 'Notes of the database' }).getByText('“Stat”').waitFor();
    await write(page, 'UNWIND range(1, 100000000) AS i RETURN sum(sqrt(i)) AS much');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText(/^Cancelled after/).waitFor();

    const question = page.getByRole('alertdialog', { name: 'This statement writes' });
    const made = "CREATE (n:Jotting {text: 'of a test'}) RETURN n.text AS text";
    const many = 'MATCH (n:Jotting) RETURN count(n) AS many';
    await write(page, made);
    await page.keyboard.press('Control+Enter');
    await question.getByText('1 node created, 1 property value set, 1 label added').waitFor();
    await question.getByRole('button', { name: 'Leave it' }).click();
    await run(page, many);
    expect(await readRows(page)).toEqual([['0']]);
    await write(page, made);
    await page.keyboard.press('Control+Enter');
    await question.getByRole('button', { name: 'Write', exact: true }).click();
    await page.getByText('Written: 1 node created').waitFor();
    await run(page, many);
    expect(await readRows(page)).toEqual([['1']]);
    await write(page, 'MATCH (n:Jotting) DELETE n');
    await page.keyboard.press('Control+Enter');
    await question.getByRole('button', { name: 'Write', exact: true }).click();
    await page.getByText('Written: 1 node deleted').waitFor();
    expect(withoutRefusals(faults)).toEqual([]);
  }

  async function travel(): Promise<void> {
    const { page, faults } = await product.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const opening = await nodes(page);

    await page.keyboard.press('/');
    await page.keyboard.type('Tehran');
    await page.getByRole('option').filter({ hasText: '“Tehran”, by metonym' }).first().click();
    await until('Iran is drawn', async () => (await nodes(page)) === opening + 1);

    const iran = await locate(page, 'st-irn');
    await page.mouse.dblclick(iran.x, iran.y);
    await until('its neighbours came', async () => (await nodes(page)) > opening + 1);
    const expanded = await nodes(page);
    await page.keyboard.press('Control+z');
    await until('they are gone', async () => (await nodes(page)) === opening + 1);
    await page.keyboard.press('Control+Shift+z');
    await until('they are back', async () => (await nodes(page)) === expanded);
    await page.keyboard.press('Escape');

    await openSearch(page, 'Iran', 'North Korea', 'Shortest');
    await search(page);
    expect(await count(page)).toMatch(/path/);
    expect(await steps(page).count()).toBeGreaterThan(0);
    await panel(page).locator('blockquote').first().waitFor();
    await page.keyboard.press('Escape');

    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    await legend.getByRole('button', { name: /^States/ }).hover();
    await legend.getByRole('button', { name: 'Show only states' }).click();
    await until('states alone are drawn', async () => (await nodes(page)) < opening);
    const filtered = await drawn(page);

    await saveAs(page, 'States that help');
    await page.keyboard.press('Control+Shift+l');
    await notice(page, 'has been copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('#view.');

    const other = await product.openBare();
    await other.page.goto(link);
    await painted(other.page);
    await state(other.page, 'Saved');
    expect(await drawn(other.page)).toEqual(filtered);
    expect([...faults, ...other.faults]).toEqual([]);
  }
});
