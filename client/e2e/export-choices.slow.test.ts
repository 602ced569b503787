/** Taking the graph out: what is chosen at first and remembered, what a statement has answered, and files that cannot be made. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConsole, run } from './console-hands.ts';
import { cargo, dialog, format, save, type Jgf } from './exporting.ts';
import type { Product } from './product.ts';
import { expectSoon, painted, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`choices on the way out (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('takes the whole graph where the canvas is empty, under its own name', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.getByText('0 of 299 entities').waitFor();
    await page.keyboard.press('x');
    await format(page, 'jgf');
    await expectSoon(() =>
      dialog(page)
        .getByRole('radio', { name: /^The whole graph/ })
        .isChecked(),
    ).toBe(true);
    const { name, text } = await save(page);
    expect(name).toMatch(/^entente-the-whole-graph-/);
    expect(Object.keys((JSON.parse(text) as Jgf).graph.nodes)).toHaveLength(299);
    expect(faults).toEqual([]);
  });

  it('remembers the last choices, and leaves the evidence out where it is not wanted', async () => {
    const { page } = await product.open();
    await page.keyboard.press('x');
    await format(page, 'jgf');
    await page.getByRole('textbox', { name: 'Made by' }).fill('An analyst');
    await page.getByRole('checkbox', { name: /^With the evidence/ }).uncheck();
    await until('claims do not travel', async () => !(await cargo(page)).includes('claims'));
    await page.keyboard.press('Escape');
    await page.reload();
    await painted(page);
    await page.keyboard.press('x');
    await expectSoon(() => page.getByRole('radio', { name: 'JSON Graph Format' }).isChecked()).toBe(true);
    await expectSoon(() => page.getByRole('textbox', { name: 'Made by' }).inputValue()).toBe('An analyst');
    const { graph } = JSON.parse((await save(page)).text) as Jgf;
    expect(graph.metadata.documents).toBeUndefined();
    expect(Object.keys(graph.nodes)).toHaveLength(31);
  });

  it('writes what a statement of the console has answered, with the statement', async () => {
    const { page } = await openConsole(product);
    await run(page, 'MATCH (s:State) RETURN s ORDER BY s.id LIMIT 3');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'As a graph' }).click();
    await expectSoon(() => page.getByRole('radio', { name: /^Result of the console/ }).isChecked()).toBe(
      true,
    );
    await format(page, 'jgf');
    const { graph } = JSON.parse((await save(page)).text) as Jgf;
    expect(Object.keys(graph.nodes)).toHaveLength(3);
    expect(graph.metadata.about.query).toContain('MATCH (s:State)');
  });

  it('says what is wrong where the file cannot be made', async () => {
    const { page } = await product.open();
    await page.route('**/api/v1/export', (route) =>
      route.fulfill({
        status: 413,
        json: { error: { code: 'export-too-large', message: 'The graph is larger than the format takes.' } },
      }),
    );
    await page.keyboard.press('x');
    await format(page, 'jgf');
    await dialog(page).getByText('The graph is larger than the format takes.').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Save the file' }).isDisabled()).toBe(true);
    await page.unroute('**/api/v1/export');
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await dialog(page).getByRole('region', { name: 'The first lines' }).waitFor();
  });
});
