/** Measures the console's page in a real Chromium: what a key costs in a long text, and how rows in their thousands scroll. */
import { PROBE } from './canvas-hands.mjs';
import { UNCAPPED, withBrowser } from './canvas.mjs';
import { percentile, toFigure } from './figures.mjs';
import { toSettings, withNeo4j } from './neo4j.mjs';
import { startServer } from './product.mjs';

const ROUNDS = 3;
const LINES = 300;
const ROWS = 100_000;
const TYPED = ' AS the_number_of_all_of_them';
/** Milliseconds between two keys of somebody who types quickly. */
const KEY_MS = 60;
const SCROLL_MS = 2_500;
const PATIENCE_MS = 60_000;
const GOALS = { key: 50, fps: 30 };

/** @typedef {import('playwright-core').Page} Page */

/** @returns {Promise<import('./figures.mjs').Figure[]>} */
export function measure() {
  return withNeo4j((account) =>
    withBrowser(UNCAPPED, async (browser) => {
      const server = await startServer(toSettings(account));
      /** @type {number[]} */
      const keys = [];
      /** @type {number[]} */
      const slowest = [];
      /** @type {number[]} */
      const rows = [];
      /** @type {number[]} */
      const fps = [];
      try {
        for (let round = 0; round < ROUNDS; round += 1) {
          const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
          await context.addInitScript({ path: PROBE });
          const page = await context.newPage();
          await page.goto(`${server.address}/console`);
          await page.getByRole('textbox', { name: 'Cypher' }).waitFor();
          const typed = await type(page);
          keys.push(percentile(typed, 0.5));
          slowest.push(percentile(typed, 0.95));
          const read = await readMany(page);
          rows.push(read.milliseconds);
          fps.push(read.fps);
          await context.close();
        }
      } finally {
        await server.stop();
      }
      return [
        toFigure(`a key in ${String(LINES)} lines, from press to picture: median`, 'ms', keys, GOALS.key),
        toFigure('  95 of 100 keys', 'ms', slowest),
        toFigure(`${ROWS.toLocaleString('en')} rows of five values, from key to the last row`, 'ms', rows),
        { ...toFigure('  scrolling through them', 'fps', fps, GOALS.fps), isMost: true },
      ];
    }),
  );
}

/** @param {Page} page @param {string} text */
async function write(page, text) {
  await page.getByRole('textbox', { name: 'Cypher' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Milliseconds of each key, as the browser itself measures them; it lists none below 16. @param {Page} page */
async function type(page) {
  const lines = Array.from(
    { length: LINES },
    (_, at) => `MATCH (a${String(at)}:State {id: 'st-${String(at)}'})`,
  );
  await write(page, `${lines.join('\n')}\nRETURN 1`);
  await page.waitForTimeout(3_000);
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    Reflect.set(globalThis, 'keyTimes', times);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') times.push(duration);
    }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  });
  await page.keyboard.type(TYPED, { delay: KEY_MS });
  await page.waitForTimeout(1_000);
  /** @type {number[]} */
  const listed = await page.evaluate('keyTimes');
  return [...listed, ...Array.from({ length: TYPED.length - listed.length }, () => 16)];
}

/** @param {Page} page */
async function readMany(page) {
  await write(
    page,
    `UNWIND range(1, ${String(ROWS)}) AS i RETURN i, 'name ' + i AS name, i * 1.5 AS weight, i % 2 = 0 AS even, [i] AS list`,
  );
  await page.getByRole('combobox', { name: 'At most' }).selectOption(String(ROWS));
  await page.getByRole('textbox', { name: 'Cypher' }).click();
  const began = performance.now();
  await page.keyboard.press('Control+Enter');
  await page.locator('.run-words[data-status=done]').waitFor({ timeout: PATIENCE_MS });
  const milliseconds = performance.now() - began;
  await page.waitForTimeout(1_500);
  const box = await page.getByRole('grid', { name: 'Rows' }).boundingBox();
  if (!box) throw new Error('The rows are not shown.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate('frameProbe.start()');
  for (const end = performance.now() + SCROLL_MS; performance.now() < end;) await page.mouse.wheel(0, 120);
  /** @type {{ fps: number }} */
  const { fps } = await page.evaluate('frameProbe.stop()');
  return { milliseconds, fps };
}
