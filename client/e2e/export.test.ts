/** Taking the graph out: what is in the file, the look at it, pictures, and savings that are cancelled or fail. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialog, format, save, type Jgf } from './exporting.ts';
import { menuItem } from './hands.ts';
import { card, choose, saveAs } from './keeping.ts';
import type { Product } from './product.ts';
import { expectSoon, locate, startProduct, withoutBrowser } from './product.ts';

const EDGE = 'or-nhk~REPORTS~ev-drone-deal-2025';

/** More than the dialogue reads of a file before it is saved. */
const LONG = 'a line of a long file\n'.repeat(60_000);

describe.skipIf(withoutBrowser)(`taking the graph out (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('writes what the canvas shows, looked at before it is saved, with the filters and who made it', async () => {
    const { page, faults } = await product.open();
    await page
      .getByRole('button', { name: /^People/ })
      .first()
      .click();
    await page.keyboard.press('x');
    await format(page, 'jgf');
    await page.getByRole('textbox', { name: 'Title' }).fill('Drones, for “readers”');
    await page.getByRole('textbox', { name: 'Made by' }).fill('An analyst');
    await dialog(page).getByRole('region', { name: 'The first lines' }).getByText('An analyst').waitFor();
    const size = (await dialog(page).locator('.export-size strong').textContent()) ?? '';
    const { name, text } = await save(page);
    expect(name).toMatch(/^entente-drones-for-readers-\d{4}-\d\d-\d\d\.json$/);
    expect(Number.parseFloat(size) * 1000).toBeCloseTo(Buffer.byteLength(text), -3);
    const { graph } = JSON.parse(text) as Jgf;
    expect(graph.label).toBe('Drones, for “readers”');
    expect(graph.metadata.about).toMatchObject({ madeBy: 'An analyst', filters: ['Without people.'] });
    expect(Object.keys(graph.nodes)).toHaveLength(25);
    expect(Object.keys(graph.nodes).filter((id) => id.startsWith('pe-'))).toEqual([]);
    expect(Object.values(graph.nodes).every(({ metadata }) => metadata.position)).toBe(true);
    await dialog(page).getByText('Saved.').waitFor();
    await page.getByRole('checkbox', { name: /^With what filters hide/ }).check();
    const { graph: all } = JSON.parse((await save(page)).text) as Jgf;
    expect(all.metadata.about.filters).toEqual(['What the filters of the picture hide is in it too.']);
    expect(Object.keys(all.nodes)).toHaveLength(31);
    expect(faults).toEqual([]);
  });

  it('writes the selection alone: from the menu of an edge that edge with its ends', async () => {
    const { page } = await product.open();
    await menuItem(page, await locate(page, EDGE), 'Export the selection');
    await expectSoon(() => page.getByRole('radio', { name: /^The selection/ }).isChecked()).toBe(true);
    await format(page, 'jgf');
    const { graph } = JSON.parse((await save(page)).text) as Jgf;
    expect(graph.edges.map(({ id }) => id)).toEqual([EDGE]);
    expect(Object.keys(graph.nodes)).toEqual(['ev-drone-deal-2025', 'or-nhk']);
  });

  it('writes the whole graph, and a saved view from its card', async () => {
    const { page } = await product.open();
    await page.keyboard.press('x');
    await format(page, 'jgf');
    await page.getByRole('radio', { name: /^The whole graph/ }).check();
    const whole = JSON.parse((await save(page)).text) as Jgf;
    expect(Object.keys(whole.graph.nodes)).toHaveLength(299);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^People/ })
      .first()
      .click();
    await saveAs(page, 'To take out');
    await choose(page, 'Saved views');
    await card(page, 'To take out').getByRole('button', { name: 'More for “To take out”' }).click();
    await page.getByRole('menuitem', { name: 'Export …' }).click();
    await expectSoon(() => page.getByRole('radio', { name: /^“To take out”/ }).isChecked()).toBe(true);
    const { name, text } = await save(page);
    expect(name).toContain('to-take-out');
    expect(Object.keys((JSON.parse(text) as Jgf).graph.nodes)).toHaveLength(25);
    await page.getByRole('checkbox', { name: /^With what filters hide/ }).check();
    expect(Object.keys((JSON.parse((await save(page)).text) as Jgf).graph.nodes)).toHaveLength(31);
  });

  it('draws the picture in every size, with a ground or without', async () => {
    const { page } = await product.open();
    await page.keyboard.press('x');
    await format(page, 'png');
    const sizes: { width: number; height: number }[] = [];
    for (const scale of ['1×', '4×']) {
      await page.getByRole('radio', { name: scale }).check();
      sizes.push(pngSize((await save(page)).bytes));
    }
    const [one, four] = sizes;
    expect(one?.width).toBeGreaterThan(400);
    expect(four).toEqual({ width: 4 * (one?.width ?? 0), height: 4 * (one?.height ?? 0) });
    await page.getByRole('radio', { name: '1×' }).check();
    expect(await cornerOf(page, (await save(page)).bytes)).toEqual([255, 255, 255, 255]);
    await page.getByRole('checkbox', { name: 'Transparent background' }).check();
    const bare = await save(page);
    expect(await cornerOf(page, bare.bytes)).toEqual([0, 0, 0, 0]);
    await page.getByRole('checkbox', { name: 'Legend below' }).uncheck();
    const low = pngSize((await save(page)).bytes).height;
    expect(low).toBeLessThan(pngSize(bare.bytes).height);
    await page.getByRole('checkbox', { name: 'Sources below' }).check();
    // A line or more of publishers, which the server is asked for.
    const tall = pngSize((await save(page)).bytes).height;
    expect(tall).toBeGreaterThan(low + 40);
    // But not again for another size.
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('radio', { name: '4×' }).check();
    expect(pngSize((await save(page)).bytes).height).toBe(4 * tall);
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  });

  it('counts what comes of a large file, can be cancelled, says why it failed, and can be tried again', async () => {
    const { page } = await product.open();
    let answer: 'hold' | 'break' | 'send' = 'send';
    await page.route('**/api/v1/export', async (route) => {
      if (answer === 'send') await route.fulfill({ body: LONG, contentType: 'text/plain' });
      else if (answer === 'break') await route.abort();
    });
    await page.keyboard.press('x');
    await format(page, 'jgf');
    await dialog(page).getByText('More than 1 MB').waitFor();
    await dialog(page).getByRole('region', { name: 'The first lines' }).waitFor();
    answer = 'hold';
    await page.getByRole('button', { name: 'Save the file' }).click();
    await dialog(page).getByText('0 bytes so far').waitFor();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(page).getByText('Cancelled. Nothing was saved.').waitFor();
    answer = 'break';
    await page.getByRole('button', { name: 'Save the file' }).click();
    await dialog(page).getByRole('alert').getByText('The server does not answer.').waitFor();
    answer = 'send';
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(LONG);
  });
});

function pngSize(bytes: Buffer): { width: number; height: number } {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Red, green, blue and how much it covers, of the upper left pixel. */
function cornerOf(page: Page, bytes: Buffer): Promise<number[]> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  );
}
