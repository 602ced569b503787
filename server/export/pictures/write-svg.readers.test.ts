/** SVG as others read it: xmllint finds it well-formed, rsvg-convert draws it. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts, NASTY_TEXTS } from '../../testing/nasty-facts.ts';
import { runProgram, withFile, withoutReaders } from '../../testing/readers.ts';
import { writeSvg } from './write-svg.ts';

describe.skipIf(withoutReaders)(`SVG (${withoutReaders ?? 'by xmllint and rsvg-convert'})`, () => {
  let seed: Facts;
  beforeAll(async () => {
    seed = (await shippedSeed()).facts;
  });

  it('is well-formed and drawn with every text', async () => {
    for (const facts of [seed, nastyFacts(seed.vocabulary)]) {
      const context = exportContext(facts.vocabulary, { filters: [...NASTY_TEXTS] });
      const svg = await writeWhole(writeSvg(readFacts(facts), context));
      await withFile('picture.svg', svg, async (path) => {
        const nodes = await runProgram('xmllint', ['--nonet', '--xpath', 'count(//@data-node)', path]);
        expect(Number(nodes)).toBe(facts.entities.length);
        await runProgram('rsvg-convert', [path, '-o', `${path}.png`]);
        const png = await readFile(`${path}.png`);
        const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
        expect(png.readUInt32BE(16)).toBe(Math.ceil(Number(width)));
        expect(png.readUInt32BE(20)).toBe(Math.ceil(Number(height)));
        // What is empty paper alone takes a few kilobytes.
        expect(png.length).toBeGreaterThan(50_000);
      });
    }
  });
});
