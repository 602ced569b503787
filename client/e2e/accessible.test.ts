/** Everybody: no serious axe finding in either theme and at either size, nothing that does not fit, reduced motion. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { drawn, locate, startProduct, until, withoutBrowser } from './product.ts';
import { pick } from './searching-paths.ts';

const SIZES = [
  { name: 'wide', viewport: { width: 1440, height: 900 } },
  { name: 'narrow', viewport: { width: 390, height: 844 }, hasTouch: true },
] as const;

const CASES = SIZES.flatMap(({ name, ...size }) =>
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

describe.skipIf(withoutBrowser)(`everybody (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  let axe: string;
  beforeAll(async () => {
    [product, axe] = await Promise.all([
      startProduct(),
      readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'),
    ]);
  });
  afterAll(() => product.close());

  /** Serious and critical findings, as short lines. */
  async function findings(page: Page): Promise<string[]> {
    // The page's own policy forbids added scripts; through the debugger axe gets in all the same.
    await page.evaluate(axe);
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

  it.each(CASES)(
    'can use the opening picture, a node’s and an edge’s details, $title',
    async ({ options }) => {
      const { page, faults } = await product.open(options);
      expect(await findings(page)).toEqual([]);
      for (const id of ['pe-lukin', 'pe-lukin~CHARACTERISES~ag-rus-prk-csp-2024']) {
        const at = await locate(page, id);
        await page.mouse.click(at.x, at.y);
        await page.getByRole('heading', { name: /Lukin/ }).first().waitFor();
        await page.waitForTimeout(500);
        expect(await findings(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(CASES)('can search for paths and read what was found, $title', async ({ options }) => {
    const isNarrow = options.viewport.width < 720;
    const { page, faults } = await product.open(options);
    await page.keyboard.press('Shift+P');
    const dialogue = page.getByRole('dialog', { name: 'Find paths' });
    await dialogue.getByRole('button', { name: 'Search', exact: true }).click();
    await dialogue
      .getByText(/Choose an entity/)
      .first()
      .waitFor();
    await dialogue.getByRole('button', { name: 'All relations' }).click();
    await dialogue.getByRole('radio', { name: 'Forward in time' }).check();
    await page.waitForTimeout(300);
    expect(await findings(page)).toEqual([]);
    if (isNarrow) expect(await smallTargets(page, '.modal')).toEqual([]);
    await pick(page, 'From', 'Russia');
    await pick(page, 'To', 'North Korea');
    await dialogue.getByRole('button', { name: 'Search', exact: true }).click();
    const found = page.getByRole('complementary', { name: 'What was found' });
    await found.locator('blockquote').first().waitFor();
    await page.waitForTimeout(500);
    expect(await findings(page)).toEqual([]);
    if (isNarrow) expect(await smallTargets(page, '.findings')).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(CASES)('sees a page that fits its window, $title', async ({ options }) => {
    const { page } = await product.open(options);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('has targets of 44 pixels on a narrow screen', async () => {
    const { page } = await product.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    expect(await smallTargets(page, 'body')).toEqual([]);
  });

  it('opens a menu with a long press', async () => {
    const { page } = await product.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const { x, y } = await locate(page, 'st-rus');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.waitForTimeout(900);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.getByRole('menu').waitFor();
  });

  it('sees nothing move who asked for that', async () => {
    const { page } = await product.open({ reducedMotion: 'reduce' });
    const at = await locate(page, 'pe-paparo');
    await page.mouse.dblclick(at.x, at.y);
    await until('neighbours came', async () => (await drawn(page)).nodes === 33);
    const places: string[] = [];
    for (let shot = 0; shot < 4; shot++) {
      const { x, y } = await locate(page, 'st-prk');
      places.push(`${Math.round(x)} ${Math.round(y)}`);
    }
    expect(new Set(places).size).toBe(1);
  });
});

/** What can be pressed within an element and is smaller than 44 pixels; what stands within a line of text may be as high as it. */
function smallTargets(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const targets = document.querySelectorAll(`${selector} :is(button, a, input)`);
    return [...targets].flatMap((target) => {
      // A field is as large as the box around it, which takes the tap for it.
      const element = target instanceof HTMLInputElement ? (target.parentElement ?? target) : target;
      const { width, height } = element.getBoundingClientRect();
      // What is there for screen readers alone lies in a box of one pixel.
      const room = element.parentElement?.getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && (room?.width ?? width) > 1;
      const isShown = isSeen && getComputedStyle(element).visibility !== 'hidden';
      const isText = element.matches('a, .entity-word, .search-clear');
      return isShown && !isText && (width < 44 || height < 44)
        ? [`${element.getAttribute('aria-label') ?? element.textContent} ${width}x${height}`]
        : [];
    });
  }, within);
}
