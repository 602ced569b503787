/** The map: places where they lie on the earth, pushed apart no farther than the eye forgives; the rest in a strip below. */
import type { MapBackdrop } from '../../server/model/view-content.ts';
import { makePlaces, type ArrangeInput, type Places } from './arrange-input.ts';
import { createOccupancy, findFree } from './occupancy.ts';
import { toProjection } from '../../server/model/picture/projection.ts';
import { middleMeridian } from './middle-meridian.ts';
import { extentOf, ratioOf, roomFor } from './room.ts';
import { separate } from './separate.ts';
import { heightBelow, placeBelow } from './strip.ts';

/** How far a node may stand from where it lies, in pixels at zoom 1. */
export const MOST_SHIFT = 36;

/** The map is made larger by so much, so many times, until its discs have room within that. */
const GROWTH = { factor: 1.25, most: 6 } as const;

/** A map shows at least this many degrees, however near each other its places lie. */
const LEAST_DEGREES = 12;

/** Share of the height that the map has in any case, however much stands below it. */
const LEAST_SHARE = 0.45;

/** A picture with its map. */
export interface GeographicPicture {
  readonly places: Places;
  readonly backdrop: MapBackdrop | null;
}

/** Places for all nodes, on their own map; without any place on the earth there is none. */
export function placeOnMap(input: ArrangeInput): GeographicPicture {
  const nodes = [...input.x.keys()];
  const located = nodes.filter((node) => isLocated(input, node));
  const loose = nodes.filter((node) => !isLocated(input, node));
  if (located.length === 0) {
    const places = makePlaces(input.x.length);
    placeBelow(input, places, { nodes: loose, placed: [] });
    return { places, backdrop: null };
  }
  const fitted = fitMap(input, located, heightBelow(input, loose));
  for (let growth = 0; ; growth++) {
    const backdrop = { ...fitted, scale: fitted.scale * GROWTH.factor ** growth };
    const places = makePlaces(input.x.length);
    project(input, backdrop, { nodes: located, places });
    const shift = pushApart(input, places, located);
    if (shift > MOST_SHIFT && growth < GROWTH.most) continue;
    const end = placeBelow(input, places, { nodes: loose, placed: located });
    return { places, backdrop: { ...backdrop, end } };
  }
}

/** Places for those that have none, on the map that is there. */
export function addOnMap(input: ArrangeInput, backdrop: MapBackdrop): GeographicPicture {
  const places = { x: Float64Array.from(input.x), y: Float64Array.from(input.y) };
  const discs = createOccupancy(input, false);
  const placed = new Set<number>();
  const put = (node: number): void => {
    discs.take(node, places.x[node] ?? 0, places.y[node] ?? 0);
    placed.add(node);
  };
  const fresh = [...input.x.keys()].filter((node) => Number.isNaN(input.x[node] ?? NaN));
  for (const node of input.x.keys()) if (!Number.isNaN(input.x[node] ?? NaN)) put(node);
  const located = fresh.filter((node) => isLocated(input, node));
  project(input, backdrop, { nodes: located, places });
  for (const node of located) {
    const home = { x: places.x[node] ?? 0, y: places.y[node] ?? 0 };
    const free = findFree(discs, node, home, { step: 5, atOnce: true });
    // Where all around is taken, it is better to cover another than to lie in another country.
    if (Math.hypot(free.x - home.x, free.y - home.y) <= MOST_SHIFT * 2) {
      places.x[node] = free.x;
      places.y[node] = free.y;
    }
    put(node);
  }
  const loose = fresh.filter((node) => !isLocated(input, node));
  const end = placeBelow(input, places, { nodes: loose, placed, end: backdrop.end });
  return { places, backdrop: { ...backdrop, end } };
}

function isLocated(input: ArrangeInput, node: number): boolean {
  return !Number.isNaN(input.latitude[node] ?? NaN) && !Number.isNaN(input.longitude[node] ?? NaN);
}

/** The map that shows these nodes as large as the room allows beside a strip of this height, around 0. */
function fitMap(input: ArrangeInput, nodes: readonly number[], strip: number): MapBackdrop {
  const { halfWidth, halfHeight: half } = roomFor(input);
  const halfHeight = Math.max(half * LEAST_SHARE, half - strip / 2);
  const longitude = middleMeridian(nodes.map((node) => input.longitude[node] ?? 0));
  const unit = toProjection({ longitude, scale: 1, x: 0, y: 0 });
  const points = nodes.map((node) => unit([input.longitude[node] ?? 0, input.latitude[node] ?? 0]) ?? [0, 0]);
  const across = extentOf(points.map(([x = 0]) => x));
  const down = extentOf(points.map(([, y = 0]) => y));
  const least = ((LEAST_DEGREES / 2) * Math.PI) / 180;
  const scale = Math.min(
    (halfWidth * 0.86) / Math.max(least, across.half),
    (halfHeight * 0.8) / Math.max(least / ratioOf(input), down.half),
  );
  return { type: 'map', longitude, scale, x: -across.middle * scale, y: -down.middle * scale, end: null };
}

function project(
  input: ArrangeInput,
  backdrop: MapBackdrop,
  { nodes, places }: { readonly nodes: readonly number[]; readonly places: Places },
): void {
  const toPlane = toProjection(backdrop);
  for (const node of nodes) {
    const [x, y] = toPlane([input.longitude[node] ?? 0, input.latitude[node] ?? 0]) ?? [0, 0];
    places.x[node] = x;
    places.y[node] = y;
  }
}

/** Pushes the discs of these nodes apart, none farther than may be; gives how far the farthest would have had to go. */
function pushApart(input: ArrangeInput, places: Places, nodes: readonly number[]): number {
  const pick = (values: Float32Array): Float32Array => Float32Array.from(nodes, (node) => values[node] ?? 0);
  const none = new Float32Array(nodes.length);
  const discs: ArrangeInput = {
    ...input,
    radius: pick(input.radius).map((radius) => radius - 3),
    // A name as narrow as nothing and as low as the disc's air takes no room of its own.
    labelWidth: none,
    labelHeight: none.map(() => -8),
    mobility: Uint8Array.from(nodes, (node) => input.mobility[node] ?? 0),
  };
  const x = Float64Array.from(nodes, (node) => places.x[node] ?? 0);
  const y = Float64Array.from(nodes, (node) => places.y[node] ?? 0);
  const home = { x: x.slice(), y: y.slice() };
  separate(discs, x, y, 200);
  let farthest = 0;
  for (const [at, node] of nodes.entries()) {
    const dx = (x[at] ?? 0) - (home.x[at] ?? 0);
    const dy = (y[at] ?? 0) - (home.y[at] ?? 0);
    const shift = Math.hypot(dx, dy);
    farthest = Math.max(farthest, shift);
    const share = shift > MOST_SHIFT ? MOST_SHIFT / shift : 1;
    places.x[node] = (home.x[at] ?? 0) + dx * share;
    places.y[node] = (home.y[at] ?? 0) + dy * share;
  }
  return farthest;
}
