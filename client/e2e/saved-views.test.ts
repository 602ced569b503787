/** The list of saved views, with mouse and keyboard. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apart, focusList, lastStep, locateAll, runByName } from './hands.ts';
import { card, choose, hideNode, nodes, notice, openView, saveAs } from './keeping.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, startProduct, until, withoutBrowser } from './product.ts';

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

  it('bring back in another browser where things were, filters, the style, groups and notes', async () => {
    const { page, faults } = await product.open();
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    await legend.getByRole('button', { name: /^Claimed/ }).click();
    await page.keyboard.press('s');
    const style = page.getByRole('dialog', { name: 'How it is drawn' });
    await style.getByRole('combobox', { name: 'Size' }).selectOption({ label: 'Claims' });
    await style.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Shift+n');
    await page.keyboard.type('Who paid for this?');
    await page.keyboard.press('Escape');
    await focusList(page);
    await runByName(page, 'Group by kind');
    await until('people are one node', async () => (await nodes(page)) < 15);
    await page.keyboard.press('5');
    await expectSoon(() => lastStep(page)).toBe('Undo: arrange: circle');
    await saveAs(page, 'All of it');
    const ids = ['group:Person', 'group:Event'];
    const [before, shape] = [await drawn(page), await locateAll(page, ids)];

    const { page: other, faults: others } = await product.open({}, new URL(page.url()).hash);
    await openView(other, 'All of it').waitFor();
    await expectSoon(() => drawn(other)).toEqual(before);
    expect(apart(await locateAll(other, ids))).toBeCloseTo(apart(shape), 0);
    await other.getByRole('group', { name: 'Who paid for this?' }).waitFor();
    await other
      .getByRole('group', { name: 'Filters that are set' })
      .getByRole('button', { name: 'without claimed' })
      .waitFor();
    await other
      .getByRole('region', { name: 'Sizes' })
      .getByText(/ claims$/)
      .first()
      .waitFor();
    expect([...faults, ...others]).toEqual([]);
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
