/** Styling: how the picture is drawn, by choices and rules that are seen at once; the list of steps; who is central; expanding by choice. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, lastStep } from './hands.ts';
import { MEASURES } from '../state/measures.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, readHash, startProduct, until, withoutBrowser } from './product.ts';

const panel = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ }).first();

/** The colour that a node’s disc is painted in, above its icon, as `#rrggbb`. */
async function discColour(page: Page, id: string): Promise<string> {
  const { x, y } = await locate(page, id);
  return page.evaluate(
    ([left, top]) => {
      const painted = [...document.querySelectorAll<HTMLCanvasElement>('.stage canvas')].reverse();
      for (const canvas of painted) {
        const box = canvas.getBoundingClientRect();
        const scale = canvas.width / box.width;
        // The page's own canvases are not read, lest the browser complain of it.
        const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(canvas, (left - box.left) * scale, (top - box.top) * scale, 1, 1, 0, 0, 1, 1);
        const pixel = copy?.getImageData(0, 0, 1, 1).data;
        if (pixel?.[3] !== 255) continue;
        return `#${[...pixel.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      }
      return '';
    },
    // Russia is drawn large: 16 pixels above its middle lie outside of the icon and inside of the disc.
    [x, y - 16] as const,
  );
}

describe.skipIf(withoutBrowser)(`styling (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const openStyle = async (): Promise<{ page: Page; faults: string[]; style: Locator }> => {
    const opened = await product.open();
    await opened.page.keyboard.press('s');
    const style = panel(opened.page, 'How it is drawn');
    await style.waitFor();
    return { ...opened, style };
  };

  it('stands beside the picture and covers nothing of it, and gives the keyboard back', async () => {
    const { page, style } = await openStyle();
    const box = await boxOf(style);
    for (const id of ['st-rus', 'we-mig-29', 'pe-paparo', 'or-kbs']) {
      const at = await locate(page, id);
      expect(at.x).toBeGreaterThan(box.x + box.width);
    }
    await page.keyboard.press('Escape');
    await until('the panel is closed', async () => (await style.count()) === 0);
    await page.getByRole('complementary', { name: 'Legend and filters' }).waitFor();
  });

  it('colours by community in a palette, seen on the canvas and explained in the legend, each a step', async () => {
    const { page, faults, style } = await openStyle();
    const byKind = '#3960cc';
    await expectSoon(() => discColour(page, 'st-rus')).toBe(byKind);
    await style.getByRole('combobox', { name: 'Colour' }).selectOption({ label: 'Community' });
    await until('the disc has another colour', async () => (await discColour(page, 'st-rus')) !== byKind);
    const clear = await discColour(page, 'st-rus');
    await style.getByRole('radio', { name: 'Muted' }).check();
    await until('and yet another', async () => (await discColour(page, 'st-rus')) !== clear);
    await expectSoon(() => lastStep(page)).toBe('Undo: take the palette Muted');
    await style.getByRole('button', { name: 'Close' }).click();
    await page
      .getByRole('toolbar', { name: 'Colours: communities' })
      .getByText(/^Around /)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await until('it is as before', async () => (await discColour(page, 'st-rus')) === byKind);
    expect(faults).toEqual([]);
  });

  it('sizes by a measure that is computed and explained', async () => {
    const { page, style } = await openStyle();
    await style.getByRole('combobox', { name: 'Size' }).selectOption({ label: 'Betweenness' });
    await style.getByText(/shortest ways between others/).waitFor();
    await style.getByRole('button', { name: 'Close' }).click();
    await page
      .getByRole('region', { name: 'Sizes' })
      .getByText(/0\.\d+ betweenness/)
      .waitFor();
  });

  it('bundles edges, and draws all as at first again', async () => {
    const { page, style } = await openStyle();
    const before = await drawn(page);
    await style.getByRole('checkbox', { name: 'Draw parallel edges as one' }).check();
    await until('fewer lines are drawn', async () => (await drawn(page)).edges < before.edges);
    await style.getByRole('combobox', { name: 'Line' }).selectOption({ label: 'All the same' });
    await style.getByRole('button', { name: 'Reset' }).click();
    await until('all lines are drawn', async () => (await drawn(page)).edges === before.edges);
    await expectSoon(() => lastStep(page)).toBe('Undo: draw it as at first');
    await expectSoon(() => style.getByRole('button', { name: 'Reset' }).isDisabled()).toBe(true);
  });

  it('draws some entities otherwise by rules, of which the first decides, with how many each meets', async () => {
    const { page, faults, style } = await openStyle();
    await style.getByRole('button', { name: 'Add a rule' }).click();
    const rule = (number: number): Locator =>
      style.getByRole('group', { name: new RegExp(`^Rule ${String(number)}:`) });
    await rule(1).getByRole('combobox', { name: 'Where' }).selectOption({ label: 'kind' });
    await rule(1).getByRole('combobox', { name: 'Value' }).selectOption({ label: 'States' });
    await style.getByRole('group', { name: 'Rule 1: 4 entities' }).waitFor();
    await rule(1).getByRole('button', { name: 'Colour 2' }).click();
    await until('states have that colour', async () => (await discColour(page, 'st-rus')) === '#db6b0e');
    await style.getByRole('button', { name: 'Add a rule' }).click();
    await rule(2).getByRole('combobox', { name: 'Where' }).selectOption({ label: 'name' });
    await rule(2).getByRole('textbox', { name: 'Value' }).fill('Russia');
    await rule(2).getByRole('textbox', { name: 'Value' }).press('Enter');
    await rule(2).getByRole('button', { name: 'Colour 3' }).click();
    await expectSoon(() => discColour(page, 'st-rus')).toBe('#db6b0e');
    await style.getByRole('button', { name: 'Move rule 2 up' }).click();
    await until('the other rule decides', async () => (await discColour(page, 'st-rus')) === '#039a63');
    await expectSoon(() => lastStep(page)).toBe('Undo: move a rule up');
    await style.getByRole('button', { name: 'Remove rule 1' }).click();
    await until('the first decides again', async () => (await discColour(page, 'st-rus')) === '#db6b0e');
    const { page: copy } = await product.open({}, await readHash(page));
    await until('a link draws it so too', async () => (await discColour(copy, 'st-rus')) === '#db6b0e');
    expect(faults).toEqual([]);
  });

  it('lists the steps, marks where the picture stands, and jumps', async () => {
    const { page, faults } = await product.open();
    for (const name of [/^People/, /^Claimed/, /^Events/]) await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'List of steps' }).click();
    const list = panel(page, 'Steps');
    await list.getByRole('heading', { name: '3 steps' }).waitFor();
    const current = async (): Promise<string> => (await list.locator('[aria-current]').innerText()).trim();
    await expectSoon(() => current()).toBe('Hide events');
    await list.getByRole('button', { name: 'Hide people' }).click();
    await until('only people are hidden', async () => (await drawn(page)).nodes === 25);
    await expectSoon(() => current()).toBe('Hide people');
    await expectSoon(() => list.getByRole('button', { name: /\(undone\)/ }).count()).toBe(2);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await until('everything is there', async () => (await drawn(page)).nodes === 31);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expectSoon(() => current()).toBe('Hide events');
    await page.keyboard.press('Escape');
    await until('the list is closed', async () => (await list.count()) === 0);
    expect(faults).toEqual([]);
  });

  it('keeps a list of 200 steps, of which any can be jumped to', async () => {
    const { page } = await product.open();
    await page.getByRole('listbox', { name: 'Entities on the canvas' }).focus();
    for (let step = 0; step < 200; step++) await page.keyboard.press('b');
    await page.keyboard.press('h');
    const list = panel(page, 'Steps');
    await list.getByRole('heading', { name: '200 steps' }).waitFor();
    await list.getByRole('button', { name: 'How it began' }).click();
    await until('all are undone', async () => await undo(page).isDisabled());
    await list
      .getByRole('button', { name: /Bundle parallel edges/ })
      .last()
      .click();
    await until('most are done again', async () => (await lastStep(page)) === 'Undo: bundle parallel edges');
  });

  it('says who is central and which communities there are', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('button', { name: 'Who is central' }).click();
    const central = panel(page, 'Who is central');
    const first = central.getByRole('toolbar', { name: 'The most central' }).getByRole('button').first();
    for (const { name, meaning } of Object.values(MEASURES)) {
      await central.getByRole('combobox', { name: 'By' }).selectOption({ label: name });
      await central.getByText(meaning, { exact: true }).waitFor();
      await until('it is ranked', async () => /1\s*North Korea\s*\d/.test(await first.innerText()));
    }
    await central.getByRole('combobox', { name: 'By' }).selectOption({ label: MEASURES.betweenness.name });
    await until('it is ranked', async () => /1\s*North Korea\s*0\.\d+/.test(await first.innerText()));
    await first.click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'North Korea', exact: true })
      .waitFor();
    await until('it is in the middle of what the panels leave free', async () => {
      const at = await locate(page, 'st-prk');
      const details = await boxOf(page.getByRole('complementary', { name: 'Details' }));
      return Math.abs(at.x - (320 + details.x) / 2) < 60;
    });
    await central.getByRole('button', { name: 'Size nodes by this' }).click();
    await central.getByRole('button', { name: 'Nodes are sized by this' }).waitFor();
    await central.getByRole('button', { name: 'Colour by community' }).click();
    await expectSoon(() => lastStep(page)).toBe('Undo: colour by community');
    await central.getByRole('toolbar', { name: 'Communities' }).getByRole('button').first().click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: /^\d+ entities selected$/ })
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('expands by choice: says what comes before it comes, and is one step', async () => {
    const { page, faults } = await product.open();
    const { x, y } = await locate(page, 'st-rus');
    await page.mouse.click(x, y);
    await page.getByRole('button', { name: 'Choose which neighbours come' }).click();
    const chooser = panel(page, 'Expand Russia');
    const says = chooser.getByRole('status');
    await until('it is counted', async () => /^\d+ of \d+ neighbours will come/.test(await says.innerText()));
    await chooser.getByRole('button', { name: 'None' }).click();
    await expectSoon(() => says.innerText()).toBe('Choose at least one group.');
    await expectSoon(() => chooser.getByRole('button', { name: 'Expand' }).isDisabled()).toBe(true);
    await chooser.getByRole('checkbox', { name: /^is the location of · places/ }).click();
    await until('those are counted', async () =>
      /^3 of 4 neighbours will come, 1 is there already\.$/.test(await says.innerText()),
    );
    await chooser.getByRole('spinbutton', { name: 'At most' }).fill('2');
    await until('no more than two', async () => (await says.innerText()).startsWith('2 of 4'));
    await chooser.getByRole('combobox', { name: 'Order' }).selectOption('sourced');
    await until('they are read', async () => (await says.innerText()).startsWith('2 of 4'));
    await chooser.getByRole('button', { name: 'Expand' }).click();
    await until('they came', async () => (await drawn(page)).nodes === 33);
    await expectSoon(() => lastStep(page)).toBe('Undo: expand Russia: 2 neighbours');
    await page.keyboard.press('Control+z');
    await until('they are gone', async () => (await drawn(page)).nodes === 31);
    expect(faults).toEqual([]);
  });

  it('refuses more than the canvas has room for', async () => {
    const { page } = await product.open();
    const { x, y } = await locate(page, 'st-rus');
    await page.mouse.click(x, y);
    await page.getByRole('button', { name: 'Choose which neighbours come' }).click();
    const chooser = panel(page, 'Expand Russia');
    await chooser.getByRole('spinbutton', { name: 'At most' }).fill('5000');
    await chooser.getByText('Write a number from 1 to 969, for which the canvas has room.').waitFor();
    await expectSoon(() => chooser.getByRole('button', { name: 'Expand' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await until('it is closed', async () => (await chooser.count()) === 0);
  });
});
