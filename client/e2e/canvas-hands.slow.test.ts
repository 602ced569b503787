/** The canvas under the keyboard and under fingers, and the notes on it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  apart,
  boxOf,
  chosen,
  cursor,
  drag,
  fingers,
  focusList,
  heading,
  listedIds,
  locateAll,
  near,
  PHONE,
  pressLong,
} from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`hands on the canvas (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ moves: true });
  });
  afterAll(() => product.close());

  it('takes a note: written, moved, widened, removed and brought back, each as a step', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.keyboard.type('Who paid for this?');
    await page.keyboard.press('Escape');
    const note = page.getByRole('group', { name: 'Who paid for this?' });
    const box = await boxOf(note);
    await drag(page, { x: box.x + 30, y: box.y + 20 }, { x: box.x + 110, y: box.y - 60 });
    const moved = await boxOf(note);
    expect([near(moved.x, box.x), near(moved.y, box.y)]).toEqual([80, -80]);
    const edge = { x: moved.x + moved.width + 1, y: moved.y + moved.height - 12 };
    await drag(page, edge, { x: edge.x + 50, y: edge.y + 30 });
    const widened = await boxOf(note);
    expect(near(widened.width, moved.width)).toBe(50);
    expect([near(widened.x, moved.x), near(widened.y, moved.y)]).toEqual([0, 0]);
    await note.focus();
    await page.keyboard.press('ArrowRight');
    expect((await boxOf(note)).x).toBeGreaterThan(widened.x);
    await page.keyboard.press('Delete');
    await note.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await note.waitFor();
    await note.hover();
    await note.getByRole('button', { name: 'Remove the note' }).click();
    await note.waitFor({ state: 'detached' });
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press('Control+z');
    expect(near((await boxOf(note)).x, box.x)).toBe(0);
    await page.keyboard.press('Control+z');
    await note.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('puts a note where there is room in sight, near what is chosen, and not over another one', async () => {
    const { page, faults } = await product.open();
    const place = await locate(page, 'ev-kursk-campaign');
    await page.mouse.click(place.x, place.y);
    await heading(page, 'Kursk campaign').waitFor();
    const { x: panel } = await boxOf(page.getByRole('complementary', { name: 'Details' }));
    const caption = await boxOf(page.locator('.caption'));
    for (const text of ['One', 'Two']) {
      await page.keyboard.press('Shift+n');
      await page.keyboard.type(text);
      await page.keyboard.press('Escape');
    }
    const boxes = [];
    for (const name of ['One', 'Two']) boxes.push(await boxOf(page.getByRole('group', { name })));
    const ids = await listedIds(page);
    const places = await locateAll(page, ids);
    const near = await locate(page, 'ev-kursk-campaign');
    for (const { x, y, width, height } of boxes) {
      expect(x + width).toBeLessThan(panel);
      expect(y).toBeGreaterThan(caption.y + caption.height);
      const covered = places.filter(
        (each) => each.x > x - 8 && each.x < x + width + 8 && each.y > y - 8 && each.y < y + height + 8,
      );
      expect(covered).toEqual([]);
      expect(Math.hypot(x + width / 2 - near.x, y + height / 2 - near.y)).toBeLessThan(360);
    }
    const [one, two] = boxes;
    const isApart =
      one && two && (Math.abs(one.x - two.x) >= one.width || Math.abs(one.y - two.y) >= one.height);
    expect(isApart).toBe(true);
    expect(faults).toEqual([]);
  });

  it('fits notes into the window with all else', async () => {
    const { page, faults } = await product.open();
    await page.mouse.move(800, 450);
    await page.mouse.wheel(0, 500);
    await page.mouse.wheel(0, 500);
    await page.keyboard.press('Shift+n');
    await page.keyboard.type('Aside');
    await page.keyboard.press('Escape');
    const note = page.getByRole('group', { name: 'Aside' });
    const { x, y } = await boxOf(note);
    const stage = await boxOf(page.locator('[data-ready]'));
    await drag(page, { x: x + 8, y: y + 8 }, { x: stage.x + 30, y: stage.y + stage.height - 90 });
    await page.keyboard.press('f');
    await locate(page, 'st-rus');
    const fitted = await boxOf(note);
    expect(fitted.x).toBeGreaterThan(stage.x);
    expect(fitted.y + fitted.height).toBeLessThan(stage.y + stage.height);
    expect(faults).toEqual([]);
  });

  it('fits the notes of a canvas that is empty but for them, below what says that it is', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('Shift+n');
    await page.keyboard.type('Left alone');
    await page.keyboard.press('Escape');
    await focusList(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    const title = page.getByRole('heading', { name: 'Nothing is on the canvas' });
    await title.waitFor();
    await page.mouse.move(700, 500);
    await page.mouse.down();
    await page.mouse.move(1430, 890, { steps: 4 });
    await page.mouse.up();
    const note = page.getByRole('group', { name: 'Left alone' });
    const stage = await boxOf(page.locator('[data-ready]'));
    const middle = stage.x + stage.width / 2;
    const asideBy = async (): Promise<number> => {
      const { x, width } = await boxOf(note);
      return Math.abs(x + width / 2 - middle);
    };
    expect(await asideBy()).toBeGreaterThan(200);
    await page.keyboard.press('f');
    // The tools at the right take a part of the stage.
    await expectSoon(asideBy).toBeLessThan(60);
    const last = page.getByRole('button', { name: 'Show the opening picture' });
    const [above, below] = [await boxOf(last), await boxOf(note)];
    expect(below.y).toBeGreaterThan(above.y + above.height);
    expect(below.y + below.height).toBeLessThan(stage.y + stage.height);
    expect(faults).toEqual([]);
  });

  it('changes the words of a note, and lets one vanish that was never written', async () => {
    const { page } = await product.open();
    await focusList(page);
    await page.keyboard.press('Shift+n');
    await page.keyboard.type('First words');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type(', and more');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'First words, and more' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('group', { name: 'First words', exact: true }).waitFor();
    await focusList(page);
    await page.keyboard.press('Shift+n');
    await page.keyboard.press('Escape');
    await until('only one note is there', async () => (await page.locator('.note').count()) === 1);
  });

  it('walks along edges with the arrow keys, says which, and chooses and opens with Space and Enter', async () => {
    const { page } = await product.open();
    await focusList(page);
    await page.keyboard.press('Home');
    const first = await cursor(page);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key);
      if ((await cursor(page)) !== first) break;
    }
    await expectSoon(() => cursor(page)).not.toBe(first);
    await page
      .locator('.stage [aria-live=polite]')
      .filter({ hasText: /^(by |not by an edge)/ })
      .waitFor();
    await page.keyboard.press(' ');
    await expectSoon(() => chosen(page)).toBe(1);
    await page.keyboard.press(' ');
    await expectSoon(() => chosen(page)).toBe(0);
    const here = await cursor(page);
    await page.keyboard.press('Alt+ArrowRight');
    await page
      .locator('.stage [aria-live=polite]')
      .filter({ hasText: /, 1 of \d+$/ })
      .waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await expectSoon(() => cursor(page)).not.toBe(here);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { level: 2 }).waitFor();
  });

  it('lists every entity with its kind and edges for screen readers', async () => {
    const { page } = await product.open();
    const options = page.getByRole('listbox', { name: 'Entities on the canvas' }).getByRole('option');
    await expectSoon(() => options.first().getAttribute('aria-setsize')).toBe('31');
    await expectSoon(() => options.first().textContent()).toMatch(
      /^.+, agreement, \d+ edges shown, \d+ neighbours hidden$/,
    );
  });

  it('answers to fingers: pan, pinch and double tap', async () => {
    const { page, faults } = await product.open(PHONE);
    const touch = await fingers(page);
    const before = await locateAll(page, ['st-rus', 'or-nhk']);
    // Sent together: a finger that is waited for can rest long enough for a long press.
    await Promise.all([
      touch('touchStart', [{ x: 330, y: 700 }]),
      ...[1, 2, 3, 4].map((step) => touch('touchMove', [{ x: 330 + step * 10, y: 700 - step * 10 }])),
      touch('touchEnd', []),
    ]);
    const panned = await locateAll(page, ['st-rus', 'or-nhk']);
    expect(near(panned[0]?.x ?? 0, before[0]?.x)).toBe(40);
    await touch('touchStart', [{ x: 150, y: 400 }]);
    await touch('touchStart', [
      { x: 150, y: 400 },
      { x: 250, y: 400 },
    ]);
    for (const step of [1, 2, 3, 4, 5]) {
      await touch('touchMove', [
        { x: 150 - step * 10, y: 400 },
        { x: 250 + step * 10, y: 400 },
      ]);
    }
    await touch('touchEnd', []);
    const pinched = await locateAll(page, ['st-rus', 'or-nhk']);
    expect(apart(pinched) / apart(panned)).toBeCloseTo(2, 1);
    await page.getByRole('button', { name: 'Fit' }).click();
    const { nodes } = await drawn(page);
    const { x, y } = await locate(page, 'pe-paparo');
    // Sent together: two that are waited for one after the other can be too slow for a double tap.
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    await until('neighbours came', async () => (await drawn(page)).nodes === nodes + 2);
    expect(faults).toEqual([]);
  });

  it('offers drawing to fingers in the menu of a long press, and says how', async () => {
    const { page } = await product.open(PHONE);
    const touch = await fingers(page);
    await pressLong(page, { x: 30, y: 740 }, 'Select by drawing around');
    await page.getByText('Draw a line around what is to be selected.').waitFor();
    const { x, y } = await locate(page, 'st-rus');
    const corners = [
      { x: x - 30, y: y - 30 },
      { x: x + 30, y: y - 30 },
      { x: x + 30, y: y + 30 },
      { x: x - 30, y: y + 30 },
    ];
    await touch('touchStart', corners.slice(0, 1));
    for (const corner of corners.slice(1)) await touch('touchMove', [corner]);
    await touch('touchEnd', []);
    await until('something is selected', async () => (await chosen(page)) > 0);
  });
});
