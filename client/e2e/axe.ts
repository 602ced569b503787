/** Whether everybody can use what a page shows: axe, targets for fingers, and the sizes and themes to try. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SIZES = [
  { name: 'wide', viewport: { width: 1440, height: 900 } },
  { name: 'narrow', viewport: { width: 390, height: 844 }, hasTouch: true },
] as const;

/** Both sizes of the page in both themes. */
export const CASES = SIZES.flatMap(({ name, ...size }) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    title: `${name} and ${colorScheme}`,
    options: { ...size, colorScheme },
  })),
);

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** Serious and critical findings on the whole page, as short lines. */
export async function findings(page: Page): Promise<string[]> {
  // The page's own policy forbids added scripts; through the debugger axe gets in all the same.
  await page.evaluate(await source);
  const violations = await page.evaluate(async () => {
    const tool = (window as unknown as { axe: { run(within: object): Promise<{ violations: Finding[] }> } })
      .axe;
    // What is announced once may name a suggestion that has gone since.
    return (await tool.run({ exclude: ['[data-live-announcer]'] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** What can be pressed within an element and is smaller than 44 pixels; what stands within a line of text may be as high as it. */
export function smallTargets(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((selector) => {
    const targets = document.querySelectorAll(`${selector} :is(button, a, input)`);
    return [...targets].flatMap((target) => {
      // A field is as large as the box around it, which takes the tap for it.
      const element = target instanceof HTMLInputElement ? (target.parentElement ?? target) : target;
      const { width, height } = element.getBoundingClientRect();
      // The button that closes a dialogue for screen readers lies within a box of one pixel.
      const isForReaders = (element.parentElement?.clientWidth ?? 0) <= 1;
      const isShown = width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
      // A word within a sentence is exempt, as in WCAG 2.5.8; Chromium never calls a button inline.
      const isText = getComputedStyle(element).display === 'inline' || element.matches('.entity-word');
      return isShown && !isForReaders && !isText && (width < 44 || height < 44)
        ? [`${element.getAttribute('aria-label') ?? element.textContent} ${width}x${height}`]
        : [];
    });
  }, within);
}
