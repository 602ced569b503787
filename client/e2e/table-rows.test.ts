/** Tables of more rows than can be seen: only those in sight are on the page, and keys lead to all of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { expectSoon, startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`rows of tables (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('are on the page where they are in sight, and come as the keyboard walks', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('c');
    const grid = page.getByRole('grid', { name: /^Claims/ });
    const indices = (): Promise<number[]> =>
      grid
        .locator('.table-row')
        .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
    await expectSoon(async () => (await indices()).length).toBeGreaterThan(3);
    const last = Number(await grid.getAttribute('aria-rowcount'));
    expect(last).toBeGreaterThan(100);
    expect((await indices()).length).toBeLessThan(60);
    expect(await indices()).not.toContain(last);
    await grid.focus();
    await page.keyboard.press('End');
    await expectSoon(indices).toContain(last);
    await expectSoon(async () => (await indices()).length).toBeLessThan(60);
    expect(await indices()).not.toContain(3);
    await page.keyboard.press('Home');
    await expectSoon(indices).toContain(3);
    expect(faults).toEqual([]);
  });
});
