/** Choosing what is on the canvas by name, by key and within a line drawn by hand, and what is done with it: hiding, keeping, pinning, revealing, grouping. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  apart,
  boxOf,
  chosen,
  clickOn,
  dragAlong,
  focusList,
  heading,
  inkAt,
  lastStep,
  locateAll,
  runByName,
} from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';
import { select } from './searching-paths.ts';

/** What the opening picture has. */
const ALL = { nodes: 31, edges: 63 };
/** The one edge of NHK in it. */
const REPORT = 'or-nhk~REPORTS~ev-drone-deal-2025';
/** Three that lie apart. */
const PINNED = ['or-nhk', 'we-mig-29', 'pl-kursk-oblast'];

describe.skipIf(withoutBrowser)(`choosing on the canvas (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const open = async (): Promise<Page> => {
    const { page } = await product.open();
    await focusList(page);
    return page;
  };

  it('selects within a line drawn by hand, and not what lies in its bay', async () => {
    const { page } = await product.open();
    const at = await locate(page, 'or-nhk');
    await page.getByRole('button', { name: 'Select by drawing around' }).click();
    const around = [
      { x: at.x - 26, y: at.y - 26 },
      { x: at.x - 4, y: at.y - 26 },
      { x: at.x, y: at.y + 8 },
      { x: at.x + 4, y: at.y - 26 },
      { x: at.x + 26, y: at.y - 26 },
      { x: at.x + 26, y: at.y + 26 },
      { x: at.x - 26, y: at.y + 26 },
    ];
    const hint = page.getByText('Draw a line around what is to be selected.');
    await hint.waitFor();
    await dragAlong(page, around);
    await hint.waitFor({ state: 'detached' });
    await expectSoon(() => chosen(page)).toBe(0);
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await dragAlong(
      page,
      [around[0], around[4], around[5], around[6]].flatMap((each) => each ?? []),
    );
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await heading(page, 'NHK').waitFor();
    await expectSoon(() => chosen(page)).toBe(1);
  });

  it('takes all, the others instead, neighbours too, and then nothing', async () => {
    const page = await open();
    await clickOn(page, 'or-nhk');
    await heading(page, 'NHK').waitFor();
    // It reports one event, with which the picture has nothing else of it.
    await page.keyboard.press('n');
    await headed(page, '2 entities selected');
    await page.keyboard.press('i');
    await headed(page, '29 entities selected');
    await page.keyboard.press('Control+a');
    await headed(page, '31 entities selected');
    await page.locator('.status-line').getByText('31 selected').waitFor();
    await page.keyboard.press('Escape');
    await expectSoon(() => chosen(page)).toBe(0);
  });

  it('takes entities that have lost their edges, and drops them', async () => {
    const page = await open();
    await runByName(page, 'Select entities without edges');
    await page.getByText('Every entity that is drawn has an edge.').first().waitFor();
    await clickOn(page, REPORT);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await runByName(page, 'Select entities without edges');
    await heading(page, 'NHK').waitFor();
    await runByName(page, 'Hide entities without edges');
    await until('it is gone', async () => (await drawn(page)).nodes === ALL.nodes - 1);
    await expectSoon(() => lastStep(page)).toBe('Undo: hide NHK without edges');
    await page.keyboard.press('Control+z');
    await until('it is back', async () => (await drawn(page)).nodes === ALL.nodes);
  });

  it('brings what is kept alone into sight where the window has left some of it', async () => {
    const page = await open();
    await select(page, ['st-prk', 'we-su-27']);
    const { x, y } = await locate(page, 'st-prk');
    await page.mouse.move(x, y);
    for (let times = 0; times < 4; times++) await page.mouse.wheel(0, -240);
    const canvas = await boxOf(page.locator('[data-ready]'));
    const isSeen = async (): Promise<boolean> =>
      (await locateAll(page, ['st-prk', 'we-su-27'])).every(
        (at) => at.x > canvas.x && at.x < canvas.x + canvas.width,
      );
    await until('one of them is out of sight', async () => !(await isSeen()));
    await page.keyboard.press('k');
    await until('all of it is in sight', isSeen);
  });

  it('reveals edges that were taken off, and says when there are none', async () => {
    const page = await open();
    await clickOn(page, REPORT);
    await page.keyboard.press('Delete');
    await until('it is gone', async () => (await drawn(page)).edges === ALL.edges - 1);
    await page.keyboard.press('r');
    await page.getByText('1 edge revealed.').waitFor();
    await expectSoon(() => drawn(page)).toEqual(ALL);
    await page.keyboard.press('r');
    await page.getByText('All edges among what is on the canvas are drawn already.').waitFor();
  });

  it('pins in place: what is arranged anew goes around it, until it is free', async () => {
    const page = await open();
    await select(page, PINNED);
    await page.keyboard.press('p');
    await expectSoon(() => lastStep(page)).toBe('Undo: pin 3 entities');
    const before = await shapeOf(page);
    await page.keyboard.press('5');
    await expectSoon(() => lastStep(page)).toBe('Undo: arrange: circle');
    expect(await shapeOf(page)).toBeCloseTo(before, 1);
    await page.keyboard.press('p');
    await expectSoon(() => lastStep(page)).toBe('Undo: unpin 3 entities');
    await page.keyboard.press('5');
    await expectSoon(() => lastStep(page)).toBe('Undo: arrange: circle');
    expect(await shapeOf(page)).not.toBeCloseTo(before, 1);
  });

  it('groups by what things belong to, and by community', async () => {
    const page = await open();
    await runByName(page, 'Group by state or organisation');
    await expectSoon(() => lastStep(page)).toBe('Undo: group by what they belong to');
    await locate(page, 'group:st-rus');
    await runByName(page, 'Ungroup');
    await until('each is drawn again', async () => (await drawn(page)).nodes === ALL.nodes);
    await runByName(page, 'Group by community');
    await expectSoon(() => lastStep(page)).toBe('Undo: group by community');
    await locate(page, 'group:0');
    await until('fewer are drawn', async () => (await drawn(page)).nodes < ALL.nodes);
  });

  it('says how many neighbours are hidden, on a badge and in words, until they are there', async () => {
    const page = await open();
    await clickOn(page, 'or-nhk');
    await page.keyboard.press('k');
    const option = page.getByRole('option', { name: /^NHK/ });
    await expectSoon(() => option.textContent()).toBe(
      'NHK, organisation, 0 edges shown, 2 neighbours hidden',
    );
    await page.keyboard.press('Escape');
    const { x, y } = await locate(page, 'or-nhk');
    const inked = (aside: number): Promise<number> => inkAt(page, { x: x + aside, y: y - 15 });
    await until('a number at its upper right', async () => (await inked(21)) < (await inked(-21)));
    await page.keyboard.press('e');
    await until('all three are drawn', async () => (await drawn(page)).nodes === 3);
    await expectSoon(() => option.textContent()).toBe('NHK, organisation, 2 edges shown');
  });
});

/** Waits until the details have this heading. */
function headed(page: Page, title: string): Promise<void> {
  return heading(page, title).waitFor();
}

/** How the pinned lie to each other, whatever the camera does: two of their distances, one by the other. */
async function shapeOf(page: Page): Promise<number> {
  const [a, b, c] = await locateAll(page, PINNED);
  return a && b && c ? apart([a, b]) / apart([a, c]) : NaN;
}
