/** Filtering: the legend that is also the filter, the grade, disputes, and the chips that say and lift what is set. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, clickOn, lastStep } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, readHash, startProduct, until, withoutBrowser } from './product.ts';

const chips = (page: Page): Locator => page.getByRole('group', { name: 'Filters that are set' });
const chip = (page: Page, words: string): Locator => chips(page).getByRole('button', { name: words });
const legend = (page: Page): Locator => page.getByRole('complementary', { name: 'Legend and filters' });
const row = (page: Page, name: RegExp): Locator => legend(page).getByRole('button', { name });

describe.skipIf(withoutBrowser)(`filtering (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const nodes = async (page: Page): Promise<number> => (await drawn(page)).nodes;
  const edges = async (page: Page): Promise<number> => (await drawn(page)).edges;

  it('hides a kind, says so on a chip and in the status line, and lifts it by the chip', async () => {
    const { page, faults } = await product.open();
    const before = await drawn(page);
    await row(page, /^People/).click();
    await until('people are gone', async () => (await nodes(page)) === 25);
    await chip(page, 'without people').waitFor();
    const hidden = before.edges - (await edges(page));
    await page.getByText(`6 entities and ${String(hidden)} edges hidden by 1 filter`).waitFor();
    await expectSoon(() => lastStep(page)).toBe('Undo: hide people');
    await chip(page, 'without people').click();
    await until('people are back', async () => (await nodes(page)) === 31);
    await expectSoon(() => chips(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await until('they are hidden again', async () => (await nodes(page)) === 25);
    expect(faults).toEqual([]);
  });

  it('shows only one kind as one step, by the small button or with Alt, and the others again', async () => {
    const { page } = await product.open();
    await row(page, /^States/).hover();
    await legend(page).getByRole('button', { name: 'Show only states' }).click();
    await until('only states are left', async () => (await nodes(page)) === 4);
    await chip(page, 'only states').waitFor();
    await expectSoon(() => lastStep(page)).toBe('Undo: show only states');
    await row(page, /^States/).click({ modifiers: ['Alt'] });
    await until('all are back', async () => (await nodes(page)) === 31);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await until('both steps are undone', async () => (await lastStep(page)) === 'Undo');
    await expectSoon(() => nodes(page)).toBe(31);
  });

  it('says in the middle of what panels leave free that all is hidden', async () => {
    const { page, faults } = await product.open();
    await clickOn(page, 'st-kor');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { level: 2, name: 'South Korea' }).waitFor();
    await page.getByRole('tab', { name: 'Filters' }).click();
    await page.getByRole('textbox', { name: 'Words' }).fill('nothing has these words');
    const title = page.getByRole('heading', { name: 'Everything is hidden by filters' });
    await title.waitFor();
    const asideBy = async (): Promise<number> => {
      const [words, stage] = [await boxOf(title), await boxOf(page.locator('[data-ready]'))];
      const right = (await details.count()) > 0 ? (await boxOf(details)).x : stage.x + stage.width;
      return Math.abs(words.x + words.width / 2 - (stage.x + right) / 2);
    };
    await expectSoon(asideBy).toBeLessThan(2);
    await details.getByRole('button', { name: 'Close' }).click();
    await details.waitFor({ state: 'detached' });
    await expectSoon(asideBy).toBeLessThan(2);
    await page.getByRole('button', { name: 'Lift all filters' }).first().click();
    await until('all are back', async () => (await nodes(page)) === 31);
    expect(faults).toEqual([]);
  });

  it('hides statuses each on its own, and entities that only they had joined', async () => {
    const { page } = await product.open();
    const before = await drawn(page);
    await row(page, /^Claimed/).click();
    await chip(page, 'without claimed').waitFor();
    await expectSoon(() => edges(page)).toBe(before.edges - 12);
    await expectSoon(() => nodes(page)).toBeLessThan(before.nodes);
    await expectSoon(() => row(page, /^Claimed/).getAttribute('aria-pressed')).toBe('false');
    await expectSoon(() => row(page, /^Reported/).getAttribute('aria-pressed')).toBe('true');
  });

  it('selects all of a kind, or of a relation, by its count', async () => {
    const { page } = await product.open();
    await legend(page).getByRole('button', { name: 'Select people, 6' }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { name: '6 entities selected' }).waitFor();
    await legend(page).getByRole('button', { name: 'Select “reports”, 4' }).click();
    await details.getByRole('heading', { name: '4 edges selected' }).waitFor();
  });

  it('is one stop of the Tab key for each section, walks with arrow keys, and shows all relations on demand', async () => {
    const { page } = await product.open();
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    await row(page, /^Events/).focus();
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => focused()).toBe('People');
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => focused()).toBe('Show only people');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expectSoon(() => focused()).toBe('Select weapon systems, 5');
    await page.keyboard.press('End');
    await expectSoon(() => focused()).toBe('Select resources, 1');
    await page.keyboard.press('Tab');
    await expectSoon(() => focused()).toBe('Confirmed');
    await page.keyboard.press('Tab');
    await expectSoon(() => focused()).toBe('characterises');
    await page.keyboard.press('Tab');
    const relations = legend(page).getByRole('toolbar', { name: 'Relations' }).locator('.legend-row');
    await expectSoon(() => relations.count()).toBe(12);
    await expectSoon(() => focused()).toMatch(/^Show all \d+$/);
    await page.keyboard.press('Enter');
    await expectSoon(() => relations.count()).toBeGreaterThan(20);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await chip(page, 'without “characterises”').waitFor();
  });

  it('filters by the least grade in words, and by disputes, and lifts several at once', async () => {
    const { page } = await product.open();
    await page.getByRole('tab', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Source' }).selectOption({ label: 'B: Usually reliable' });
    await chip(page, 'source B or better').waitFor();
    const bySource = await edges(page);
    await page.getByRole('combobox', { name: 'Credibility' }).selectOption('2');
    await chip(page, 'B2 or better').waitFor();
    await expectSoon(() => edges(page)).toBeLessThan(bySource);
    await page.getByRole('checkbox', { name: 'Only what is disputed' }).check();
    await chip(page, 'disputed only').waitFor();
    await expectSoon(() => page.getByRole('tab', { name: 'Filters' }).innerText()).toMatch(/2/);
    await expectSoon(() => chips(page).getByRole('button', { name: 'Lift all' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Legend' }).click();
    await row(page, /^Places/).click();
    await chips(page).getByRole('button', { name: 'Lift all' }).click();
    await until('everything is back', async () => (await nodes(page)) === 31);
    await expectSoon(() => chips(page).count()).toBe(0);
  });

  it('undoes a choice while the choice has the keyboard, and lifts chips with Delete', async () => {
    const { page } = await product.open();
    await page.getByRole('tab', { name: 'Filters' }).click();
    const source = page.getByRole('combobox', { name: 'Source' });
    await source.selectOption('A');
    await chip(page, 'source A or better').waitFor();
    await source.focus();
    await page.keyboard.press('Control+z');
    await until('the choice is undone', async () => (await source.inputValue()) === 'F');
    await page.keyboard.press('Control+y');
    await chip(page, 'source A or better').focus();
    await page.keyboard.press('Delete');
    await until('the chip is gone', async () => (await chips(page).count()) === 0);
    await expectSoon(() => nodes(page)).toBe(31);
  });

  it('says what is wrong with a day, and does not take it', async () => {
    const { page } = await product.open();
    await page.getByRole('tab', { name: 'Filters' }).click();
    const from = page.getByRole('textbox', { name: 'From' });
    await from.fill('2024-13');
    await from.press('Enter');
    await page.getByText('The calendar has no 2024-13.').waitFor();
    await from.fill('last spring');
    await from.press('Enter');
    await page.getByText(/“last spring” cannot be read/).waitFor();
    await from.fill('2025');
    await page.getByRole('textbox', { name: 'To' }).fill('2024');
    await page.getByRole('textbox', { name: 'To' }).press('Enter');
    await page.getByText('2025 is after 2024.').waitFor();
    // The first of the two was taken when it was left; what does not go with it is not.
    await chip(page, 'from 2025').waitFor();
  });

  it('says which edges were taken off by hand, and brings them back', async () => {
    const { page } = await product.open();
    const before = await edges(page);
    await legend(page).getByRole('button', { name: 'Select “reports”, 4' }).click();
    await page.keyboard.press('Escape');
    await legend(page).getByRole('button', { name: 'Select “reports”, 4' }).click();
    await page.keyboard.press('Delete');
    await until('they are gone', async () => (await edges(page)) === before - 4);
    await page.getByText('4 edges hidden by hand').waitFor();
    await chip(page, '4 edges taken off').click();
    await until('they are back', async () => (await edges(page)) === before);
  });

  it('is a sheet on a narrow page, where chips scroll, and a link opens with the same filters', async () => {
    const { page } = await product.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('button', { name: 'Legend', exact: true }).tap();
    for (const name of [/^People/, /^Claimed/, /^Reported/]) await row(page, name).tap();
    await legend(page).getByRole('button', { name: 'Close the legend' }).tap();
    await chip(page, 'without people').waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const { page: copy, faults } = await product.open({}, await readHash(page));
    for (const words of ['without people', 'without reported', 'without claimed'])
      await chip(copy, words).waitFor();
    await expectSoon(() => drawn(copy)).toEqual(await drawn(page));
    expect(faults).toEqual([]);
  });
});
