/** The list of saved views, with mouse and keyboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, choose, hideNode, nodes, notice, openView, saveAs } from './keeping.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`saved views (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('begins with an empty list that says how to save', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Saved views' }).click();
    await page.getByText('No view is saved yet.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/views');
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Entities on the canvas' }).waitFor({ state: 'attached' });
    expect(new URL(page.url()).pathname).toBe('/');
    await expectSoon(() => nodes(page)).toBe(31);
    expect(faults).toEqual([]);
  });

  it('lists views to open, rename, duplicate, delete and restore, with the keyboard alone', async () => {
    const { page, faults } = await product.open();
    await hideNode(page, 'pe-lukin');
    await saveAs(page, 'Listed');
    await choose(page, 'Saved views');
    await card(page, 'Listed').getByText('Saved just now · 30 entities').waitFor();
    const image = card(page, 'Listed').locator('img');
    await expectSoon(() => image.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    await until('the small picture can be read', () =>
      image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth === 240),
    );
    await card(page, 'Listed').getByText('On the canvas').waitFor();
    await page.getByRole('searchbox', { name: 'Name' }).fill('listed');
    await page.getByText(/^1 view of/).waitFor();
    const opener = card(page, 'Listed').getByRole('button', { name: /^Listed/ });
    await opener.focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Listed first');
    await page.keyboard.press('Enter');
    await card(page, 'Listed first').waitFor();
    await page.getByRole('button', { name: 'More for “Listed first”' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    const copy = card(page, 'Listed first (copy)').getByRole('button', { name: /^Listed first \(copy\)/ });
    await copy.focus();
    await page.keyboard.press('Delete');
    await copy.waitFor({ state: 'detached' });
    await until('another card has the keyboard', () =>
      page.evaluate(() => document.activeElement?.textContent.startsWith('Listed first') ?? false),
    );
    await notice(page, '“Listed first (copy)” was deleted.').getByRole('button', { name: 'Undo' }).click();
    await copy.focus();
    await page.keyboard.press('Delete');
    await copy.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Deleted \(/ }).click();
    await page.getByRole('button', { name: 'Restore “Listed first (copy)”' }).click();
    await copy.waitFor();
    await copy.focus();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Delete “Listed first (copy)” forever' }).click();
    await page.getByRole('dialog').getByText('all of its versions will be gone').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete forever' }).click();
    await page
      .getByRole('button', { name: 'Delete “Listed first (copy)” forever' })
      .waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: 'Name' }).fill('first');
    await card(page, 'Listed first')
      .getByRole('button', { name: /^Listed first/ })
      .focus();
    await page.keyboard.press('Enter');
    await openView(page, 'Listed first').waitFor();
    await until('the canvas is shown', () => Promise.resolve(new URL(page.url()).pathname === '/'));
    await expectSoon(() => nodes(page)).toBe(30);
    expect(faults).toEqual([]);
  });
});
