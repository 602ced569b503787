/** Where entities and edges lie, as GeoJSON says it: longitude first, decimal degrees, WGS 84. */
import type { ReadEdge, ReadEntity } from '../../model/graph-reading.ts';
import { sayName } from '../pictures/draw-edges.ts';

/** Longitude and latitude. */
export type Point = readonly [longitude: number, latitude: number];

/** A geometry of RFC 7946, of the sorts that entities and edges have. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Point }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Point[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Point[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Point[])[] };

/** The point of an entity; undefined where the facts give none. */
function pointOf({ latitude, longitude }: ReadEntity): Point | undefined {
  return latitude === undefined || longitude === undefined ? undefined : [longitude, latitude];
}

/** The points of those entities that have one, and the names of all; it is filled while entities are written, and edges are placed and named by it. */
export class Places {
  readonly #points = new Map<string, Point>();
  readonly #names = new Map<string, string>();

  /** Keeps the entity's name and its point, and gives this. */
  add(entity: ReadEntity): Point | undefined {
    const point = pointOf(entity);
    this.#names.set(entity.id, sayName(entity.name));
    if (point) this.#points.set(entity.id, point);
    return point;
  }

  /** What a map writes at an edge: who does what to whom. @param words of its relation */
  name({ source, target }: ReadEdge, words: string): string {
    const nameOf = (id: string): string => this.#names.get(id) ?? id;
    return `${nameOf(source)} ${words} ${nameOf(target)}`;
  }

  /**
   * An edge lies between its ends; where one of them has no point, at the places that its claims name, else at the end that has one.
   * Undefined where nothing says where it is.
   */
  locate({ source, target, evidence }: ReadEdge): Geometry | undefined {
    const [from, to] = this.#pointsOf([source, target]);
    if (from && to) return join(from, to);
    const named = new Set(evidence.flatMap((claim) => claim.named.place ?? []));
    const points = this.#pointsOf([...named].sort());
    const [first = from, ...others] = points;
    if (!first) return undefined;
    return others.length === 0
      ? { type: 'Point', coordinates: first }
      : { type: 'MultiPoint', coordinates: points };
  }

  #pointsOf(ids: readonly string[]): readonly Point[] {
    return ids.map((id) => this.#points.get(id)).filter((point) => point !== undefined);
  }
}

/** The line the shorter way round; one that crosses the antimeridian is cut there, as RFC 7946 wants it. */
function join(from: Point, to: Point): Geometry {
  const east = to[0] - from[0];
  if (Math.abs(east) <= 180) return { type: 'LineString', coordinates: [from, to] };
  const side = east > 0 ? -180 : 180;
  const whole = 360 - Math.abs(east);
  const part = whole === 0 ? 0 : Math.abs(side - from[0]) / whole;
  const latitude = Number((from[1] + (to[1] - from[1]) * part).toFixed(6));
  return {
    type: 'MultiLineString',
    coordinates: [
      [from, [side, latitude]],
      [[-side, latitude], to],
    ],
  };
}
