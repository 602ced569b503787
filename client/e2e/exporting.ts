/** What tests do in the dialogue that takes the graph out. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** What they read of a file in JSON Graph Format. */
export interface Jgf {
  readonly graph: {
    readonly label: string;
    readonly metadata: {
      readonly about: { readonly madeBy?: string; readonly filters: string[]; readonly query?: string };
      readonly documents?: unknown[];
    };
    readonly nodes: Record<string, { readonly metadata: { readonly position?: { x: number; y: number } } }>;
    readonly edges: readonly { readonly id: string }[];
  };
}

/** The dialogue. */
export function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Export' });
}

/** Chooses a format. */
export async function format(page: Page, name: string): Promise<void> {
  await dialog(page).locator(`input[name=export-format][value=${name}]`).check();
}

/** What travels in the chosen format, as it is listed. */
export async function cargo(page: Page): Promise<readonly string[]> {
  return dialog(page).getByRole('list', { name: 'What travels' }).getByRole('listitem').allTextContents();
}

/** Saves as soon as the file that is wished for can be saved. */
export async function save(page: Page): Promise<{ name: string; bytes: Buffer; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const file = await download;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
