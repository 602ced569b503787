/** Slow answers and slow pages, on demand: those that a test holds back, and all of them, so that a test that reads too early fails at each run. */
import { setTimeout as pass } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** `ENTENTE_SLOW_ANSWERS`: where it is set, each answer of the server comes that many milliseconds late at the most, and 100 at the least. */
const latest = Number(process.env['ENTENTE_SLOW_ANSWERS'] ?? 0);
/** `ENTENTE_SLOW_PAGES`: how many times slower scripts of pages run. */
const rate = Number(process.env['ENTENTE_SLOW_PAGES'] ?? 1);

/** Slows all pages of a context down, as far as the environment asks for it. What a test answers itself is not held back. */
export async function slowDown(context: BrowserContext): Promise<void> {
  if (rate > 1)
    context.on('page', (page) => {
      void context
        .newCDPSession(page)
        .then((session) => session.send('Emulation.setCPUThrottlingRate', { rate }))
        // It was closed again at once.
        .catch(() => undefined);
    });
  if (latest === 0) return;
  await context.route(/^https?:/, async (route) => {
    if (!route.request().isNavigationRequest()) await pass(100 + Math.random() * (latest - 100));
    // What was given up meanwhile, or belongs to a page that is closed, goes nowhere.
    await route.continue().catch(() => undefined);
  });
}

/** Holds back the answers to requests of an address until what this gives is called. */
export async function holdBack(page: Page, address: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    release();
  };
}
