/** Everybody can use the console: its editor, what stands beside it, its form, and each view of an answer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES } from './axe.ts';
import { editor, ended, readRows, write } from './console-hands.ts';
import type { Product } from './product.ts';
import { startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`a console for everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each(SIZES)('can be used, $title', async ({ options }) => {
    const isNarrow = options.viewport.width < 720;
    const { page } = await product.openBare(options);
    await page.goto(`${product.address}/console`);
    await editor(page).waitFor();
    const look = async (what: string): Promise<void> => {
      expect({ what, found: await findings(page) }).toEqual({ what, found: [] });
    };
    if (isNarrow) await page.getByRole('button', { name: 'Show what is beside the editor' }).click();
    await page.getByRole('button', { name: 'Insert Agreement' }).waitFor();
    for (const name of ['Schema', 'Questions', 'Favourites', 'History']) {
      await page.getByRole('tab', { name }).click();
      await look(name);
    }
    await page.getByRole('tab', { name: 'Schema' }).click();
    await page.getByRole('tab', { name: 'As a graph' }).click();
    await page.getByRole('button', { name: /^State: / }).click();
    await look('the schema as a graph');
    if (isNarrow) await page.getByRole('button', { name: 'Back to the editor' }).click();
    await write(
      page,
      'MATCH (a:State)-[r]->(b) WHERE r.claims >= $n RETURN a, r, r.claims AS claims, null AS nothing',
    );
    await page.getByRole('combobox', { name: 'Type of $n' }).selectOption('integer');
    await page.getByRole('textbox', { name: 'Value of $n' }).fill('two');
    await look('a wrong parameter');
    await page.getByRole('textbox', { name: 'Value of $n' }).fill('2');
    await editor(page).click();
    await page.keyboard.press('Control+Enter');
    await ended(page);
    await until('there are rows', async () => (await readRows(page)).length > 2);
    await page.locator('.result-cell').last().click();
    for (const name of ['Table', 'Graph', 'Chart', 'JSON', 'Plan']) {
      await page.getByRole('tab', { name, exact: true }).click();
      await look(name);
    }
    await write(page, 'RETURN nothing');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    await look('a failure');
  });
});
