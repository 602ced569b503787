/** One long way through the product, as an analyst goes it: search, expand, path, filter, save, share. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { notice, saveAs, state } from './keeping.ts';
import { doubleClick } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, painted, until } from './product.ts';
import { count, openSearch, panel, search, steps } from './searching-paths.ts';

const nodes = async (page: Page): Promise<number> => (await drawn(page)).nodes;

/** Goes it, and expects what is to be seen on the way; the same on both engines. */
export async function travel(product: Product): Promise<void> {
  const { page, faults } = await product.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const opening = await nodes(page);

  await page.keyboard.press('/');
  await page.keyboard.type('Tehran');
  await page.getByRole('option').filter({ hasText: '“Tehran”, by metonym' }).first().click();
  await until('Iran is drawn', async () => (await nodes(page)) === opening + 1);

  await doubleClick(page, 'st-irn');
  await until('its neighbours came', async () => (await nodes(page)) > opening + 1);
  const expanded = await nodes(page);
  await page.keyboard.press('Control+z');
  await until('they are gone', async () => (await nodes(page)) === opening + 1);
  await page.keyboard.press('Control+Shift+z');
  await until('they are back', async () => (await nodes(page)) === expanded);
  await page.keyboard.press('Escape');

  await openSearch(page, 'Iran', 'North Korea', 'Shortest');
  await search(page);
  await expectSoon(() => count(page)).toMatch(/path/);
  await expectSoon(() => steps(page).count()).toBeGreaterThan(0);
  await panel(page).locator('blockquote').first().waitFor();
  await page.keyboard.press('Escape');

  const legend = page.getByRole('complementary', { name: 'Legend and filters' });
  await legend.getByRole('button', { name: /^States/ }).hover();
  await legend.getByRole('button', { name: 'Show only states' }).click();
  await until('states alone are drawn', async () => (await nodes(page)) < opening);
  const filtered = await drawn(page);

  await saveAs(page, 'States that help');
  await page.keyboard.press('Control+Shift+l');
  await notice(page, 'has been copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#view.');

  const other = await product.openBare();
  await other.page.goto(link);
  await painted(other.page);
  await state(other.page, 'Saved');
  await expectSoon(() => drawn(other.page)).toEqual(filtered);
  expect([...faults, ...other.faults]).toEqual([]);
}
