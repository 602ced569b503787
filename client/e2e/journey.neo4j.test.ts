/** An analyst's journey on a real Neo4j, and what its console does there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../../server/testing/engines.ts';
import type { TestEngine } from '../../server/testing/engines.ts';
import { openSeeded } from '../../server/testing/seeded.ts';
import { ended, openConsole, readRows, run, withoutRefusals, write } from './console-hands.ts';
import { travel } from './journey.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, withoutBrowser } from './product.ts';

const NEO4J = {
  NEO4J_URI: process.env['NEO4J_TEST_URI'] ?? '',
  NEO4J_USER: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
  NEO4J_PASSWORD: process.env['NEO4J_TEST_PASSWORD'] ?? '',
};
const lack = withoutBrowser ?? withoutNeo4j;

describe.skipIf(lack)(`a journey on Neo4j (${lack ?? 'in Chromium'})`, () => {
  let database: TestEngine;
  let product: Product;
  const start = async (settings: Readonly<Record<string, string>>): Promise<void> => {
    ({ opened: database } = await openSeeded(openTestNeo4j));
    product = await startProduct({ settings: { ...NEO4J, ...settings }, moves: true });
  };
  const end = async (): Promise<void> => {
    await product.close();
    await database.close();
  };

  describe('of an analyst', () => {
    beforeAll(() => start({}));
    afterAll(end);
    it('leads from a name to a picture that others can open', () => travel(product));
  });

  describe('through the console', () => {
    beforeAll(() => start({ ENTENTE_CONSOLE: 'write' }));
    afterAll(end);
    it('reads, looks at plans, gives up, and writes what it was told to write', () => ask(product));
  });
});

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
