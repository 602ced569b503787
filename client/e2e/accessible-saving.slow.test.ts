/** Everybody can save views, and use their versions and their list. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES, smallTargets } from './axe.ts';
import type { Product } from './product.ts';
import { startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`saving for everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each(SIZES)('can save a view, and use its versions and the list, $title', async ({ title, options }) => {
    const { page, faults } = await product.open(options);
    const check = async (): Promise<void> => {
      expect(await findings(page)).toEqual([]);
      if (options.viewport.width < 600) expect(await smallTargets(page)).toEqual([]);
    };
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(title);
    await check();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `View “${title}”: Saved` }).click();
    await page.getByRole('menuitem', { name: /^Versions/ }).click();
    await page.getByRole('dialog').getByText('newest, on the canvas').waitFor();
    await check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: `View “${title}”: Saved` }).click();
    await page.getByRole('menuitem', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: `More for “${title}”` }).waitFor();
    await check();
    expect(faults).toEqual([]);
  });
});
