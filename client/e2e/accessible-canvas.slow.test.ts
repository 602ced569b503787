/** Everybody can use what is done on the canvas itself: layouts, groups, notes, drawing around. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES } from './axe.ts';
import { menuItem } from './hands.ts';
import type { Product } from './product.ts';
import { startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the canvas for everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each(SIZES)('can use the menu of layouts, and a timeline, $title', async ({ options }) => {
    const { page, faults } = await product.open(options);
    await page.getByRole('button', { name: 'Arrange', exact: true }).click();
    await page.getByRole('menuitemradio', { name: /^Time/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('menuitemradio', { name: /^Time/ }).click();
    await page.locator('[data-backdrop="axis"]').waitFor({ state: 'attached' });
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(SIZES)('can use groups, a note and drawing, $title', async ({ options }) => {
    const { page, faults } = await product.open(options);
    const isWide = options.viewport.width > 700;
    const left = isWide ? { x: 290, y: 780 } : { x: 30, y: 740 };
    const right = isWide ? { x: 1250, y: 250 } : { x: 345, y: 730 };
    await menuItem(page, left, 'Group by kind');
    await menuItem(page, left, 'Add a note');
    await page.keyboard.type('A question');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // The note lies where its menu was opened.
    await menuItem(page, right, 'Select by drawing around');
    await page.getByText('Draw a line around').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
