/** Browser contexts for tests, each with a page: one that is given back is emptied and given out again, for a new one loads and compiles everything anew. */
import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { slowDown } from './slow.ts';

/** Milliseconds in which a page must let itself be silenced; one that hangs takes its context with it. */
const SILENCE_MS = 5_000;
/** What tests listen to on a page. */
const HEARD = ['console', 'dialog', 'download', 'pageerror', 'popup', 'request', 'requestfailed', 'response'];
const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift'];

/** A context that one test has to itself until it gives it back; who closes it, or its page, instead has it thrown away. */
export interface TakenContext {
  readonly context: BrowserContext;
  /** Its page, on which nothing of ours is shown yet. */
  readonly page: Page;
  /** Closes all other pages and empties it: of cookies, permissions, and all that pages can store. Does nothing the second time. */
  readonly release: () => Promise<void>;
}

interface KeptContext {
  readonly context: BrowserContext;
  /** It is kept too: a new one takes a window and a process, which knows nothing of what it has compiled before. */
  readonly page: Page;
  readonly session: CDPSession;
  /** Where its pages have been since it was last emptied. */
  readonly origins: Set<string>;
}

/** Those of this worker that nobody has, by their options. */
const idle = new Map<string, KeptContext[]>();

/** An empty context with these options. */
export async function takeContext(options: BrowserContextOptions): Promise<TakenContext> {
  const key = JSON.stringify(options);
  const kept = takeIdle(key) ?? (await makeContext(options));
  let released: Promise<void> | undefined;
  const release = async (): Promise<void> => {
    try {
      await empty(kept, options);
      idle.set(key, [...(idle.get(key) ?? []), kept]);
    } catch {
      // It was closed, or a page of it hangs or has crashed, or its server has ended.
      await kept.context.close();
    }
  };
  return { context: kept.context, page: kept.page, release: () => (released ??= release()) };
}

/** One that is still open: a browser that has crashed has closed its own. */
function takeIdle(key: string): KeptContext | undefined {
  const kept = idle.get(key)?.pop();
  return kept?.page.isClosed() === true ? takeIdle(key) : kept;
}

async function makeContext(options: BrowserContextOptions): Promise<KeptContext> {
  const browser = await startChromium();
  const context = await browser.newContext(options);
  const origins = new Set<string>();
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => {
      const { protocol, origin } = new URL(frame.url());
      if (protocol.startsWith('http')) origins.add(origin);
    });
  });
  await slowDown(context);
  const page = await context.newPage();
  return { context, page, session: await context.newCDPSession(page), origins };
}

async function empty(
  { context, page, session, origins }: KeptContext,
  options: BrowserContextOptions,
): Promise<void> {
  const others = context.pages().filter((each) => each !== page);
  await Promise.all(context.pages().map(silence));
  await Promise.all(others.map((other) => other.close()));
  await leave(page);
  await session.send('Page.resetNavigationHistory');
  await resetPage(page, options);
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  origins.clear();
}

/** Shows something of the same origin that is not ours, by which the page stays in its process. */
async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const { protocol, origin } = new URL(page.url());
  if (!protocol.startsWith('http')) {
    await page.goto('about:blank');
    return;
  }
  await page.goto(`${origin}/health`);
  await page.evaluate(() => {
    sessionStorage.clear();
    window.name = '';
  });
}

/** Makes a page as new: nobody listens to it, nothing is held down on it, and what it is like is what its context says. */
async function resetPage(page: Page, options: BrowserContextOptions): Promise<void> {
  for (const event of HEARD) page.removeAllListeners(event);
  await page.mouse.up();
  await page.mouse.move(0, 0);
  for (const key of MODIFIERS) await page.keyboard.up(key);
  if (options.viewport) await page.setViewportSize(options.viewport);
  const { colorScheme = 'light', reducedMotion = 'no-preference' } = options;
  await page.emulateMedia({ media: null, colorScheme, reducedMotion });
}

/** Has a page keep and send nothing as it goes: that would come when its context is emptied. */
async function silence(page: Page): Promise<void> {
  const isSilent = page.evaluate(() => {
    for (const type of ['beforeunload', 'pagehide', 'visibilitychange', 'unload'])
      addEventListener(
        type,
        (event) => {
          event.stopImmediatePropagation();
        },
        { capture: true },
      );
    return true;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The page does not answer.'));
    }, SILENCE_MS);
  });
  await Promise.race([isSilent, late]).finally(() => {
    clearTimeout(timer);
  });
}
