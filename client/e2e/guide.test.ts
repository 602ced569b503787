/** The sheet of keys on the page, the guide and the code list the same keys, gestures and actions. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '../actions/list.ts';
import { listSheet } from '../actions/sheet.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`keys and gestures (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  let guide: string;
  beforeAll(async () => {
    [product, guide] = await Promise.all([
      startProduct(),
      readFile(new URL('../../docs/guide.md', import.meta.url), 'utf8'),
    ]);
  });
  afterAll(() => product.close());

  it('are listed by the guide as in the code', () => {
    expect(readTables(guide)).toEqual(listSheet(false));
  });

  it('are listed by the sheet as in the code', async () => {
    const { page } = await product.open();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys and gestures' }).waitFor();
    await expectSoon(() =>
      page.locator('.help-groups section').evaluateAll((sections) =>
        sections.map((section) => ({
          title: section.querySelector('h3')?.textContent,
          rows: [...section.querySelectorAll('dl > div')].map((row) => ({
            how: row.querySelector('dt')?.textContent,
            does: row.querySelector('dd')?.textContent,
          })),
        })),
      ),
    ).toEqual(listSheet(false));
  });

  it('are joined in the guide by every action that has no keys, by its title', () => {
    const text = guide.replaceAll(/\s+/g, ' ');
    const missing = ACTIONS.filter(({ keys, title }) => !keys && !text.includes(`“${title}”`));
    expect(missing.map(({ title }) => title)).toEqual([]);
  });
});

/** The tables of the last chapter, below their headings. */
function readTables(text: string): { title: string; rows: { how: string; does: string }[] }[] {
  const chapter = text.slice(text.indexOf('\n## Keys and gestures\n'));
  return chapter
    .split('\n### ')
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      const rows = lines.filter((line) => line.startsWith('|')).slice(2);
      return {
        title,
        rows: rows.map((row) => {
          const [, how = '', does = ''] = row.split('|').map((cell) => cell.trim());
          return { how, does };
        }),
      };
    });
}
