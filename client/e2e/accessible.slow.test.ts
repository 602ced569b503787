/** Everybody: no serious axe finding in menus, panels, dialogues, tables, pages and the console; long presses, reduced motion. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { editor } from './console-hands.ts';
import { doubleClick } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, locate, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('can use a menu, a panel, a dialogue, a table, a page of sources and the console', async () => {
    const { page, faults } = await product.open();
    const look = async (what: string): Promise<void> => {
      expect({ what, found: await findings(page) }).toEqual({ what, found: [] });
    };
    await page.getByRole('button', { name: 'Arrange', exact: true }).click();
    await page.getByRole('menuitemradio', { name: /^Time/ }).waitFor();
    await look('a menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'How it is drawn' }).waitFor();
    await look('a panel');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.locator('input[name=export-format]').first().waitFor();
    await look('a dialogue');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Claims' }).click();
    await page.locator('.table-row').first().waitFor();
    await look('a table');
    await page.goto(`${product.address}/documents`);
    await page.locator('tbody tr').first().waitFor();
    await look('a page of sources');
    await page.goto(`${product.address}/console`);
    await editor(page).waitFor();
    await page.getByRole('button', { name: 'Insert Agreement' }).waitFor();
    await look('the console');
    expect(faults).toEqual([]);
  });

  it('opens a menu with a long press', async () => {
    const { page } = await product.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const { x, y } = await locate(page, 'st-rus');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.getByRole('menu').waitFor();
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menuitem').first().waitFor();
  });

  it('sees nothing move who asked for that', async () => {
    const { page } = await product.open({ reducedMotion: 'reduce' });
    const countMoving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
    await doubleClick(page, 'pe-paparo');
    await page.getByRole('complementary', { name: 'Details' }).waitFor();
    expect(await countMoving()).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await countMoving()).toBe(0);
    await until('neighbours came', async () => (await drawn(page)).nodes === 33);
    const places: string[] = [];
    for (let shot = 0; shot < 4; shot++) {
      const { x, y } = await locate(page, 'st-prk');
      places.push(`${Math.round(x)} ${Math.round(y)}`);
    }
    expect(new Set(places).size).toBe(1);
  });
});
