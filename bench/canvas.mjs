/** Measures the canvas in a real Chromium without GPU: frames while it moves, against Cytoscape as it comes, and how long steps hold the page up. */
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { dragAbout, PROBE, STAGE, zoomInAndOut } from './canvas-hands.mjs';
import { measureSteps } from './canvas-steps.mjs';
import { percentile, toFigure } from './figures.mjs';
import { takePicture, toHash } from './large-picture.mjs';
import { withLargeStore } from './large-store.mjs';
import { drawPlainly } from './plain-cytoscape.mjs';
import { ask, withEmbedded } from './product.mjs';

/** Nodes of the pictures, up to as many as the canvas takes; each has about twice as many edges. */
const SIZES = [1_000, 5_000, 10_000];
/** Nodes of the picture on which steps are taken: the canvas takes 1,000 unasked, and an expansion needs room. */
const STEPPED = 900;
const ROUNDS = 3;
const PATIENCE_MS = 120_000;
/** Without the cap at the screen's 60 frames a second, so that ratios above it can be seen; steps are measured as a screen shows them. */
export const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
/** Sizes at which both draw as many frames as such a browser can make, so that what each frame takes of their scripts is told as well. */
const AT_THE_LIMIT = [1_000];
/** Microseconds between two looks at what a page is doing. */
const SAMPLING = 200;
/** How far the wheel turns at each report so that both canvases zoom equally far, in pixels. */
const TURN = { ours: 7.3, plain: 1.6 };
const GOALS = { fps: { 1_000: 30, 5_000: 15 }, ratio: 2, firstPaint: { 5_000: 5_000 } };

/**
 * @typedef {import('./figures.mjs').Figure} Figure
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').CDPSession} Session
 * @typedef {import('./large-store.mjs').LargeStore} LargeStore
 * @typedef {{ page: import('playwright-core').Page, session: Session, firstPaint: number }} Canvas
 */

/** Figures of moving pictures of each size, then of steps on a large one and on the seed. @returns {Promise<Figure[]>} */
export function measure() {
  return withStore(async (store) => [
    ...(await withBrowser(UNCAPPED, async (browser) => {
      const figures = [];
      for (const size of SIZES) figures.push(...(await compare(browser, store, size)));
      return figures;
    })),
    ...(await withBrowser([], async (browser) => [
      ...(await measureLargeSteps(browser, store)),
      ...(await measureSeedSteps(browser)),
    ])),
  ]);
}

/** @template T @param {(store: LargeStore) => Promise<T>} work */
export function withStore(work) {
  return withLargeStore({ nodes: 10_000, edges: 20_000, seed: 1 }, work);
}

/** @template T @param {readonly string[]} flags @param {(browser: Browser) => Promise<T>} work */
export async function withBrowser(flags, work) {
  const found = await findChromium();
  if ('reason' in found) throw new Error(found.reason);
  const args = [...CHROMIUM_FLAGS, ...flags];
  const browser = await chromium.launch({ executablePath: found.path, args });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** @param {Browser} browser @param {LargeStore} store */
export function measureLargeSteps(browser, store) {
  const ids = store.entities.slice(0, STEPPED).map(({ id }) => id);
  return measureSteps(browser, { address: store.address, hash: toHash(takePicture(store, STEPPED)), ids });
}

/** @param {Browser} browser */
export function measureSeedSteps(browser) {
  return withEmbedded(async ({ address }) => {
    const opening = /** @type {{ nodes: { id: string }[] }} */ (await ask(`${address}/api/v1/opening`));
    return measureSteps(browser, { address, hash: '', ids: opening.nodes.map(({ id }) => id) });
  });
}

/**
 * Ours and Cytoscape as it comes in turns, on the same picture.
 * @param {Browser} browser @param {LargeStore} store @param {number} size
 * @returns {Promise<Figure[]>}
 */
export async function compare(browser, store, size) {
  const picture = takePicture(store, size);
  const ours = await openOurs(browser, store.address + '/' + toHash(picture));
  const plain = await openPlain(browser, picture);
  const fps = await takeTurns(ours, plain);
  const scripts = AT_THE_LIMIT.includes(size) ? await compareScripts(ours, plain) : [];
  await ours.page.context().close();
  await plain.page.context().close();
  const name = `${String(size)} nodes, ${String(picture.edges.length)} edges`;
  return [
    { ...toFigure(`${name}: first paint`, 'ms', [ours.firstPaint], goalOf(GOALS.firstPaint, size)) },
    { ...toFigure(`${name}: pan and zoom`, 'fps', fps.ours, goalOf(GOALS.fps, size)), isMost: true },
    toFigure('  Cytoscape as it comes: first paint', 'ms', [plain.firstPaint]),
    { ...toFigure('  Cytoscape as it comes: pan and zoom', 'fps', fps.plain), isMost: true },
    { ...toFigure('  ours against it', 'times', fps.ratios, GOALS.ratio), isMost: true },
    ...scripts,
  ];
}

/** Frames a second of both, one after the other in each round, and by how many times ours has more. @param {Canvas} ours @param {Canvas} plain */
async function takeTurns(ours, plain) {
  const fps = { ours: /** @type {number[]} */ ([]), plain: /** @type {number[]} */ ([]) };
  for (let round = 0; round < ROUNDS; round += 1) {
    fps.ours.push(await move(ours, TURN.ours));
    fps.plain.push(await move(plain, TURN.plain));
  }
  return { ...fps, ratios: fps.ours.map((value, at) => value / (fps.plain[at] ?? NaN)) };
}

/** What a frame takes of the scripts of both, dragging and zooming; the rest of it is the browser's own painting. @param {Canvas} ours @param {Canvas} plain @returns {Promise<Figure[]>} */
async function compareScripts(ours, plain) {
  const took = { ours: noScripts(), plain: noScripts() };
  for (let round = 0; round < ROUNDS; round += 1) {
    await addScripts(took.ours, ours, TURN.ours);
    await addScripts(took.plain, plain, TURN.plain);
  }
  return [
    toFigure('  script in a frame while dragging: ours', 'ms', took.ours.drag),
    toFigure('    Cytoscape as it comes', 'ms', took.plain.drag),
    toFigure('  script in a frame while zooming: ours', 'ms', took.ours.zoom),
    toFigure('    Cytoscape as it comes', 'ms', took.plain.zoom),
  ];
}

/** @returns {{ drag: number[], zoom: number[] }} */
function noScripts() {
  return { drag: [], zoom: [] };
}

/** @param {{ drag: number[], zoom: number[] }} took @param {Canvas} canvas @param {number} turn */
async function addScripts(took, { page, session }, turn) {
  await page.bringToFront();
  took.drag.push(await scriptInFrame(session, () => dragAbout(page, session)));
  took.zoom.push(await scriptInFrame(session, () => zoomInAndOut(page, session, turn)));
}

/** Milliseconds of script for each frame of a movement. @param {Session} session @param {() => Promise<import('./canvas-hands.mjs').Frames>} move */
async function scriptInFrame(session, move) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await session.send('Profiler.start');
  const { count } = await move();
  const { profile } = await session.send('Profiler.stop');
  const outside = new Set(
    profile.nodes
      .filter(({ callFrame }) => ['(idle)', '(program)'].includes(callFrame.functionName))
      .map(({ id }) => id),
  );
  const { samples = [], timeDeltas = [] } = profile;
  const script = samples.reduce(
    (sum, node, at) => (outside.has(node) ? sum : sum + (timeDeltas[at] ?? 0)),
    0,
  );
  return script / 1_000 / count;
}

/** @param {Record<number, number>} goals @param {number} size */
function goalOf(goals, size) {
  return goals[size];
}

/** The slower of dragging and zooming. @param {Canvas} canvas @param {number} turn */
async function move({ page, session }, turn) {
  await page.bringToFront();
  const frames = [await dragAbout(page, session), await zoomInAndOut(page, session, turn)];
  return percentile(
    frames.map(({ fps }) => fps),
    0,
  );
}

/** @param {Browser} browser @param {string} address @returns {Promise<Canvas>} */
async function openOurs(browser, address) {
  const { page, session } = await openPage(browser);
  await page.addInitScript({ path: PROBE });
  await page.goto(address);
  await page.locator('[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
  /** @type {number} */
  const firstPaint = await page.evaluate('frameProbe.ready');
  await page.waitForTimeout(3_000);
  return { page, session, firstPaint };
}

/** @param {Browser} browser @param {import('./large-picture.mjs').Picture} picture @returns {Promise<Canvas>} */
async function openPlain(browser, picture) {
  const { page, session } = await openPage(browser);
  return { page, session, firstPaint: await drawPlainly(page, picture) };
}

/** @param {Browser} browser */
async function openPage(browser) {
  const context = await browser.newContext({
    viewport: { width: STAGE.right, height: STAGE.bottom },
  });
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page) };
}
