/** Parts of the page that cannot be loaded: the rest of the page stays, and one sentence says what to do. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Product } from './product.ts';
import { drawn, expectSoon, startProduct, withoutBrowser } from './product.ts';

const SENTENCE = /^This part of the page could not be shown/;

describe.skipIf(withoutBrowser)(`parts that do not come (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('leaves the canvas as it is where a page or a dialogue cannot be loaded, and comes with the next load', async () => {
    const { page } = await product.open();
    await product.stopServer();
    await page.keyboard.press('x');
    await page.locator('.notice').getByText(SENTENCE).waitFor();
    await expectSoon(async () => (await drawn(page)).nodes).toBe(31);
    await page.keyboard.press('q');
    await page.getByRole('alert').getByText(SENTENCE).waitFor();
    await page.getByRole('button', { name: 'Back to the canvas' }).click();
    await expectSoon(async () => (await drawn(page)).nodes).toBe(31);
    await page.keyboard.press('q');
    await product.startServer();
    await page.getByRole('main').getByRole('button', { name: 'Reload the page' }).click();
    await page.getByRole('button', { name: 'Run', exact: false }).first().waitFor();
  });
});
