/** A phone: the picture uses the height that it has, what is tapped stays in sight above its sheet, and the camera comes back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, listedIds, PHONE } from './hands.ts';
import type { Product } from './product.ts';
import { locate, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`a phone (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('fills the height that it has with the picture', async () => {
    const { page } = await product.open(PHONE);
    const stage = await boxOf(page.locator('[data-ready]'));
    const caption = await boxOf(page.locator('.caption'));
    const places = [];
    for (const id of await listedIds(page)) places.push(await locate(page, id));
    const lowest = Math.max(...places.map(({ y }) => y));
    const highest = Math.min(...places.map(({ y }) => y));
    const room = stage.y + stage.height - (caption.y + caption.height);
    expect(highest).toBeGreaterThan(caption.y + caption.height);
    expect((lowest - highest) / room).toBeGreaterThan(0.7);
  });

  it('keeps what is tapped above its sheet, and looks again at all of it once that is closed', async () => {
    const { page, faults } = await product.open(PHONE);
    const before = await locate(page, 'st-rus');
    const low = await locate(page, 'ev-kursk-campaign');
    await page.touchscreen.tap(low.x, low.y);
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await sheet.getByRole('heading', { level: 2 }).first().waitFor();
    await until('it is above the sheet', async () => {
      const { y } = await locate(page, 'ev-kursk-campaign');
      return y < (await boxOf(sheet)).y;
    });
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await until('the camera is back', async () => {
      const after = await locate(page, 'st-rus');
      return Math.hypot(after.x - before.x, after.y - before.y) < 2;
    });
    expect(faults).toEqual([]);
  });
});
