/** Everybody can use what is done on the canvas itself: layouts, groups, notes, drawing around. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES } from './axe.ts';
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
    const menu = async (name: string): Promise<void> => {
      await page.mouse.click(isWide ? 290 : 30, isWide ? 780 : 740, { button: 'right' });
      await page.getByRole('menuitem', { name }).click();
    };
    await menu('Group by kind');
    await menu('Add a note');
    await page.keyboard.type('A question');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu('Select by drawing around');
    await page.getByText('Draw a line around').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
