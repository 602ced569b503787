/** Where the states of the earth lie, by their outlines; large, so it is loaded when a map is first shown. */
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import codes from 'i18n-iso-countries/codes.json';
import { listStates } from '../../server/model/picture/earth.ts';

/** A point on the earth, in degrees. */
export interface EarthPoint {
  readonly longitude: number;
  readonly latitude: number;
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
