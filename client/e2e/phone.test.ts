/** A phone: the picture uses the height that it has, what is tapped stays in sight above its sheet, and the camera comes back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apart, boxOf, listedIds, locateAll, PHONE } from './hands.ts';
import type { Product } from './product.ts';
import { locate, readHash, startProduct, until, withoutBrowser } from './product.ts';

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

  it('leaves the line of counts free of names, also where it is low', async () => {
    const { page } = await product.open({ ...PHONE, viewport: { width: 390, height: 600 } });
    const counts = await boxOf(page.locator('.canvas-foot'));
    const places = await locateAll(page, await listedIds(page));
    // The room for a name of two lines below the lowest.
    expect(Math.max(...places.map(({ y }) => y)) + 34).toBeLessThan(counts.y);
  });

  it('shows all of a picture that was kept on a wide page, and as much of a part of one', async () => {
    const wide = await product.open();
    await wide.page.keyboard.press('2');
    const whole = await readHash(wide.page);
    const all = await product.open(PHONE, whole);
    for (const { x, y } of await locateAll(all.page, await listedIds(all.page))) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(PHONE.viewport.width);
      expect(y).toBeGreaterThan(56);
    }
    const [from, to] = await locateAll(wide.page, ['st-rus', 'st-prk']);
    await wide.page.mouse.move(from?.x ?? 0, from?.y ?? 0);
    await wide.page.mouse.wheel(0, -240);
    await until('the address tells of it', async () => (await readHash(wide.page)) !== whole);
    const near = await locateAll(wide.page, ['st-rus', 'st-prk']);
    const part = await product.open(PHONE, await readHash(wide.page));
    const there = await locateAll(part.page, ['st-rus', 'st-prk']);
    expect(apart(near)).toBeGreaterThan(apart([from, to].flatMap((place) => place ?? [])));
    const stage = await boxOf(wide.page.locator('[data-ready]'));
    expect(apart(there) / apart(near)).toBeCloseTo(PHONE.viewport.width / stage.width, 1);
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
