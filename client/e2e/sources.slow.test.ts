/** Sources: lists of documents and publishers to sort and filter, the page of one of either, and the ways to the canvas and back. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { drawn, expectSoon, painted, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`sources (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { level: 2, name }).waitFor();
  const rowsOf = (page: Page, table: string): Locator =>
    page.getByRole('table', { name: table }).locator('tbody tr');
  const choose = async (page: Page, action: string): Promise<void> => {
    await page.keyboard.press('/');
    await page.keyboard.type(action);
    await page
      .getByRole('option', { name: new RegExp(`^${action}`) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
  };

  it('lists documents, sorts and filters them, and keeps that in the address', async () => {
    const { page, faults } = await product.open();
    await choose(page, 'Documents');
    await heading(page, 'Documents');
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ documents$/ })
      .waitFor();
    const rows = rowsOf(page, 'Documents');
    await page.getByRole('button', { name: 'Claims' }).click();
    const claims = (): Promise<number[]> =>
      rows.locator('.number').evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
    await until('the most claims come first', async () => {
      const all = await claims();
      return all[0] === 10 && all.every((number, at) => number <= (all[at - 1] ?? number));
    });

    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemcheckbox', { name: /French/ }).click();
    await page.keyboard.press('Escape');
    await until('only documents in French are left', async () => {
      const languages = await rows.locator('td:nth-child(4)').allInnerTexts();
      return languages.length > 0 && languages.every((language) => language === 'French');
    });
    expect(page.url()).toContain('/documents?language=fr&order=claims');
    const count = await rows.count();
    await page.reload();
    await until('they are the same', async () => (await rows.count()) === count);
    await page.getByRole('button', { name: 'Lift all filters' }).click();
    await until('all are back', async () => (await rows.count()) > count);

    await page.getByRole('textbox', { name: 'Words of the title' }).fill('pantsir zzz');
    await page.getByText('Nothing passes these filters.').waitFor();
    expect(faults).toEqual([]);
  });

  it('reads on where a list is longer than a part', async () => {
    const { page } = await product.open();
    await choose(page, 'Documents');
    const rows = rowsOf(page, 'Documents');
    await until('a part is there', async () => (await rows.count()) === 100);
    await rows.last().scrollIntoViewIfNeeded();
    const total = Number.parseInt(
      await page
        .getByRole('status')
        .filter({ hasText: /^\d+ documents$/ })
        .innerText(),
      10,
    );
    await until('all are there', async () => (await rows.count()) === total);
  });

  it('knows the link that was followed also where the list was still narrowing down', async () => {
    const { page } = await product.open();
    await choose(page, 'Documents');
    const link = page.getByRole('link', { name: /US and allies accuse North Korea/ });
    await link.waitFor();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/api/v1/documents?*q=allies*', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/documents\?.*allies/);
    await page.getByRole('textbox', { name: 'Words of the title' }).fill('allies accuse');
    await asked;
    await link.click();
    await heading(page, /US and allies accuse North Korea/);
    goOn();
    await page.goBack();
    await heading(page, 'Documents');
    await until('the link that was followed has the keyboard', () =>
      link.evaluate((element) => element === document.activeElement),
    );
  });

  it('leads from a document to its edges on the canvas, as one step', async () => {
    const { page, faults } = await product.open();
    const before = await drawn(page);
    await choose(page, 'Documents');
    await page.getByRole('textbox', { name: 'Words of the title' }).fill('allies accuse');
    await page.getByRole('link', { name: /US and allies accuse/ }).click();
    await page.getByRole('button', { name: 'Show its 10 edges on the canvas' }).click();
    await until('its edges are drawn', async () => (await drawn(page)).edges > before.edges);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.keyboard.press('Control+z');
    await until('the picture is as before', async () => (await drawn(page)).edges === before.edges);

    await page.goBack();
    await heading(page, /US and allies accuse/);
    await page.getByRole('button', { name: /^Multilateral Sanctions Monitoring Team replaces/ }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('Eleven countries formed the MSMT after Russia').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('lists publishers, and shows one: its documents, and what it alone reports', async () => {
    const { page, faults } = await product.open();
    await choose(page, 'Publishers');
    await heading(page, 'Publishers');
    await page.getByRole('button', { name: 'Edges it alone reports' }).click();
    const rows = rowsOf(page, 'Publishers');
    await until('who reports most alone comes first', async () => {
      const alone = await rows.locator('td:last-child').allInnerTexts();
      const numbers = alone.map(Number);
      return numbers[0] === 23 && numbers.every((number, at) => number <= (numbers[at - 1] ?? number));
    });
    await page.getByRole('textbox', { name: 'Words of the name' }).fill('pravda');
    await page.getByRole('link', { name: 'Ukrainska Pravda' }).click();
    await heading(page, 'Ukrainska Pravda');
    await page.getByRole('heading', { name: '8 documents, the latest first' }).waitFor();
    await expectSoon(() => rowsOf(page, 'Documents').count()).toBe(8);
    const alone = page.getByRole('region', { name: 'Reported by it alone' });
    await expectSoon(() => alone.getByRole('listitem').count()).toBe(23);
    await alone.getByRole('button', { name: /Kim Jong Un meets Sergei Shoigu/ }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('Ukrainska Pravda').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('walks a list with the arrow keys, and closes with Escape', async () => {
    const { page } = await product.open();
    await choose(page, 'Publishers');
    const links = rowsOf(page, 'Publishers').getByRole('rowheader').getByRole('link');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    const name = await links.nth(1).innerText();
    await page.keyboard.press('Enter');
    await heading(page, name);
    await page.keyboard.press('Escape');
    await page.locator('.pages').waitFor({ state: 'detached' });
    await expectSoon(async () => (await drawn(page)).nodes).toBe(31);
  });

  it('keeps the canvas beneath a page as it is, and out of reach', async () => {
    const { page } = await product.open();
    const hash = new URL(page.url()).hash;
    await choose(page, 'Documents');
    await heading(page, 'Documents');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+a');
    await expectSoon(() =>
      page.locator('.beneath').evaluate((element) => (element as HTMLElement).inert),
    ).toBe(true);
    await page.goBack();
    await page.locator('.pages').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe(hash);
    await expectSoon(async () => (await drawn(page)).nodes).toBe(31);
  });

  it('opens from its own address, and says where there is nothing', async () => {
    const { page } = await product.openBare();
    await page.goto(`${product.address}/publishers?q=pravda`);
    await heading(page, 'Publishers');
    await rowsOf(page, 'Publishers').first().waitFor();
    await expectSoon(() => page.getByRole('textbox', { name: 'Words of the name' }).inputValue()).toBe(
      'pravda',
    );
    await page.goto(`${product.address}/documents/d-nowhere`);
    await heading(page, 'There is no such document');
    await page.getByRole('link', { name: 'See all documents' }).click();
    await heading(page, 'Documents');
    await page.getByRole('button', { name: 'Back to the canvas' }).click();
    await painted(page);
    await expectSoon(async () => (await drawn(page)).nodes).toBe(31);
  });
});
