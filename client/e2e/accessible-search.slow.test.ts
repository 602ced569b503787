/** Everybody can search, for entities and for paths, and read about sources. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, SIZES, smallTargets } from './axe.ts';
import type { Product } from './product.ts';
import { startProduct, withoutBrowser } from './product.ts';
import { pick } from './searching-paths.ts';

describe.skipIf(withoutBrowser)(`searching for everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each(SIZES)('can search for paths and read what was found, $title', async ({ options }) => {
    const isNarrow = options.viewport.width < 720;
    const { page, faults } = await product.open(options);
    await page.keyboard.press('Shift+P');
    const dialogue = page.getByRole('dialog', { name: 'Find paths' });
    await dialogue.getByRole('button', { name: 'Search', exact: true }).click();
    await dialogue
      .getByText(/Choose an entity/)
      .first()
      .waitFor();
    await dialogue.getByRole('button', { name: 'All relations' }).click();
    await dialogue.getByRole('radio', { name: 'Forward in time' }).check();
    expect(await findings(page)).toEqual([]);
    if (isNarrow) expect(await smallTargets(page, '.modal')).toEqual([]);
    await pick(page, 'From', 'Russia');
    await pick(page, 'To', 'North Korea');
    await dialogue.getByRole('button', { name: 'Search', exact: true }).click();
    const found = page.getByRole('complementary', { name: 'What was found' });
    await found.locator('blockquote').first().waitFor();
    expect(await findings(page)).toEqual([]);
    if (isNarrow) expect(await smallTargets(page, '.findings')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(SIZES)(
    'can use the search, the pages of sources and a list of names, $title',
    async ({ options }) => {
      const { page, faults } = await product.open(options);
      await page.getByRole('combobox', { name: 'Search entities' }).click();
      await page.keyboard.type('Moscow');
      await page.getByRole('group', { name: 'Claims' }).waitFor();
      expect(await findings(page)).toEqual([]);
      for (const [path, settled] of [
        ['documents', 'tbody tr'],
        ['publishers', 'tbody tr'],
        ['documents/d-independent-msmt', '.document-claim'],
        ['publishers/pu-ukrainska-pravda-f8fe40', '.edge-line'],
      ] as const) {
        await page.goto(`${product.address}/${path}`);
        await page.locator(settled).first().waitFor();
        expect(await findings(page)).toEqual([]);
        expect(await tooSmall(page, options.viewport.width < 720)).toEqual([]);
      }
      await page.getByRole('combobox', { name: 'Search entities' }).click();
      await page.keyboard.type('paste a list');
      await page.getByRole('option', { name: /Paste a list of names/ }).click();
      const sheet = page.getByRole('dialog', { name: 'Paste a list of names' });
      await sheet.getByRole('textbox').fill('Belousov\nBrussels\nRusisa\nNobody at all');
      await sheet.getByRole('button', { name: 'Look up' }).click();
      await sheet.getByRole('table').waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await tooSmall(page, options.viewport.width < 720)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  /** Buttons and fields of pages and dialogues that are lower than a finger; words in running text are not meant. */
  async function tooSmall(page: Page, isNarrow: boolean): Promise<string[]> {
    if (!isNarrow) return [];
    return page.evaluate(() =>
      [
        ...document.querySelectorAll(
          ':is(.pages, .sheet) :is(button:not(.entity-word, .side-sentence), select, input, textarea)',
        ),
      ]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.height < 44)
        .map(({ element, box }) => `${element.className} ${element.textContent} ${box.height}`),
    );
  }
});
