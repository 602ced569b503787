/** Bringing files in: an archive that is tried, seen, brought in, found on the canvas, and taken back; and files that are wrong. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportsReply, Overview } from '../../server/api/contract.ts';
import { zipOf } from '../../server/testing/bad-zips.ts';
import type { Product } from './product.ts';
import { expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';

/** A graph of two people who are not in the seed, and one edge, as JSON Graph Format. */
function graphFile(
  relation = 'MEETS',
  person = 'pe-trial',
): { name: string; mimeType: string; buffer: Buffer } {
  const node = (label: string): object => ({ label, metadata: { kind: 'Person' } });
  const graph = {
    graph: {
      nodes: { [`${person}-a`]: node('Ana Trial'), [`${person}-b`]: node('Boris Trial') },
      edges: [{ source: `${person}-a`, target: `${person}-b`, relation }],
    },
  };
  return { name: 'trial.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(graph)) };
}

describe.skipIf(withoutBrowser)(`bringing files in (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('tries a file, brings it in, shows it on the canvas, lists it and takes it back', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('Shift+i');
    await choose(page, graphFile());
    await page.getByText('2 entities, 1 edge').waitFor();
    await expectSoon(() => imports(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Imported by' }).fill('An analyst');
    await page.getByRole('button', { name: 'See what it would do' }).click();
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await dialog(page)
      .getByText(/^Brought in: 2 entities, 1 edge/)
      .waitFor();
    await page.getByRole('button', { name: 'Show it on the canvas' }).click();
    await locate(page, 'pe-trial-a~MEETS~pe-trial-b');
    await page.keyboard.press('Shift+i');
    await page.getByRole('tab', { name: 'Brought in' }).click();
    const item = page.getByRole('list', { name: 'Brought in' }).getByRole('listitem');
    await item.getByText(/An analyst \(unverified\)/).waitFor();
    await item.getByRole('button', { name: 'Take trial.json back' }).click();
    await page.getByRole('button', { name: 'Yes, take it back' }).click();
    await page.getByText(/^trial\.json was taken back/).waitFor();
    await page.getByText('Nothing has been brought in yet.').waitFor();
    await expectSoon(() => imports(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await until('the canvas has lost what was taken back', async () => !(await isDrawn(page, 'pe-trial-a')));
    expect(faults).toEqual([]);
  });

  it('takes in again what was taken out, and finds all of it there', async () => {
    const { page } = await product.open();
    await page.keyboard.press('x');
    await page.locator('input[name=export-format][value=entente]').check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file' }).click();
    const file = await download;
    const buffer = await readFile(await file.path());
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+i');
    await choose(page, { name: file.suggestedFilename(), mimeType: 'application/zip', buffer });
    await dialog(page).getByText('There is nothing in it that is not here already.').waitFor();
    const left = dialog(page).locator('details[data-of=left] summary');
    await expectSoon(() => left.textContent()).toMatch(/^Left alone 55 entities, 114 claims/);
    await expectSoon(() => page.getByRole('button', { name: 'Bring it in' }).isDisabled()).toBe(true);
  });

  it('says what is wrong and where, and brings in the rest if that is wanted, with the keyboard alone', async () => {
    const { page } = await product.open();
    await page.keyboard.press('Shift+i');
    await choose(page, graphFile('JUGGLES_WITH', 'pe-other'));
    const problems = dialog(page).getByRole('region', { name: 'Problems' });
    await problems
      .getByText(/JUGGLES_WITH/)
      .first()
      .waitFor();
    await dialog(page)
      .getByText(/in the way\. Correct the file/)
      .waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Bring it in' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /^Leave out what is wrong/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'See what it would do' }).focus();
    await page.keyboard.press('Enter');
    await until('it can be brought in', async () =>
      page.getByRole('button', { name: 'Bring it in' }).isEnabled(),
    );
    await expectSoon(() => imports(page)).toEqual([]);
  });

  it('shows what a bundle calls each kind and relation with what it guesses, and takes what is chosen instead', async () => {
    const { page } = await product.open();
    const objects = [
      { type: 'threat-actor', id: 'threat-actor--1', name: 'Trial Group' },
      { type: 'malware', id: 'malware--1', name: 'Trial Ware' },
      {
        type: 'relationship',
        id: 'relationship--1',
        relationship_type: 'wields',
        source_ref: 'threat-actor--1',
        target_ref: 'malware--1',
      },
    ];
    const buffer = Buffer.from(JSON.stringify({ type: 'bundle', id: 'bundle--1', objects }));
    await page.keyboard.press('Shift+i');
    await choose(page, { name: 'bundle.json', mimeType: 'application/json', buffer });
    const fieldOf = (word: RegExp): Locator => dialog(page).getByRole('combobox', { name: word });
    await expectSoon(() => fieldOf(/“threat-actor” \(1 entity\)/).inputValue()).toBe('Organisation');
    await expectSoon(() => fieldOf(/“malware”/).inputValue()).toBe('WeaponSystem');
    await expectSoon(() => fieldOf(/“wields” \(1 edge\)/).inputValue()).toBe('');
    await dialog(page)
      .getByText(/relation “wields” is not known/)
      .waitFor();
    await fieldOf(/“wields”/).selectOption('PRODUCES');
    await page.getByRole('button', { name: 'See what it would do' }).click();
    await dialog(page).getByText('2 entities, 1 edge').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Bring it in' }).isEnabled()).toBe(true);
    await expectSoon(() => imports(page)).toEqual([]);
  });

  it('asks of a table what its columns are, and remembers it for tables with the same columns', async () => {
    const { page } = await product.open();
    const table = (row: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Full name;Alter ego\n${row}\n`),
    });
    await page.keyboard.press('Shift+i');
    await choose(page, table('"Ana ""A"" Trial";Ana'));
    await dialog(page).getByRole('cell', { name: 'Ana "A" Trial' }).waitFor();
    await expectSoon(() => page.getByRole('combobox', { name: 'Divided by' }).inputValue()).toBe(';');
    await page.getByRole('combobox', { name: 'What “Full name” is' }).selectOption('name');
    await page.getByRole('combobox', { name: 'What “Alter ego” is' }).selectOption('alias');
    await dialog(page).getByText('Say which column is the kind, or which kind all of them are.').waitFor();
    await page.getByRole('combobox', { name: 'Kind of all rows' }).selectOption('Person');
    await page.getByRole('button', { name: 'See what it would do' }).click();
    await dialog(page).getByText('1 entity').waitFor();
    await page.getByRole('button', { name: 'Another file' }).click();
    await choose(page, table('Boris Trial;Bo'));
    await dialog(page).getByRole('cell', { name: 'Boris Trial' }).waitFor();
    await expectSoon(() => page.getByRole('combobox', { name: 'What “Alter ego” is' }).inputValue()).toBe(
      'alias',
    );
    await expectSoon(() => page.getByRole('combobox', { name: 'Kind of all rows' }).inputValue()).toBe(
      'Person',
    );
  });

  it('takes tables that belong together in one zip, and says so of several files that are dropped', async () => {
    const { page } = await product.open();
    await page.keyboard.press('Shift+i');
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (const name of ['nodes.csv', 'edges.csv']) data.items.add(new File(['Id,Label'], name));
      return data;
    });
    await page.locator('.import-drop').dispatchEvent('drop', { dataTransfer: transfer });
    await dialog(page).getByRole('alert').getByText('One file at a time').waitFor();
    const zip = await zipOf({
      'nodes.csv': 'Id,Label,Kind\n1,Ana Trial,Person\n2,Boris Trial,Person\n',
      'edges.csv': 'Source,Target,Label\n1,2,meets\n',
    });
    await choose(page, { name: 'tables.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
    await dialog(page).getByText('2 entities, 1 edge').waitFor();
  });

  it('says in one sentence that a file cannot be read, and keeps what was chosen', async () => {
    const { page } = await product.open();
    await page.keyboard.press('Shift+i');
    await choose(page, {
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"graph":'),
    });
    await dialog(page).getByRole('alert').waitFor();
    await dialog(page).getByText('broken.json').first().waitFor();
    await page.getByRole('button', { name: 'Another file' }).click();
    await page.getByText('Drop a file here, or choose one').waitFor();
  });

  it('says below the canvas that an import is being written, for as long as it is', async () => {
    let isWriting = true;
    const { page } = await product.openBare();
    await page.route('**/api/v1/overview', async (route) => {
      const overview = (await (await route.fetch()).json()) as Overview;
      await route.fulfill({ json: { ...overview, unfinished: isWriting ? ['large.json'] : [] } });
    });
    await page.goto(product.address);
    const said = page.getByRole('status').filter({ hasText: 'The import “large.json” is being written' });
    await said.waitFor();
    isWriting = false;
    await said.waitFor({ state: 'detached' });
  });

  it('takes a file that is dropped, counts what is sent, and can be cancelled', async () => {
    const { page } = await product.open();
    await page.route('**/api/v1/import?*', () => undefined);
    await page.keyboard.press('Shift+i');
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return data;
    }, graphFile().buffer.toString());
    await page.locator('.import-drop').dispatchEvent('drop', { dataTransfer: transfer });
    await dialog(page).getByText('dropped.json').waitFor();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(page).getByText('Cancelled. Nothing was written.').waitFor();
  });
});

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Import' });
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await dialog(page).getByLabel('Choose a file').setInputFiles(file);
}

/** Whether an entity is on the canvas. */
function isDrawn(page: Page, id: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const detail: { id: string; x?: number } = { id: wanted };
    document.querySelector('[data-ready]')?.dispatchEvent(new CustomEvent('locate', { detail }));
    return detail.x !== undefined;
  }, id);
}

async function imports(page: Page): Promise<string[]> {
  const reply = await page.request.get(`${new URL(page.url()).origin}/api/v1/imports`);
  return ((await reply.json()) as ImportsReply).imports.map(({ name }) => name);
}
