/** The drawer: what it keeps for the next visit, and what it is on a narrow page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTab, PHONE, rowsOf } from './hands.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the drawer kept and narrow (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('takes columns out, and keeps that, its tab and its height for the next visit', async () => {
    const { page } = await product.open();
    await openTab(page, 'Relations');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Grade' }).click();
    await page.keyboard.press('Escape');
    await until(
      'the column is gone',
      async () => (await page.getByRole('columnheader', { name: 'Grade' }).count()) === 0,
    );
    const drawer = page.getByRole('region', { name: 'Tables, timeline and map' });
    const height = async (): Promise<number> => (await drawer.boundingBox())?.height ?? 0;
    const before = await height();
    await page.getByRole('separator', { name: 'Height of the drawer' }).focus();
    await page.keyboard.press('ArrowUp');
    await until('it is higher', async () => (await height()) > before + 10);
    const after = await height();
    await page.reload();
    await page.getByRole('grid', { name: 'Relations on the canvas' }).waitFor();
    await expectSoon(() => height()).toBe(after);
    await expectSoon(() => page.getByRole('columnheader', { name: 'Grade' }).count()).toBe(0);
  });

  it('is a sheet on a narrow page, with targets for fingers, which leads back to the canvas', async () => {
    const { page, faults } = await product.open(PHONE);
    await page.getByRole('button', { name: 'Tables' }).tap();
    for (const tab of ['Entities', 'Timeline', 'Map']) {
      await openTab(page, tab);
      await page.locator('.table-row, .bar, .place').first().waitFor();
      const small = await page.locator('.drawer button, .drawer input').evaluateAll((all) =>
        all.flatMap((element) => {
          const { height } = element.getBoundingClientRect();
          return height > 1 && height < 44 ? [`${element.textContent} ${String(height)}`] : [];
        }),
      );
      expect(small).toEqual([]);
    }
    await openTab(page, 'Entities');
    await rowsOf(page).nth(1).tap();
    await page.getByRole('button', { name: 'Show on canvas' }).tap();
    await until('the sheet is gone', async () => (await page.getByRole('grid').count()) === 0);
    expect(faults).toEqual([]);
  });
});
