/** The server away or slow: details say what is known from the canvas, and the search shows no answer to other words. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Product } from './product.ts';
import { expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';
import { holdBack } from './slow.ts';

const AWAY = 'The server does not answer. Check that Entente is still running.';

describe.skipIf(withoutBrowser)(`without an answer (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const click = async (page: Page, id: string): Promise<Locator> => {
    const { x, y } = await locate(page, id);
    await page.mouse.click(x, y);
    return page.getByRole('complementary', { name: 'Details' });
  };

  it('details of an entity say why they are short, list its edges on the canvas, and come once they can', async () => {
    const { page } = await product.open();
    await page.locator('.canvas-tools').waitFor();
    await page.route('**/entities/**', (route) => route.abort());
    const details = await click(page, 'st-kor');
    await details.getByText(AWAY).waitFor();
    await details.getByRole('heading', { level: 2, name: 'South Korea' }).waitFor();
    const edges = details.getByRole('region', { name: /edges? on the canvas$/ });
    await expectSoon(() => edges.getByRole('button').count()).toBeGreaterThan(0);
    await page.unroute('**/entities/**');
    await details.getByRole('button', { name: 'Try again' }).click();
    await details.getByRole('region', { name: 'Documents' }).waitFor();
    await expectSoon(() => details.getByText(AWAY).count()).toBe(0);
  });

  it('says so, too, where the browser knows that it has no network, and goes on once it has', async () => {
    const { page } = await product.open();
    await page.locator('.canvas-tools').waitFor();
    await page.context().setOffline(true);
    const details = await click(page, 'st-chn');
    await details.getByText(AWAY).waitFor();
    await page.context().setOffline(false);
    await details.getByRole('button', { name: 'Try again' }).click();
    await details.getByRole('region', { name: 'Documents' }).waitFor();
  });

  it('the search holds back what it found for other words', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('shahed');
    const found = page.getByRole('option').filter({ hasText: 'Shahed' });
    await found.first().waitFor();
    const palette = page.locator('.search-palette');
    const release = await holdBack(page, /\/search\?/);
    await page.getByRole('combobox', { name: /^Search entities/ }).fill('kursk campaign');
    await until('the old answer has gone', async () => !/shahed/i.test(await palette.innerText()));
    await palette.getByText('Searching …').waitFor();
    release();
    await page.getByRole('option').filter({ hasText: 'Kursk campaign' }).first().waitFor();
    await palette.getByText('Searching …').waitFor({ state: 'detached' });
  });
});
