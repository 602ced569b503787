/** Searching for paths that takes long: answers that come late, searches that are given up or fail, and more paths than are listed. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';
import { count, dialogue, openSearch, panel, search } from './searching-paths.ts';
import { holdBack } from './slow.ts';

describe.skipIf(withoutBrowser)(`a long search for paths (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('says when there may be more paths than it lists', async () => {
    const { page } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'All up to a length');
    await dialogue(page).getByLabel('Most steps').fill('4');
    await search(page);
    await expectSoon(() => count(page)).toBe('50 paths found; there may be more.');
  });

  it('takes a name that was typed out also where its answer comes after the field is left', async () => {
    const { page } = await product.open();
    const release = await holdBack(page, '**/api/v1/search?**');
    await page.keyboard.press('Shift+P');
    const from = dialogue(page).getByRole('combobox', { name: 'From' });
    const asked = page.waitForRequest('**/api/v1/search?**');
    await from.fill('iran');
    await asked;
    await from.press('Tab');
    release();
    await expectSoon(() => from.inputValue()).toBe('Iran');
  });

  it('can be given up while it searches, and tried again where it fails, leaving everything as it was', async () => {
    const { page } = await product.open();
    let answer: (() => void) | undefined;
    await page.route('**/paths?**', async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      await route.continue().catch(() => undefined);
    });
    await openSearch(page, 'Russia', 'North Korea', 'All shortest');
    await dialogue(page).getByRole('button', { name: 'Search', exact: true }).click();
    await dialogue(page)
      .getByRole('button', { name: /Searching/ })
      .waitFor();
    await page.locator('.task').getByText('Looking for paths').waitFor();
    await dialogue(page).getByRole('button', { name: 'Cancel the search' }).click();
    await dialogue(page).getByRole('button', { name: 'Search', exact: true }).waitFor();
    await until('no task is left', async () => (await page.locator('.task').count()) === 0);
    answer?.();
    await expectSoon(() => panel(page).count()).toBe(0);
    await expectSoon(() => dialogue(page).getByRole('alert').count()).toBe(0);

    await page.unroute('**/paths?**');
    await page.route('**/paths?**', (route) => route.abort());
    await dialogue(page).getByRole('button', { name: 'Search', exact: true }).click();
    await dialogue(page).getByText('The server does not answer').waitFor();
    await page.unroute('**/paths?**');
    await dialogue(page).getByRole('button', { name: 'Try again' }).click();
    await panel(page).getByRole('heading', { name: 'All shortest paths' }).waitFor();
  });
});
