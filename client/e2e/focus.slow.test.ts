/** Where the keyboard is can be seen at every stop of the Tab key, light and dark, wide and narrow. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn, heading } from './hands.ts';
import type { Product } from './product.ts';
import { nextFrames, startProduct, still, withoutBrowser } from './product.ts';

/** How the element that the keyboard has been sent to last is drawn now, with what lies around it. */
function lookOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const stop = document.querySelector('[data-stop]');
    if (!stop) return '';
    const drawn = ([element, pseudo]: readonly [Element, string?]): string => {
      const { outline, outlineStyle, outlineOffset, boxShadow, backgroundColor, borderColor, clipPath } =
        getComputedStyle(element, pseudo);
      // Of an outline that is not drawn nothing is seen, wherever it would lie.
      const ring = outlineStyle === 'none' ? '' : `${outline} ${outlineOffset}`;
      return [ring, boxShadow, backgroundColor, borderColor, clipPath].join();
    };
    // A list that has the keyboard shows on which of its lines it stands.
    const line = document.getElementById(stop.getAttribute('aria-activedescendant') ?? '');
    const around = [stop.parentElement, line].flatMap((each) => (each ? [[each] as const] : []));
    return [[stop] as const, [stop, '::before'] as const, [stop, '::after'] as const, ...around]
      .map(drawn)
      .join('\n');
  });
}

/** Presses Tab and says what it has led to; undefined where it has left the page, or come back to the first stop. */
function nextStop(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { activeElement: stop } = document;
    document.querySelector('[data-stop]')?.removeAttribute('data-stop');
    if (!stop || stop === document.body || stop.hasAttribute('data-visited')) return undefined;
    stop.setAttribute('data-stop', '');
    stop.setAttribute('data-visited', '');
    return `${stop.tagName} ${stop.getAttribute('aria-label') ?? stop.textContent}`.slice(0, 60).trim();
  });
}

/** Goes through all stops; those that look the same with the keyboard and without it, and how many there are. */
async function walk(page: Page): Promise<{ unseen: string[]; count: number }> {
  const unseen: string[] = [];
  let count = 0;
  let last: { name: string; look: string } | undefined;
  for (;;) {
    await page.keyboard.press('Tab');
    await nextFrames(page);
    if ((await lookOf(page)) === last?.look) unseen.push(last.name);
    const name = await nextStop(page);
    if (name === undefined) return { unseen, count };
    count++;
    last = { name, look: await lookOf(page) };
  }
}

describe.skipIf(withoutBrowser)(`the keyboard (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it.each([
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  ] as const)('is seen where it is, $colorScheme, $viewport.width pixels wide', async (options) => {
    const { page, faults } = await product.open(options);
    if (options.viewport.width > 720) {
      await clickOn(page, 'st-kor');
      await heading(page, 'South Korea').waitFor();
      await page.getByRole('region', { name: 'Documents' }).waitFor();
      await page.keyboard.press('t');
      await page.getByRole('grid').waitFor();
      await page.locator('a, button').first().focus();
    }
    await still(page);
    const { unseen, count } = await walk(page);
    expect(unseen).toEqual([]);
    expect(count).toBeGreaterThan(options.viewport.width > 720 ? 40 : 10);
    expect(faults).toEqual([]);
  });
});
