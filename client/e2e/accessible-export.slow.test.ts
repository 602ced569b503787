/** Everybody can take the graph out and bring files in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES, smallTargets } from './axe.ts';
import type { Product } from './product.ts';
import { startProduct, withoutBrowser } from './product.ts';

const FILE = {
  name: 'trial.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      graph: {
        nodes: { 'pe-a': { label: 'Ana', metadata: { kind: 'Person' } } },
        edges: [{ source: 'pe-a', target: 'pe-none', relation: 'JUGGLES' }],
      },
    }),
  ),
};

describe.skipIf(withoutBrowser)(`files for everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each(SIZES)('can be written and read, $title', async ({ options }) => {
    const { page, faults } = await product.open(options);
    const check = async (): Promise<void> => {
      expect(await findings(page)).toEqual([]);
      if (options.viewport.width < 600) expect(await smallTargets(page, '[role=dialog]')).toEqual([]);
    };
    const isNarrow = options.viewport.width < 600;
    const choose = async (name: string): Promise<void> => {
      if (isNarrow) await page.getByRole('combobox', { name: 'Format' }).selectOption(name);
      else await page.locator(`input[name=export-format][value=${name}]`).check();
    };
    await page.keyboard.press('x');
    await choose('jgf');
    await page.getByRole('region', { name: 'The first lines' }).waitFor();
    await check();
    await choose('png');
    await page.getByAltText('The picture as it will be saved').waitFor();
    await page.getByText(/ pixels$/).waitFor();
    await check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+i');
    await page.getByText('Drop a file here, or choose one').waitFor();
    await check();
    await page.getByLabel('Choose a file').setInputFiles(FILE);
    await page.getByRole('region', { name: 'Problems' }).waitFor();
    await check();
    await page.getByRole('tab', { name: 'Brought in' }).click();
    await page.getByText('Nothing has been brought in yet.').waitFor();
    await check();
    expect(faults).toEqual([]);
  });
});
