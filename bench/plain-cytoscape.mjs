/** A page with Cytoscape as it comes: its default style with names and bezier edges, on the same picture and the same room as ours. */
/* global document, requestAnimationFrame */
/// <reference lib="dom" />
import { createRequire } from 'node:module';
import { PROBE, STAGE } from './canvas-hands.mjs';

const script = createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js');

/**
 * Draws a picture and waits until it rests.
 * @param {import('playwright-core').Page} page @param {import('./large-picture.mjs').Picture} picture
 * @returns {Promise<number>} milliseconds from the call until its first frame is painted
 */
export async function drawPlainly(page, { nodes, edges }) {
  const { left, top } = STAGE;
  await page.setContent(
    `<style>body { margin: 0 } #stage { position: absolute; inset: ${String(top)}px 0 0 ${String(left)}px }</style><div id="stage"></div>`,
  );
  // Writing the page has taken away what an earlier script listened to.
  await page.addScriptTag({ path: PROBE });
  await page.addScriptTag({ path: script });
  const elements = [
    ...nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
    ...edges.map(([a, b], at) => ({
      data: { id: `edge ${String(at)}`, source: nodes[a]?.id, target: nodes[b]?.id },
    })),
  ];
  const took = await page.evaluate(async (drawn) => {
    const began = performance.now();
    /** @type {{ cytoscape: (options: unknown) => unknown }} */
    const { cytoscape } = /** @type {any} */ (globalThis);
    cytoscape({
      container: document.querySelector('#stage'),
      elements: drawn,
      layout: { name: 'preset' },
      style: [
        { selector: 'node', style: { label: 'data(name)' } },
        { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
      ],
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  }, elements);
  await page.waitForTimeout(3_000);
  return took;
}
