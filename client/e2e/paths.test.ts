/** Finding what joins entities: paths of every kind read as sentences, neighbours in common, the smallest connecting picture. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { drawn, locate, startProduct, until, withoutBrowser } from './product.ts';

const dialogue = (page: Page): Locator => page.getByRole('dialog', { name: /paths/ });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'What was found' });
const options = (page: Page): Locator => panel(page).getByRole('option');
const steps = (page: Page): Locator => panel(page).locator('.found-steps > li');
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

/** Types a part of a name into a picker and takes the first suggestion with Enter. */
async function pick(page: Page, field: string, name: string): Promise<void> {
  const picker = dialogue(page).getByRole('combobox', { name: field, exact: true });
  await picker.fill(name);
  await picker.press('Enter');
  await until(`${name} is taken`, async () => (await picker.getAttribute('aria-expanded')) === 'false');
}

async function openSearch(page: Page, from: string, to: string, kind: string): Promise<void> {
  await page.keyboard.press('Shift+P');
  await pick(page, 'From', from);
  await pick(page, 'To', to);
  await dialogue(page).getByRole('radio', { name: kind, exact: true }).check();
}

async function search(page: Page): Promise<void> {
  await dialogue(page).getByRole('button', { name: 'Search', exact: true }).click();
  await panel(page).getByRole('heading', { level: 2 }).waitFor();
}

/** Clicks entities one after the other, the second and all later ones with Shift. */
async function select(page: Page, ids: readonly string[]): Promise<void> {
  for (const [before, id] of ids.entries()) {
    const at = await locate(page, id);
    if (before > 0) await page.keyboard.down('Shift');
    await page.mouse.click(at.x, at.y);
    await page.keyboard.up('Shift');
    const title = before === 0 ? /./ : `${String(before + 1)} entities selected`;
    await details(page).getByRole('heading', { level: 2, name: title }).waitFor();
    // What the panel covers is moved into sight.
    await page.waitForTimeout(400);
  }
}

async function chooseInMenu(page: Page, id: string, title: string): Promise<void> {
  const at = await locate(page, id);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await page.getByRole('menuitem', { name: title }).click();
}

const heading = (page: Page): Promise<string> => panel(page).getByRole('heading', { level: 2 }).innerText();
const count = (page: Page): Promise<string> => panel(page).locator('.found-count').innerText();
const plain = async (element: Locator): Promise<string> => (await element.innerText()).replace(/\s+/g, ' ');

describe.skipIf(withoutBrowser)(`finding paths (${withoutBrowser ?? 'in Chromium'})`, () => {
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
    expect(await from.inputValue()).toBe('Alabuga Special Economic Zone (company)');
    // Both are known, so the keyboard stands on the button.
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    expect(await heading(page)).toBe(
      'Shortest path from Alabuga Special Economic Zone (company) to North Korea',
    );
    await until(
      'two sentences are read',
      async () => (await panel(page).locator('blockquote').count()) === 2,
    );
    const [first, second] = [await plain(steps(page).nth(0)), await plain(steps(page).nth(1))];
    expect(first).toContain('Alabuga Special Economic Zone (company) produces (not on the canvas) Geran-2');
    expect(second).toContain('Geran-2 is produced by North Korea');
    expect(first).toMatch(/\b20\d\d\b.*\b[A-F][1-6]\b/);
    const link = steps(page).nth(0).getByRole('link').first();
    expect(await link.getAttribute('href')).toMatch(/^https?:/);
    expect(faults).toEqual([]);
  });

  it('finds all shortest, all up to a length, and the best sourced', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'All shortest');
    await search(page);
    expect(await heading(page)).toBe('All shortest paths from Russia to North Korea');
    expect(await count(page)).toBe('4 paths found.');

    await panel(page).getByRole('button', { name: 'Change the search' }).click();
    await dialogue(page).getByRole('radio', { name: 'All up to a length' }).check();
    await dialogue(page).getByLabel('Most steps').fill('2');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'All paths of up to 2 steps' }).waitFor();
    const within = await options(page).count();
    expect(within).toBeGreaterThan(10);
    expect(await count(page)).toBe(`${String(within)} paths found.`);
    await until('each has at most two steps', async () =>
      (await options(page).locator('.path-facts').allInnerTexts()).every((text) => /^[12] step/.test(text)),
    );

    await panel(page).getByRole('button', { name: 'Change the search' }).click();
    expect(await dialogue(page).getByLabel('Most steps').inputValue()).toBe('2');
    await dialogue(page).getByRole('radio', { name: 'Best sourced' }).check();
    await search(page);
    await panel(page).getByRole('heading', { name: 'Best sourced paths' }).waitFor();
    expect(await plain(steps(page).first())).toContain(
      'Russia is bound by Treaty on Comprehensive Strategic Partnership',
    );
    expect(faults).toEqual([]);
  });

  it('says when there may be more paths than it lists', async () => {
    const { page } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'All up to a length');
    await dialogue(page).getByLabel('Most steps').fill('4');
    await search(page);
    expect(await count(page)).toBe('50 paths found; there may be more.');
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
    expect(await heading(page)).toBe('Paths forward in time from Russia to North Korea');
    expect(await plain(panel(page).locator('.found-head'))).toContain(
      'Without what people merely say, from 2024 on, at most 365 days from one step to the next.',
    );
    const ratified = options(page).filter({ hasText: 'is ratified by' }).first();
    await until('the days are there', async () => /2024 → Nov 2024/.test(await ratified.innerText()));
    const all = await options(page).allInnerTexts();
    expect(all.filter((text) => /reports|denies|confirms|characterises/.test(text))).toEqual([]);
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
    expect(await plain(panel(page).locator('.found-head'))).toContain(
      'Along “receives through” and “supplies through”.',
    );
    const first = await options(page).first().getAttribute('aria-label');
    expect(first).toMatch(
      /^Russia (supplies|receives) through .*, which has as a (recipient|supplier) North Korea\./,
    );
  });

  it('says what is wrong with what was typed, and searches once it is right', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('Shift+P');
    const dialog = dialogue(page);
    await dialog.getByRole('button', { name: 'Search', exact: true }).click();
    expect(await dialog.getByText(/Choose an entity/).count()).toBe(2);
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
    expect(await from.inputValue()).toBe('Geran-2');
    await search(page);
    expect(await heading(page)).toBe('Shortest path from Geran-2 to Iran');
  });

  it('lets arrow keys walk the paths, and reads the one they stand on', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Kim Jong Un', 'MiG-29', 'All shortest');
    await dialogue(page).getByLabel('Most steps').press('Enter');
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    const third = options(page).nth(2);
    await until('the list has the keyboard', () =>
      options(page)
        .first()
        .evaluate((element) => element === document.activeElement),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await third.getAttribute('aria-selected')).toBe('true');
    await panel(page).getByRole('heading', { name: 'Path 3 of 3, 3 steps' }).waitFor();
    expect(await plain(steps(page).nth(1))).toMatch(/Russia (deploys|has as a part) .*Russian Armed Forces/);
    await panel(page).getByRole('button', { name: 'The path before' }).click();
    await panel(page).getByRole('heading', { name: 'Path 2 of 3, 3 steps' }).waitFor();
    expect(await options(page).nth(1).getAttribute('aria-label')).toMatch(
      /^Kim Jong Un visits Russia, which .* Russian Armed Forces, which operates MiG-29\. 3 steps\. weakest [A-F][1-6]\.$/,
    );
    expect(faults).toEqual([]);
  });

  it('puts one path, or all of them, on the canvas as one step that can be undone', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Kim Jong Un', 'MiG-29', 'All shortest');
    await search(page);
    const before = await drawn(page);
    expect(await plain(options(page).first())).toContain('(not on the canvas) Russian Armed Forces');
    await panel(page).getByRole('button', { name: 'Put this path on the canvas' }).click();
    await until('it is drawn', async () => (await drawn(page)).nodes === before.nodes + 1);
    await panel(page).getByRole('button', { name: 'This path is on the canvas' }).waitFor();
    expect(await plain(options(page).first())).not.toContain('not on the canvas');
    await page.getByRole('button', { name: 'Undo: add a path from Kim Jong Un to MiG-29' }).click();
    await until('it is gone', async () => (await drawn(page)).nodes === before.nodes);
    // What was found is no part of the picture, and stays.
    expect(await options(page).count()).toBe(3);
    await panel(page).getByRole('button', { name: 'Put all' }).click();
    await until('all are drawn', async () => (await drawn(page)).nodes > before.nodes);
    await page.keyboard.press('Control+z');
    await until('the picture is as before', async () => {
      const now = await drawn(page);
      return now.nodes === before.nodes && now.edges === before.edges;
    });
    expect(faults).toEqual([]);
  });

  it('opens the other sentences of a step in the details, and leads back', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Russia', 'Kursk campaign', 'Shortest');
    await search(page);
    await panel(page)
      .getByRole('button', { name: /more sentence|Who disagrees/ })
      .first()
      .click();
    await details(page).getByRole('heading', { name: 'The sentences behind it' }).waitFor();
    await page.getByRole('button', { name: 'Back to the paths' }).click();
    await until('the details are gone', async () => (await details(page).count()) === 0);
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    await panel(page)
      .getByRole('button', { name: /more sentence|Who disagrees/ })
      .first()
      .click();
    await details(page).waitFor();
    await page.keyboard.press('Escape');
    await until('the details are gone', async () => (await details(page).count()) === 0);
    expect(await panel(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await until('what was found is gone', async () => (await panel(page).count()) === 0);
    const list = page.getByRole('listbox', { name: 'Entities on the canvas' });
    expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('says plainly that there is no path, and what to try', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Armenia', 'Sweden', 'Shortest');
    await dialogue(page)
      .getByRole('checkbox', { name: /Without what people merely say/ })
      .check();
    await search(page);
    expect(await count(page)).toBe('No path was found.');
    await panel(page).getByText('Within 6 steps nothing leads from one to the other.').waitFor();
    await panel(page).getByRole('button', { name: 'Go along all relations' }).click();
    await until('it is said of all relations', async () => !(await heading(page)).includes('Without'));
    await panel(page).getByRole('button', { name: 'Look up to 12 steps far' }).click();
    await panel(page).getByRole('heading', { name: 'The path, 7 steps' }).waitFor();
    expect(await plain(panel(page).locator('.found-head'))).toContain('Of up to 12 steps.');
    await until('it is read', async () => (await panel(page).locator('blockquote').count()) === 7);
    expect(faults).toEqual([]);
  });

  it('finds paths between each two of several, grouped by pair', async () => {
    const { page, faults } = await product.open();
    await select(page, ['pe-paparo', 'st-chn', 'or-nhk']);
    await chooseInMenu(page, 'st-chn', 'Find paths between the selected');
    await dialogue(page).getByRole('combobox', { name: 'Entity 3' }).waitFor();
    await search(page);
    expect(await heading(page)).toMatch(/^Shortest paths between each two of .+, .+ and .+$/);
    expect(await count(page)).toBe('3 paths found between 3 pairs.');
    expect(await panel(page).locator('.path-pair').count()).toBe(3);
    await panel(page).getByRole('option').nth(2).click();
    const [from, to] = (await panel(page).locator('.path-pair').nth(2).innerText()).split(' to ');
    const read = await steps(page).locator('.found-step').allInnerTexts();
    expect(read[0]?.startsWith(from ?? '?')).toBe(true);
    expect(read.at(-1)?.endsWith(to ?? '?')).toBe(true);
    await panel(page).getByRole('button', { name: 'Change the search' }).click();
    await dialogue(page).getByRole('button', { name: 'Leave out entity 1' }).click();
    await search(page);
    await panel(page)
      .getByRole('heading', { name: `Shortest path from ${from ?? ''} to ${to ?? ''}` })
      .waitFor();
    expect(faults).toEqual([]);
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
    expect(await panel(page).count()).toBe(0);
    expect(await dialogue(page).getByRole('alert').count()).toBe(0);

    await page.unroute('**/paths?**');
    await page.route('**/paths?**', (route) => route.abort());
    await dialogue(page).getByRole('button', { name: 'Search', exact: true }).click();
    await dialogue(page).getByText('The server does not answer').waitFor();
    await page.unroute('**/paths?**');
    await dialogue(page).getByRole('button', { name: 'Try again' }).click();
    await panel(page).getByRole('heading', { name: 'All shortest paths' }).waitFor();
  });

  it('goes when the canvas gets another picture', async () => {
    const { page } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'All shortest');
    await search(page);
    await page.evaluate(() => {
      location.hash = '#nonsense';
    });
    await until('what was found is gone', async () => (await panel(page).count()) === 0);
  });

  it('finds neighbours in common, by how many share them, and puts one or all on the canvas', async () => {
    const { page, faults } = await product.open();
    await select(page, ['st-kor', 'st-chn', 'st-rus']);
    const before = await drawn(page);
    await chooseInMenu(page, 'st-rus', 'Find neighbours in common');
    await panel(page)
      .getByRole('heading', { name: /^Neighbours in common of .+, .+ and .+$/ })
      .waitFor();
    expect(await count(page)).toBe('4 neighbours.');
    const all = panel(page).getByRole('region', { name: 'Shared by all 3' });
    expect(await plain(all)).toMatch(/North Korea State .*Russia supplies/);
    const some = panel(page).getByRole('region', { name: 'Shared by 2 of 3' });
    expect(await plain(some)).toContain('Ukraine State');
    await some.getByRole('button', { name: 'Put Ukraine on the canvas' }).click();
    await until('it is drawn', async () => (await drawn(page)).nodes === before.nodes + 1);
    await panel(page).getByRole('button', { name: 'Put all on the canvas' }).click();
    await until('all are drawn', async () => (await drawn(page)).nodes === before.nodes + 2);
    await panel(page).getByRole('button', { name: 'All are on the canvas' }).waitFor();
    await some.getByRole('button', { name: 'Russia attacks' }).click();
    await details(page)
      .getByRole('heading', { level: 2, name: /Russia.*attacks.*Ukraine/s })
      .waitFor();
    await page.getByRole('button', { name: 'Back to the neighbours in common' }).click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await until('the picture is as before', async () => (await drawn(page)).nodes === before.nodes);
    expect(faults).toEqual([]);
  });

  it('finds the smallest picture that connects a selection, and names what nothing joins', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('Syria');
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { level: 2, name: 'Syria' }).waitFor();
    await select(page, ['st-syr', 'pe-paparo', 'or-nhk']);
    await chooseInMenu(page, 'or-nhk', 'Find what connects the selection');
    await panel(page)
      .getByRole('heading', { name: /^What connects .*Syria/ })
      .waitFor();
    expect(await count(page)).toMatch(
      /^\d edges, over \d other entities\. No smaller picture connects them\.$/,
    );
    await panel(page).getByText('Nothing joins Syria to the others.').waitFor();
    const read = await steps(page).locator('.found-step').allInnerTexts();
    expect(read[0]).toMatch(/^(Samuel Paparo|NHK) /);
    await until(
      'every edge is read',
      async () => (await panel(page).locator('blockquote').count()) === read.length,
    );
    expect(faults).toEqual([]);
  });

  it('does all that on a narrow page, with fingers', async () => {
    const { page, faults } = await product.open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await openSearch(page, 'Russia', 'North Korea', 'All shortest');
    await dialogue(page).getByRole('button', { name: 'Search', exact: true }).tap();
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    await options(page).nth(1).tap();
    await panel(page).getByRole('heading', { name: 'Path 2 of 4, 1 step' }).waitFor();
    await panel(page).getByRole('button', { name: 'Make the sheet taller' }).tap();
    const box = await panel(page).boundingBox();
    expect(box?.width).toBe(390);
    expect(box?.height).toBeGreaterThan(700);
    await panel(page).getByRole('button', { name: 'Close' }).tap();
    await until('it is closed', async () => (await panel(page).count()) === 0);
    expect(faults).toEqual([]);
  });
});
