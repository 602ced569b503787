/** Formats of maps: every entity and edge is a feature, in its place where there is one, with the credit for coordinates. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { claim, entity, facts } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { parseXml } from '../../testing/parsed-xml.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { COORDINATES_CREDIT } from '../about.ts';
import { writerContract } from '../writer.contract.ts';
import type { Geometry } from './geometry.ts';
import { writeGeojson } from './write-geojson.ts';
import { writeKml } from './write-kml.ts';

interface Collection {
  readonly about: { readonly credit: string };
  readonly disputes?: readonly object[];
  readonly features: readonly {
    readonly type: string;
    readonly id: string;
    readonly geometry: Geometry | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

/** Reads a collection as RFC 7946 has it. Throws where it is none. */
function check(text: string): Collection {
  const collection = JSON.parse(text) as Collection & { type: string };
  expect(collection.type).toBe('FeatureCollection');
  expect(collection).not.toHaveProperty('crs');
  for (const { type, geometry } of collection.features) {
    expect(type).toBe('Feature');
    for (const [longitude, latitude] of chunk(geometry?.coordinates.flat(2) ?? [])) {
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    }
  }
  return collection;
}

function chunk(numbers: readonly number[]): [number, number][] {
  return numbers.flatMap((each, at) =>
    at % 2 === 0 ? [[each, numbers[at + 1] ?? NaN] as [number, number]] : [],
  );
}

const carries = { claims: true, documents: true, disputes: true };
const write = (some: Facts): Promise<string> =>
  writeWhole(writeGeojson(readFacts(some), exportContext(some.vocabulary)));

/** Places left and right of the antimeridian, and at the meridian of Greenwich; states without a point. */
async function placed(): Promise<Facts> {
  const at = (id: string, longitude: number, latitude: number): Facts['entities'][number] => ({
    ...entity(id, 'Place', id),
    longitude,
    latitude,
    coordinatesBasis: 'geonames',
  });
  const claims = [
    claim('c1', { subject: 'pl-east', object: 'pl-west' }),
    claim('c2', { subject: 'pl-west', object: 'pl-mid' }),
    claim('c3', { subject: 'st-aaa', object: 'pl-mid', dateFrom: '2024-02' }),
    claim('c4', { named: { place: 'pl-east' } }),
    claim('c5', { named: { place: 'pl-west' } }),
    claim('c6', { subject: 'st-bbb', object: 'st-aaa' }),
  ];
  const entities = [
    at('pl-east', 170, 10),
    at('pl-mid', 0, 51),
    at('pl-west', -170, 20),
    entity('st-aaa', 'State', 'A'),
    entity('st-bbb', 'State', 'B'),
  ];
  return facts((await shippedSeed()).facts.vocabulary, claims, { entities });
}

describe('GeoJSON', () => {
  writerContract(writeGeojson, { check, carries });

  it('holds every name and statement as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const { features, disputes, about } = check(await write(nasty));
    expect(features.length).toBe(nasty.entities.length + rollUpFacts(nasty).size);
    expect(features.slice(0, nasty.entities.length).map(({ properties }) => properties['name'])).toEqual(
      nasty.entities.map(({ name }) => name),
    );
    const claims = features.flatMap(
      ({ properties }) => (properties['evidence'] ?? []) as { statement: string }[],
    );
    expect(claims.map(({ statement }) => statement).sort()).toEqual(
      nasty.claims.map((each) => each.statement).sort(),
    );
    expect(disputes).toEqual(nasty.disputes);
    expect(about.credit).toBe(COORDINATES_CREDIT);
  });

  it('places edges between their ends, at the places of their claims, or at one end, and cuts them at the antimeridian', async () => {
    const { features } = check(await write(await placed()));
    expect(Object.fromEntries(features.map(({ id, geometry }) => [id, geometry]))).toEqual({
      'pl-east': { type: 'Point', coordinates: [170, 10] },
      'pl-mid': { type: 'Point', coordinates: [0, 51] },
      'pl-west': { type: 'Point', coordinates: [-170, 20] },
      'st-aaa': null,
      'st-bbb': null,
      'pl-east~SUPPLIES~pl-west': {
        type: 'MultiLineString',
        coordinates: [
          [
            [170, 10],
            [180, 15],
          ],
          [
            [-180, 15],
            [-170, 20],
          ],
        ],
      },
      'pl-west~SUPPLIES~pl-mid': {
        type: 'LineString',
        coordinates: [
          [-170, 20],
          [0, 51],
        ],
      },
      'st-aaa~SUPPLIES~pl-mid': { type: 'Point', coordinates: [0, 51] },
      'st-aaa~SUPPLIES~st-bbb': {
        type: 'MultiPoint',
        coordinates: [
          [170, 10],
          [-170, 20],
        ],
      },
      'st-bbb~SUPPLIES~st-aaa': null,
    });
  });
});

describe('KML', () => {
  writerContract(writeKml, { check: parseXml, carries });

  it('holds every name, and no markup of a text in a balloon', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const elements = parseXml(await writeWhole(writeKml(readFacts(nasty), exportContext(nasty.vocabulary))));
    expect(elements.filter(({ name }) => name === 'Placemark').length).toBe(
      nasty.entities.length + rollUpFacts(nasty).size,
    );
    const textsOf = (element: string): string[] =>
      elements.filter(({ name }) => name === element).map(({ text }) => text);
    expect(textsOf('name')).toEqual(expect.arrayContaining(nasty.entities.map(({ name }) => name)));
    const [about = '', ...balloons] = textsOf('description');
    expect(about).toContain(COORDINATES_CREDIT);
    expect(balloons.length).toBeGreaterThan(nasty.claims.length);
    for (const balloon of balloons) expect(balloon).toMatch(/^(<p>[^<>]*<\/p>)+$/);
    const statements = textsOf('value')
      .filter((value) => value.startsWith('[{"id"'))
      .flatMap((value) => JSON.parse(value) as { statement?: string }[])
      .map(({ statement }) => statement);
    expect(statements).toEqual(expect.arrayContaining(nasty.claims.map((each) => each.statement)));
  });

  it('says where and when', async () => {
    const some = await placed();
    const text = await writeWhole(writeKml(readFacts(some), exportContext(some.vocabulary)));
    expect(text).toContain('<Point><coordinates>170,10</coordinates></Point>');
    expect(text).toContain('<coordinates>170,10 180,15</coordinates>');
    expect(text).toContain('<TimeSpan><begin>2024-02</begin></TimeSpan>');
  });

  it('says who does what to whom beside a pin, and in its balloon who reports it', async () => {
    const some = await placed();
    const text = await writeWhole(writeKml(readFacts(some), exportContext(some.vocabulary)));
    const edge =
      text.split('<Placemark>').find((mark) => mark.includes('<value>st-aaa~SUPPLIES~st-bbb<')) ?? '';
    expect(edge).toContain('<name>A supplies B</name>');
    expect(edge).toContain('(Publisher of d-one, ');
    expect(edge).toContain('<styleUrl>#relation</styleUrl>');
    expect(text).toContain('<Style id="relation">');
    const { features } = check(await write(some));
    const of = features.find(({ id }) => id === 'st-aaa~SUPPLIES~st-bbb');
    expect(of?.properties).toMatchObject({ name: 'A supplies B', label: 'supplies' });
  });
});
