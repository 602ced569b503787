/** What tests do with mouse, keyboard and fingers on the canvas, and what they look at. */
import type { Locator, Page } from 'playwright-core';
import { locate, nextFrames, pass } from './product.ts';

/** A browser on a phone: narrow, and used with fingers. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;

/** A place on the page, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Drags with the mouse from one place to another. */
export function drag(page: Page, from: Place, to: Place): Promise<void> {
  return dragAlong(page, [from, to]);
}

/** Drags with the mouse along a way. */
export async function dragAlong(page: Page, [from, ...way]: readonly Place[]): Promise<void> {
  if (!from) return;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const { x, y } of way) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

/**
 * Clicks what is drawn, and lets pass the third of a second in which that could become a double click: only then does the
 * camera go where nothing covers what was clicked, and what is located sooner is no longer there.
 */
export async function clickOn(page: Page, id: string): Promise<void> {
  const { x, y } = await locate(page, id);
  await page.mouse.click(x, y);
  await pass(page, 340);
}

/** Chooses several, one after the other, and gives the details that tell of them. */
export async function chooseAll(page: Page, ids: readonly string[]): Promise<Locator> {
  for (const [before, id] of ids.entries()) {
    if (before > 0) await page.keyboard.down('Control');
    await clickOn(page, id);
    await page.keyboard.up('Control');
  }
  return page.getByRole('complementary', { name: 'Details' });
}

/**
 * Double-clicks what is drawn. All of it is sent together: clicks that are waited for one after the other can come too far
 * apart on a machine that has much else to do.
 */
export async function doubleClick(page: Page, id: string): Promise<void> {
  const { x, y } = await locate(page, id);
  const { mouse } = page;
  await Promise.all([
    mouse.move(x, y),
    mouse.down(),
    mouse.up(),
    mouse.down({ clickCount: 2 }),
    mouse.up({ clickCount: 2 }),
  ]);
}

/** Right-clicks at a place and takes an item of the menu. */
export async function menuItem(page: Page, { x, y }: Place, name: string): Promise<void> {
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name }).click();
}

/** Opens a tab of the drawer, and gives what it shows. */
export async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name }).click();
  const panel = page.getByRole('tabpanel', { name });
  await panel.waitFor();
  return panel;
}

/** The rows of a table in the drawer. */
export function rowsOf(page: Page): Locator {
  return page.getByRole('grid').locator('.table-row');
}

/** The heading of the details of an entity. */
export function heading(page: Page, name: string): Locator {
  return page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('heading', { level: 2, name, exact: true });
}

/** The name of the last step, as the button that undoes it says: `Undo: hide Russia`. */
export async function lastStep(page: Page): Promise<string> {
  return (await page.getByRole('button', { name: /^Undo/ }).first().getAttribute('aria-label')) ?? '';
}

/** Runs an action by its name, as the search has it. */
export async function runByName(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`>${title}`);
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Gives the keyboard to the canvas. */
export async function focusList(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Entities on the canvas' }).focus();
}

/** Number of entities that are chosen. */
export function chosen(page: Page): Promise<number> {
  return page.locator('.entity-list [aria-selected="true"]').count();
}

/** Id of the option at which the arrow keys stand. */
export async function cursor(page: Page): Promise<string | null> {
  await nextFrames(page);
  return page.locator('.entity-list').getAttribute('aria-activedescendant');
}

/** Where several things are drawn. */
export async function locateAll(page: Page, ids: readonly string[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const id of ids) places.push(await locate(page, id));
  return places;
}

/** The ids of the entities that the list of the canvas has in sight; with `which`, only of those. */
export function listedIds(page: Page, which = '[role=option]'): Promise<string[]> {
  return page
    .locator(`.entity-list ${which}`)
    .evaluateAll((options) => options.map((option) => option.id.replace('canvas-list-', '')));
}

/** The id of a bundle between two of the entities that are drawn. */
export async function findBundle(page: Page): Promise<string> {
  const ids = await listedIds(page);
  const found = await page.evaluate((names) => {
    const stage = document.querySelector('[data-ready]');
    for (const a of names)
      for (const b of names) {
        const detail: { id: string; x?: number } = { id: `bundle:${a}|${b}` };
        stage?.dispatchEvent(new CustomEvent('locate', { detail }));
        if (detail.x !== undefined) return detail.id;
      }
    return undefined;
  }, ids);
  if (found === undefined) throw new Error('Nothing is bundled.');
  return found;
}

/** How bright the screen is about a place, from 0 to 255. */
export async function inkAt(page: Page, place: Place): Promise<number> {
  const data = await readPixels(page, place, 4);
  return Math.round(data.reduce((sum, value) => sum + value, 0) / data.length);
}

/** How many pixels about a place, as far as `reach` from it, have a colour, up to a tenth of each of its parts. */
export async function countPixels(
  page: Page,
  place: Place,
  { colour, reach }: { colour: readonly [number, number, number]; reach: number },
): Promise<number> {
  const data = await readPixels(page, place, reach);
  return data.filter(
    (_, at) =>
      at % 4 === 0 && colour.every((part, offset) => Math.abs((data[at + offset] ?? 0) - part) <= 25),
  ).length;
}

/** The screen about a place: red, green, blue and how opaque, of each pixel, row by row. */
async function readPixels(page: Page, { x, y }: Place, reach: number): Promise<readonly number[]> {
  const size = 2 * reach;
  const shot = await page.screenshot({ clip: { x: x - reach, y: y - reach, width: size, height: size } });
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])];
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
}

/** The box of an element, which must be there, once it lies still. */
export async function boxOf(locator: Locator): Promise<Place & { width: number; height: number }> {
  let last: Awaited<ReturnType<Locator['boundingBox']>> = null;
  for (let tries = 0; tries < 100; tries++) {
    await nextFrames(locator.page());
    const box = await locator.boundingBox();
    if (!box) throw new Error('It is not there.');
    if (last && isSameBox(last, box)) return box;
    last = box;
  }
  throw new Error('It does not come to rest.');
}

function isSameBox(one: DOMRectInit, other: DOMRectInit): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((side) => one[side] === other[side]);
}

/** The way from one number to another, to the pixel up to one. */
export function near(to: number, from = NaN): number {
  const way = to - from;
  const tens = Math.round(way / 10) * 10;
  return Math.abs(way - tens) <= 1.5 ? tens || 0 : Math.round(way);
}

/** How far two places lie from each other. */
export function apart([a, b]: readonly Place[]): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN;
}

/** Puts fingers on the page, moves and lifts them; the points are all that are down. */
export type Touch = (
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly Place[],
) => Promise<void>;

/** Presses long with a finger at a place, and takes an item of the menu that opens there. */
export async function pressLong(page: Page, place: Place, name: string): Promise<void> {
  const touch = await fingers(page);
  await touch('touchStart', [place]);
  const item = page.getByRole('menuitem', { name, exact: true });
  await item.waitFor();
  await touch('touchEnd', []);
  await item.click();
}

/** The fingers of a page. */
export async function fingers(page: Page): Promise<Touch> {
  const session = await page.context().newCDPSession(page);
  return async (type, points) => {
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
    await nextFrames(page);
  };
}
