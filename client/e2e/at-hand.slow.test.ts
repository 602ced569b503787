/** What an analyst reaches for: paths from where one acts, what an expansion brings, days and scales in sight, questions as they are typed. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, heading, menuItem } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`at hand (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const dialogue = (page: Page): Locator => page.getByRole('dialog', { name: 'Find paths' });
  const fromField = (page: Page): Locator => dialogue(page).getByRole('combobox', { name: 'From' });
  const close = async (page: Page): Promise<void> => {
    await dialogue(page).getByRole('button', { name: 'Close', exact: true }).click();
    await dialogue(page).waitFor({ state: 'detached' });
  };

  it('paths are sought from the details, the tools and the menu of the canvas, and a chosen name is typed over', async () => {
    const { page, faults } = await product.open({ reducedMotion: 'reduce' });
    const { x, y } = await locate(page, 'st-kor');
    await page.mouse.click(x, y);
    await heading(page, 'South Korea').waitFor();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: 'Find paths' }).click();
    await fromField(page).waitFor();
    await expectSoon(() => fromField(page).inputValue()).toBe('South Korea');
    await fromField(page).click();
    await page.keyboard.type('alabuga');
    await until('the name is typed over', async () => (await fromField(page).inputValue()) === 'alabuga');
    await page.keyboard.press('Escape');
    await close(page);
    const tools = page.getByRole('toolbar', { name: 'Canvas' });
    await tools.getByRole('button', { name: /^Find paths/ }).click();
    await fromField(page).waitFor();
    await close(page);
    await menuItem(page, { x: 300, y: 760 }, 'Find paths between entities');
    await fromField(page).waitFor();
    expect(faults).toEqual([]);
  });

  it('the chooser of neighbours offers no expansion that brings nothing', async () => {
    const { page } = await product.open({ reducedMotion: 'reduce' });
    const { x, y } = await locate(page, 'pe-paparo');
    await page.mouse.click(x, y);
    await heading(page, 'Samuel Paparo').waitFor();
    const open = (): Promise<void> =>
      page.getByRole('button', { name: 'Choose which neighbours come' }).click();
    await open();
    const chooser = page.getByRole('dialog', { name: /^Expand/ });
    const expand = chooser.getByRole('button', { name: 'Expand', exact: true });
    await until('something would come', () => expand.isEnabled());
    await expand.click();
    await until('neighbours came', async () => (await drawn(page)).nodes === 33);
    await open();
    await chooser.getByText(/^All \d+ are on the canvas already\.$/).waitFor();
    await expectSoon(() => expand.isDisabled()).toBe(true);
  });

  it('the chooser of neighbours brings the first of the order that is chosen', async () => {
    const { page, faults } = await product.open();
    const ask = async (path: string): Promise<{ nodes: readonly { id: string }[] }> =>
      (await page.request.get(`${product.address}/api/v1/${path}`)).json() as Promise<{
        nodes: readonly { id: string }[];
      }>;
    const there = new Set((await ask('opening')).nodes.map(({ id }) => id));
    const orders = {
      connected: 'most connected first',
      recent: 'most recently reported first',
      sourced: 'best sourced first',
    };
    const came = new Set<string>();
    for (const [order, label] of Object.entries(orders)) {
      const { nodes } = await ask(`entities/st-prk/neighbours?limit=100&order=${order}`);
      const first = nodes.find(({ id }) => !there.has(id))?.id ?? '';
      const { x, y } = await locate(page, 'st-prk');
      await page.mouse.click(x, y);
      await heading(page, 'North Korea').waitFor();
      await page.getByRole('button', { name: 'Choose which neighbours come' }).click();
      const chooser = page.getByRole('dialog', { name: /^Expand/ });
      await chooser.getByRole('spinbutton', { name: 'At most' }).fill('1');
      await chooser.getByRole('combobox', { name: 'Order' }).selectOption({ label });
      await chooser.getByText(/^1 of \d+ neighbours will come/).waitFor();
      await chooser.getByRole('button', { name: 'Expand', exact: true }).click();
      await locate(page, first);
      expect((await drawn(page)).nodes).toBe(there.size + 1);
      came.add(first);
      await page.keyboard.press('Control+z');
      await until('it is gone again', async () => (await drawn(page)).nodes === there.size);
    }
    expect(came.size).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  });

  it('the days of claims are seen at 1440 pixels without scrolling, and bars have a scale', async () => {
    const { page } = await product.open();
    await page.keyboard.press('c');
    for (const name of ['When it was', 'Reported']) {
      const column = page.getByRole('columnheader', { name });
      await column.waitFor();
      const { x, width } = await boxOf(column);
      expect(x + width).toBeLessThan(1440);
    }
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page
      .locator('.count-words')
      .getByText(/^\d+ claims a (month|quarter|year)$/)
      .waitFor();
    await until('each line has its number', async () => {
      const [lines, numbers] = [page.locator('.count-lines line'), page.locator('.count-words text')];
      return (await lines.count()) > 0 && (await lines.count()) === (await numbers.count());
    });
  });

  it('a question that is typed as one would ask it leads to the starting question', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('who supplies drones to russia');
    await page.getByRole('option', { name: /^Who supplies what to whom/ }).waitFor();
    await expectSoon(() => page.getByRole('option', { name: /“who” alone/ }).count()).toBe(0);
    await page.getByRole('option', { name: /^Iranian drone supplies to Russia/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Who supplies what to whom?' }).waitFor();
  });
});
