/** Choosing several entities with fingers alone, and what is done with them, on a phone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, chosen, locateAll, PHONE, pressLong } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';
import { count, details, lookAndClose, panel } from './searching-paths.ts';

/** Begins to choose one after the other, with this one. */
async function beginWith(page: Page, id: string): Promise<void> {
  await pressLong(page, await locate(page, id), 'Select several, one after the other');
  await page.getByText('1 selected.').waitFor();
}

async function tap(page: Page, id: string): Promise<void> {
  const { x, y } = await locate(page, id);
  await page.touchscreen.tap(x, y);
}

const end = (page: Page): Promise<void> => page.getByRole('button', { name: 'Done', exact: true }).tap();

describe.skipIf(withoutBrowser)(`several with fingers (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('takes what is tapped, takes it out by another tap, and tells of all in the end', async () => {
    const { page, faults } = await product.open(PHONE);
    const before = await drawn(page);
    await beginWith(page, 'pe-paparo');
    await tap(page, 'we-mig-29');
    await tap(page, 'or-nhk');
    await page.getByText('3 selected.').waitFor();
    await tap(page, 'or-nhk');
    await page.getByText('2 selected.').waitFor();
    // Twice in a row is out and in again, and expands nothing.
    const { x, y } = await locate(page, 'pe-paparo');
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    // What lies beside does not end it.
    await page.touchscreen.tap(20, 560);
    await tap(page, 'st-rus');
    await page.getByText('3 selected.').waitFor();
    await expectSoon(() => details(page).count()).toBe(0);
    await end(page);
    await details(page).getByRole('heading', { level: 2, name: '3 entities selected' }).waitFor();
    await expectSoon(() => page.getByText('3 selected.').count()).toBe(0);
    await expectSoon(() => drawn(page)).toEqual(before);
    await tap(page, 'st-prk');
    await details(page).getByRole('heading', { level: 2, name: 'North Korea' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('shows all of the picture above its words, and what was taken above the sheet', async () => {
    const { page, faults } = await product.open(PHONE);
    const ids = ['pe-paparo', 'we-mig-29', 'ev-fighter-jet-deal'];
    const lowestOf = async (): Promise<number> => Math.max(...(await locateAll(page, ids)).map(({ y }) => y));
    const before = await lowestOf();
    await beginWith(page, 'ev-fighter-jet-deal');
    const hint = await boxOf(page.locator('.tool-hint'));
    expect(before).toBeGreaterThan(hint.y);
    await until('all are above it', async () => (await lowestOf()) < hint.y);
    await tap(page, 'pe-paparo');
    await tap(page, 'we-mig-29');
    await end(page);
    await details(page).getByRole('heading', { level: 2, name: '3 entities selected' }).waitFor();
    const { y: edge } = await boxOf(details(page));
    await until('all are above the sheet', async () => (await lowestOf()) < edge);
    await details(page).getByRole('button', { name: 'Close' }).tap();
    await until('the camera is back', async () => Math.abs((await lowestOf()) - before) < 2);
    expect(faults).toEqual([]);
  });

  it('adds what is pressed long, and offers what can be done with all', async () => {
    const { page, faults } = await product.open(PHONE);
    await beginWith(page, 'st-rus');
    await pressLong(page, await locate(page, 'st-prk'), 'Hide what is selected');
    await until('both are gone', async () => (await drawn(page)).nodes <= 29);
    await expectSoon(() => chosen(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  it('brings neighbours in common into sight above their sheet, and looks again at all once that is closed', async () => {
    const { page, faults } = await product.open(PHONE);
    const bright = ['pe-paparo', 'we-mig-29', 'ev-fighter-jet-deal'];
    const before = await locateAll(page, bright);
    await beginWith(page, 'pe-paparo');
    await pressLong(page, await locate(page, 'we-mig-29'), 'Find neighbours in common');
    await panel(page)
      .getByRole('heading', { name: 'Neighbours in common of Samuel Paparo and MiG-29' })
      .waitFor();
    await expectSoon(() => count(page)).toBe('1 neighbour.');
    const { y: edge } = await boxOf(panel(page));
    expect(Math.min(...before.map(({ y }) => y))).toBeGreaterThan(edge);
    await lookAndClose(page, bright, before);
    expect(faults).toEqual([]);
  });
});
