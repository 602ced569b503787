/** What the panel of styles makes of names, icons and lines, as it is painted on the canvas. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPixels, lastStep } from './hands.ts';
import type { Product } from './product.ts';
import { expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';

const WHITE = [255, 255, 255] as const;
/** The colour of names, in the light theme. */
const INK = [0x1b, 0x20, 0x27] as const;

/** How many pixels of a colour are painted about an entity. */
async function painted(
  page: Page,
  id: string,
  seen: { colour: readonly [number, number, number]; reach: number },
): Promise<number> {
  return countPixels(page, await locate(page, id), seen);
}

describe.skipIf(withoutBrowser)(`looks (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const open = async (): Promise<{ page: Page; faults: string[]; style: Locator }> => {
    const { page, faults } = await product.open();
    await page.keyboard.press('s');
    const style = page.getByRole('dialog', { name: 'How it is drawn' });
    await style.waitFor();
    return { page, faults, style };
  };

  it('write names with kinds or nothing below nodes, and leave icons out', async () => {
    const { page, faults, style } = await open();
    const text = style.getByRole('region', { name: 'Entities' }).getByRole('combobox', { name: 'Text' });
    const words = (): Promise<number> => painted(page, 'or-nhk', { colour: INK, reach: 40 });
    const icon = (): Promise<number> => painted(page, 'st-rus', { colour: WHITE, reach: 8 });
    await until('its name is there', async () => (await words()) > 20);
    const name = await words();
    await text.selectOption({ label: 'Name and kind' });
    await until('its kind is, too', async () => (await words()) > name * 1.5);
    await text.selectOption({ label: 'Nothing' });
    await until('neither is', async () => (await words()) < name / 4);
    await expectSoon(() => lastStep(page)).toBe('Undo: write nothing below nodes');
    await expectSoon(icon).toBeGreaterThan(10);
    await style.getByRole('checkbox', { name: 'Icons' }).uncheck();
    await expectSoon(icon).toBe(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await until('all is as before', async () => (await icon()) > 10 && (await words()) === name);
    expect(faults).toEqual([]);
  });

  it('draw an edge by its claims or its origins, or all alike, and say which in the legend', async () => {
    const { page, faults, style } = await open();
    const edges = style.getByRole('region', { name: 'Edges' });
    const legend = page.getByRole('region', { name: 'Lines', exact: true });
    const width = edges.getByRole('combobox', { name: 'Width' });
    await width.selectOption({ label: 'Claims' });
    await expectSoon(() => lastStep(page)).toBe('Undo: width by claims');
    await page.keyboard.press('Escape');
    await legend.getByText('More claims').waitFor();
    await page.keyboard.press('s');
    await width.selectOption({ label: 'All the same' });
    await page.keyboard.press('Escape');
    await expectSoon(() => legend.getByText(/^More /).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await legend.getByText('More independent origins').waitFor();
    expect(faults).toEqual([]);
  });

  it('draw an edge wider that has more claims than others, and as wide as the others where all are the same', async () => {
    const { page, faults, style } = await open();
    const reply = await page.request.get(`${product.address}/api/v1/opening`);
    const { edges } = (await reply.json()) as {
      edges: { id: string; properties: { claims: number; contested: boolean } }[];
    };
    const [most] = edges
      .filter(({ properties }) => !properties.contested)
      .sort((a, b) => b.properties.claims - a.properties.claims);
    const width = style.getByRole('region', { name: 'Edges' }).getByRole('combobox', { name: 'Width' });
    const bare = (): Promise<number> => painted(page, most?.id ?? '', { colour: WHITE, reach: 6 });
    await width.selectOption({ label: 'Claims' });
    await expectSoon(() => lastStep(page)).toBe('Undo: width by claims');
    const beside = await bare();
    await width.selectOption({ label: 'All the same' });
    await expectSoon(bare).toBeGreaterThan(beside + 6);
    await page.keyboard.press('Control+z');
    await expectSoon(bare).toBe(beside);
    expect(faults).toEqual([]);
  });

  it('give what meets a rule an icon, a size and a text of its own', async () => {
    const { page, faults, style } = await open();
    const words = (): Promise<number> => painted(page, 'or-nhk', { colour: INK, reach: 40 });
    const icon = (): Promise<number> => painted(page, 'or-nhk', { colour: WHITE, reach: 5 });
    await until('its name is there', async () => (await words()) > 20);
    const [name, first] = [await words(), await icon()];
    await style.getByRole('button', { name: 'Add a rule' }).click();
    const rule = style.getByRole('group', { name: /^Rule 1:/ });
    await rule.getByRole('combobox', { name: 'Where' }).selectOption({ label: 'kind' });
    await rule.getByRole('combobox', { name: 'Value' }).selectOption({ label: 'Organisations' });
    await style.getByRole('group', { name: 'Rule 1: 3 entities' }).waitFor();
    await rule.getByRole('combobox', { name: 'Icon' }).selectOption({ label: 'bolt' });
    await until('it has another icon', async () => (await icon()) !== first);
    await rule.getByRole('combobox', { name: 'Text' }).selectOption({ label: 'nothing' });
    await until('it has no name', async () => (await words()) < name / 4);
    await rule.getByRole('combobox', { name: 'Size' }).selectOption({ label: '3 times' });
    // Above its disc there was nothing: now there is more of it.
    const above = async (): Promise<number> => {
      const { x, y } = await locate(page, 'or-nhk');
      return countPixels(page, { x, y: y - 22 }, { colour: WHITE, reach: 5 });
    };
    await until('it reaches farther', async () => (await above()) < 20);
    await style.getByRole('button', { name: 'Remove rule 1' }).click();
    await until('all is as before', async () => (await words()) === name && (await above()) > 80);
    expect(faults).toEqual([]);
  });
});
