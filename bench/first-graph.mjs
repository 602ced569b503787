/** Measures in a real Chromium how long the first picture takes: after the page is opened, and after the program is started. */
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { toFigure } from './figures.mjs';
import { startServer, withFolder } from './product.mjs';

const ROUNDS = 7;
const PATIENCE_MS = 30_000;
/**
 * Every page is opened in a new profile, so nothing of it is kept from before; the browser itself runs already.
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function measure() {
  const found = await findChromium();
  if ('reason' in found) throw new Error(found.reason);
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    return await withFolder((folder) => measureIn(browser, { ENTENTE_DATA: folder }));
  } finally {
    await browser.close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {Record<string, string>} settings */
async function measureIn(browser, settings) {
  const pages = [];
  const starts = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const began = performance.now();
    const server = await startServer(settings);
    const page = await openPage(browser, server.address);
    const start = performance.now() - began;
    await server.stop();
    // The first round seeds the store and wakes the browser.
    if (round === 0) continue;
    pages.push(page);
    starts.push(start);
  }
  return [
    toFigure('page opened to first picture painted', 'ms', pages, 2_000),
    toFigure('second start to first picture painted', 'ms', starts, 3_000),
  ];
}

/** Milliseconds from the page's own beginning until its canvas says so. @param {import('playwright-core').Browser} browser @param {string} address */
async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
    return await page.evaluate(() => performance.now());
  } finally {
    await context.close();
  }
}
