/** The panels: as wide as they were made, narrow, in windows of middling width, and in low ones. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, chooseAll, drag, fingers } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, painted, startProduct, until, withoutBrowser } from './product.ts';
import { details as detailsOf } from './searching-paths.ts';

describe.skipIf(withoutBrowser)(`panels (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('compare four within the narrowest panel, no word broken and nothing cut', async () => {
    const { page } = await product.open();
    const details = await chooseAll(page, [
      'st-rus',
      'ag-rus-prk-csp-2024',
      'un-dprk-contingent',
      'pe-kim-jong-un',
    ]);
    const table = details.getByRole('table');
    await details.getByRole('heading', { name: '4 entities selected' }).waitFor();
    await page.getByRole('separator', { name: 'Width of the details' }).focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    await until('the panel is narrow', async () => ((await details.boundingBox())?.width ?? 999) <= 300);
    await expectSoon(() => table.getByRole('rowheader').count()).toBe(4);
    const broken = await table.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
      }
      return found;
    });
    expect(broken).toEqual([]);
    await expectSoon(() => details.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
  });

  it('are as wide as they were made, by mouse or keyboard, and so is the legend, after a reload too', async () => {
    const { page } = await product.open();
    const details = await chooseAll(page, ['st-rus']);
    const width = async (panel: Locator): Promise<number> => (await panel.boundingBox())?.width ?? 0;
    const line = page.getByRole('separator', { name: 'Width of the details' });
    await line.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await until('they are wider', async () => (await width(details)) === 428);
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    const edge = await boxOf(page.getByRole('separator', { name: 'Width of the legend' }));
    await drag(page, { x: edge.x + 4, y: 300 }, { x: edge.x + 64, y: 300 });
    await until('the legend is wider', async () => (await width(legend)) === 300);
    await page.reload();
    await painted(page);
    await expectSoon(() => width(legend)).toBe(300);
    await chooseAll(page, ['st-rus']);
    await until('the details are as before', async () => (await width(details)) === 428);
  });

  it('give the editor of the console more room by mouse, finger or keyboard, and its own again', async () => {
    const { page } = await product.openBare({ hasTouch: true });
    await page.goto(`${product.address}/console`);
    const line = page.getByRole('separator', { name: 'Height of the editor' });
    const height = async (): Promise<number> => (await boxOf(page.locator('.console-editor'))).height;
    const first = await height();
    const edge = await boxOf(line);
    await drag(page, { x: edge.x + 200, y: edge.y + 4 }, { x: edge.x + 200, y: edge.y + 84 });
    await expectSoon(height).toBe(first + 80);
    await page.reload();
    await expectSoon(height).toBe(first + 80);
    await line.focus();
    await page.keyboard.press('ArrowUp');
    await expectSoon(height).toBe(first + 56);
    await line.dblclick();
    await expectSoon(height).toBe(first);

    await page.setViewportSize({ width: 390, height: 844 });
    const touch = await fingers(page);
    // What stood beside the editor covers a narrow page.
    await page.getByRole('button', { name: 'Back to the editor' }).tap();
    const { y } = await boxOf(line);
    await touch('touchStart', [{ x: 200, y: y + 4 }]);
    await touch('touchMove', [{ x: 200, y: y + 64 }]);
    await touch('touchEnd', []);
    await expectSoon(height).toBe(first + 60);
  });

  it('leave room for the picture at 800 pixels, where the legend is a rail that opens over it', async () => {
    const { page } = await product.open({ viewport: { width: 800, height: 700 } });
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    await expectSoon(async () => (await legend.boundingBox())?.width).toBe(48);
    const details = await chooseAll(page, ['st-rus']);
    await details.getByRole('heading', { name: 'Russia' }).waitFor();
    const at = await locate(page, 'st-rus');
    const box = await boxOf(details);
    expect(at.x).toBeGreaterThan(48);
    expect(at.x).toBeLessThan(box.x);
    expect(box.x).toBeGreaterThan(400);
    await legend.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('tab', { name: 'Filters', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Legend' }).click();
    await page.getByRole('button', { name: /^People/ }).click();
    await until('people are gone', async () => (await drawn(page)).nodes === 25);
    await page.keyboard.press('Escape');
    await until('it is a rail again', async () => (await legend.getByRole('tab').count()) === 0);
    await page.setViewportSize({ width: 1024, height: 768 });
    await expectSoon(async () => (await boxOf(details)).x).toBeGreaterThan(600);
    await expectSoon(async () => (await legend.boundingBox())?.width).toBe(48);
  });

  it('fit a window that is low or narrow', async () => {
    const { page } = await product.open({ viewport: { width: 640, height: 480 } });
    await chooseAll(page, ['st-rus']);
    await detailsOf(page).getByRole('heading', { name: 'Russia' }).waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    // A sheet from below would leave no room for the picture, nor for itself.
    const [at, box] = [await locate(page, 'st-rus'), await boxOf(detailsOf(page))];
    expect(at.x).toBeLessThan(box.x);
    expect(box.height).toBeGreaterThan(300);
    expect(box.width).toBeLessThan(320);
  });
});
