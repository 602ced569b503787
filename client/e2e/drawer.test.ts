/** The drawer: tables, timeline and map in step with the canvas, by mouse and by keyboard. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from './hands.ts';
import { boxOf, openTab, rowsOf } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the drawer (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const selected = (page: Page): Locator => page.locator('.table-row[aria-selected="true"]');
  const openDetails = (page: Page, name: RegExp): Promise<void> =>
    page.locator('.details').getByRole('heading', { name }).first().waitFor();

  it('lists entities, and a row and its node are chosen together', async () => {
    const { page, faults } = await product.open();
    await openTab(page, 'Entities');
    await page.getByRole('searchbox', { name: 'Filter entities' }).fill('lukin');
    const row = rowsOf(page).filter({ hasText: 'Artyom Lukin' });
    await row.click();
    await openDetails(page, /Lukin/);
    await expectSoon(() => selected(page).count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Filter entities' }).fill('');
    const { x, y } = await locate(page, 'pe-kim-jong-un');
    await page.mouse.click(x, y);
    await until('the row of the node is marked', async () =>
      ((await selected(page).first().textContent()) ?? '').includes('Kim Jong Un'),
    );
    expect(faults).toEqual([]);
  });

  it('sorts by a heading and filters by words, and says how many of how many', async () => {
    const { page } = await product.open();
    await openTab(page, 'Entities');
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await until('the first name comes first', async () => {
      const names = await page.locator('.table-row .cell-name').allTextContents();
      return names.length > 3 && [...names].sort((a, b) => a.localeCompare(b)).join() === names.join();
    });
    await page.getByRole('searchbox', { name: 'Filter entities' }).fill('north korean');
    await page
      .getByRole('status')
      .filter({ hasText: /\d+ of 31 entities/ })
      .waitFor();
    await page.getByRole('searchbox', { name: 'Filter entities' }).fill('zzz');
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await until('all rows are back', async () => (await rowsOf(page).count()) > 5);
  });

  it('is walked with the keyboard alone: rows by arrows, details by Enter, away by the key of the tab', async () => {
    const { page } = await product.open();
    await page.keyboard.press('t');
    const grid = page.getByRole('grid', { name: 'Entities on the canvas' });
    await grid.waitFor();
    await until('the grid has the keyboard', () =>
      grid.evaluate((element) => element === document.activeElement),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('one row is selected', async () => (await selected(page).count()) === 1);
    await page.locator('.details').getByRole('heading').first().waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await until('two rows are selected', async () => (await selected(page).count()) === 2);
    await page.keyboard.press('t');
    await until('the drawer is closed', async () => (await page.getByRole('grid').count()) === 0);
  });

  it('copies the rows as text that spreadsheets take', async () => {
    const { page } = await product.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openTab(page, 'Relations');
    await until('rows are there', async () => (await rowsOf(page).count()) > 3);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('63 rows copied').waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines).toHaveLength(64);
    expect(lines[0]?.split('\t').slice(0, 3)).toEqual(['Subject', 'Relation', 'Object']);
  });

  it('lists the claims, and follows the filters of the legend', async () => {
    const { page } = await product.open();
    await openTab(page, 'Claims');
    await page.getByRole('status').filter({ hasText: '114 claims' }).waitFor();
    await rowsOf(page).first().click();
    await page.locator('.details').getByRole('heading').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.legend-row').filter({ hasText: 'People' }).click();
    await until(
      'there are fewer',
      async () => !((await page.locator('.table-count').textContent()) ?? '').startsWith('114 claims'),
    );
    const hidden = page.getByRole('button', { name: /Also hidden/ });
    await hidden.click();
    await page.getByRole('status').filter({ hasText: '114 claims' }).waitFor();
  });

  it('brushes days on the timeline, which filters the canvas as one step', async () => {
    const { page, faults } = await product.open();
    await openTab(page, 'Timeline');
    const chart = page.locator('.time-chart');
    await page.locator('.bar').first().waitFor();
    const box = await boxOf(chart);
    const y = box.y + 30;
    await page.mouse.move(box.x + box.width * 0.55, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.65, y, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 });
    await page.mouse.up();
    await until('edges are hidden', async () => (await drawn(page)).edges < 63);
    await expectSoon(() => page.getByRole('textbox', { name: 'First day' }).inputValue()).toMatch(
      /^\d{4}-\d{2}-01$/,
    );
    await page.getByRole('slider', { name: 'First day' }).focus();
    const first = await page.getByRole('textbox', { name: 'First day' }).inputValue();
    await page.keyboard.press('ArrowLeft');
    await until(
      'the first day is earlier',
      async () => (await page.getByRole('textbox', { name: 'First day' }).inputValue()) < first,
    );
    await page.getByRole('button', { name: 'Every day' }).click();
    await until('all edges are back', async () => (await drawn(page)).edges === 63);
    await page.keyboard.press('Control+z');
    await until('the days are chosen again', async () => (await drawn(page)).edges < 63);
    expect(faults).toEqual([]);
  });

  it('brushes with the keyboard: by typing days, and from bar to bar with Shift', async () => {
    const { page } = await product.open();
    await openTab(page, 'Timeline');
    const first = page.getByRole('textbox', { name: 'First day' });
    await first.fill('soon');
    await expectSoon(() => first.getAttribute('aria-invalid')).toBe('true');
    await first.fill('2025');
    await first.press('Enter');
    await until('edges are hidden', async () => (await drawn(page)).edges < 63);
    await page.getByRole('button', { name: 'Every day' }).click();
    await until('all edges are back', async () => (await drawn(page)).edges === 63);
    await page.locator('.bar').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await until('edges are hidden again', async () => (await drawn(page)).edges < 63);
    await page.keyboard.press('Enter');
    await until('what the bar counts is marked', async () => (await page.locator('.bar-mark').count()) > 0);
  });

  it('shows when the facts of what is selected held', async () => {
    const { page } = await product.open();
    await openTab(page, 'Timeline');
    await page.getByRole('listbox', { name: 'When events took place' }).waitFor();
    const { x, y } = await locate(page, 'pe-kim-jong-un');
    await page.mouse.click(x, y);
    const lanes = page.getByRole('listbox', { name: 'When what is selected held or happened' });
    await lanes.waitFor();
    await lanes.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: /Kim Jong Un/ })
      .first()
      .waitFor();
  });

  it('draws where entities lie, and selects a state or a transfer from the map', async () => {
    const { page, faults } = await product.open();
    await openTab(page, 'Map');
    const place = page.locator('.place[data-place="st-chn"]');
    await place.waitFor();
    await place.click();
    await openDetails(page, /China/);
    await expectSoon(() => place.getAttribute('aria-pressed')).toBe('true');
    const { x, y } = await locate(page, 'st-rus');
    await page.mouse.click(x, y);
    await until(
      'the place is marked',
      async () => (await page.locator('.place[data-place="st-rus"]').getAttribute('aria-pressed')) === 'true',
    );
    await page.getByRole('button', { name: 'Only transfers' }).click();
    const arcs = page.locator('.arc');
    await until(
      'only transfers are left',
      async () => (await page.locator('.arc[data-transfer="false"]').count()) === 0,
    );
    await arcs.first().focus();
    await page.keyboard.press('Enter');
    await until(
      'its edges are selected',
      async () => (await page.locator('.arc[aria-pressed="true"]').count()) > 0,
    );
    expect(faults).toEqual([]);
  });

  it('is moved, zoomed and walked over with mouse and keyboard', async () => {
    const { page } = await product.open();
    await openTab(page, 'Map');
    const place = page.locator('.place[data-place="st-rus"]');
    await place.waitFor();
    const at = (): Promise<Place> => boxOf(place.locator('.place-dot'));
    const before = await at();
    const map = page.locator('.map');
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await until('it has moved', async () => (await at()).x < before.x - 30);
    await page.keyboard.press('0');
    await until('it is back', async () => Math.abs((await at()).x - before.x) < 1);
    await page.mouse.move(before.x + 100, before.y + 150);
    await page.mouse.down();
    await page.mouse.move(before.x + 160, before.y + 170, { steps: 5 });
    await page.mouse.up();
    await until('it was dragged', async () => Math.abs((await at()).x - before.x - 60) < 8);
    await page.mouse.wheel(0, -300);
    await until('it is larger', async () => Math.abs((await at()).x - before.x - 60) > 12);
    await map.focus();
    await page.keyboard.press('0');
    await page.locator('.place[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await until(
      'a place is chosen',
      async () => (await page.locator('.place[aria-pressed="true"]').count()) === 1,
    );
  });
});
