/** Browser contexts for tests: one that is given back is emptied and given out again, for a new one loads the whole page and its window anew. */
import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { slowDown } from './slow.ts';

/** Milliseconds in which a page must let itself be silenced; one that hangs takes its context with it. */
const SILENCE_MS = 5_000;

/** A context that one test has to itself until it gives it back; who closes it instead has it thrown away. */
export interface TakenContext {
  readonly context: BrowserContext;
  /** Closes its pages and empties it: of cookies, permissions, and all that pages can store. Does nothing the second time. */
  readonly release: () => Promise<void>;
}

interface KeptContext {
  readonly context: BrowserContext;
  /** A blank page, by which the window stays when all others are closed. */
  readonly blank: Page;
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
      await empty(kept);
      idle.set(key, [...(idle.get(key) ?? []), kept]);
    } catch {
      // It was closed, or a page of it hangs or has crashed.
      await kept.context.close();
    }
  };
  return { context: kept.context, release: () => (released ??= release()) };
}

/** One that is still open: a browser that has crashed has closed its own. */
function takeIdle(key: string): KeptContext | undefined {
  const kept = idle.get(key)?.pop();
  return kept?.blank.isClosed() === true ? takeIdle(key) : kept;
}

async function makeContext(options: BrowserContextOptions): Promise<KeptContext> {
  const browser = await startChromium();
  const context = await browser.newContext(options);
  const blank = await context.newPage();
  const origins = new Set<string>();
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => {
      const { protocol, origin } = new URL(frame.url());
      if (protocol.startsWith('http')) origins.add(origin);
    });
  });
  await slowDown(context);
  return { context, blank, session: await context.newCDPSession(blank), origins };
}

async function empty({ context, blank, session, origins }: KeptContext): Promise<void> {
  const pages = context.pages().filter((page) => page !== blank);
  await Promise.all(pages.map(silence));
  await Promise.all(pages.map((page) => page.close()));
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  origins.clear();
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
