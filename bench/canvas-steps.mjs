/** Takes the steps of an analyst on a picture in a real browser and measures how long each holds the page up. */
import { PROBE, STAGE } from './canvas-hands.mjs';
import { toFigure } from './figures.mjs';
import { ask } from './product.mjs';

const ROUNDS = 3;
const PATIENCE_MS = 60_000;
/** No task may take longer, in milliseconds; nor may an expansion of the seed until it is drawn, nor the script of an undo. */
const GOALS = { task: 200, expand: 150, undo: 50 };
/** How long the button is down, and up between the clicks, in milliseconds: of somebody in a hurry, and of a program. */
const PRESSES = { hand: 40, machine: 0 };
/** Milliseconds after which everything that a step sets off has run. */
const CALM = { step: 1_500, layout: 5_000 };
/** Neighbours that the expanded entity has: so many as come without being asked which. */
const WANTED = { least: 15, most: 95 };

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ x: number, y: number }} Place
 */

/**
 * Longest tasks of each step; of a small picture, the opening one, also how long expanding and undoing take.
 * @param {import('playwright-core').Browser} browser @param {{ address: string, hash: string, ids: readonly string[] }} picture `ids` are of entities that may be expanded
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function measureSteps(browser, { address, hash, ids }) {
  /** @type {Record<string, number[]>} */
  const took = { hand: [], machine: [], undo: [], script: [] };
  /** @type {Record<string, number[]>} */
  const longest = { 'expand, undo': [], filter: [], select: [], layout: [] };
  let size = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: STAGE.right, height: STAGE.bottom } });
    await context.addInitScript({ path: PROBE });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(`${address}/${hash}`);
    await page.locator('[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
    await page.waitForTimeout(CALM.layout);
    size = `${String(await page.locator('[data-ready]').getAttribute('data-nodes'))} nodes`;
    const entity = await findEntity(page, address, ids);
    const run = async (/** @type {string} */ name, /** @type {() => Promise<void>} */ step) => {
      longest[name]?.push(await longestTask(page, step, name === 'layout' ? CALM.layout : CALM.step));
    };
    await run('expand, undo', async () => {
      for (const [pace, delay] of Object.entries(PRESSES)) {
        took[pace]?.push(await expand(page, await locate(page, entity), delay));
        await page.waitForTimeout(CALM.step);
        const before = await scriptTime(session);
        took['undo']?.push(await untilDrawn(page, ['keydown', 1], () => page.keyboard.press('Control+z')));
        took['script']?.push((await scriptTime(session)) - before);
        await page.waitForTimeout(CALM.step);
      }
    });
    await run('filter', () => filter(page));
    await run('select', () => select(page));
    await run('layout', () => page.keyboard.press('l'));
    await context.close();
  }
  const tasks = Object.entries(longest).map(([name, values]) =>
    toFigure(`${size}: longest task, ${name}`, 'ms', values, GOALS.task),
  );
  if (hash !== '') return tasks;
  return [
    toFigure('seed: expansion, from double-click to drawn', 'ms', took['hand'] ?? [], GOALS.expand),
    toFigure('  with both clicks at once, as no hand does', 'ms', took['machine'] ?? [], GOALS.expand),
    toFigure('seed: undo, from key to drawn', 'ms', took['undo'] ?? []),
    toFigure('  script until then', 'ms', took['script'] ?? [], GOALS.undo),
    ...tasks,
  ];
}

/** @param {Page} page */
async function filter(page) {
  const people = page.getByRole('button', { name: /^People/ }).first();
  await people.click();
  await page.waitForTimeout(CALM.step);
  await people.click();
}

/** All, then what lies in a rectangle, then nothing. @param {Page} page */
async function select(page) {
  await page.getByRole('listbox', { name: 'Entities on the canvas' }).focus();
  await page.keyboard.press('Control+a');
  await page.waitForTimeout(CALM.step);
  await page.keyboard.press('Escape');
  await page.keyboard.down('Shift');
  await page.mouse.move(STAGE.left + 200, STAGE.top + 150);
  await page.mouse.down();
  await page.mouse.move(STAGE.right - 200, STAGE.bottom - 150, { steps: 20 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.waitForTimeout(CALM.step);
  await page.keyboard.press('Escape');
}

/** The id of an entity that is drawn where no panel lies, and has as many neighbours as are wanted. @param {Page} page @param {string} address @param {readonly string[]} ids @returns {Promise<string>} */
async function findEntity(page, address, ids) {
  for (const id of ids) {
    const { x, y } = await locate(page, id);
    const isFree = x > STAGE.left + 60 && x < STAGE.right - 460 && y > STAGE.top + 160;
    if (!isFree || y > STAGE.bottom - 80) continue;
    const path = `${address}/api/v1/entities/${encodeURIComponent(id)}/neighbours?limit=1`;
    const { total } = /** @type {{ total: number }} */ (await ask(path));
    if (total >= WANTED.least && total <= WANTED.most) return id;
  }
  throw new Error('No entity of the picture can be expanded.');
}

/** Where an entity is drawn just now: the camera comes back after an undo, if not quite to where it was. @param {Page} page @param {string} id @returns {Promise<Place>} */
async function locate(page, id) {
  /** @type {Partial<Place>} */
  const { x = NaN, y = NaN } = await page.evaluate(`(() => {
    const detail = { id: ${JSON.stringify(id)} };
    document.querySelector('[data-ready]').dispatchEvent(new CustomEvent('locate', { detail }));
    return detail;
  })()`);
  return { x, y };
}

/** Milliseconds that scripts of the page have run. @param {import('playwright-core').CDPSession} session */
async function scriptTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
}

/** @param {Page} page @param {() => Promise<void>} step @param {number} calm */
async function longestTask(page, step, calm) {
  await page.evaluate('frameProbe.tasks()');
  await step();
  await page.waitForTimeout(calm);
  /** @type {number[]} */
  const tasks = await page.evaluate('frameProbe.tasks()');
  return Math.max(0, ...tasks);
}

/** Expands what lies there by the second lifting of the button. @param {Page} page @param {Place} place @param {number} delay how long the button is down, and up in between, in milliseconds */
function expand(page, { x, y }, delay) {
  return untilDrawn(page, ['pointerup', 2], () => page.mouse.dblclick(x, y, { delay }));
}

/** @param {Page} page @param {[name: string, count: number]} event @param {() => Promise<void>} act @returns {Promise<number>} */
async function untilDrawn(page, [name, count], act) {
  await page.evaluate(`frameProbe.expect(${JSON.stringify(name)}, ${String(count)})`);
  await act();
  const late = page.waitForTimeout(PATIENCE_MS).then(() => {
    throw new Error(`Nothing was drawn after ${name} within ${String(PATIENCE_MS / 1000)} s.`);
  });
  /** @type {Promise<number>} */
  const drawn = page.evaluate('frameProbe.drawn()');
  return Promise.race([drawn, late]);
}
