/** Measures the layouts in a real Chromium: ours in the worker of the built page, and fcose beside it on the same graphs. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.mjs';
import { root } from '../scripts/prepare.mjs';
import { toFigure } from './figures.mjs';
import { createRandom, makePowerLaw } from './power-law.mjs';
import { withEmbedded } from './product.mjs';

const ROUNDS = 7;
const SIZE = { nodes: 1_000, edges: 2_000 };
const LARGE = { nodes: 5_000, edges: 10_000 };
const GOALS = { force: 1_000, partOfPeer: 0.333, layered: 3_000 };

/** Scripts of the peer, in the order in which they need each other. */
const PEER = [
  'cytoscape/dist/cytoscape.min.js',
  'layout-base/layout-base.js',
  'cose-base/cose-base.js',
  'cytoscape-fcose/cytoscape-fcose.js',
];

/**
 * Each round lays out another graph, ours and the peer's in turn. The peer draws nothing: it is measured without a canvas.
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function measure() {
  const found = await findChromium();
  if ('reason' in found) throw new Error(found.reason);
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    return await withEmbedded(({ address }) => measureIn(browser, address));
  } finally {
    await browser.close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address */
async function measureIn(browser, address) {
  // The peer is no part of the page, whose policy would refuse it.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-ready="true"]').waitFor({ state: 'attached' });
  const { resolve } = createRequire(import.meta.url);
  for (const script of PEER) await page.addScriptTag({ path: resolve(script) });
  await page.addScriptTag({ path: join(root, 'bench', 'layout-probe.mjs') });
  const worker = `/assets/${workerFile()}`;
  /** @param {Task} task @param {string} layout */
  const layOut = (task, layout) =>
    page.evaluate(
      (wanted) => /** @type {WithProbe} */ (/** @type {unknown} */ (globalThis)).layoutProbe.layOut(wanted),
      { ...task, layout, worker },
    );
  /** @type {import('./layout-probe.mjs').Result[]} */
  const ours = [];
  /** @type {import('./layout-probe.mjs').Result[]} */
  const peers = [];
  /** @type {Record<string, number[]>} */
  const others = {
    layered: [],
    radial: [],
    circle: [],
    grid: [],
    timeline: [],
    geographic: [],
  };
  /** @type {number[]} */
  const large = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const task = makeTask(SIZE, round + 1);
    const mine = await layOut(task, 'force');
    const peer = await page.evaluate(
      (wanted) =>
        /** @type {WithProbe} */ (/** @type {unknown} */ (globalThis)).layoutProbe.layOutByPeer(wanted),
      task,
    );
    /** @type {[string, number][]} */
    const rest = [];
    for (const layout of Object.keys(others)) rest.push([layout, (await layOut(task, layout)).took]);
    const whole = await layOut(makeTask(LARGE, round + 1), 'force');
    // The first round loads and compiles.
    if (round === 0) continue;
    ours.push(mine);
    peers.push(peer);
    for (const [layout, took] of rest) others[layout]?.push(took);
    large.push(whole.took);
  }
  /** @param {readonly import('./layout-probe.mjs').Result[]} results @param {'took' | 'stress' | 'kept'} part */
  const list = (results, part) => results.map((result) => result[part]);
  const parts = ours.map(({ took }, at) => took / (peers[at]?.took ?? 0));
  return [
    toFigure('force, 1,000 nodes and 2,000 edges', 'ms', list(ours, 'took'), GOALS.force),
    toFigure('fcose on the same graphs', 'ms', list(peers, 'took')),
    toFigure('force, as a part of the time of fcose', '', parts, GOALS.partOfPeer),
    toFigure('stress: force', '', list(ours, 'stress')),
    toFigure('stress: fcose', '', list(peers, 'stress')),
    toFigure('neighbours kept: force', '', list(ours, 'kept')),
    toFigure('neighbours kept: fcose', '', list(peers, 'kept')),
    toFigure('force, 5,000 nodes and 10,000 edges', 'ms', large),
    ...Object.entries(others).map(([layout, took]) =>
      toFigure(`${layout}, 1,000 nodes`, 'ms', took, layout === 'layered' ? GOALS.layered : undefined),
    ),
  ];
}

function workerFile() {
  const name = readdirSync(join(root, 'dist', 'client', 'assets')).find((file) =>
    /^layout\.worker-.*\.js$/.test(file),
  );
  if (name === undefined) throw new Error('The page is not built: npm run build makes it.');
  return name;
}

/** @typedef {import('./layout-probe.mjs').Task} Task */
/** @typedef {{ layoutProbe: import('./layout-probe.mjs').LayoutProbe }} WithProbe */

/** @param {{ nodes: number, edges: number }} size @param {number} seed @returns {Task} */
function makeTask({ nodes, edges }, seed) {
  const random = createRandom(seed);
  const graph = makePowerLaw(nodes, edges, seed);
  const degrees = new Float64Array(nodes);
  for (const end of graph.edges.flat()) degrees[end] = (degrees[end] ?? 0) + 1;
  return {
    nodes,
    edges: graph.edges,
    widths: graph.nodes.map(() => 40 + random() * 100),
    radii: Array.from(degrees, (degree) => Math.min(28, 11 + degree)),
    isJudged: nodes <= SIZE.nodes,
  };
}
