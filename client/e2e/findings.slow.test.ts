/** What was found: paths read as sentences and put on the canvas, neighbours in common, the smallest connecting picture. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';
import {
  chooseInMenu,
  count,
  details,
  dialogue,
  heading,
  openSearch,
  options,
  panel,
  plain,
  search,
  select,
  steps,
} from './searching-paths.ts';

describe.skipIf(withoutBrowser)(`what was found (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('lets arrow keys walk the paths, and reads the one they stand on', async () => {
    const { page, faults } = await product.open();
    const before = await locate(page, 'st-prk');
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
    await expectSoon(() => third.getAttribute('aria-selected')).toBe('true');
    await panel(page).getByRole('heading', { name: 'Path 3 of 3, 3 steps' }).waitFor();
    await expectSoon(() => plain(steps(page).nth(1))).toMatch(
      /Russia (deploys|includes) .*Russian Armed Forces/,
    );
    await panel(page).getByRole('button', { name: 'The path before' }).click();
    await panel(page).getByRole('heading', { name: 'Path 2 of 3, 3 steps' }).waitFor();
    const aloud =
      /^Kim Jong Un visits Russia ?, which .* Russian Armed Forces ?, which operates .*MiG-29 ?3 steps ?weakest [A-F][1-6]$/;
    await panel(page).getByRole('option', { name: aloud, selected: true }).waitFor();
    expect((await locate(page, 'st-prk')).x).toBeLessThan(before.x - 50);
    // The picture gave way to the panel, and fills the canvas again once that is closed.
    await page.keyboard.press('Escape');
    await expectSoon(() => locate(page, 'st-prk')).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('puts one path, or all of them, on the canvas as one step that can be undone', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Kim Jong Un', 'MiG-29', 'All shortest');
    await search(page);
    const before = await drawn(page);
    await expectSoon(() => plain(options(page).first())).toContain(
      '(not on the canvas) Russian Armed Forces',
    );
    await panel(page).getByRole('button', { name: 'Put this path on the canvas' }).click();
    await until('it is drawn', async () => (await drawn(page)).nodes === before.nodes + 1);
    await panel(page).getByRole('button', { name: 'This path is on the canvas' }).waitFor();
    await expectSoon(() => plain(options(page).first())).not.toContain('not on the canvas');
    await page.getByRole('button', { name: 'Undo: add a path from Kim Jong Un to MiG-29' }).click();
    await until('it is gone', async () => (await drawn(page)).nodes === before.nodes);
    // What was found is no part of the picture, and stays.
    await expectSoon(() => options(page).count()).toBe(3);
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
    await expectSoon(() => panel(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await until('what was found is gone', async () => (await panel(page).count()) === 0);
    const list = page.getByRole('listbox', { name: 'Entities on the canvas' });
    await expectSoon(() => list.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('says plainly that there is no path, and what to try', async () => {
    const { page, faults } = await product.open();
    await openSearch(page, 'Armenia', 'Sweden', 'Shortest');
    await dialogue(page)
      .getByRole('checkbox', { name: /Without what people merely say/ })
      .check();
    await search(page);
    await expectSoon(() => count(page)).toBe('No path was found.');
    await panel(page).getByText('Within 6 steps nothing leads from one to the other.').waitFor();
    await panel(page).getByRole('button', { name: 'Go along all relations' }).click();
    await until('it is said of all relations', async () => !(await heading(page)).includes('Without'));
    await panel(page).getByRole('button', { name: 'Look up to 12 steps far' }).click();
    await panel(page).getByRole('heading', { name: 'The path, 7 steps' }).waitFor();
    await expectSoon(() => plain(panel(page).locator('.found-head'))).toContain('Of up to 12 steps.');
    await until('it is read', async () => (await panel(page).locator('blockquote').count()) === 7);
    expect(faults).toEqual([]);
  });

  it('finds paths between each two of several, grouped by pair', async () => {
    const { page, faults } = await product.open();
    await select(page, ['pe-paparo', 'st-chn', 'or-nhk']);
    await chooseInMenu(page, 'st-chn', 'Find paths between the selected');
    await dialogue(page).getByRole('combobox', { name: 'Entity 3' }).waitFor();
    await search(page);
    await expectSoon(() => heading(page)).toMatch(/^Shortest paths between each two of .+, .+ and .+$/);
    await expectSoon(() => count(page)).toBe('3 paths found between 3 pairs.');
    await expectSoon(() => panel(page).locator('.path-pair').count()).toBe(3);
    await panel(page).getByRole('option').nth(2).click();
    const [from, to] = (await panel(page).locator('.path-pair').nth(2).innerText()).split(' to ');
    await until('its steps are read', async () => {
      const read = await steps(page).locator('.found-step').allInnerTexts();
      return read[0]?.startsWith(from ?? '?') === true && read.at(-1)?.endsWith(to ?? '?') === true;
    });
    await panel(page).getByRole('button', { name: 'Change the search' }).click();
    await dialogue(page).getByRole('button', { name: 'Leave out entity 1' }).click();
    await search(page);
    await panel(page)
      .getByRole('heading', { name: `Shortest path from ${from ?? ''} to ${to ?? ''}` })
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('goes when the canvas gets another picture', async () => {
    const { page } = await product.open();
    await openSearch(page, 'Russia', 'North Korea', 'All shortest');
    await search(page);
    // An address that opens nothing leaves the picture, and so what was found, as it is.
    await page.evaluate(() => {
      location.hash = '#nonsense';
    });
    await page.locator('.notice').first().waitFor();
    await expectSoon(() => panel(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Start with another question' }).click();
    await page.getByRole('dialog').getByText('Who says so?', { exact: true }).click();
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
    await expectSoon(() => count(page)).toBe('4 neighbours.');
    const all = panel(page).getByRole('region', { name: 'Shared by all 3' });
    await expectSoon(() => plain(all)).toMatch(/North Korea State .*Russia supplies/);
    const some = panel(page).getByRole('region', { name: 'Shared by 2 of 3' });
    await expectSoon(() => plain(some)).toContain('Ukraine State');
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
    await expectSoon(() => count(page)).toMatch(
      /^\d edges, over \d other entities\. No smaller picture connects them\.$/,
    );
    await panel(page).getByText('Nothing joins Syria to the others.').waitFor();
    const read = steps(page).locator('.found-step');
    await expectSoon(() => read.first().innerText()).toMatch(/^(Samuel Paparo|NHK) /);
    await until(
      'every edge is read',
      async () => (await panel(page).locator('blockquote').count()) === (await read.count()),
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
    await until('it is taller', async () => (await boxOf(panel(page))).height > 700);
    expect((await boxOf(panel(page))).width).toBe(390);
    await panel(page).getByRole('button', { name: 'Close' }).tap();
    await until('it is closed', async () => (await panel(page).count()) === 0);
    expect(faults).toEqual([]);
  });
});
