/** The search: everything under one field, why a hit matched, actions by name, the keyboard, and lists of names. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editor, readRows } from './console-hands.ts';
import { PHONE } from './hands.ts';
import { choose, openView, saveAs } from './keeping.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the search (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const fieldOf = (page: Page): Locator => page.getByRole('combobox', { name: 'Search entities' });
  const group = (page: Page, name: string): Locator => page.getByRole('group', { name });
  const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

  it('says by which name an entity was found, and puts the best first', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    const entities = group(page, 'Entities').getByRole('option');
    for (const [typed, first, reason] of [
      ['russia', /^Russia/, 'State'],
      ['Россия', /^Russia/, 'alias “Россия”'],
      ['tehran', /^Iran/, '“Tehran”, by metonym'],
      ['kremlin', /^Russia/, '“the Kremlin”, by metonym'],
      ['kremlin spokes', /^Dmitry Peskov/, 'alias “Kremlin spokesman”'],
      ['평양', /^Pyongyang/, 'alias “평양”'],
      ['中国', /^China/, 'alias “中国”'],
      ['ایران', /^Iran/, 'alias “ایران”'],
    ] as const) {
      await fieldOf(page).fill(typed);
      const option = entities.filter({ hasText: first }).first();
      await option.filter({ hasText: reason }).waitFor();
      await expectSoon(() => entities.first().innerText()).toMatch(first);
    }
    await fieldOf(page).fill('Moscow');
    await entities.filter({ hasText: '“Moscow”, by metonym' }).filter({ hasText: 'Russia' }).waitFor();
    await expectSoon(() => entities.first().innerText()).toMatch(/^Moscow\s+Place/);
    expect(faults).toEqual([]);
  });

  it('forgives a slip of the hand, and asks whether that was meant', async () => {
    const { page } = await product.open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Rusisa');
    const guess = group(page, 'Did you mean').getByRole('option').first();
    await guess.waitFor();
    await expectSoon(() => guess.innerText()).toContain('similar to “Rusisa”');
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { level: 2, name: 'Russia', exact: true }).waitFor();
  });

  it('finds documents by title, claims by their words, relations and questions', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    await fieldOf(page).fill('supplies');
    await group(page, 'Relations')
      .getByRole('option', { name: /^Supplies, is supplied by/ })
      .waitFor();
    await group(page, 'Questions')
      .getByRole('option', { name: /Who supplies what/ })
      .waitFor();
    await fieldOf(page).fill('pantsir vehicle');
    const claim = group(page, 'Claims').getByRole('option', { name: /KBS names Moscow/ });
    await claim.click();
    await details(page).getByText('KBS names Moscow as the source of the Pantsir vehicle.').first().waitFor();

    await page.keyboard.press('/');
    await fieldOf(page).fill('arms transfers');
    await group(page, 'Documents').getByRole('option').first().click();
    await page.getByRole('heading', { level: 2, name: /massive arms transfers/ }).waitFor();
    expect(page.url()).toContain('/documents/');
    expect(faults).toEqual([]);
  });

  it('finds questions of the library, and runs them in the console', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    await fieldOf(page).fill('single origin');
    await group(page, 'Questions')
      .getByRole('option', { name: /goes back to a single origin/ })
      .click();
    await expectSoon(() => readRows(page)).toContainEqual(expect.arrayContaining(['MONITORS', 'confirmed']));
    await expectSoon(() => page.url()).toMatch(/\/console(#|$)/);
    await editor(page).getByText('goes back to a single origin').waitFor();
    expect(faults).toEqual([]);
  });

  it('opens all documents with the words where there are more than are listed', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await fieldOf(page).fill('drone');
    await group(page, 'Documents')
      .getByRole('option', { name: /^All \d+ documents with “drone”/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Documents' }).waitFor();
    expect(page.url()).toContain('/documents?q=drone');
    const titles = page.getByRole('table', { name: 'Documents' }).locator('tbody th');
    await titles.first().waitFor();
    await expectSoon(() => titles.first().innerText()).toMatch(/drone/i);
  });

  it('finds saved views by their names, and opens one', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('button', { name: /^People/ }).click();
    await until('people are gone', async () => (await drawn(page)).nodes === 25);
    await saveAs(page, 'Without anybody');
    await choose(page, 'Close the view, keep the picture');
    await page.getByRole('button', { name: 'Start with another question' }).click();
    await page.getByRole('dialog').getByText('Who says so?', { exact: true }).click();
    await until('another picture is drawn', async () => (await drawn(page)).nodes !== 25);
    await page.keyboard.press('/');
    await fieldOf(page).fill('anybody');
    await group(page, 'Saved views')
      .getByRole('option', { name: /^Without anybody/ })
      .click();
    await openView(page, 'Without anybody').waitFor();
    await until('it is drawn again', async () => (await drawn(page)).nodes === 25);
    expect(faults).toEqual([]);
  });

  it('selects the edges of a relation', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await fieldOf(page).fill('supplies through');
    await group(page, 'Relations')
      .getByRole('option', { name: /Select 4 edges/ })
      .click();
    await details(page)
      .getByText(/4 edges/)
      .first()
      .waitFor();
  });

  it('runs what can be done by its name, with the keys that do the same', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('>select all');
    const option = group(page, 'Actions').getByRole('option', { name: /Select all entities/ });
    await option.waitFor();
    await expectSoon(() => option.innerText()).toContain('Ctrl A');
    await expectSoon(() => page.getByRole('listbox', { name: 'Found' }).getByRole('option').count()).toBe(
      await group(page, 'Actions').getByRole('option').count(),
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await until('all were selected', async () => (await drawn(page)).nodes === 0);
    await page.keyboard.press('/');
    await page.keyboard.type('keys and gestures');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /Keys/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('is walked with the arrow keys, adds and stays with Ctrl+Enter, and gives the keyboard back', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('Iran');
    const options = page.getByRole('option', { selected: true });
    await options.filter({ hasText: /^IranState/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await options.filter({ hasNotText: /^IranState/ }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Enter');
    await until('Iran is on the canvas', async () => (await drawn(page)).nodes === 32);
    await group(page, 'Entities').getByText('on the canvas').first().waitFor();
    await expectSoon(() => fieldOf(page).inputValue()).toBe('Iran');
    await page.keyboard.press('Escape');
    await expectSoon(() => fieldOf(page).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    const list = page.getByRole('listbox', { name: 'Entities on the canvas' });
    await expectSoon(() => list.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('offers what was chosen last, and what can be done, before anything is typed', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await group(page, 'Actions')
      .getByRole('option', { name: /Paste a list of names/ })
      .waitFor();
    await page.keyboard.type('Belousov');
    await group(page, 'Entities')
      .getByRole('option', { name: /Belousov/ })
      .first()
      .click();
    await details(page)
      .getByRole('heading', { level: 2, name: /Belousov/ })
      .waitFor();
    await page.keyboard.press('/');
    await group(page, 'Chosen last')
      .getByRole('option', { name: /Belousov/ })
      .waitFor();
  });

  it('says that nothing is found', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('xyzzyqq');
    await page.getByText('Nothing is found for “xyzzyqq”.').waitFor();
    await page.getByRole('status').getByText('Nothing is found.').waitFor({ state: 'attached' });
  });

  it('looks a list of names up: known, ambiguous and unknown; the known ones go on the canvas', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    await fieldOf(page).fill('paste a list');
    await group(page, 'Actions')
      .getByRole('option', { name: /Paste a list of names/ })
      .click();
    const sheet = page.getByRole('dialog', { name: 'Paste a list of names' });
    await sheet.getByRole('textbox').fill('1. Belousov\n2. Иран\n3. Rusisa\n4. Nobody at all\n5. Brussels');
    await sheet.getByRole('button', { name: 'Look up' }).click();
    await sheet.getByText('2 known, 1 ambiguous, 2 unknown').waitFor();
    // A button that were disabled meanwhile would lose the keyboard, and Esc would close nothing.
    await expectSoon(() =>
      sheet.getByRole('button', { name: 'Look up' }).evaluate((button) => button === document.activeElement),
    ).toBe(true);
    const row = (name: string): Locator => sheet.getByRole('row', { name: new RegExp(`^${name} `) });
    await expectSoon(() => row('Иран').innerText()).toContain('Iran');
    await expectSoon(() => row('Nobody at all').innerText()).toContain('Unknown');
    await row('Brussels')
      .getByRole('combobox', { name: 'Which Brussels' })
      .selectOption('European Union (Organisation, by metonym)');
    await row('Rusisa').getByRole('button', { name: 'Take Russia for Rusisa' }).click();
    await sheet.getByText('4 known, 0 ambiguous, 1 unknown').waitFor();
    await sheet.getByText('1 is there already').waitFor();
    await sheet.getByRole('button', { name: 'Put 3 on the canvas' }).click();
    await until('they are on the canvas', async () => (await drawn(page)).nodes === 34);
    await details(page)
      .getByText(/4 entities/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await until('it was one step', async () => (await drawn(page)).nodes === 31);
    expect(faults).toEqual([]);
  });

  it('takes lines that are pasted into the field for a list of names', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await fieldOf(page).evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Putin\nLukin\nPeskov');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('option', { name: /Look up these 3 names/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Paste a list of names' });
    await expectSoon(() => sheet.getByRole('textbox').inputValue()).toBe('Putin\nLukin\nPeskov');
  });

  it('fills a narrow page, and closes', async () => {
    const { page } = await product.open(PHONE);
    await fieldOf(page).tap();
    await fieldOf(page).fill('Moscow');
    const option = group(page, 'Claims').getByRole('option').last();
    await option.scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Close', exact: true }).tap();
    await page.getByRole('listbox', { name: 'Found' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Keys and gestures' }).waitFor();
  });
});
