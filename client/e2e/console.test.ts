/** The console: writing with help, running one statement or all, cancelling, and what is said when one fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  editor,
  ended,
  openConsole,
  readEditor,
  readRows,
  run,
  runBar,
  withoutRefusals,
  write,
} from './console-hands.ts';
import type { Page } from 'playwright-core';
import { boxOf } from './hands.ts';
import type { Product } from './product.ts';
import { expectSoon, pass, startProduct, until, withoutBrowser } from './product.ts';

const STATES = 'MATCH (a:State) RETURN a, a.name AS name ORDER BY name LIMIT 3';

describe.skipIf(withoutBrowser)(`the console (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('opens by its key, runs the statement at the cursor, and shows its rows', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('q');
    await editor(page).waitFor();
    await run(page, `${STATES};\nRETURN 2 AS two`);
    await expectSoon(() => readRows(page)).toEqual([['2']]);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Enter');
    await until('the first has run', async () => (await readRows(page)).length === 3);
    await expectSoon(async () => (await readRows(page))[0]).toEqual(['Armenia', 'Armenia']);
    await page.getByText('answered by the built-in engine').waitFor();
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('runs all statements one after the other, until one fails', async () => {
    const { page } = await openConsole(product);
    await write(page, 'RETURN 1 AS one; RETURN 2 AS two; RETURN nothing; RETURN 4 AS four');
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('alert').waitFor();
    const tabs = page.getByRole('group', { name: 'Statements that were run' }).getByRole('button');
    await expectSoon(() => tabs.count()).toBe(4);
    await expectSoon(() => tabs.evaluateAll((all) => all.map((tab) => tab.dataset['status']))).toEqual([
      'done',
      'done',
      'failed',
      'cancelled',
    ]);
    await expectSoon(() => tabs.allInnerTexts()).toEqual([
      '1. RETURN 1 AS one',
      '2. RETURN 2 AS two',
      expect.stringMatching(/^3\. RETURN nothing\s+failed$/),
      expect.stringMatching(/^4\. RETURN 4 AS four\s+not run$/),
    ]);
    await tabs.nth(1).click();
    await expectSoon(() => readRows(page)).toEqual([['2']]);
    await run(page, '// Nothing but a comment.');
    await expectSoon(() => page.getByRole('alert').innerText()).toContain('There is no statement to run.');
    await expectSoon(() => page.getByRole('button', { name: 'Put it there' }).count()).toBe(0);
  });

  it('completes labels and properties from the graph itself', async () => {
    const { page, faults } = await openConsole(product);
    await page.getByRole('button', { name: 'Insert Agreement' }).waitFor();
    await write(page, 'MATCH (a:Agree');
    await page.keyboard.type('m');
    const options = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
    await options.first().waitFor();
    await expectSoon(() => options.first().innerText()).toContain('Agreement');
    // What has only just been offered is not taken by a key that was meant for the text.
    await pass(page, 100);
    await page.keyboard.press('Enter');
    await expectSoon(() => readEditor(page)).toBe('MATCH (a:Agreement');
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('says what is wrong in one sentence with its code, and underlines the place', async () => {
    const { page, faults } = await openConsole(product);
    await run(page, 'MATCH (a:State)\nRETURN b.name');
    const alert = page.getByRole('alert');
    await expectSoon(() => alert.innerText()).toMatch(/\bb\b/);
    await expectSoon(() => alert.locator('code').innerText()).toMatch(/^Neo\.ClientError\.Statement\./);
    await editor(page).locator('.cm-lintRange-error').first().waitFor();
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('suggests the near name where one is misspelt, and puts it there', async () => {
    const { page, faults } = await openConsole(product);
    await page.getByRole('button', { name: 'Insert Agreement' }).waitFor();
    await run(page, 'MATCH (a:Stat)-[:SUPLIES]->(b:State)\nRETURN a.nam AS name');
    const notes = page.getByRole('list', { name: 'Notes of the database' });
    await notes.getByText('There is no relation “SUPLIES” in this graph.').waitFor();
    await notes.getByRole('button', { name: 'Put SUPPLIES in place of SUPLIES' }).click();
    await notes.getByRole('button', { name: 'Put State in place of Stat' }).click();
    await expectSoon(() => readEditor(page)).toMatch(/^MATCH \(a:State\)-\[:SUPPLIES\]->\(b:State\)\n/);
    await run(page, 'MATCH (a:State)\nRETURN toUper(a.name) AS name');
    await page.getByRole('alert').getByRole('button', { name: 'Put toUpper in place of toUper' }).click();
    await page.keyboard.press('Control+Enter');
    await until(
      'it has run',
      async () => (await readRows(page))[0]?.[0] === 'ARMENIA' || (await readRows(page)).length > 5,
    );
    await expectSoon(() => readEditor(page)).toBe('MATCH (a:State)\nRETURN toUpper(a.name) AS name');

    // While it is typed, the warning in the text offers the same.
    await write(page, 'MATCH (a:Persn) RETURN a');
    await editor(page).locator('.cm-lintRange-warning').hover();
    await page.locator('.cm-diagnosticAction', { hasText: 'Person' }).click();
    await expectSoon(() => readEditor(page)).toBe('MATCH (a:Person) RETURN a');
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('says what labels, relations, properties and parameters stand for', async () => {
    const { page, faults } = await openConsole(product);
    await page.getByRole('button', { name: 'Insert Agreement' }).waitFor();
    await write(page, 'MATCH (a:State)-[r:SUPPLIES]->(b) WHERE a.claims > $least RETURN a');
    const tip = page.locator('.cm-help');
    for (const [word, said] of [
      ['State', /24 nodes, for example Armenia/],
      ['SUPPLIES', /relationships: /],
      ['claims', /number, for example/],
      ['$least', /not filled in yet/],
    ] as const) {
      await hoverWord(page, word);
      await tip.filter({ hasText: said }).waitFor();
      await page.mouse.move(900, 700);
      await tip.waitFor({ state: 'detached' });
    }
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('gives up a statement that runs too long, and the next one runs', async () => {
    const { page } = await openConsole(product);
    await write(page, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s');
    await page.keyboard.press('Control+Enter');
    await runBar(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(/^Cancelled after/).waitFor();
    await run(page, 'RETURN 1 AS one');
    await expectSoon(() => readRows(page)).toEqual([['1']]);
  });

  it('underlines what was written meanwhile once a statement leaves the engine free', async () => {
    const { page } = await openConsole(product);
    await write(page, 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s');
    await page.keyboard.press('Control+Enter');
    const cancel = runBar(page).getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    await write(page, 'MATCH (a:State) RETURN b.name');
    await pass(page, 800);
    await expectSoon(() => editor(page).locator('.cm-lintRange-error').count()).toBe(0);
    await cancel.click();
    await editor(page).locator('.cm-lintRange-error').first().waitFor();
  });

  it('cuts what is longer than the limit, and says what to do', async () => {
    const { page } = await openConsole(product);
    await page.getByRole('combobox', { name: 'At most' }).selectOption('100');
    await run(page, 'UNWIND range(1, 150) AS n RETURN n');
    await page.getByText('There are more than these 100 rows. Raise the limit').waitFor();
    await ended(page);
    // At the most that there is, raising it is no way out.
    await page.getByRole('combobox', { name: 'At most' }).selectOption({ label: '10,000 rows, the most' });
    await run(page, 'UNWIND range(1, 10100) AS n RETURN n');
    await page.getByText('The built-in engine gives no more than these 10,000 rows.').waitFor();
  });

  it('opens a statement by a link, with its parameters', async () => {
    const drafts = JSON.stringify({ least: { type: 'integer', text: '2' } });
    const query = new URLSearchParams({ statement: 'RETURN $least + 1 AS more', parameters: drafts });
    const { page } = await openConsole(product, `?${query.toString()}`);
    await until('the text is there', async () => (await readEditor(page)) === 'RETURN $least + 1 AS more');
    await editor(page).click();
    await page.keyboard.press('Control+Enter');
    await ended(page);
    await expectSoon(() => readRows(page)).toEqual([['3']]);
    // Loading the page again brings back what was written since, not what the link held.
    await write(page, 'RETURN 4 AS four');
    await until('it is kept', async () => (await readKeptText(page)) === 'RETURN 4 AS four');
    await page.reload();
    await until('it is there again', async () => (await readEditor(page)) === 'RETURN 4 AS four');
  });

  it('says that a link was copied only where the browser let it be', async () => {
    const { page } = await openConsole(product);
    await write(page, 'RETURN 7 AS seven');
    const copy = page.getByRole('button', { name: 'Copy a link to this text' });
    // What is not granted is refused from then on.
    await page.context().grantPermissions(['geolocation']);
    await copy.click();
    await page.getByText('The browser does not let the link be copied.').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy.click();
    await page.getByText('The link has been copied.').waitFor();
  });

  it('takes and keeps what is typed in a text of 300 lines', async () => {
    const { page } = await openConsole(product);
    const lines = Array.from(
      { length: 300 },
      (_, at) => `MATCH (a${String(at)}:State {id: 'st-${String(at)}'})`,
    );
    const line = page.getByRole('separator', { name: 'Height of the editor' });
    const height = async (): Promise<number> => (await boxOf(page.locator('.console-editor'))).height;
    await write(page, 'RETURN 1');
    await expectSoon(height).toBeLessThan(120);
    await write(page, `${lines.join('\n')}\nRETURN 1`);
    await expectSoon(height).toBe(270);
    await line.focus();
    await page.keyboard.press('ArrowDown');
    await expectSoon(height).toBe(294);
    await editor(page).focus();
    await page.keyboard.type(' AS number_of_all');
    await until('all is written', async () => (await readKeptText(page))?.endsWith('number_of_all') === true);
  });
});

/** The text of the editor as the browser keeps it. */
function readKeptText(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('entente.console.text'));
}

/** Moves the mouse over a word of the editor. */
async function hoverWord(page: Page, word: string): Promise<void> {
  const { x, y } = await editor(page).evaluate((element, wanted) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`There is no ${wanted} in the editor.`);
  }, word);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}
