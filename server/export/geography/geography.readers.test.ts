/** GeoJSON and KML: readers that are not ours take what is written, with every name and every place. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { readWithPython, runProgram, withFile, withoutReaders } from '../../testing/readers.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import type { GraphWriter } from '../graph-writer.ts';
import { writeGeojson } from './write-geojson.ts';
import { writeKml } from './write-kml.ts';

type Found = readonly [
  layer: string,
  values: Readonly<Record<string, string | number | null>>,
  place: readonly [type: string, points: readonly (readonly [number, number])[]] | null,
];

const FORMATS: readonly { readonly format: string; readonly write: GraphWriter; readonly name: string }[] = [
  { format: 'geojson', write: writeGeojson, name: 'name' },
  { format: 'kml', write: writeKml, name: 'Name' },
];

describe.skipIf(withoutReaders)(`GDAL${withoutReaders ? ` (${withoutReaders})` : ''}`, () => {
  const find = async (facts: Facts, format: string, write: GraphWriter): Promise<readonly Found[]> => {
    const bytes = await writeBytes(write(readFacts(facts, { page: 500 }), exportContext(facts.vocabulary)));
    return withFile(
      `graph.${format}`,
      bytes,
      async (path) => (await readWithPython('read_places.py', [path])) as readonly Found[],
    );
  };

  it.each(FORMATS)('reads every name in $format', async ({ format, write, name }) => {
    const facts = nastyFacts((await shippedSeed()).facts.vocabulary);
    const found = await find(facts, format, write);
    expect(found.length).toBe(facts.entities.length + rollUpFacts(facts).size);
    const names = found.map(([, values]) => values[name]);
    for (const entity of facts.entities) expect(names).toContain(entity.name);
  });

  it.each(FORMATS)('finds every entity of the shipped facts where it is, in $format', async (of) => {
    const { facts: seed } = await shippedSeed();
    const found = await find(seed, of.format, of.write);
    expect(found.length).toBe(seed.entities.length + rollUpFacts(seed).size);
    const places = new Map(found.map(([, values, place]) => [values['id'], place]));
    const placed = seed.entities.filter(({ latitude }) => latitude !== undefined);
    expect(placed.length).toBeGreaterThan(20);
    for (const { id, latitude, longitude } of placed)
      expect(places.get(id), id).toEqual(['Point', [[longitude, latitude]]]);
    const lines = found.filter(([, , place]) => place?.[0].endsWith('LineString'));
    expect(lines.length).toBeGreaterThan(0);
  });
});

/** A program that is installed and not prepared by `npm test`. */
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
