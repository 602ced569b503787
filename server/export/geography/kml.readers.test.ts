/** KML: a reader of XML that is not ours takes what is written. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { runProgram, withFile } from '../../testing/readers.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { writeKml } from './write-kml.ts';

describe('xmllint', () => {
  it('counts the placemarks of KML', async () => {
    const { facts: seed } = await shippedSeed();
    for (const facts of [nastyFacts(seed.vocabulary), seed]) {
      const bytes = await writeBytes(
        writeKml(readFacts(facts, { page: 500 }), exportContext(facts.vocabulary)),
      );
      const count = await withFile('graph.kml', bytes, (path) =>
        runProgram('xmllint', ['--huge', '--xpath', 'count(//*[local-name()="Placemark"])', path]),
      );
      expect(Number(count)).toBe(facts.entities.length + rollUpFacts(facts).size);
    }
  });
});
