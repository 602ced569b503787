/** The console: help while writing, what is said beside an answer, what leaves it by the clipboard, and who is gone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editor, openConsole, readEditor, readRows, run, withoutRefusals, write } from './console-hands.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';

/** Takes longer than any test waits. */
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s';

describe.skipIf(withoutBrowser)(`the console beside its text (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('shows the signature of the function that is written, and which argument comes next', async () => {
    const { page, faults } = await openConsole(product);
    await write(page, 'RETURN ');
    await page.keyboard.type('substring(');
    const tip = page.locator('.cm-help', { hasText: 'substring(' });
    await tip.waitFor();
    const next = tip.locator('code b');
    await expectSoon(() => next.innerText()).toMatch(/^original/);
    await page.keyboard.type("'abc', ");
    await expectSoon(() => next.innerText()).toMatch(/^start/);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'detached' });
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('offers parameters that the text names, also before they are filled in', async () => {
    const { page, faults } = await openConsole(product);
    await write(page, 'MATCH (c:Claim) WHERE c.reportedDay >= $since AND c.firstDay < ');
    await page.keyboard.type('$si');
    const offered = page.locator('.cm-tooltip-autocomplete li', { hasText: '$since' });
    await offered.waitFor();
    await expectSoon(() => page.locator('.cm-tooltip-autocomplete li').allInnerTexts()).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^\$si$/)]),
    );
    await offered.click();
    await expectSoon(() => readEditor(page)).toBe(
      'MATCH (c:Claim) WHERE c.reportedDay >= $since AND c.firstDay < $since',
    );
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('puts the text into order, comments and all, and takes that back', async () => {
    const { page, faults } = await openConsole(product);
    const typed = 'match (a:State)-[r]->(b) where a.claims>1 return a // those with more';
    await write(page, typed);
    await page.keyboard.press('Shift+Alt+f');
    await expectSoon(() => readEditor(page)).toBe(
      'MATCH (a:State)-[r]->(b)\nWHERE a.claims > 1\nRETURN a // those with more',
    );
    await page.keyboard.press('Control+z');
    await expectSoon(() => readEditor(page)).toBe(typed);
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('copies rows as they would be pasted into a sheet', async () => {
    const { page, faults } = await openConsole(product);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await run(page, "UNWIND [1, 2] AS n RETURN n, 'a' + n AS text, null AS none");
    await page.getByRole('grid', { name: 'Rows' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expectSoon(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
      'n\ttext\tnone\n1\ta1\t\n2\ta2\t',
    );
    // Those that are seen, in their order, by the button as well.
    await page.getByRole('searchbox', { name: 'Filter rows' }).fill('a2');
    await until('it is filtered', async () => (await readRows(page)).length === 1);
    await page.getByRole('button', { name: 'Copy these rows, for a spreadsheet' }).click();
    await expectSoon(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
      'n\ttext\tnone\n2\ta2\t',
    );
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('says beside the rows what they multiply, and which engine refuses what', async () => {
    const { page, faults } = await openConsole(product);
    await run(page, 'MATCH (a:State), (b:Dispute) RETURN count(*) AS pairs');
    await expectSoon(async () => (await readRows(page)).length).toBe(1);
    await page
      .getByRole('list', { name: 'Notes of the database' })
      .getByText('Nothing joins b to what stands before it')
      .waitFor();
    await page.getByRole('button', { name: 'the built-in engine' }).click();
    const note = page.getByRole('dialog', { name: 'The engine that answers' });
    await note
      .getByText('a quantified path of more than one relationship, or whose parts are named and used')
      .waitFor();
    await note.getByText('use a variable length, as -[:SUPPLIES*1..3]->').waitFor();
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('says of what writes that it only reads, and how it would be let through', async () => {
    const { page, faults } = await openConsole(product);
    await run(page, 'MATCH (a:State)\nSET a.seen = true');
    const alert = page.getByRole('alert');
    await alert
      .getByText(
        'SET writes, and the console only reads: leave that out, or have Entente started on Neo4j with ENTENTE_CONSOLE=write',
      )
      .waitFor();
    await expectSoon(() => alert.locator('code').innerText()).toBe('Neo.ClientError.Statement.AccessMode');
    await run(page, 'MATCH (a:State) WHERE a.seen RETURN count(a) AS many');
    await expectSoon(() => readRows(page)).toEqual([['0']]);
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('ends the work of the database when its page is closed', async () => {
    const { page } = await openConsole(product);
    const running = async (): Promise<number> => {
      const reply = await fetch(`${product.address}/api/v1/console`);
      return ((await reply.json()) as { running: number }).running;
    };
    await write(page, ENDLESS);
    await page.keyboard.press('Control+Enter');
    await until('it runs', async () => (await running()) === 1);
    await page.close();
    await until('it has ended', async () => (await running()) === 0);
    const next = await openConsole(product);
    await run(next.page, 'RETURN 1 AS one');
    await expectSoon(() => readRows(next.page)).toEqual([['1']]);
    await editor(next.page).waitFor();
  });
});
