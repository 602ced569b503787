/** What the console keeps and offers: history, favourites, the library, the schema, and parameters. */
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
import type { Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`what the console keeps (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('walks back in the history and forward again, also after the page was loaded anew', async () => {
    const { page } = await openConsole(product);
    await run(page, 'RETURN 1 AS one');
    await run(page, 'RETURN 2 AS two');
    await run(page, ':help');
    await write(page, 'RETURN 3');
    await until('it is kept', async () =>
      page.evaluate(() => localStorage.getItem('entente.console.text') === 'RETURN 3'),
    );
    await page.reload();
    await editor(page).waitFor();
    await expectSoon(() => readEditor(page)).toBe('RETURN 3');
    await page.keyboard.press('Control+ArrowUp');
    await expectSoon(() => readEditor(page)).toBe(':help');
    await page.keyboard.press('Control+ArrowUp');
    await expectSoon(() => readEditor(page)).toBe('RETURN 2 AS two');
    await page.keyboard.press('Control+ArrowUp');
    await expectSoon(() => readEditor(page)).toBe('RETURN 1 AS one');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+ArrowDown');
    await expectSoon(() => readEditor(page)).toBe('RETURN 3');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('searchbox', { name: 'Search the history' }).fill('one');
    await page.getByRole('list', { name: 'History' }).getByRole('button').click();
    await expectSoon(() => readEditor(page)).toBe('RETURN 1 AS one');
  });

  it('keeps favourites in folders, for everyone, and gives them up', async () => {
    const { page, faults } = await openConsole(product);
    await write(page, '// What it is\nRETURN 42 AS answer;');
    await runBar(page).getByRole('button', { name: 'Keep as a favourite' }).click();
    const title = page.getByRole('textbox', { name: 'Title' });
    await expectSoon(() => title.inputValue()).toBe('What it is');
    // What is kept is the text as it is by then.
    await write(page, 'RETURN 42 AS answer;');
    await title.fill('The answer');
    await page.getByRole('combobox', { name: 'Folder' }).fill('Numbers');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    const kept = page.getByRole('list', { name: 'Favourites: Numbers' });
    await kept.getByRole('button', { name: 'The answer', exact: true }).waitFor();
    await runBar(page).getByRole('button', { name: 'Kept as “The answer”' }).waitFor();
    await write(page, 'RETURN 43 AS answer;');
    await runBar(page).getByRole('button', { name: 'Keep as a favourite' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save all as a .cypher file' }).click(),
    ]);

    const other = await openConsole(product);
    await other.page.getByRole('tab', { name: 'Favourites' }).click();
    await other.page.getByRole('button', { name: 'The answer', exact: true }).click();
    await expectSoon(() => readEditor(other.page)).toBe('RETURN 42 AS answer;');
    // Removing one leaves what is being written of another.
    await other.page.getByRole('button', { name: 'Keep this text …' }).click();
    const written = other.page.getByRole('textbox', { name: 'Title' });
    await written.fill('Another');
    await other.page.getByRole('button', { name: 'Remove “The answer”' }).click();
    await other.page.getByRole('button', { name: 'The answer', exact: true }).waitFor({ state: 'detached' });
    await expectSoon(() => written.inputValue()).toBe('Another');
    await other.page.getByLabel('Import favourites from a .cypher file').setInputFiles(await file.path());
    await other.page.getByRole('list', { name: 'Favourites: Numbers' }).waitFor();
    expect(withoutRefusals([...faults, ...other.faults])).toEqual([]);
  });

  it('opens a question of the library with its parameters, and runs it', async () => {
    const { page, faults } = await openConsole(product);
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('searchbox', { name: 'Search the questions' }).fill('bind whom');
    await page.getByRole('button', { name: 'Which agreements bind whom, and since when?' }).click();
    const picker = page
      .getByRole('group', { name: 'Parameters' })
      .getByRole('combobox', { name: 'Value of $state' });
    await until('the entity has its name', async () => (await picker.inputValue()) === 'North Korea');
    // What it asks stands at its beginning, which is shown although it is longer than there is room for.
    const scroller = page.locator('.cm-scroller').first();
    await expectSoon(() => scroller.evaluate((element) => element.scrollTop)).toBe(0);
    expect(await scroller.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
    await editor(page).click();
    await page.keyboard.press('Control+Enter');
    await ended(page);
    await expectSoon(async () => (await readRows(page)).length).toBeGreaterThan(1);
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('says of an answer which statement it answers, once another one has taken its place in the editor', async () => {
    const { page, faults } = await openConsole(product);
    await run(page, 'MATCH (a:State {id: "st-prk"})\nRETURN a.name AS name');
    await expectSoon(() => readRows(page)).toEqual([['North Korea']]);
    const result = page.getByRole('region', { name: 'Result' });
    const note = result.locator('.run-asked');
    await expectSoon(() => note.count()).toBe(0);
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.getByRole('button', { name: 'Which agreements bind whom, and since when?' }).click();
    await note.getByText('MATCH (a:State {id: "st-prk"})').waitFor();
    await expectSoon(() => readRows(page)).toEqual([['North Korea']]);
    await note.getByRole('button', { name: 'Put it there' }).click();
    await expectSoon(() => readEditor(page)).toBe('MATCH (a:State {id: "st-prk"})\nRETURN a.name AS name');
    await note.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await note.waitFor();
    await page.keyboard.press('Control+Enter');
    await ended(page);
    await expectSoon(async () => (await readRows(page)).length).toBeGreaterThan(1);
    await expectSoon(() => note.count()).toBe(0);
    await page.getByRole('combobox', { name: 'Type of $state', exact: true }).selectOption('text');
    await page.getByRole('textbox', { name: 'Value of $state', exact: true }).fill('st-rus');
    await note.getByText('with other values of its parameters').waitFor();
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('takes parameters of every type from a form, and says which is wrong', async () => {
    const { page } = await openConsole(product);
    await write(page, 'RETURN $n + 1 AS n, $words AS words, $yes AS yes, $none AS none');
    const type = (name: string, value: string): Promise<unknown> =>
      page.getByRole('combobox', { name: `Type of $${name}`, exact: true }).selectOption(value);
    await type('n', 'integer');
    await page.getByRole('textbox', { name: 'Value of $n', exact: true }).fill('two');
    await editor(page).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: '$n' }).waitFor();
    await page.getByRole('textbox', { name: 'Value of $n', exact: true }).fill('9007199254740993');
    await type('words', 'list');
    await page.getByRole('textbox', { name: 'Value of $words' }).fill('a\nb');
    await type('yes', 'boolean');
    await type('none', 'null');
    await editor(page).click();
    await page.keyboard.press('Control+Enter');
    await expectSoon(() => readRows(page)).toEqual([['9007199254740994', '2["a", "b"]', 'true', 'null']]);
  });

  it('shows every parameter whole, and the entities that are found for one over the answer', async () => {
    const { page, faults } = await openConsole(product);
    await write(page, 'RETURN $state AS state, $since AS since, $least AS least, $words AS words');
    const form = page.getByRole('group', { name: 'Parameters' });
    await page.getByRole('combobox', { name: 'Type of $words', exact: true }).selectOption('list');
    await page.getByRole('textbox', { name: 'Value of $words' }).fill('a\nb');
    await expectSoon(() => form.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
    await expectSoon(() => page.locator('.console-editor').evaluate((box) => box.clientHeight > 100)).toBe(
      true,
    );
    await page.getByRole('combobox', { name: 'Type of $state', exact: true }).selectOption('entity');
    const picker = page.getByRole('combobox', { name: 'Value of $state', exact: true });
    await picker.fill('nor');
    // A press where it is seen: nothing cuts it off, and nothing lies over it.
    await form
      .getByRole('option', { name: /^North Korea/ })
      .first()
      .click();
    await expectSoon(() => picker.inputValue()).toBe('North Korea');
    expect(withoutRefusals(faults)).toEqual([]);
  });

  it('puts names of the schema into the text', async () => {
    const { page } = await openConsole(product);
    await write(page, 'MATCH (a');
    await page.getByRole('searchbox', { name: 'Search labels, relations, properties' }).fill('WeaponSys');
    await page.getByRole('button', { name: 'Insert WeaponSystem', exact: true }).click();
    await expectSoon(() => readEditor(page)).toBe('MATCH (a:WeaponSystem');
  });

  it('shows the schema as a graph too, by mouse and by keyboard, and again the next time', async () => {
    const { page, faults } = await openConsole(product);
    await page.getByRole('tab', { name: 'As a graph' }).click();
    const kinds = page.getByRole('group', { name: 'Kinds of entities' });
    await kinds.waitFor();
    await expectSoon(() => page.getByText(/^Press a disc or a line/).count()).toBe(1);
    await kinds.getByRole('button', { name: /^State: 24$/ }).click();
    await expectSoon(() => page.locator('.schema-pair[data-lit="true"]').count()).toBeGreaterThan(5);
    const ways = page.locator('.schema-ways li');
    const all = await ways.count();

    // Down goes to the lines at the disc, sideways to the next disc.
    await page.keyboard.press('ArrowDown');
    await until('one line is chosen', async () => (await ways.count()) < all);
    await expectSoon(() => page.locator('.schema-pair[data-lit="true"]').count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await until('the disc is chosen', async () => (await ways.count()) === all);
    await page.keyboard.press('ArrowRight');
    await until(
      'the next disc is chosen',
      async () => (await kinds.locator('[aria-pressed="true"]').count()) === 1,
    );
    await kinds.getByRole('button', { name: /^State and WeaponSystem: / }).focus();
    await write(page, 'MATCH ');
    await page.getByRole('button', { name: 'Insert OPERATES' }).first().click();
    await expectSoon(() => readEditor(page)).toBe('MATCH (:State)-[:OPERATES]->(:WeaponSystem)');

    await page.reload();
    await kinds.getByRole('button', { name: /^Person: / }).waitFor();
    expect(withoutRefusals(faults)).toEqual([]);
  });
});
