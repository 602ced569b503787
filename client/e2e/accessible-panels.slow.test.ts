/** Everybody can use the panels beside the canvas. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES } from './axe.ts';
import type { Product } from './product.ts';
import { locate, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`panels for everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each(SIZES)(
    'can use legend, filters, how it is drawn, steps, who is central, expanding and comparing, $title',
    async ({ options }) => {
      const { page } = await product.open(options);
      const isNarrow = options.viewport.width < 720;
      const look = async (): Promise<void> => {
        expect(await findings(page)).toEqual([]);
      };
      if (isNarrow) await page.getByRole('button', { name: 'Legend', exact: true }).click();
      for (const name of [/^People/, /^Claimed/, /^Events/]) await page.getByRole('button', { name }).click();
      await look();
      await page.getByRole('tab', { name: 'Filters' }).click();
      await page.getByRole('combobox', { name: 'Source' }).waitFor();
      await look();
      if (isNarrow) await page.keyboard.press('Escape');
      await look();
      for (const { keys, name } of [
        { keys: 's', name: 'How it is drawn' },
        { keys: 'h', name: 'Steps' },
        { keys: 'Shift+c', name: 'Who is central' },
      ]) {
        await page.locator('body').press(keys);
        const panel = page.getByRole('dialog', { name });
        await panel.waitFor();
        if (name === 'How it is drawn') {
          await panel.getByRole('combobox', { name: 'Colour' }).selectOption('community');
          await panel.getByRole('button', { name: 'Add a rule' }).click();
        }
        await look();
        await page.keyboard.press('Escape');
        await until('it is closed', async () => (await panel.count()) === 0);
      }
      const { x, y } = await locate(page, 'st-rus');
      await page.mouse.click(x, y);
      await page.getByRole('button', { name: 'Choose which neighbours come' }).click();
      await page.getByRole('dialog', { name: 'Expand Russia' }).getByRole('checkbox').first().waitFor();
      await look();
      await page.keyboard.press('Escape');
      await page.locator('body').press('n');
      await page.getByRole('heading', { name: /entities selected/ }).waitFor();
      await look();
    },
  );

  it.each(SIZES)('can use the tables, the timeline and the map, $title', async ({ options }) => {
    const { page, faults } = await product.open(options);
    const isNarrow = options.viewport.width < 720;
    if (isNarrow) await page.getByRole('button', { name: 'Tables' }).click();
    for (const [tab, part] of [
      ['Entities', '.table-row'],
      ['Relations', '.table-row'],
      ['Claims', '.table-row'],
      ['Timeline', '.fact'],
      ['Map', '.place'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(part).first().waitFor();
      expect(await findings(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});
