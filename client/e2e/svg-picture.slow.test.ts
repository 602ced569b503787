/** A picture as SVG in a real browser: it opens by itself, asks for nothing, runs nothing, and its names keep clear of each other. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSvg } from '../../server/export/pictures/write-svg.ts';
import type { Facts } from '../../server/model/facts.ts';
import { shippedSeed } from '../../server/testing/engines.ts';
import { exportContext, writeWhole } from '../../server/testing/exported.ts';
import { readFacts } from '../../server/testing/facts-reading.ts';
import { nastyFacts, NASTY_TEXTS } from '../../server/testing/nasty-facts.ts';
import { startChromium } from './chromium.ts';
import { expectSoon, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`a picture as SVG (${withoutBrowser ?? 'in Chromium'})`, () => {
  let browser: Browser;
  let folder: string;
  let seed: Facts;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-svg-'));
    seed = (await shippedSeed()).facts;
    browser = await startChromium();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('opens by itself with every name in its place', async () => {
    for (const facts of [nastyFacts(seed.vocabulary), seed]) {
      const path = join(folder, 'picture.svg');
      const context = exportContext(facts.vocabulary, { filters: [...NASTY_TEXTS] });
      await writeFile(path, await writeWhole(writeSvg(readFacts(facts), context)));
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => faults.push(message.text()));
      page.on('dialog', (dialog) => {
        faults.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url() !== pathToFileURL(path).href) faults.push(request.url());
      });
      await page.goto(pathToFileURL(path).href);
      await expectSoon(() => page.locator('g.node').count()).toBe(facts.entities.length);
      const boxes = await page.locator('g.node').evaluateAll((nodes) =>
        nodes.flatMap((node) => {
          const lines = [...node.querySelectorAll('text')].map((words) => words.getBBox());
          if (lines.length === 0) return [];
          return {
            left: Math.min(...lines.map((box) => box.x)),
            top: Math.min(...lines.map((box) => box.y)) + 3,
            right: Math.max(...lines.map((box) => box.x + box.width)),
            bottom: Math.max(...lines.map((box) => box.y + box.height)) - 3,
          };
        }),
      );
      const covered = boxes.filter((a, at) =>
        boxes.some(
          (b, other) =>
            other > at && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
      );
      expect(boxes.length).toBeGreaterThan(facts.entities.length * 0.8);
      // Widths are estimates: a few names may touch in the fonts of one system or another.
      expect(covered.length).toBeLessThanOrEqual(boxes.length * 0.1);
      expect(faults).toEqual([]);
      await page.close();
    }
  });
});
