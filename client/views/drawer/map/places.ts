/** Where entities lie on the earth: at their own coordinates, at the middle of their state, or where they belong to. */
import type { GraphEdge, GraphNode } from '../../../../server/model/graph.ts';
import { makeBelongs } from '../belongs.ts';
import type { Point } from './atlas.ts';

/** A place of the map. */
export interface MapPlace {
  /** Id of the entity that lies there by itself. */
  readonly id: string;
  readonly node: GraphNode;
  readonly point: Point;
  /** Ids of all that lie there, itself first, and those that belong there. */
  readonly members: readonly string[];
}

/** The places, and at which of them each entity lies; entities that lie nowhere are missing. */
export interface Places {
  readonly places: readonly MapPlace[];
  readonly placeOf: ReadonlyMap<string, string>;
}

/** What places are found by. */
export interface PlaceSource {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Relations that express belonging, in their order of precedence. */
  readonly belonging: readonly string[];
  /** The middle of a state, by ISO 3166-1 alpha-3. */
  readonly middleOf: (iso: string) => Point | undefined;
}

/** Finds the places. An entity that has none lies at the nearest thing it belongs to that has one. */
export function findPlaces({ nodes, edges, belonging, middleOf }: PlaceSource): Places {
  const byPoint = new Map<string, { node: GraphNode; point: Point; members: string[] }>();
  const placeOf = new Map<string, string>();
  for (const node of nodes) {
    const point = pointOf(node, middleOf);
    if (!point) continue;
    const key = point.join(' ');
    const place = byPoint.get(key) ?? { node, point, members: [] };
    byPoint.set(key, place);
    place.members.push(node.id);
    placeOf.set(node.id, place.node.id);
  }
  const places = [...byPoint.values()].map((place) => ({ id: place.node.id, ...place }));
  const byId = new Map(places.map((place) => [place.id, place]));
  const belongs = makeBelongs(edges, belonging);
  const own = new Map(placeOf);
  for (const { id } of nodes) {
    const found = own.has(id) ? undefined : climb(id, belongs, own);
    if (found === undefined) continue;
    placeOf.set(id, found);
    byId.get(found)?.members.push(id);
  }
  return { places, placeOf };
}

/** The place of the nearest thing above that has one, what takes precedence first. */
function climb(
  start: string,
  belongs: (id: string) => readonly string[],
  own: ReadonlyMap<string, string>,
): string | undefined {
  const seen = new Set([start]);
  let level: readonly string[] = [start];
  while (level.length > 0) {
    const above = level.flatMap(belongs).filter((id) => !seen.has(id));
    for (const id of above) {
      const place = own.get(id);
      if (place !== undefined) return place;
      seen.add(id);
    }
    level = [...new Set(above)];
  }
  return undefined;
}

function pointOf({ properties }: GraphNode, middleOf: PlaceSource['middleOf']): Point | undefined {
  const { latitude, longitude, iso } = properties;
  if (typeof latitude === 'number' && typeof longitude === 'number') return [longitude, latitude];
  return typeof iso === 'string' ? middleOf(iso) : undefined;
}
