/** The details: what is best known first, what changed lately, comparisons, the size of panels, and windows of middling width. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, clickOn, drag } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, painted, startProduct, until, withoutBrowser } from './product.ts';
import { plain } from './searching-paths.ts';
import { holdBack } from './slow.ts';

const detailsOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

async function choose(page: Page, ids: readonly string[]): Promise<Locator> {
  for (const [before, id] of ids.entries()) {
    if (before > 0) await page.keyboard.down('Control');
    await clickOn(page, id);
    await page.keyboard.up('Control');
  }
  return detailsOf(page);
}

describe.skipIf(withoutBrowser)(`details (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('say what is best known first, what changed lately, and open the edge of a line', async () => {
    const { page, faults } = await product.open();
    const details = await choose(page, ['st-rus']);
    const best = details.getByRole('region', { name: 'Best known' }).getByRole('button');
    await best.first().waitFor();
    const lines = (await best.allInnerTexts()).slice(0, -1).map((text) => text.replace(/\s+/g, ' '));
    expect(lines).toHaveLength(6);
    const grades = lines.map((line) => /, ([A-F][1-6])/.exec(line)?.[1] ?? 'Z');
    expect(grades).toEqual([...grades].sort());
    expect(lines[0]).toMatch(/^is bound by .*Treaty.* 2 origins, B1, .*disputed$/);
    const lately = details.getByRole('region', { name: 'Lately' });
    await expectSoon(() => lately.getByRole('heading').innerText()).toMatch(
      /in the year to [A-Z][a-z]{2} \d{4}/,
    );
    await expectSoon(() => lately.getByRole('listitem').count()).toBeGreaterThan(0);
    await best.first().click();
    await details.getByRole('heading', { level: 2, name: /Treaty.*binds.*Russia/s }).waitFor();
    const facts = details.locator('.edge-summary');
    for (const fact of ['Status Confirmed', 'usually reliable source'])
      await expectSoon(() => plain(facts)).toContain(fact);
    expect(faults).toEqual([]);
  });

  it('say where an entity is', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('Tatarstan');
    await page.keyboard.press('Enter');
    const details = detailsOf(page);
    await details.getByText('is located in').first().waitFor();
    await details.getByRole('definition').getByRole('button', { name: 'Russia' }).waitFor();
  });

  it('do not move what is being read when the evidence comes', async () => {
    const { page } = await product.open();
    const release = await holdBack(page, '**/entities/st-prk/evidence*');
    const details = await choose(page, ['st-prk']);
    const edges = details.getByRole('region', { name: 'Edges' });
    await edges.waitFor();
    const before = await boxOf(edges);
    release();
    await details.getByRole('region', { name: 'Documents' }).waitFor();
    expect(await boxOf(edges)).toEqual(before);
  });

  it('compare two entities, with what they share and what separates them', async () => {
    const { page } = await product.open();
    const details = await choose(page, ['st-rus', 'st-prk']);
    await details.getByRole('heading', { name: '2 entities selected' }).waitFor();
    const table = details.getByRole('table');
    for (const name of ['Russia', 'North Korea']) await table.getByRole('rowheader', { name }).waitFor();
    for (const name of ['Kind', 'Claims', 'Documents', 'Edges'])
      await table.getByRole('columnheader', { name, exact: true }).waitFor();
    // Until the whole graph has been read, the list tells of the canvas alone, which the treaty is not on.
    await details.getByRole('heading', { name: 'What they share', exact: true }).waitFor();
    const shared = details.getByRole('region', { name: 'What they share' });
    await expectSoon(() => plain(shared)).toMatch(/Treaty on .* is bound by.*: both/);
    const separating = details.getByRole('region', { name: 'What separates them' });
    await expectSoon(() => plain(separating)).toMatch(
      /Russia only it: .*\(\d+\).* North Korea only it: .*\(\d+\)/,
    );
    for (const name of ['Paths between them', 'Neighbours in common', 'What connects them'])
      await expectSoon(() => details.getByRole('button', { name }).isEnabled()).toBe(true);
    const between = details.getByRole('region', { name: 'Edges between them' });
    await expectSoon(() => plain(between)).toMatch(/Russia assists North Korea disputed 6 claims/);
    // What links them is what one looks for first.
    const [first, then] = [await boxOf(between), await boxOf(table)];
    expect(first.y + first.height).toBeLessThanOrEqual(then.y);
    await between.getByRole('button').first().click();
    await details.getByRole('heading', { level: 2, name: /North Korea|Russia/ }).waitFor();
  });

  it('compare four within the narrowest panel, no word broken and nothing cut', async () => {
    const { page } = await product.open();
    const details = await choose(page, [
      'st-rus',
      'ag-rus-prk-csp-2024',
      'un-dprk-contingent',
      'pe-kim-jong-un',
    ]);
    const table = details.getByRole('table');
    await details.getByRole('heading', { name: '4 entities selected' }).waitFor();
    await page.getByRole('separator', { name: 'Width of the details' }).focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    await until('the panel is narrow', async () => ((await details.boundingBox())?.width ?? 999) <= 300);
    await expectSoon(() => table.getByRole('rowheader').count()).toBe(4);
    const broken = await table.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
      }
      return found;
    });
    expect(broken).toEqual([]);
    await expectSoon(() => details.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
  });

  it('sum up more than four by kind, and choose those of a kind among them', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('listbox', { name: 'Entities on the canvas' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    const details = detailsOf(page);
    await details.getByRole('heading', { name: '31 entities selected' }).waitFor();
    await details
      .getByRole('region', { name: 'Kinds' })
      .getByRole('button', { name: /People\s*6/ })
      .click();
    await details.getByRole('heading', { name: '6 entities selected' }).waitFor();
    await details.getByRole('button', { name: 'Keep only these' }).click();
    await until('only they are left', async () => (await drawn(page)).nodes === 6);
    expect(faults).toEqual([]);
  });

  it('are as wide as they were made, by mouse or keyboard, and so is the legend, after a reload too', async () => {
    const { page } = await product.open();
    const details = await choose(page, ['st-rus']);
    const width = async (panel: Locator): Promise<number> => (await panel.boundingBox())?.width ?? 0;
    const line = page.getByRole('separator', { name: 'Width of the details' });
    await line.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await until('they are wider', async () => (await width(details)) === 428);
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    const edge = await boxOf(page.getByRole('separator', { name: 'Width of the legend' }));
    await drag(page, { x: edge.x + 4, y: 300 }, { x: edge.x + 64, y: 300 });
    await until('the legend is wider', async () => (await width(legend)) === 300);
    await page.reload();
    await painted(page);
    await expectSoon(() => width(legend)).toBe(300);
    await choose(page, ['st-rus']);
    await until('the details are as before', async () => (await width(details)) === 428);
  });

  it('leave room for the picture at 800 pixels, where the legend is a rail that opens over it', async () => {
    const { page } = await product.open({ viewport: { width: 800, height: 700 } });
    const legend = page.getByRole('complementary', { name: 'Legend and filters' });
    await expectSoon(async () => (await legend.boundingBox())?.width).toBe(48);
    const details = await choose(page, ['st-rus']);
    await details.getByRole('heading', { name: 'Russia' }).waitFor();
    const at = await locate(page, 'st-rus');
    const box = await boxOf(details);
    expect(at.x).toBeGreaterThan(48);
    expect(at.x).toBeLessThan(box.x);
    expect(box.x).toBeGreaterThan(400);
    await legend.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('tab', { name: 'Filters', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Legend' }).click();
    await page.getByRole('button', { name: /^People/ }).click();
    await until('people are gone', async () => (await drawn(page)).nodes === 25);
    await page.keyboard.press('Escape');
    await until('it is a rail again', async () => (await legend.getByRole('tab').count()) === 0);
    await page.setViewportSize({ width: 1024, height: 768 });
    await expectSoon(async () => (await boxOf(details)).x).toBeGreaterThan(600);
    await expectSoon(async () => (await legend.boundingBox())?.width).toBe(48);
  });

  it('fit a window that is low or narrow', async () => {
    const { page } = await product.open({ viewport: { width: 640, height: 480 } });
    await choose(page, ['st-rus']);
    await detailsOf(page).getByRole('heading', { name: 'Russia' }).waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    // A sheet from below would leave no room for the picture, nor for itself.
    const [at, box] = [await locate(page, 'st-rus'), await boxOf(detailsOf(page))];
    expect(at.x).toBeLessThan(box.x);
    expect(box.height).toBeGreaterThan(300);
    expect(box.width).toBeLessThan(320);
  });
});
