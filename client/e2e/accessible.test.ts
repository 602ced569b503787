/** Everybody: no serious axe finding on the first screen in either theme and at either size, and nothing that does not fit. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES, smallTargets } from './axe.ts';
import type { Product } from './product.ts';
import { locate, startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the first screen (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each(SIZES)(
    'can use the opening picture, a node’s and an edge’s details, $title',
    async ({ options }) => {
      const { page, faults } = await product.open(options);
      expect(await findings(page)).toEqual([]);
      for (const id of ['pe-lukin', 'pe-lukin~CHARACTERISES~ag-rus-prk-csp-2024']) {
        const at = await locate(page, id);
        await page.mouse.click(at.x, at.y);
        await page.getByRole('heading', { name: /Lukin/ }).first().waitFor();
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(SIZES)(
    'sees a page that fits its window, on targets for fingers, $title',
    async ({ title, options }) => {
      const { page } = await product.open(options);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      if (title === 'narrow') expect(await smallTargets(page)).toEqual([]);
    },
  );
});
