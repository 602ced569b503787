/** Everybody: no serious axe finding in either theme and at either size, nothing that does not fit, reduced motion. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { drawn, locate, startProduct, until, withoutBrowser } from './product.ts';

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
      const tool = (window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe;
      return (await tool.run()).violations;
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

  it.each(CASES)('can use groups, a note and drawing, $title', async ({ options }) => {
    const { page, faults } = await product.open(options);
    const isWide = options.viewport.width > 700;
    const menu = async (name: string): Promise<void> => {
      await page.mouse.click(isWide ? 290 : 30, isWide ? 780 : 740, { button: 'right' });
      await page.getByRole('menuitem', { name }).click();
    };
    await menu('Group by kind');
    await menu('Add a note');
    await page.keyboard.type('A question');
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu('Select by drawing around');
    await page.getByText('Draw a line around').waitFor();
    expect(await findings(page)).toEqual([]);
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
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a, input')].flatMap((target) => {
        // A field is as large as the box around it, which takes the tap for it.
        const element = target instanceof HTMLInputElement ? (target.parentElement ?? target) : target;
        const { width, height } = element.getBoundingClientRect();
        const isShown = width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
        return isShown && (width < 44 || height < 44)
          ? [`${element.getAttribute('aria-label') ?? element.textContent} ${width}x${height}`]
          : [];
      }),
    );
    expect(small).toEqual([]);
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
