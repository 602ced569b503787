/** Finding on: where nothing has all words there is a way on, sources are a menu away, and a chosen name can be typed over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastStep } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`finding on (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('offers to search for a single word where nothing has all of them', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('drone programme');
    const found = page.getByRole('listbox', { name: 'Found' });
    await found.getByRole('group', { name: 'Entities with some of these words' }).waitFor();
    await found.getByRole('option', { name: 'Search for “drone” alone' }).click();
    await found.getByRole('option', { name: /Reported Russia-North Korea drone production deal/ }).waitFor();
    await expectSoon(() => page.getByRole('combobox', { name: /^Search entities/ }).inputValue()).toBe(
      'drone',
    );
    expect(faults).toEqual([]);
  });

  it('shows together what a question names, on the canvas or not, and with it who says what links them', async () => {
    const { page, faults } = await product.open();
    const details = page.getByRole('complementary', { name: 'Details' });
    const askFor = async (question: string, answer: string): Promise<void> => {
      await page.keyboard.press('/');
      await page.keyboard.type(question);
      const first = page.getByRole('listbox', { name: 'Found' }).getByRole('option').first();
      await until('it is offered first', async () => (await first.textContent())?.includes(answer) === true);
      await page.keyboard.press('Enter');
      await details.getByRole('heading', { name: '2 entities selected' }).waitFor();
    };
    await askFor('Who says that Russia pays North Korea?', 'Russia and North Korea together');
    const between = details.getByRole('region', { name: 'Edges between them' });
    await between.getByRole('button', { name: /Russia assists North Korea disputed/ }).click();
    await details.getByText('Moscow is unwilling to help Pyongyang with nuclear weapons').first().waitFor();
    await askFor('How is Iran linked to Russia?', 'Iran and Russia together');
    await until('Iran has come', async () => (await drawn(page)).nodes === 32);
    await expectSoon(() => lastStep(page)).toBe('Undo: add Iran and Russia');
    // Of names alone as well, before what begins with them; a name that is written whole is what is meant.
    await askFor('russia north korea', 'Russia and North Korea together');
    await page.keyboard.press('/');
    await page.keyboard.type('russia north korea treaty');
    const found = page.getByRole('listbox', { name: 'Found' });
    await expectSoon(() => found.getByRole('option').first().textContent()).toMatch(/^Treaty on/);
    expect(faults).toEqual([]);
  });

  it('puts a name that is a letter amiss before texts that have the letters within other words', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('putn');
    const first = page.getByRole('listbox', { name: 'Found' }).getByRole('option').first();
    await until(
      'Putin is first',
      async () => (await first.textContent())?.includes('Vladimir Putin') === true,
    );
  });

  it('leads to documents and publishers from the menu of views', async () => {
    const { page } = await product.open();
    for (const name of ['Documents', 'Publishers']) {
      await page.getByRole('button', { name: 'Views' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    }
  });

  it('lets a name that was chosen be typed over', async () => {
    const { page } = await product.open();
    await page.keyboard.press('Shift+P');
    const from = page.getByRole('dialog').getByRole('combobox').first();
    await from.fill('Kim Jong Un');
    await page
      .getByRole('option', { name: /^Kim Jong Un/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await until('it is chosen', async () => (await from.getAttribute('aria-expanded')) === 'false');
    await from.click();
    await page.keyboard.type('Iran');
    await expectSoon(() => from.inputValue()).toBe('Iran');
  });
});
