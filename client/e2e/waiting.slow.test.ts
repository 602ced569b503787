/** What lasts is told of and can be given up: neighbours, an entity that is added, edges that are revealed, measures, a saved view. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, choose, openView, saveAs } from './keeping.ts';
import { clickOn, doubleClick, focusList, heading, lastStep, PHONE } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';

/** Holds back what the server is asked under addresses like this, until it is called. */
async function holdBack(page: Page, like: RegExp): Promise<() => Promise<void>> {
  await page.route(like, () => undefined);
  return () => page.unroute(like);
}

/** Waits until it is told what lasts, and gives it up. */
async function giveUp(page: Page, what: string): Promise<void> {
  const task = page.getByRole('progressbar', { name: what });
  await task.waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await task.waitFor({ state: 'detached' });
}

describe.skipIf(withoutBrowser)(`waiting (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('for neighbours can end before they come, and they come when asked for again', async () => {
    const { page, faults } = await product.open();
    const before = await drawn(page);
    const goOn = await holdBack(page, /\/expansion/);
    await doubleClick(page, 'pe-paparo');
    await giveUp(page, 'Bringing neighbours of Samuel Paparo');
    await expectSoon(() => drawn(page)).toEqual(before);
    await expectSoon(() => lastStep(page)).toBe('Undo');
    await expectSoon(() => page.locator('.notice').count()).toBe(0);
    await goOn();
    await page.keyboard.press('e');
    await until('they came', async () => (await drawn(page)).nodes === before.nodes + 2);
    expect(faults).toEqual([]);
  });

  it('for neighbours can end with a finger, above the sheet that tells of what was tapped', async () => {
    const { page, faults } = await product.open(PHONE);
    const before = await drawn(page);
    await holdBack(page, /\/expansion/);
    const { x, y } = await locate(page, 'st-kor');
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    await heading(page, 'South Korea').waitFor();
    const task = page.getByRole('progressbar', { name: 'Bringing neighbours of South Korea' });
    await task.waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).tap();
    await task.waitFor({ state: 'detached' });
    await expectSoon(() => drawn(page)).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('for who is central can end before that is known, and is asked for again', async () => {
    const { page, faults } = await product.open();
    const goOn = await holdBack(page, /measures\.worker/);
    await page.getByRole('button', { name: 'Who is central' }).click();
    const central = page.getByRole('dialog', { name: 'Who is central' });
    const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
    const given = central.getByText('Not computed.');
    await until('both measures are given up', async () => {
      if ((await cancel.count()) > 0) await cancel.first().click();
      return (await given.count()) === 2;
    });
    await goOn();
    await central.getByRole('button', { name: 'Compute it' }).first().click();
    await central.getByRole('toolbar', { name: 'The most central' }).getByRole('button').first().waitFor();
    await central.getByRole('button', { name: 'Compute it' }).click();
    await central.getByRole('toolbar', { name: 'Communities' }).getByRole('button').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('for an entity from the search, or for edges, can end before they come', async () => {
    const { page, faults } = await product.open();
    const before = await drawn(page);
    const goOn = await holdBack(page, /\/graph\/edges/);
    await page.keyboard.press('/');
    await page.keyboard.type('Tehran');
    await page.getByRole('option').filter({ hasText: '“Tehran”, by metonym' }).first().click();
    await giveUp(page, 'Bringing an entity');
    await focusList(page);
    await page.keyboard.press('r');
    await giveUp(page, 'Bringing the edges among what is shown');
    await expectSoon(() => drawn(page)).toEqual(before);
    await expectSoon(() => lastStep(page)).toBe('Undo');
    await goOn();
    await page.keyboard.press('r');
    await page.getByText('All edges among what is on the canvas are drawn already.').waitFor();
    expect(faults).toEqual([]);
  });

  it('for a saved view can end on the page of views, which stays', async () => {
    const { page, faults } = await product.open();
    await saveAs(page, 'Kept');
    await choose(page, /^Close/);
    await until('it is closed', async () => (await openView(page, 'Kept').count()) === 0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('>saved views');
    await page
      .getByRole('option', { name: /saved views/i })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const goOn = await holdBack(page, /\/views\/[^/]+$/);
    const open = card(page, 'Kept').getByRole('button', { name: /Kept/ }).first();
    await open.click();
    await giveUp(page, 'Opening a saved view');
    await expectSoon(() => page.locator('.notice').count()).toBe(0);
    await expectSoon(() => openView(page, 'Kept').count()).toBe(0);
    await goOn();
    await open.click();
    await openView(page, 'Kept').waitFor();
    expect(faults).toEqual([]);
  });

  it('for an older version of a view can end, and the newest one stays', async () => {
    const { page, faults } = await product.open();
    await saveAs(page, 'Twice');
    await clickOn(page, 'or-nhk');
    await page.keyboard.press('Delete');
    await until('it is hidden', async () => (await drawn(page)).nodes === 30);
    await page.keyboard.press('Control+s');
    await page.getByText('“Twice” is saved.').waitFor();
    const look = async (): Promise<void> => {
      await choose(page, /^Versions/);
      await page.getByRole('button', { name: 'Look at version 1' }).click();
    };
    const goOn = await holdBack(page, /\/versions\/1$/);
    await look();
    await giveUp(page, 'Opening version 1');
    await expectSoon(() => drawn(page).then(({ nodes }) => nodes)).toBe(30);
    await expectSoon(() => page.getByText('This is version 1').count()).toBe(0);
    await goOn();
    await look();
    await page.getByText('This is version 1').waitFor();
    await until('the older one is shown', async () => (await drawn(page)).nodes === 31);
    expect(faults).toEqual([]);
  });
});
