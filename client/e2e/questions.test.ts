/** Starting: the questions that a newcomer is offered, each opening a picture that can be undone. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { drawn, expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`starting with a question (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const openQuestions = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Start with another question' }).click();
    await page.getByRole('dialog', { name: 'Start with a question' }).waitFor();
  };
  const offeredDay = async (page: Page): Promise<Locator> => {
    const day = page.getByRole('textbox', { name: 'From' });
    // What is filled in meanwhile would stand beside it.
    await until('a day is offered', async () => /^\d{4}-\d{2}-\d{2}$/.test(await day.inputValue()));
    return day;
  };
  const headline = (page: Page, name: string): Promise<void> =>
    page.getByRole('region', { name: 'About this picture' }).getByRole('heading', { name }).waitFor();

  it.each(['Who supplies what to whom?', 'Who says so?', 'What is disputed?'])(
    'opens the picture of “%s” under its headline, as a step that can be undone',
    async (title) => {
      const { page, faults } = await product.open();
      await openQuestions(page);
      await page.getByRole('dialog').getByText(title, { exact: true }).click();
      await headline(page, title);
      const { nodes, edges } = await drawn(page);
      expect(nodes).toBeGreaterThan(10);
      expect(edges).toBeGreaterThan(10);
      await page.keyboard.press('Control+z');
      await until('the opening picture is back', async () => (await drawn(page)).nodes === 31);
      expect(faults).toEqual([]);
    },
  );

  it('is offered on a canvas that was cleared', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('>clear the canvas');
    await page.getByRole('option', { name: /^Clear the canvas/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nothing is on the canvas' }).waitFor();
    await page.getByRole('button', { name: 'Start with a question' }).click();
    await page.getByRole('dialog').getByText('Who says so?', { exact: true }).click();
    await headline(page, 'Who says so?');
    // That of the empty canvas is shorter, and may still be to come.
    await until('the address holds it', () => Promise.resolve(page.url().length > 500));
    // Of the edges among its entities it has but those that answer, also when one comes back to it.
    const { nodes, edges } = await drawn(page);
    await page.reload();
    await expectSoon(() => drawn(page)).toMatchObject({ nodes, edges });
    await page.getByText('edges among its entities are not part of this answer').waitFor();
    expect(faults).toEqual([]);
  });

  it('asks for the day since when something was reported, and refuses what is none', async () => {
    const { page, faults } = await product.open();
    await openQuestions(page);
    const day = await offeredDay(page);
    await day.fill('soon');
    await page.getByRole('alert').filter({ hasText: '2024-12-01' }).waitFor();
    await day.fill('2025');
    await day.press('Enter');
    await headline(page, 'What has been reported since 2025?');
    await expectSoon(async () => (await drawn(page)).edges).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  it('asks for a last day, too, and refuses one before the first', async () => {
    const { page, faults } = await product.open();
    await openQuestions(page);
    const first = await offeredDay(page);
    const last = page.getByRole('textbox', { name: 'to', exact: true });
    await first.fill('2024-11');
    await last.fill('2024-10');
    await page.getByRole('alert').filter({ hasText: '2024-10 ends before 2024-11 begins.' }).waitFor();
    await last.fill('2024-11');
    await last.press('Enter');
    await headline(page, 'What has been reported from Nov 2024 to Nov 2024?');
    await expectSoon(async () => (await drawn(page)).edges).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  it('says how much of a large answer is drawn, draws all of it when asked to, and keeps other questions at hand', async () => {
    const { page, faults } = await product.open();
    await openQuestions(page);
    const day = await offeredDay(page);
    await day.fill('2024-06-01');
    await day.press('Enter');
    await headline(page, 'What has been reported since 1 Jun 2024?');
    await expectSoon(async () => (await drawn(page)).edges).toBe(150);
    await page.getByRole('button', { name: /^Draw all \d+$/ }).click();
    await until('all edges are drawn', async () => (await drawn(page)).edges > 200);
    await expectSoon(() => page.getByRole('button', { name: /^Draw all/ }).count()).toBe(0);
    await openQuestions(page);
    expect(faults).toEqual([]);
  });

  it('is reached by the keyboard and left with Escape', async () => {
    const { page } = await product.open();
    await page.getByRole('button', { name: 'Start with another question' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Start with a question' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await until('it is closed', async () => (await dialog.count()) === 0);
  });
});
