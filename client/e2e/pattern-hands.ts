/** What hands do in the pattern builder, and what they wait for there. */
import type { Locator, Page } from 'playwright-core';
import type { OpenPage, Product } from './product.ts';
import { until } from './product.ts';

/** Opens the builder in the console, before a pattern is begun; on a phone if it is narrow. */
export async function openBuilder(product: Product, isNarrow = false): Promise<OpenPage> {
  const opened = await product.openBare(
    isNarrow ? { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' } : {},
  );
  await opened.page.goto(`${product.address}/console`);
  await opened.page.locator('.cm-content').waitFor();
  if (isNarrow) await opened.page.getByRole('button', { name: 'Show what is beside the editor' }).click();
  await opened.page.getByRole('tab', { name: 'Build' }).click();
  await opened.page.getByRole('heading', { name: 'Start from a kind' }).waitFor();
  return opened;
}

/** Waits until the count of the pattern reads so. */
export async function finds(page: Page, words: RegExp): Promise<void> {
  const found = page.locator('.pattern-foot').getByText(words);
  const again = page.getByRole('button', { name: 'Count again' });
  await until('the pattern is counted', async () => {
    if (await found.isVisible()) return true;
    // On a loaded machine a count can take longer than it may: who wants it asks again.
    if (await again.isVisible()) await again.click();
    return false;
  });
}

/** The first step that is offered under such a name. */
export function nextStep(page: Page, name: RegExp): Locator {
  return page.getByRole('region', { name: 'Next step' }).getByRole('button', { name }).first();
}
