/** The outlines of the states of the earth, from files of our own; large, so it is loaded when a map is first shown. */
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import codes from 'i18n-iso-countries/codes.json';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';

/** A point on the earth, in degrees. */
export interface EarthPoint {
  readonly longitude: number;
  readonly latitude: number;
}

// A JSON module is typed by its letters; that it is a topology of one collection of states is what its package says.
const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;

let states: FeatureCollection<Polygon | MultiPolygon, { name: string }> | undefined;
let borders: MultiLineString | undefined;

/** All states, each with its three-digit ISO 3166-1 number as id where it has one. */
export function listStates(): FeatureCollection<Polygon | MultiPolygon, { name: string }> {
  // The file holds areas alone, where the type allows any geometry.
  states ??= feature(topology, topology.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string }
  >;
  return states;
}

/** The lines between two states, without coasts. */
export function listBorders(): MultiLineString {
  borders ??= mesh(topology, topology.objects.countries, (a, b) => a !== b);
  return borders;
}

/**
 * The middle of a state by its three-letter ISO 3166-1 code: of its largest piece of land, so that islands far away do not draw
 * it into the sea. Undefined where there is no such code, or the state is too small for these outlines.
 */
export function findMiddle(iso: string): EarthPoint | undefined {
  const number = numbers.get(iso);
  const state = number === undefined ? undefined : listStates().features.find((each) => each.id === number);
  if (!state) return undefined;
  const [longitude, latitude] = geoCentroid(largestPiece(state));
  return { longitude, latitude };
}

const numbers: ReadonlyMap<string, string> = new Map(
  codes.map(([, alpha3 = '', number = '']) => [alpha3, number]),
);

function largestPiece({ geometry }: Feature<Polygon | MultiPolygon>): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const pieces = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return pieces.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
}
