/** A phone: what is tapped stands out and can be moved, groups, finds, steps and the console's rows are seen beside their sheets. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editor, run } from './console-hands.ts';
import type { Place } from './hands.ts';
import { apart, boxOf, countPixels, inkAt, listedIds, locateAll, PHONE, pressLong } from './hands.ts';
import type { Product } from './product.ts';
import { expectSoon, locate, pass, startProduct, until, withoutBrowser } from './product.ts';
import { lookAndClose, panel, pick, search } from './searching-paths.ts';

/** The colour of what is chosen, in the light theme. */
const CHOSEN = [0x2f, 0x6f, 0xe4] as const;

/** A place of the canvas where nothing is. */
const EMPTY: Place = { x: 30, y: 740 };

/** Taps an entity, and waits for the sheet that tells of it. */
async function tap(page: Page, id: string, name: string): Promise<{ sheet: Locator }> {
  const { x, y } = await locate(page, id);
  await page.touchscreen.tap(x, y);
  const sheet = page.getByRole('complementary', { name: 'Details' });
  await sheet.getByRole('heading', { level: 2, name }).waitFor();
  return { sheet };
}

/** The place so far on the way from one to another. */
function between(from: Place, to: Place, share: number): Place {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The id of the one entity that is chosen. */
async function chosenId(page: Page): Promise<string> {
  return (await listedIds(page, '[aria-selected="true"]')).join();
}

describe.skipIf(withoutBrowser)(`a phone (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('makes a sheet taller by a tap on its grip, and takes nothing that comes to lie under the finger', async () => {
    const { page } = await product.open(PHONE);
    const { x, y } = await locate(page, 'st-kor');
    await page.touchscreen.tap(x, y);
    const sheet = page.getByRole('complementary', { name: 'Details' });
    const name = sheet.getByRole('heading', { level: 2, name: 'South Korea' });
    await name.waitFor();
    await sheet.getByRole('region', { name: 'Documents' }).waitFor();
    await sheet.getByRole('button', { name: 'Make the sheet taller' }).tap();
    await sheet.getByRole('button', { name: 'Make the sheet lower' }).waitFor();
    await pass(page, 300);
    await expectSoon(() => name.count()).toBe(1);
    await sheet.getByRole('button', { name: 'Make the sheet lower' }).tap();
    await sheet.getByRole('button', { name: 'Make the sheet taller' }).waitFor();
  });

  it('stays where fingers have moved it', async () => {
    const { page } = await product.open(PHONE);
    const low = await locate(page, 'ev-kursk-campaign');
    await page.touchscreen.tap(low.x, low.y);
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await sheet.getByRole('heading', { level: 2 }).first().waitFor();
    await locate(page, 'st-rus');
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, -300);
    const moved = await locate(page, 'st-rus');
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
    const after = await locate(page, 'st-rus');
    expect(Math.hypot(after.x - moved.x, after.y - moved.y)).toBeLessThan(2);
  });

  it('lets what is tapped stand out from the rest, as what is pointed at does elsewhere, until it is closed', async () => {
    const { page, faults } = await product.open(PHONE);
    const far = 'ev-kursk-campaign';
    const before = await inkAt(page, await locate(page, far));
    const { sheet } = await tap(page, 'st-kor', 'South Korea');
    await expectSoon(async () => inkAt(page, await locate(page, far))).toBeGreaterThan(before + 30);
    await expectSoon(async () => inkAt(page, await locate(page, 'st-prk'))).toBeLessThan(before + 30);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await expectSoon(async () => inkAt(page, await locate(page, far))).toBeLessThan(before + 10);
    expect(faults).toEqual([]);
  });

  it('draws a tapped edge wider and in a colour of its own', async () => {
    const { page } = await product.open(PHONE);
    // Beside its middle, where its words are written.
    const count = async (): Promise<number> => {
      const [from, to] = await locateAll(page, ['st-kor', 'st-prk']);
      const { x, y } = from && to ? between(from, to, 0.3) : { x: NaN, y: NaN };
      return countPixels(page, { x, y }, { colour: CHOSEN, reach: 6 });
    };
    expect(await count()).toBe(0);
    const { x, y } = await locate(page, 'st-kor~SANCTIONS~st-prk');
    await page.touchscreen.tap(x, y);
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await sheet.getByText('sanctions', { exact: true }).first().waitFor();
    // A line of one pixel has about four of its colour there.
    await expectSoon(count).toBeGreaterThan(12);
  });

  it('takes what lies nearest to a finger that comes down beside it', async () => {
    const { page } = await product.open(PHONE);
    const ids = await listedIds(page);
    const places = await locateAll(page, ids);
    const farOf = (at: Place, id: number): number => apart([at, places[id] ?? at]);
    // Of all places 12 pixels beside a node, the one that is farthest from everything else.
    const beside = ids.flatMap((id, at) => {
      const { x, y } = places[at] ?? { x: NaN, y: NaN };
      return [0, 1, 2, 3].map((quarter) => {
        const place = {
          x: x + 12 * Math.cos((quarter * Math.PI) / 2),
          y: y + 12 * Math.sin((quarter * Math.PI) / 2),
        };
        const others = ids.map((_, other) => (other === at ? Infinity : farOf(place, other)));
        return { id, place, room: Math.min(...others) };
      });
    });
    const [alone] = beside.filter(({ place }) => place.y < 600).sort((a, b) => b.room - a.room);
    await page.touchscreen.tap(alone?.place.x ?? NaN, alone?.place.y ?? NaN);
    await expectSoon(() => chosenId(page)).toBe(alone?.id);
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
    // Of the two that stand closest to each other the nearer one.
    const again = await locateAll(page, ids);
    const pairs = ids.flatMap((id, at) =>
      ids.slice(at + 1).flatMap((other, later) => {
        const [one, two] = [again[at], again[at + 1 + later]];
        return one && two ? [{ id, other, one, two, far: apart([one, two]) }] : [];
      }),
    );
    const [close] = pairs.filter(({ one }) => one.y < 600).sort((a, b) => a.far - b.far);
    const part = Math.min(0.4, 11 / (close?.far ?? NaN));
    for (const [id, share] of [
      [close?.id, part],
      [close?.other, 1 - part],
    ] as const) {
      const { x, y } = close ? between(close.one, close.two, share) : { x: NaN, y: NaN };
      await page.touchscreen.tap(x, y);
      await expectSoon(() => chosenId(page)).toBe(id);
      await sheet.getByRole('button', { name: 'Close' }).tap();
      await sheet.waitFor({ state: 'detached' });
      await until(
        'the camera is back',
        async () => apart([await locate(page, close?.id ?? ''), close?.one ?? { x, y }]) < 1,
      );
    }
  });

  it('shows all of a group that is opened above the sheet that tells of it', async () => {
    const { page, faults } = await product.open(PHONE);
    await pressLong(page, EMPTY, 'Group by kind');
    const { x, y } = await locate(page, 'group:Person');
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await sheet.getByRole('heading', { level: 2, name: '6 entities selected' }).waitFor();
    const people = ['pe-lukin', 'pe-paparo', 'pe-kim-jong-un'];
    await until('all of it is above the sheet', async () => {
      const { y: edge } = await boxOf(sheet);
      return (await locateAll(page, people)).every((place) => place.y < edge && place.y > 56);
    });
    expect(faults).toEqual([]);
  });

  it('brings what was found into sight above its sheet, and looks again at all of it once that is closed', async () => {
    const { page, faults } = await product.open(PHONE);
    const path = ['pe-paparo', 'ev-fighter-jet-deal', 'we-mig-29'];
    const before = await locateAll(page, path);
    await pressLong(page, EMPTY, 'Find paths between entities');
    await pick(page, 'From', 'Samuel Paparo');
    await pick(page, 'To', 'MiG-29');
    await search(page);
    const { y: edge } = await boxOf(panel(page));
    expect(Math.max(...before.map(({ y }) => y))).toBeGreaterThan(edge);
    await lookAndClose(page, path, before);
    expect(faults).toEqual([]);
  });

  it('shows all that the database notes of a statement, and its rows below', async () => {
    const { page } = await product.openBare(PHONE);
    await page.goto(`${product.address}/console`);
    await editor(page).waitFor();
    await run(page, 'MATCH (a:State) RETURN a.name, a.nme, a.nam, a.naem, a.mane');
    const notes = page.getByRole('list', { name: 'Notes of the database' });
    await expectSoon(() => notes.getByRole('listitem').count()).toBe(4);
    await expectSoon(() => notes.evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
    const rows = page.getByRole('grid', { name: 'Rows' });
    await rows.scrollIntoViewIfNeeded();
    expect((await boxOf(rows)).height).toBeGreaterThan(200);
  });

  it('closes an open row of the console with Escape before the console, and goes on in its table', async () => {
    const { page } = await product.openBare(PHONE);
    await page.goto(`${product.address}/console`);
    await editor(page).waitFor();
    await run(page, 'MATCH (a:State) RETURN a.name LIMIT 5');
    const profile = page.getByRole('button', { name: 'Profile' });
    const { x, width } = await boxOf(profile);
    expect(x + width).toBeLessThan(PHONE.viewport.width);
    const rows = page.getByRole('grid', { name: 'Rows' });
    await rows.getByRole('rowheader', { name: '2' }).tap();
    const row = page.getByRole('region', { name: 'Row 2' });
    await row.waitFor();
    await page.keyboard.press('Escape');
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.getByRole('region', { name: 'Row 1' }).waitFor();
  });

  it('makes room for the chips of filters below the picture', async () => {
    const { page } = await product.open(PHONE);
    await page.getByRole('button', { name: 'Legend' }).tap();
    await page.getByRole('button', { name: 'Events', exact: true }).tap();
    await page.getByRole('button', { name: 'Close the legend' }).tap();
    const chips = page.locator('.canvas-foot');
    await chips.getByRole('button', { name: /lift this filter/ }).waitFor();
    await until('all of the picture is above them', async () => {
      const { y } = await boxOf(chips);
      const places = await locateAll(page, await listedIds(page));
      return places.every((place) => place.y + 20 < y);
    });
  });

  it('keeps the picture above the list of steps and above how it is drawn, and looks again at all of it below', async () => {
    const { page, faults } = await product.open(PHONE);
    await page.keyboard.press('4');
    const undo = page.getByRole('button', { name: /^Undo/ });
    await until('it is arranged', () => undo.isEnabled());
    const ids = await listedIds(page);
    const seenBetween = async (low: number, high: number): Promise<boolean> =>
      (await locateAll(page, ids)).every(({ y }) => y > low && y < high);
    for (const [key, name] of [
      ['h', 'Steps'],
      ['s', 'How it is drawn'],
    ] as const) {
      await page.keyboard.press(key);
      const sheet = page.getByRole('dialog', { name });
      await sheet.waitFor();
      await until('all of it is above the sheet', async () => seenBetween(0, (await boxOf(sheet)).y));
      await page.keyboard.press('Escape');
      const caption = await boxOf(page.locator('.caption'));
      await until('all of it is below its title', () => seenBetween(caption.y + caption.height, 844));
    }
    expect(faults).toEqual([]);
  });
});
