/** Filtering by what stands behind edges: publishers, days and words, which need their claims to be read. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastStep } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, readHash, startProduct, until, withoutBrowser } from './product.ts';

const chip = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('group', { name: 'Filters that are set' }).getByRole('button', { name: words });
const publishers = (page: Page): Locator => page.getByRole('toolbar', { name: 'Publishers' });

describe.skipIf(withoutBrowser)(`filtering by claims (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const openFilters = async (): Promise<{ page: Page; faults: string[] }> => {
    const opened = await product.open();
    await opened.page.getByRole('tab', { name: 'Filters' }).click();
    await publishers(opened.page).getByRole('checkbox').first().waitFor();
    return opened;
  };

  it('lists who reports what is on the canvas, and leaves the edges of those that are chosen', async () => {
    const { page, faults } = await openFilters();
    const first = publishers(page).getByRole('checkbox').first();
    const name = await first.locator('.legend-name').innerText();
    const count = await first.locator('.row-count').innerText();
    expect(name).not.toBe('');
    await first.click();
    await chip(page, `reported by ${name}`).waitFor();
    await until('just its edges are drawn', async () => (await drawn(page)).edges === Number(count));
    const second = publishers(page).getByRole('checkbox').nth(1);
    await second.click();
    await until('those of both are drawn', async () => (await drawn(page)).edges > Number(count));
    await expectSoon(() => lastStep(page)).toBe('Undo: show only what these publishers report');
    await page.getByRole('button', { name: 'Any publisher' }).click();
    await until('all are back', async () => (await drawn(page)).nodes === 31);
    expect(faults).toEqual([]);
  });

  it('searches the publishers', async () => {
    const { page } = await openFilters();
    const all = await publishers(page).getByRole('checkbox').count();
    await page.getByRole('textbox', { name: 'Search publishers' }).fill('kbs');
    await until('those alone are listed', async () => {
      const listed = await publishers(page).getByRole('checkbox').allTextContents();
      return listed.length > 0 && listed.length < all && listed.every((each) => /kbs/i.test(each));
    });
  });

  it('takes days in any precision, and spans counted back from the latest report', async () => {
    const { page, faults } = await openFilters();
    const before = (await drawn(page)).edges;
    await page.getByRole('textbox', { name: 'From' }).fill('2024-12');
    await page.getByRole('textbox', { name: 'To' }).fill('2024-12-31');
    await page.getByRole('textbox', { name: 'To' }).press('Enter');
    await chip(page, 'Dec 2024 to 31 Dec 2024').waitFor();
    await until('some edges are hidden', async () => (await drawn(page)).edges < before);
    const inDecember = (await drawn(page)).edges;
    expect(inDecember).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Last 3 years' }).click();
    await chip(page, /^from \d/).waitFor();
    await until('more are drawn', async () => (await drawn(page)).edges > inDecember);
    await page.getByRole('button', { name: 'Any day' }).click();
    await until('all are back', async () => (await drawn(page)).edges === before);
    expect(faults).toEqual([]);
  });

  it('filters by words as one step once the typing pauses, in claims, relations and names', async () => {
    const { page, faults } = await openFilters();
    const before = await drawn(page);
    const words = page.getByRole('textbox', { name: 'Words' });
    await words.focus();
    // All of it is sent together: on a machine that has much else to do, letters that are waited for come with pauses between.
    await Promise.all(Array.from('drone', (letter) => page.keyboard.press(letter)));
    await chip(page, 'contains “drone”').waitFor();
    await until('what does not hold it is hidden', async () => (await drawn(page)).edges < before.edges);
    await expectSoon(async () => (await drawn(page)).edges).toBeGreaterThan(0);
    await expectSoon(() => lastStep(page)).toBe('Undo: filter by “drone”');
    await page.getByRole('button', { name: 'Undo: filter by “drone”' }).click();
    await until('the field follows', async () => (await words.inputValue()) === '');
    await expectSoon(() => lastStep(page)).toBe('Undo');
    await expectSoon(() => drawn(page)).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('reads the claims that a link’s filters need', async () => {
    const { page } = await openFilters();
    await page.getByRole('textbox', { name: 'Words' }).fill('drone');
    await chip(page, 'contains “drone”').waitFor();
    await until('it took effect', async () => (await drawn(page)).edges < 60);
    const wanted = await drawn(page);
    const { page: copy, faults } = await product.open({}, await readHash(page));
    await until('the copy shows the same', async () => {
      const { nodes, edges } = await drawn(copy);
      return nodes === wanted.nodes && edges === wanted.edges;
    });
    expect(faults).toEqual([]);
  });
});
