/** What tests of the console do with it, as a person would. */
import type { Locator, Page } from 'playwright-core';
import type { OpenPage, Product } from './product.ts';

/** Opens a page on the console and waits for its editor. */
export async function openConsole(product: Product, query = ''): Promise<OpenPage> {
  const opened = await product.openBare();
  await opened.page.goto(`${product.address}/console${query}`);
  await editor(opened.page).waitFor();
  return opened;
}

/** The tools of running, with the button that cancels. */
export function runBar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Run' });
}

/** The text field of the editor. */
export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Cypher' });
}

/** Writes over whatever the editor holds. */
export async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Writes a statement, runs it, and waits until it has ended. */
export async function run(page: Page, text: string): Promise<void> {
  await write(page, text);
  await page.keyboard.press('Control+Enter');
  await ended(page);
}

/** Waits until nothing is running. */
export async function ended(page: Page): Promise<void> {
  await page
    .locator('.run-words:is([data-status=done], [data-status=failed], [data-status=cancelled])')
    .waitFor();
}

/** The text in the editor, as it is seen. */
export async function readEditor(page: Page): Promise<string> {
  return (await editor(page).locator('.cm-line').allInnerTexts()).join('\n');
}

/** The rows that are seen, each as the text of its cells. */
export function readRows(page: Page): Promise<string[][]> {
  return page
    .getByRole('grid', { name: 'Rows' })
    .locator('.result-row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent)),
    );
}

/** What went wrong on the page, but for statements that the database refused: those are answers. */
export function withoutRefusals(faults: readonly string[]): readonly string[] {
  return faults.filter((fault) => !/status of 400|^400 .*\/query\/v2$/.test(fault));
}
