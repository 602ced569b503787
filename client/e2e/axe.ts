/** Whether everybody can use what a page shows, in both themes: axe, targets for fingers, and the sizes to try. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { still } from './product.ts';

/** Both sizes of the page; `findings` looks at each in both themes. */
export const SIZES = [
  { title: 'wide', options: { viewport: { width: 1440, height: 900 } } },
  { title: 'narrow', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
] as const;

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

interface Rule {
  readonly id: string;
  readonly impact: string;
  readonly tags: readonly string[];
}

/** What is used of axe. */
interface Axe {
  run(within: object, options: object): Promise<{ violations: Finding[] }>;
  /** Its own list of rules, which says what its public one leaves out: how grave a breach of each is. */
  readonly _audit: { readonly rules: readonly Rule[] };
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Serious and critical findings on the whole page in one theme and the other, as short lines, once nothing on it moves. The
 * page is left in the light theme.
 */
export async function findings(page: Page): Promise<string[]> {
  // The page's own policy forbids added scripts; through the debugger axe gets in all the same.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await still(page);
    // Themes differ in their colours alone, and the rules on those take a third of the time of all.
    for (const { id, nodes } of await findViolations(page, colorScheme === 'dark' ? 'cat.color' : ''))
      found.push(`${colorScheme}, ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }
  return found;
}

/** Grave breaches of the rules of one of axe's categories, or of all where it is empty. */
function findViolations(page: Page, category: string): Promise<Finding[]> {
  return page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: Axe };
    const isGrave = ({ impact }: { impact: string | null }): boolean =>
      impact === 'serious' || impact === 'critical';
    // What is not asked for takes axe longer than what is: slight breaches, unique selectors, what is in order.
    const left = axe._audit.rules.filter(
      (rule) => !isGrave(rule) || (wanted !== '' && !rule.tags.includes(wanted)),
    );
    const options = {
      rules: Object.fromEntries(left.map(({ id }) => [id, { enabled: false }])),
      resultTypes: ['violations'],
      selectors: false,
    };
    // What is announced once may name a suggestion that has gone since.
    const { violations } = await axe.run({ exclude: ['[data-live-announcer]'] }, options);
    return violations.filter(isGrave);
  }, category);
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
