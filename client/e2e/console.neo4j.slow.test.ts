/** What the console does on a real Neo4j: reads, plans, gives up, and writes where it is let. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, openConsole, readRows, run, withoutRefusals, write } from './console-hands.ts';
import { startOnNeo4j, withoutNeo4jOrBrowser, type OnNeo4j } from './neo4j-product.ts';
import type { Product } from './product.ts';
import { expectSoon } from './product.ts';

describe.skipIf(withoutNeo4jOrBrowser)(
  `the console on Neo4j (${withoutNeo4jOrBrowser ?? 'in Chromium'})`,
  () => {
    let started: OnNeo4j;
    beforeAll(async () => {
      started = await startOnNeo4j({ ENTENTE_CONSOLE: 'write' });
    });
    afterAll(() => started.close());

    it('reads, looks at plans, gives up, and writes what it was told to write', () => ask(started.product));
  },
);

async function ask(product: Product): Promise<void> {
  const { page, faults } = await openConsole(product);
  await run(page, "MATCH (:State {id: 'st-rus'})-[:SUPPLIES]->(b) RETURN b, b.name AS name ORDER BY name");
  await expectSoon(async () => (await readRows(page)).length).toBeGreaterThan(0);
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
  await expectSoon(() => readRows(page)).toEqual([['0']]);
  await write(page, made);
  await page.keyboard.press('Control+Enter');
  await question.getByRole('button', { name: 'Write', exact: true }).click();
  await page.getByText('Written: 1 node created').waitFor();
  await run(page, many);
  await expectSoon(() => readRows(page)).toEqual([['1']]);
  await write(page, 'MATCH (n:Jotting) DELETE n');
  await page.keyboard.press('Control+Enter');
  await question.getByRole('button', { name: 'Write', exact: true }).click();
  await page.getByText('Written: 1 node deleted').waitFor();
  expect(withoutRefusals(faults)).toEqual([]);
}
