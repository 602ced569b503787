/** Answers of the console: each view, sorting and filtering, one row in full, files, and the way to the canvas. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, openConsole, readRows, run, runBar, withoutRefusals } from './console-hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, painted, startProduct, until, withoutBrowser } from './product.ts';

const SUPPLIES =
  'MATCH (a:State)-[r:SUPPLIES]->(b:State) RETURN a, r, b, r.claims AS claims, r.since AS since ORDER BY a.name, b.name';
const VALUES =
  "RETURN 9223372036854775807 AS big, 2.0 AS float, null AS nothing, '' AS empty, true AS yes, [1, 2, 3] AS list, {a: {b: 1}} AS map";

describe.skipIf(withoutBrowser)(`answers of the console (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const view = (page: Page, name: string): Promise<void> =>
    page.getByRole('tab', { name, exact: true }).click();

  /** Where an entity is drawn in the picture of a result, once it lies still. */
  const placeOf = async (page: Page, name: string): Promise<{ x: number; y: number }> => {
    const option = page.locator('#result-list [role=option]').filter({ hasText: new RegExp(`^${name}`) });
    const id = (await option.getAttribute('id')) ?? '';
    return locate(page, id.replace('result-list-', ''), '.result-picture .stage');
  };

  it('keep the kinds of values, integers to the last digit', async () => {
    const { page } = await openConsole(product);
    await run(page, VALUES);
    await expectSoon(() => readRows(page)).toEqual([
      ['9223372036854775807', '2.0', 'null', 'empty text', 'true', '3[1, 2, 3]', '1{a: {b: 1}}'],
    ]);
    await page.locator('.result-cell').first().click();
    const reader = page.getByRole('region', { name: 'Row 1' });
    await expectSoon(() => reader.innerText()).toContain('Map of 1');
    await reader.getByText('empty text', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Close the row' }).click();
    await reader.waitFor({ state: 'detached' });

    // A node that has no page of its own is marked as what it is, and read in its row.
    await run(page, "MATCH (o:Origin {id: 'og-afp'}), (s:Store) RETURN o, s, [o] AS list");
    await expectSoon(() => readRows(page)).toEqual([['AFPOrigin', 'storeStore', 'AFPOrigin']]);
    await page.locator('.value-record').first().click();
    await expectSoon(() => reader.innerText()).toContain('og-afp');
  });

  it('are sorted and filtered as a table', async () => {
    const { page } = await openConsole(product);
    await run(page, 'UNWIND range(1, 40) AS n RETURN n, n % 7 AS rest');
    await page.getByRole('columnheader', { name: 'rest' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'rest' }).getByRole('button').click();
    await until('it is sorted', async () => (await readRows(page))[0]?.join() === '6,6');
    await page.getByRole('searchbox', { name: 'Filter rows' }).fill('13');
    await until('it is filtered', async () => (await readRows(page)).length === 1);
    await page.getByText('1 of 40 rows').waitFor();
  });

  it('are shown as chart, as JSON and as a plan', async () => {
    const { page, faults } = await openConsole(product);
    await run(
      page,
      'MATCH (a:State)-[r]->() RETURN a.name AS state, count(r) AS edges ORDER BY edges DESC LIMIT 8',
    );
    await view(page, 'Chart');
    await page.getByRole('img', { name: 'Chart of edges' }).waitFor();
    await expectSoon(() => page.locator('.chart-bar').count()).toBe(8);
    await page.getByRole('combobox', { name: 'Chart' }).selectOption('lines');
    await page.locator('.chart-path').waitFor();
    await view(page, 'JSON');
    const text = page.getByRole('region', { name: 'JSON' });
    await expectSoon(async (): Promise<unknown> => JSON.parse(await text.innerText())).toHaveLength(8);
    await runBar(page).getByRole('button', { name: 'Explain' }).click();
    await ended(page);
    await page.getByText('It was planned, not run').first().waitFor();
    await page
      .locator('.run-words')
      .filter({ hasText: /^Planned in .+, not run/ })
      .waitFor();
    await expectSoon(() =>
      page.getByRole('region', { name: 'Plan' }).locator('tbody tr').count(),
    ).toBeGreaterThan(1);
    await page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name: 'Profile' }).click();
    await ended(page);
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan.getByText(/^It was run: \d+\.\d\d ms of work/).waitFor();
    await expectSoon(() => plan.getByRole('columnheader').allInnerTexts()).toEqual([
      'Step, the result first',
      'Works on',
      'Rows',
      'Time',
    ]);
    await plan.getByText('costliest', { exact: true }).waitFor();
    await plan.getByText('state, edges').first().waitFor();

    await run(page, "UNWIND ['2024-01-01', '2024-02-01'] AS day RETURN day, 1 AS low, 2 AS high");
    await view(page, 'Chart');
    const legend = page.getByRole('list', { name: 'Lines of the chart' });
    await expectSoon(() => legend.getByRole('listitem').allInnerTexts()).toEqual(['low', 'high']);
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('become a picture with the edges among their entities', async () => {
    const { page, faults } = await product.open();
    const opening = await drawn(page);
    await page.keyboard.press('q');
    await run(page, SUPPLIES);
    await view(page, 'Graph');
    await page.locator('.result-picture').waitFor();
    await page.route('**/api/v1/graph', (route) => route.abort());
    await page.getByRole('button', { name: 'Open as a picture' }).click();
    await page.getByText('The server does not answer').first().waitFor();
    await page.unroute('**/api/v1/graph');
    expect(faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'A result of the console' }).waitFor();
    await painted(page);
    await until('it is drawn', async () => {
      const { nodes, edges } = await drawn(page);
      return nodes !== opening.nodes && nodes > 5 && edges >= 9;
    });
    await page.keyboard.press('q');
    await view(page, 'Table');
    await expectSoon(async () => (await readRows(page)).length).toBeGreaterThan(5);
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('are drawn with the edges among their entities, which open their evidence', async () => {
    const { page, faults } = await openConsole(product);
    await run(page, SUPPLIES);
    await view(page, 'Graph');
    const picture = page.locator('.result-picture');
    await picture.locator('[data-ready="true"]').waitFor();
    await until(
      'the edges among them are drawn',
      async () => Number(await picture.locator('.stage').getAttribute('data-edges')) >= 9,
    );
    const details = picture.getByRole('complementary', { name: 'Details' });
    const at = await placeOf(page, 'Russia');
    await page.mouse.click(at.x, at.y);
    await details.getByRole('heading', { name: 'Russia' }).waitFor();
    expect(page.url()).toContain('/console');

    // What is done here leaves the other canvas alone; Escape closes the details before the page.
    const before = await picture.locator('.stage').getAttribute('data-nodes');
    await details.getByRole('button', { name: 'Hide', exact: true }).click();
    await until(
      'it is hidden',
      async () => (await picture.locator('.stage').getAttribute('data-nodes')) !== before,
    );
    const list = page.getByRole('listbox', { name: 'Entities of the result' });
    await list.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await details.getByRole('heading').first().waitFor();
    await list.focus();
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await picture.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Add to the canvas' }).click();
    await until('they are on the canvas', async () => (await drawn(page)).nodes >= 13);
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('open an entity from its cell', async () => {
    const { page } = await product.open();
    await page.keyboard.press('q');
    await run(page, 'MATCH (a:Person) RETURN a ORDER BY a.id LIMIT 1');
    const button = page.locator('.result-cell .entity-button');
    const name = await button.innerText();
    await button.click();
    await page.getByRole('heading', { name }).first().waitFor();
  });

  it.each([
    [
      'CSV, for spreadsheets',
      'csv',
      /^\ufeffbig,text\r\n9223372036854775807,"'=1\+1"?\r\n$|^\ufeffbig,text\r\n9223372036854775807,'=1\+1\r\n$/,
    ],
    ['JSON', 'json', /"big": 9223372036854775807/],
    ['NDJSON, a row a line', 'ndjson', /^\{"big": 9223372036854775807, "text": "=1\+1"\}\n$/],
    ['Markdown table', 'md', /^\| big \| text \|\n\| --- \| --- \|\n\| 9223372036854775807 \| =1\+1 \|\n$/],
    ['Excel workbook', 'xlsx', /^PK/],
  ])('are saved as %s', async (title, ending, holds) => {
    const { page, faults } = await openConsole(product);
    await run(page, "RETURN 9223372036854775807 AS big, '=1+1' AS text");
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: title, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`result.${ending}`);
    expect(await readFile(await file.path(), 'utf8')).toMatch(holds);
    expect(withoutRefusals(faults)).toEqual([]);
  });
});
