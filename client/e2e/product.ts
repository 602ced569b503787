/** The built product for tests: its server on data of its own, and pages of the system's Chromium that tell their faults. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, TestRunner } from 'vitest';
import { startChromium } from './chromium.ts';
import type { TakenContext } from './emptied-context.ts';
import { takeContext } from './emptied-context.ts';
import { takeServer } from './seeded-server.ts';

/**
 * Milliseconds in which what is waited for must come, as Playwright has it for what is waited for by its own means: for a
 * machine that has much else to do.
 */
const PATIENCE = 30_000;

/** Why there is no browser to test in; undefined where there is one. In CI, `npm test` counts what is skipped as a failure. */
export const withoutBrowser = process.env['CHROME_PATH']
  ? undefined
  : 'CHROME_PATH is not set; npm test sets it';

/** A page with what went wrong on it so far: errors, refused styles and scripts, failed requests. */
export interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
}

/** A running product. */
export interface Product {
  readonly address: string;
  /** Opens a page, until the test ends, and waits for its first picture; `hash` is the part of the address from `#` on. */
  readonly open: (options?: BrowserContextOptions, hash?: string) => Promise<OpenPage>;
  /** Opens a page without waiting for anything. */
  readonly openBare: (options?: BrowserContextOptions) => Promise<OpenPage>;
  /** Ends the server, as a crash would. */
  readonly stopServer: () => Promise<void>;
  /** Starts it again at the same address, on the same data. */
  readonly startServer: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How a product is started. */
export interface ProductOptions {
  /** Settings of the server, as its environment has them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether what moves is seen to move: for tests of what hands do on the canvas, which is at rest sooner without. */
  readonly moves?: boolean;
}

/** Starts the server on data of its own that are the seed, or on the Neo4j of its settings, and the browser. */
export async function startProduct({ settings = {}, moves = false }: ProductOptions = {}): Promise<Product> {
  const [server] = await Promise.all([takeServer(settings), startChromium()]);
  const taken: TakenContext[] = [];
  const openBare = async (options: BrowserContextOptions = {}): Promise<OpenPage> => {
    const one = await takeContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: moves ? 'no-preference' : 'reduce',
      ...options,
    });
    taken.push(one);
    // Pages left open take time from those that follow; hooks close their own.
    if (TestRunner.getCurrentTest() !== undefined) onTestFinished(one.release);
    return watch(one.page);
  };
  return {
    address: server.address,
    openBare,
    open: async (options = {}, hash = '') => {
      const opened = await openBare(options);
      await opened.page.goto(server.address + hash);
      await painted(opened.page);
      return opened;
    },
    stopServer: server.stop,
    startServer: server.start,
    close: async () => {
      await Promise.all(taken.map(({ release }) => release()));
      await server.release();
    },
  };
}

/** Resolves when the canvas says that its picture is painted. */
export async function painted(page: Page): Promise<void> {
  await page.locator('[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE });
}

/** How many nodes and edges the canvas says that it draws, after what has just been changed. */
export async function drawn(page: Page): Promise<{ nodes: number; edges: number }> {
  await nextFrames(page);
  const stage = page.locator('[data-ready]');
  const [nodes, edges] = await Promise.all([
    stage.getAttribute('data-nodes'),
    stage.getAttribute('data-edges'),
  ]);
  return { nodes: Number(nodes), edges: Number(edges) };
}

/**
 * Where the middle of a node or an edge lies on the page, in pixels; waits until it is drawn and lies still. `stage` chooses
 * the canvas where there are two.
 */
export async function locate(
  page: Page,
  id: string,
  stage = '[data-ready]',
): Promise<{ x: number; y: number }> {
  let last: { x: number; y: number } | undefined;
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    await nextFrames(page);
    const found = await page.evaluate(
      ([wanted, selector]) => {
        const detail: { id: string; x?: number; y?: number } = { id: wanted };
        document.querySelector(selector)?.dispatchEvent(new CustomEvent('locate', { detail }));
        return detail;
      },
      [id, stage] as const,
    );
    if (found.x !== undefined && found.y !== undefined) {
      if (last && Math.hypot(last.x - found.x, last.y - found.y) < 0.5) return last;
      last = { x: found.x, y: found.y };
    }
  }
  throw new Error(`${id} is not drawn, or does not come to rest.`);
}

/** Waits for what a movement, which begins with a frame, has moved by then; under load frames come late. */
export async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });
}

/** Waits until nothing on the page fades or slides, but for what turns as long as something lasts. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    // What has been asked for begins with a frame.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    return document
      .getAnimations()
      .every(({ effect }) => effect?.getComputedTiming().iterations === Infinity);
  });
}

/**
 * Lets time pass on the page, in milliseconds of its own: whatever it had set to happen before then has happened, however
 * slow the machine is.
 */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}

/** What follows the path in the address of a page, once it holds the picture as it is by now. */
export async function readHash(page: Page): Promise<string> {
  let last: string | undefined;
  for (let tries = 0; tries < 20; tries++) {
    // The camera is noted 150 ms after it rests, the address written 300 ms after that.
    await pass(page, 500);
    const { hash } = new URL(page.url());
    if (hash !== '' && hash === last) return hash;
    last = hash;
  }
  throw new Error('The address does not come to hold the picture.');
}

/** Waits until a condition holds, for up to half a minute. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It never came to pass: ${what}.`);
}

/**
 * Expects something of what a page shows, within half a minute. Answers, frames and movements come when they come: what is
 * read once after a click is read too early on some machine.
 */
export function expectSoon<Read>(read: () => Read): ReturnType<typeof expect.poll<Read>> {
  return expect.poll(read, { timeout: PATIENCE, interval: 60 });
}

function watch(page: Page): OpenPage {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return { page, faults };
}
