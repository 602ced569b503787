/** Searching for paths of every kind in the dialogue: its fields, what is wrong with them, giving up and trying again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';
import {
  count,
  dialogue,
  heading,
  openSearch,
  options,
  panel,
  pick,
  plain,
  search,
  steps,
} from './searching-paths.ts';

describe.skipIf(withoutBrowser)(`searching for paths (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('answers how two actors are linked with sourced sentences, from the starting question on', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('button', { name: 'Start with another question' }).click();
    await page.getByRole('button', { name: /How are two actors linked/ }).click();
    const from = dialogue(page).getByRole('combobox', { name: 'From' });
    await from.waitFor();
    await expectSoon(() => from.inputValue()).toBe('Alabuga Special Economic Zone (company)');
    // Both are known, so the keyboard stands on the button.
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    await expectSoon(() => heading(page)).toBe(
      'Shortest path from Alabuga Special Economic Zone (company) to North Korea',
    );
    await until(
      'two sentences are read',
      async () => (await panel(page).locator('blockquote').count()) === 2,
    );
    const [first, second] = [steps(page).nth(0), steps(page).nth(1)];
    await expectSoon(() => plain(first)).toContain(
      'Alabuga Special Economic Zone (company) produces (not on the canvas) Geran-2',
    );
    await expectSoon(() => plain(second)).toContain('Geran-2 is produced by North Korea');
    await expectSoon(() => plain(first)).toMatch(/\b20\d\d\b.*\b[A-F][1-6]\b/);
    // As the picture has them, where the numbers stand at the entities.
    const places = steps(page).locator('.found-place');
    await expectSoon(() =>
      places.evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').content)),
    ).toEqual(['"1"', '"2"', '"2"', '"3"']);
    const link = steps(page).nth(0).getByRole('link').first();
    await expectSoon(() => link.getAttribute('href')).toMatch(/^https?:/);
    expect(faults).toEqual([]);
  });

  it('finds all shortest, all up to a length, and the best sourced', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'All shortest');
    await search(page);
    await expectSoon(() => heading(page)).toBe('All shortest paths from Russia to North Korea');
    await expectSoon(() => count(page)).toBe('4 paths found.');

    await panel(page).getByRole('button', { name: 'Change the search' }).click();
    await dialogue(page).getByRole('radio', { name: 'All up to a length' }).check();
    await dialogue(page).getByLabel('Most steps').fill('2');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'All paths of up to 2 steps' }).waitFor();
    await expectSoon(() => options(page).count()).toBeGreaterThan(10);
    const within = await options(page).count();
    await expectSoon(() => count(page)).toBe(`${String(within)} paths found.`);
    await until('each has at most two steps', async () =>
      (await options(page).locator('.path-facts').allInnerTexts()).every((text) => /^[12] step/.test(text)),
    );

    await panel(page).getByRole('button', { name: 'Change the search' }).click();
    await expectSoon(() => dialogue(page).getByLabel('Most steps').inputValue()).toBe('2');
    await dialogue(page).getByRole('radio', { name: 'Best sourced' }).check();
    await search(page);
    await panel(page).getByRole('heading', { name: 'Best sourced paths' }).waitFor();
    await expectSoon(() => plain(steps(page).first())).toContain(
      'Russia is bound by Treaty on Comprehensive Strategic Partnership',
    );
    await until('each step says how sure it is', async () => {
      const texts = await panel(page).locator('.found-rests').allInnerTexts();
      const areAll = texts.length > 0 && texts.length === (await steps(page).count());
      return areAll && texts.every((text) => /at best [A-F][1-6], \d+ independent/i.test(text));
    });
    expect(faults).toEqual([]);
  });

  it('finds paths that go forward in time within a window, with the day of each step', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'Forward in time');
    await dialogue(page).getByLabel('No step before').fill('2024');
    await dialogue(page).getByLabel('Largest gap, days').fill('365');
    await dialogue(page)
      .getByRole('checkbox', { name: /Without what people merely say/ })
      .check();
    await search(page);
    await expectSoon(() => heading(page)).toBe('Paths forward in time from Russia to North Korea');
    await expectSoon(() => plain(panel(page).locator('.found-head'))).toContain(
      'Without what people merely say, from 2024 on, at most 365 days from one step to the next.',
    );
    const ratified = options(page).filter({ hasText: 'is ratified by' }).first();
    await until('the days are there', async () => (await ratified.innerText()).includes('2024 → Nov 2024'));
    await expectSoon(() =>
      options(page)
        .filter({ hasText: /reports|denies|confirms|characterises/ })
        .count(),
    ).toBe(0);
    await ratified.click();
    await until('its steps have days', async () => (await panel(page).locator('.found-when').count()) === 2);
    expect(faults).toEqual([]);
  });

  it('goes only along the relations that are chosen', async () => {
    const { page } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'All up to a length');
    await dialogue(page).getByRole('button', { name: 'All relations' }).click();
    const find = dialogue(page).getByLabel('Search relations');
    await find.fill('through');
    await until('two are left', async () => (await dialogue(page).getByRole('option').count()) === 2);
    // The first that is left has been walked to already.
    await find.press('Enter');
    await find.press('ArrowDown');
    await find.press('Enter');
    await search(page);
    await expectSoon(() => plain(panel(page).locator('.found-head'))).toContain(
      'Along “receives through” and “supplies through”.',
    );
    await expectSoon(() => plain(options(page).first())).toMatch(
      /^Russia (supplies|receives) through .*, which is a transfer (to|from) .*North Korea/,
    );
  });

  it('says what is wrong with what was typed, and searches once it is right', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('Shift+P');
    const dialog = dialogue(page);
    await dialog.getByRole('button', { name: 'Search', exact: true }).click();
    await expectSoon(() => dialog.getByText(/Choose an entity/).count()).toBe(2);
    const from = dialog.getByRole('combobox', { name: 'From' });
    await until('the first fault has the keyboard', () =>
      from.evaluate((element) => element === document.activeElement),
    );
    await pick(page, 'From', 'Russia');
    await pick(page, 'To', 'Russia');
    await dialog.getByText('Russia is chosen already. Choose another entity.').waitFor();
    await pick(page, 'To', 'North Korea');
    await dialog.getByRole('radio', { name: 'Forward in time' }).check();
    await dialog.getByLabel('Most steps').fill('9');
    await dialog.getByLabel('No step before').fill('2024-13');
    await dialog.getByLabel('No step after').fill('soon');
    await dialog.getByLabel('Largest gap, days').fill('-1');
    for (const fault of [
      'Most steps: Write a whole number from 1 to 6.',
      'No step before: The calendar has no 2024-13.',
      'No step after: Write a year, a month or a day: 2024, 2024-12 or 2024-12-01.',
      'Largest gap, days: Write a whole number of days from 0 to 36525, or nothing.',
    ])
      await dialog.getByText(fault).waitFor();
    await dialog.getByLabel('Most steps').fill('3');
    await dialog.getByLabel('No step before').fill('2025');
    await dialog.getByLabel('No step after').fill('2024');
    await dialog.getByText('2024 ends before 2025 begins.').waitFor();
    await dialog.getByLabel('No step after').fill('');
    await dialog.getByLabel('Largest gap, days').fill('');
    await dialog.getByLabel('Largest gap, days').press('Enter');
    await panel(page).getByRole('heading', { name: 'Paths forward in time' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('swaps the ends, and takes a name that was typed out when its field is left', async () => {
    const { page } = await product.open();
    await page.keyboard.press('Shift+P');
    const from = dialogue(page).getByRole('combobox', { name: 'From' });
    await from.fill('iran');
    await dialogue(page).getByRole('option', { name: /^Iran/ }).first().waitFor();
    await from.press('Tab');
    await until('Iran is taken', async () => (await from.inputValue()) === 'Iran');
    await pick(page, 'To', 'Geran-2');
    await dialogue(page).getByRole('button', { name: 'Swap the two' }).click();
    await expectSoon(() => from.inputValue()).toBe('Geran-2');
    await search(page);
    await expectSoon(() => heading(page)).toBe('Shortest path from Geran-2 to Iran');
  });
});
