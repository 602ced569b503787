/** Exploring: searching, expanding and collapsing, hiding, undoing, and the address that opens the same picture. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn, doubleClick, lastStep, locateAll } from './hands.ts';
import type { Product } from './product.ts';
import {
  drawn,
  expectSoon,
  locate,
  painted,
  readHash,
  startProduct,
  until,
  withoutBrowser,
} from './product.ts';
import { holdBack } from './slow.ts';

describe.skipIf(withoutBrowser)(`exploring (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ moves: true });
  });
  afterAll(() => product.close());

  const nodes = async (page: Page): Promise<number> => (await drawn(page)).nodes;

  it('finds an entity by another name, says which, and puts it on the canvas with its edges', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('/');
    const search = page.getByRole('combobox', { name: 'Search entities' });
    await search.fill('Тегеран');
    await search.fill('Tehran');
    const option = page.getByRole('option', { name: /Iran/ }).first();
    await option.waitFor();
    await expectSoon(() => option.innerText()).toContain('Tehran');
    await option.click();
    await until('Iran is on the canvas', async () => (await nodes(page)) === 32);
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { level: 2, name: 'Iran' })
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('takes Enter for the text that is typed, however quickly it comes, and gives the keyboard back', async () => {
    const { page, faults } = await product.open();
    const heading = (name: string): Promise<void> =>
      page
        .getByRole('complementary', { name: 'Details' })
        .getByRole('heading', { level: 2, name, exact: true })
        .waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Iran');
    await page.keyboard.press('Enter');
    await heading('Iran');
    const list = page.getByRole('listbox', { name: 'Entities on the canvas' });
    await expectSoon(() => list.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('Putin');
    await page.getByRole('option', { name: /Putin/ }).first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('NHK');
    await page.keyboard.press('Enter');
    await heading('NHK');
    expect(faults).toEqual([]);
  });

  it('asks which neighbours are to come with Shift and E, also while the canvas has the keyboard', async () => {
    const { page, faults } = await product.open();
    await clickOn(page, 'pe-paparo');
    await page.keyboard.press('Shift+E');
    const chooser = page.getByRole('dialog', { name: 'Expand Samuel Paparo' });
    await chooser.getByText(/^2 of \d+ neighbours will come/).waitFor();
    expect(await nodes(page)).toBe(31);
    await page.keyboard.press('Escape');
    await chooser.waitFor({ state: 'detached' });
    await page.keyboard.press('e');
    await until('all of them came', async () => (await nodes(page)) === 33);
    expect(faults).toEqual([]);
  });

  it('expands with a double click, says what there is, and collapses with another', async () => {
    const { page, faults } = await product.open();
    await doubleClick(page, 'pe-paparo');
    await until('neighbours came', async () => (await nodes(page)) === 33);
    await doubleClick(page, 'pe-paparo');
    await until('they went again', async () => (await nodes(page)) === 31);
    expect(faults).toEqual([]);
  });

  it('undoes and redoes every step with the keyboard', async () => {
    const { page } = await product.open();
    await doubleClick(page, 'st-rus');
    await until('neighbours came', async () => (await nodes(page)) > 45);
    const expanded = await nodes(page);
    const other = await locate(page, 'pe-lukin');
    await page.mouse.click(other.x, other.y);
    await page.keyboard.press('Delete');
    await until('it is hidden', async () => (await nodes(page)) === expanded - 1);
    await page.keyboard.press('Control+z');
    await until('it is back', async () => (await nodes(page)) === expanded);
    await page.keyboard.press('Control+z');
    await until('the expansion is undone', async () => (await nodes(page)) === 31);
    await page.keyboard.press('Control+Shift+z');
    await until('the expansion is redone', async () => (await nodes(page)) === expanded);
    await page.keyboard.press('Control+y');
    await until('hiding is redone', async () => (await nodes(page)) === expanded - 1);
  });

  it('filters by a kind in the legend, says what is hidden, and brings it back', async () => {
    const { page } = await product.open();
    const people = page.getByRole('button', { name: /^People/ });
    await people.click();
    await until('people are gone', async () => (await nodes(page)) === 25);
    await expectSoon(() => people.getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Control+z');
    await until('people are back', async () => (await nodes(page)) === 31);
  });

  it('hides what is chosen, keeps it alone, and has each back by undo', async () => {
    const { page } = await product.open();
    const all = await nodes(page);
    await clickOn(page, 'st-prk');
    await page.keyboard.press('k');
    await until('it is alone', async () => (await nodes(page)) === 1);
    await expectSoon(() => lastStep(page)).toBe('Undo: keep only North Korea');
    await page.keyboard.press('Control+z');
    await until('all are back', async () => (await nodes(page)) === all);
    await page.keyboard.press('Delete');
    await until('it is gone', async () => (await nodes(page)) === all - 1);
    await expectSoon(() => lastStep(page)).toBe('Undo: hide North Korea');
    await page.keyboard.press('Control+z');
    await until('it is back', async () => (await nodes(page)) === all);
  });

  it('moves a node as one step that can be undone', async () => {
    const { page } = await product.open();
    const from = await locate(page, 'or-nhk');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 80, from.y + 60, { steps: 8 });
    await page.mouse.up();
    const moved = await locate(page, 'or-nhk');
    expect(Math.round(moved.x - from.x)).toBe(-80);
    await page.keyboard.press('Control+z');
    await until(
      'it is back in its place',
      async () => Math.abs((await locate(page, 'or-nhk')).x - from.x) < 2,
    );
  });

  it('keeps the picture in the address: it opens with the same entities in the same places', async () => {
    const { page } = await product.open();
    await doubleClick(page, 'pe-paparo');
    await until('neighbours came', async () => (await nodes(page)) === 33);
    await locate(page, 'pe-paparo');
    const places = await distances(page);
    const { page: copy, faults } = await product.open({}, await readHash(page));
    await expectSoon(() => drawn(copy)).toEqual(await drawn(page));
    const same = await distances(copy);
    same.forEach((ratio, index) => {
      expect(ratio).toBeCloseTo(places[index] ?? 0, 1);
    });
    expect(faults).toEqual([]);
  });

  it('says so when an address cannot be read, and opens the opening picture', async () => {
    const { page } = await product.open({}, '#v=nonsense');
    await expectSoon(() => nodes(page)).toBe(31);
    await page
      .getByRole('status')
      .or(page.getByRole('alert'))
      .filter({ hasText: /address|link/i })
      .first()
      .waitFor();
  });

  it('walks and opens entities with the keyboard alone', async () => {
    const { page } = await product.open();
    const list = page.getByRole('listbox', { name: 'Entities on the canvas' });
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await until('the sheet is gone', async () => (await page.getByRole('dialog').count()) === 0);
  });

  it('leads the keyboard past the bar, into the menu, and back from search and details', async () => {
    const { page } = await product.open();
    const list = page.getByRole('listbox', { name: 'Entities on the canvas' });
    const onCanvas = (): Promise<void> =>
      until('the canvas has the keyboard', () =>
        list.evaluate((element) => element === document.activeElement),
      );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await onCanvas();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await list.focus();
    await page.keyboard.press('Enter');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('button', { name: 'Expand' }).first().focus();
    await page.keyboard.press('Escape');
    await onCanvas();
    await page.keyboard.press('/');
    await page.keyboard.type('Ir');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await onCanvas();
  });

  it('has the picture in sight also where the vocabulary comes after it', async () => {
    const { page, faults } = await product.openBare();
    const release = await holdBack(page, '**/api/v1/vocabulary');
    await page.goto(product.address);
    await page.getByRole('heading', { name: "Russia's help with North Korean drones" }).waitFor();
    release();
    await painted(page);
    await until('all are in sight', async () => {
      const places = await locateAll(page, ['st-rus', 'st-prk', 'or-nhk', 'pe-paparo']);
      return places.every(({ x, y }) => x > 320 && x < 1440 && y > 48 && y < 900);
    });
    expect(faults).toEqual([]);
  });

  it('keeps the picture in sight when the window narrows', async () => {
    const { page } = await product.open();
    await page.setViewportSize({ width: 640, height: 700 });
    await until('all are in sight', async () => {
      const places = await locateAll(page, ['st-rus', 'st-prk', 'or-nhk', 'pe-paparo']);
      return places.every(({ x, y }) => x > 0 && x < 640 && y < 700);
    });
  });

  it('says under an address of no page that there is none, and leads back; programs are told as ever', async () => {
    const { page } = await product.openBare();
    const answer = await page.goto(`${product.address}/nowhere?q=1`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/nowhere');
    await page.getByRole('main').getByRole('link', { name: 'Back to the canvas' }).click();
    await painted(page);
    expect(new URL(page.url()).pathname).toBe('/');
    for (const [path, accept] of [
      ['/nowhere', '*/*'],
      ['/api/v1/nowhere', 'text/html'],
    ] as const) {
      const reply = await page.request.get(`${product.address}${path}`, { headers: { Accept: accept } });
      expect(reply.status()).toBe(404);
      expect(await reply.json()).toMatchObject({ error: { code: 'route-not-found' } });
    }
  });

  it('draws the opening picture again after a reload', async () => {
    const { page, faults } = await product.open();
    await page.reload();
    await painted(page);
    await expectSoon(() => nodes(page)).toBe(31);
    expect(faults).toEqual([]);
  });
});

/** How three nodes lie to each other: ratios of distances, which zooming and panning leave alone. */
async function distances(page: Page): Promise<number[]> {
  const points = await Promise.all(['st-rus', 'st-prk', 'or-nhk', 'pe-paparo'].map((id) => locate(page, id)));
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d) return [];
  const between = (one: typeof a, other: typeof a): number => Math.hypot(one.x - other.x, one.y - other.y);
  return [between(a, c) / between(a, b), between(a, d) / between(a, b), between(b, d) / between(a, b)];
}
