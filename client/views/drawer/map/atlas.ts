/** The shapes of land and states: Natural Earth at 1:50 million by way of world-atlas, found by ISO code. */
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import isoCodes from 'i18n-iso-countries/codes.json';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasAddress from 'world-atlas/countries-50m.json?url';

/** A point on the earth in decimal degrees: longitude, latitude. */
export type Point = readonly [number, number];

/** The shapes. */
export interface Atlas {
  readonly land: Feature;
  /** Lines between states. */
  readonly borders: MultiLineString;
  /** States by ISO 3166-1 alpha-3. */
  readonly states: ReadonlyMap<string, Feature<Polygon | MultiPolygon>>;
}

interface AtlasObjects {
  readonly countries: GeometryCollection;
  readonly land: GeometryCollection;
}

/** Reads the atlas, a file beside the page. */
export async function readAtlas({ signal }: { readonly signal: AbortSignal }): Promise<Atlas> {
  const reply = await fetch(atlasAddress, { signal });
  if (!reply.ok) throw new Error(`The map could not be read (${String(reply.status)}).`);
  // The file is part of the build and of a fixed version, so its shape is known.
  const topology = (await reply.json()) as Topology & { objects: AtlasObjects };
  const { countries, land } = topology.objects;
  const alpha3 = new Map(isoCodes.map(([, code = '', number = '']) => [number, code]));
  const states = new Map<string, Feature<Polygon | MultiPolygon>>();
  for (const state of feature(topology, countries).features) {
    const code = alpha3.get(String(state.id));
    if (code !== undefined && isArea(state)) states.set(code, state);
  }
  return {
    land: { type: 'Feature', properties: {}, geometry: toCollection(topology, land) },
    borders: mesh(topology, countries, (a, b) => a !== b),
    states,
  };
}

/** The middle of the largest piece of a state: far islands do not pull it into the sea. */
export function middleOf({ geometry }: Feature<Polygon | MultiPolygon>): Point {
  const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const polygons = pieces.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const [largest] = polygons
    .map((polygon) => ({ polygon, area: geoArea(polygon) }))
    .sort((a, b) => b.area - a.area);
  const [longitude, latitude] = geoCentroid(largest?.polygon ?? geometry);
  return [longitude, latitude];
}

function isArea(state: Feature): state is Feature<Polygon | MultiPolygon> {
  return state.geometry.type === 'Polygon' || state.geometry.type === 'MultiPolygon';
}

function toCollection(topology: Topology, land: GeometryCollection): Feature['geometry'] {
  return {
    type: 'GeometryCollection',
    geometries: feature(topology, land).features.map((each) => each.geometry),
  };
}
