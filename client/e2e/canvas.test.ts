/** The canvas: choosing with a rectangle, dragging, groups, bundles, what was found, and what expansions bring. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chosen,
  clickOn,
  doubleClick,
  drag,
  findBundle,
  focusList,
  heading,
  inkAt,
  locateAll,
  menuItem,
  near,
} from './hands.ts';
import type { Product } from './product.ts';
import { chooseInMenu, panel, select } from './searching-paths.ts';
import { drawn, expectSoon, locate, pass, startProduct, until, withoutBrowser } from './product.ts';

/** A place over the canvas of a wide page at which nothing is drawn. */
const BARE = { x: 290, y: 780 };

describe.skipIf(withoutBrowser)(`the canvas (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ moves: true });
  });
  afterAll(() => product.close());

  it('comes to rest: nothing on the page moves when nothing happens', async () => {
    const { page } = await product.open();
    await until('nothing moves', () => page.evaluate(() => document.getAnimations().length === 0));
  });

  it('asks for no frames while nothing changes, and for some when something does', async () => {
    const { page } = await product.open();
    await page.evaluate(() => {
      const ask = requestAnimationFrame;
      Object.assign(window, { asked: 0 });
      window.requestAnimationFrame = (run) => {
        Object.assign(window, { asked: Number(Reflect.get(window, 'asked')) + 1 });
        return ask(run);
      };
    });
    const countIn = async (milliseconds: number): Promise<number> => {
      const before = await page.evaluate(() => Number(Reflect.get(window, 'asked')));
      await pass(page, milliseconds);
      return (await page.evaluate(() => Number(Reflect.get(window, 'asked')))) - before;
    };
    await until('no frame is asked for', async () => (await countIn(500)) === 0);
    await page.mouse.move(BARE.x, BARE.y);
    await page.mouse.wheel(0, -200);
    await until('frames are asked for', async () => (await countIn(50)) > 0);
    await until('it rests again', async () => (await countIn(500)) === 0);
  });

  it('draws lines under the discs, and draws them anew where they alone have changed', async () => {
    const { page, faults } = await product.open();
    const middle = await locate(page, 'or-kbs~REPORTS~ev-drone-deal-2025');
    // Nobody points at it, and nothing is chosen: the overlay has nothing to draw there.
    await page.mouse.move(BARE.x, BARE.y);
    const inked = await inkAt(page, middle);
    const { nodes, edges } = await drawn(page);
    await page.getByRole('button', { name: /^reports$/ }).click();
    await page.mouse.move(BARE.x, BARE.y);
    await until('the line is gone', async () => (await inkAt(page, middle)) > inked);
    expect(await drawn(page)).toEqual({ nodes, edges: edges - 4 });
    await page.keyboard.press('Control+z');
    await until('the line is back', async () => (await inkAt(page, middle)) === inked);
    // The edges of what is chosen stand out, also where nobody points at it.
    await clickOn(page, 'or-kbs');
    await page.mouse.move(BARE.x, BARE.y);
    await until('the line is darker', async () => {
      const beside = await locate(page, 'or-kbs~REPORTS~ev-drone-deal-2025');
      const { x, y } = await locate(page, 'or-nhk~REPORTS~ev-drone-deal-2025');
      return (await inkAt(page, beside)) < (await inkAt(page, { x, y })) - 8;
    });
    expect(faults).toEqual([]);
  });

  it('writes what a chosen edge means beside what lies over the canvas, not beneath it', async () => {
    const { page } = await product.open();
    const { x, y } = await locate(page, 'un-dprk-contingent~SUFFERS_LOSSES_IN~ev-kursk-campaign');
    await page.mouse.click(x, y);
    await page.getByRole('complementary', { name: 'Details' }).getByText('suffers losses in').waitFor();
    await page.mouse.move(BARE.x, BARE.y);
    await locate(page, 'un-dprk-contingent~SUFFERS_LOSSES_IN~ev-kursk-campaign');
    await expectSoon(() =>
      page.evaluate(() => {
        const overlay = document.querySelector<HTMLCanvasElement>('.stage-overlay');
        const tools = document.querySelector('.canvas-tools')?.getBoundingClientRect();
        const context = overlay?.getContext('2d');
        if (!overlay || !tools || !context) return undefined;
        const from = overlay.getBoundingClientRect();
        const area = [tools.x - from.x, tools.y - from.y, tools.width, tools.height] as const;
        return context.getImageData(...area).data.some((value) => value > 0);
      }),
    ).toBe(false);
  });

  it('selects with a drag while Shift is held, and adds to that with Ctrl', async () => {
    const { page, faults } = await product.open();
    const at = await locate(page, 'or-nhk');
    await page.keyboard.down('Shift');
    await drag(page, { x: at.x - 20, y: at.y - 20 }, { x: at.x + 20, y: at.y + 20 });
    await heading(page, 'NHK').waitFor();
    const other = await locate(page, 'pe-paparo');
    await page.keyboard.down('Control');
    await drag(page, { x: other.x - 20, y: other.y - 20 }, { x: other.x + 20, y: other.y + 20 });
    await page.keyboard.up('Control');
    await page.keyboard.up('Shift');
    await until('both are selected', async () => (await chosen(page)) >= 2);
    expect(faults).toEqual([]);
  });

  it('breaks a drawn rectangle off with Escape, and selects nothing', async () => {
    const { page } = await product.open();
    await page.getByRole('button', { name: 'Select by drawing a rectangle' }).click();
    await page.mouse.move(BARE.x, BARE.y);
    await page.mouse.down();
    await page.mouse.move(BARE.x + 600, BARE.y - 500, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.getByText('Drag a rectangle over what is to be selected.').waitFor({ state: 'detached' });
    await expectSoon(() => chosen(page)).toBe(0);
  });

  it('moves all that is selected as one step', async () => {
    const { page } = await product.open();
    // Both lie where the details, which the first opens, do not cover them.
    const ids = ['or-nhk', 'or-kbs'];
    await select(page, ids);
    await until('both are selected', async () => (await chosen(page)) === 2);
    const before = await locateAll(page, ids);
    const from = before[0] ?? BARE;
    await drag(page, from, { x: from.x + 60, y: from.y + 40 });
    const after = await locateAll(page, ids);
    expect(after.map(({ x, y }, at) => [near(x, before[at]?.x), near(y, before[at]?.y)])).toEqual([
      [60, 40],
      [60, 40],
    ]);
    await page.keyboard.press('Control+z');
    await until('both are back', async () => {
      const back = await locateAll(page, ids);
      return back.every(({ x }, at) => near(x, before[at]?.x) === 0);
    });
  });

  it('draws kinds as groups that open with a double click and close by their name', async () => {
    const { page, faults } = await product.open();
    await menuItem(page, BARE, 'Group by kind');
    await until('people are one node', async () => (await drawn(page)).nodes < 15);
    const closed = await drawn(page);
    await doubleClick(page, 'group:Person');
    await until('people are drawn', async () => (await drawn(page)).nodes === closed.nodes + 5);
    // The click on its name is not to be the second of a double click.
    await pass(page, 340);
    await page.keyboard.press('Escape');
    const name = await locate(page, 'group:Person');
    await page.mouse.click(name.x, name.y);
    await until('people are one node again', async () => (await drawn(page)).nodes === closed.nodes);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await until('all is as it was', async () => (await drawn(page)).nodes === 31);
    expect(faults).toEqual([]);
  });

  it('bundles parallel edges, draws each again, and opens all of a bundle', async () => {
    const { page } = await product.open();
    await focusList(page);
    const first = (await drawn(page)).edges;
    await page.keyboard.press('b');
    await until('edges are drawn otherwise', async () => (await drawn(page)).edges !== first);
    const second = (await drawn(page)).edges;
    await page.keyboard.press('b');
    await until('and again', async () => (await drawn(page)).edges === first);
    if (second < first) await page.keyboard.press('b');
    await until('they are bundled', async () => (await drawn(page)).edges === Math.min(first, second));
    const { x, y } = await locate(page, await findBundle(page));
    await page.mouse.click(x, y);
    await page.getByRole('complementary', { name: 'Details' }).waitFor();
    expect(Math.max(first, second)).toBeGreaterThan(Math.min(first, second));
  });

  it('dims all but the neighbours in common, until they are closed', async () => {
    const { page, faults } = await product.open();
    const far = await locate(page, 'or-nhk');
    const bright = await inkAt(page, far);
    await select(page, ['st-rus', 'st-prk']);
    await page.mouse.move(BARE.x, BARE.y);
    await chooseInMenu(page, 'st-rus', 'Find neighbours in common');
    await panel(page).waitFor();
    const now = await locate(page, 'or-nhk');
    await page.mouse.move(BARE.x, BARE.y);
    await until('others are dimmed', async () => (await inkAt(page, now)) > bright);
    const dimmed = await inkAt(page, now);
    await panel(page)
      .getByRole('button', { name: /^Close/ })
      .click();
    await until(
      'they are bright again',
      async () => (await inkAt(page, await locate(page, 'or-nhk'))) < dimmed,
    );
    expect(faults).toEqual([]);
  });

  it('is arranged by a layout from the menu, checked there, as one step that can be undone', async () => {
    const { page, faults } = await product.open();
    const states = ['st-rus', 'st-prk', 'st-chn', 'st-kor'];
    const before = await locateAll(page, states);
    await page.getByRole('button', { name: 'Arrange', exact: true }).click();
    await page.getByRole('menuitemradio', { name: /^Grid/ }).click();
    await page.getByRole('button', { name: 'Undo: arrange: grid', exact: true }).waitFor();
    const grid = await locateAll(page, states);
    // States are one kind, so they stand in one row.
    expect(new Set(grid.map(({ y }) => Math.round(y))).size).toBe(1);
    await page.getByRole('button', { name: 'Arrange', exact: true }).click();
    await expectSoon(() => page.getByRole('menuitemradio', { checked: true }).innerText()).toContain('Grid');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    const after = await locateAll(page, states);
    for (const [at, { x, y }] of after.entries())
      expect(Math.hypot(x - (before[at]?.x ?? 0), y - (before[at]?.y ?? 0))).toBeLessThan(2);
    expect(faults).toEqual([]);
  });

  it('collapses just what that expansion brought', async () => {
    const { page } = await product.open();
    for (const id of ['pe-paparo', 'pe-lukin']) {
      const { nodes } = await drawn(page);
      await doubleClick(page, id);
      await until(`${id} is expanded`, async () => (await drawn(page)).nodes > nodes);
    }
    const both = (await drawn(page)).nodes;
    await doubleClick(page, 'pe-paparo');
    await until('the two of the first expansion go', async () => (await drawn(page)).nodes === both - 2);
  });
});
