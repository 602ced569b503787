/** Keeping in sight: what was seen whole stays whole as it grows and shrinks, what is chosen is never covered, groups stand apart. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apart, boxOf, clickOn, doubleClick, focusList, heading, locateAll } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';
import { openSearch, panel, search } from './searching-paths.ts';

/** Entities at the left and right of the opening picture. */
const LEFT = 'we-su-27';
const RIGHT = 're-refined-petroleum';

describe.skipIf(withoutBrowser)(`keeping in sight (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ moves: true });
  });
  afterAll(() => product.close());

  const spread = async (page: Page): Promise<number> => {
    const [left, right] = [await locate(page, LEFT), await locate(page, RIGHT)];
    return Math.hypot(right.x - left.x, right.y - left.y);
  };

  it('comes near again when an expansion is taken back, by undo and by collapsing', async () => {
    const { page } = await product.open({ reducedMotion: 'reduce' });
    await clickOn(page, 'st-prk');
    await heading(page, 'North Korea').waitFor();
    const before = await spread(page);
    await doubleClick(page, 'st-prk');
    await until('it is expanded', async () => (await drawn(page)).nodes > 50);
    await expectSoon(() => spread(page)).toBeLessThan(0.8 * before);
    await page.keyboard.press('Control+z');
    await until('the picture is as large as before', async () => (await spread(page)) > 0.95 * before);
    await doubleClick(page, 'st-prk');
    await until('it is expanded again', async () => (await drawn(page)).nodes > 50);
    await doubleClick(page, 'st-prk');
    await until('it is large again', async () => (await spread(page)) > 0.95 * before);
  });

  it('leaves a camera that the user has moved where it is', async () => {
    const { page } = await product.open({ reducedMotion: 'reduce' });
    await doubleClick(page, 'st-prk');
    await until('it is expanded', async () => (await drawn(page)).nodes > 50);
    await page.mouse.move(500, 750);
    await page.mouse.wheel(0, -240);
    const before = await locate(page, 'st-rus');
    await page.keyboard.press('Control+z');
    await until('it is taken back', async () => (await drawn(page)).nodes === 31);
    const after = await locate(page, 'st-rus');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(40);
  });

  it('shows what the keyboard has opened beside its details', async () => {
    const { page } = await product.open({ reducedMotion: 'reduce' });
    await focusList(page);
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.locator('[role=option][id$="-ev-kursk-campaign"]').waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Enter');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('suffers losses in').first().waitFor();
    await until('both ends are beside the panel', async () => {
      const edge = await boxOf(details);
      const ends = await locateAll(page, ['ev-kursk-campaign', 'un-dprk-contingent']);
      return ends.every(({ x }) => x < edge.x);
    });
  });

  it('brings a path that was found into sight beside its panel, no nearer and no farther than it was', async () => {
    const { page, faults } = await product.open({ reducedMotion: 'reduce' });
    const path = ['st-rus', 'un-dprk-contingent', 'ev-kursk-campaign'];
    // As near as it takes to lose the path out of sight, and not so near that it no longer fits beside the panel.
    const { x, y } = await locate(page, 'we-su-27');
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -120);
    await page.mouse.wheel(0, -120);
    const before = await locateAll(page, path);
    expect(before.at(-1)?.x).toBeGreaterThan(1300);
    await openSearch(page, 'Russia', 'Kursk campaign', 'Shortest');
    await search(page);
    const { x: edge } = await boxOf(panel(page));
    const stage = await boxOf(page.locator('[data-ready]'));
    await until('all of it is beside the panel', async () =>
      (await locateAll(page, path)).every(
        (each) => each.x > stage.x && each.x < edge && each.y > stage.y && each.y < stage.y + stage.height,
      ),
    );
    const after = await locateAll(page, path);
    expect(Math.abs(apart(after) - apart(before))).toBeLessThan(1.5);
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await until('the camera is back', async () => {
      const back = await locateAll(page, path);
      return apart([back[0] ?? stage, before[0] ?? stage]) < 2;
    });
    expect(faults).toEqual([]);
  });

  it('draws groups apart from each other, and all of what was grouped once that is undone', async () => {
    const { page } = await product.open();
    const before = await spread(page);
    await page.keyboard.press('/');
    await page.keyboard.type('>group by kind');
    await page.getByRole('option', { name: /^Group by kind/ }).waitFor();
    await page.keyboard.press('Enter');
    await until('groups are drawn', async () => (await drawn(page)).nodes < 12);
    const ids = ['Event', 'State', 'Person', 'WeaponSystem', 'Organisation'].map((kind) => `group:${kind}`);
    const places = [];
    for (const id of ids) places.push(await locate(page, id));
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(70);
    await page.keyboard.press('Control+z');
    await until('all is seen as before', async () => Math.abs((await spread(page)) - before) < 5);
  });
});
