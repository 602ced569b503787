/** The outlines of the states of the earth, from a file of our own; large, so it is loaded when a map is first shown. */
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };

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

/** The lines between land and sea. */
export function listCoasts(): MultiLineString {
  return mesh(topology, topology.objects.countries, (a, b) => a === b);
}
