/** The earth laid flat: a projection turned so that what is shown lies in its middle, and the camera over it. */
import { geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Point } from './atlas.ts';

/** Width of the whole earth before the camera makes it larger. */
const EARTH_WIDTH = 1_000;

/** Where the camera is: a point of the flat earth times `scale` plus `x`, `y` is a point of the drawing, in pixels. */
export interface MapCamera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A point in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Height of it: an earth of equal areas is always as high for its width. */
const EARTH_HEIGHT = 486.7;

const SCALES = { least: 0.25, most: 60 } as const;
/** Pixels that stay free around what is fitted. */
const MARGIN = { x: 96, y: 40 } as const;
/** One place alone, or several close to each other, are not shown larger than this. */
const CLOSEST_FIT = 9;

/** A projection that keeps areas, with a longitude in its middle. */
export function makeProjection(middle: number): GeoProjection {
  return geoEqualEarth().rotate([-middle, 0]).fitWidth(EARTH_WIDTH, { type: 'Sphere' });
}

/** The longitude opposite the middle of the widest gap between points, so that the cut parts as little as can be. */
export function middleLongitude(points: readonly Point[]): number {
  const sorted = points.map(([longitude]) => longitude).sort((a, b) => a - b);
  const [first] = sorted;
  if (first === undefined) return 0;
  let widest = { from: 0, gap: -1 };
  sorted.forEach((from, at) => {
    const gap = (sorted[at + 1] ?? first + 360) - from;
    if (gap > widest.gap) widest = { from, gap };
  });
  const cut = widest.from + widest.gap / 2;
  const middle = Math.round((cut + 180) / 5) * 5;
  return ((((middle + 180) % 360) + 360) % 360) - 180;
}

/** The camera that shows all these spots of the flat earth in a drawing of that size, and as little beyond the poles as can be. */
export function fitSpots(spots: readonly Spot[], width: number, height: number): MapCamera {
  const xs = spots.map((spot) => spot.x);
  const ys = spots.map((spot) => spot.y);
  const [left, right] = spots.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, EARTH_WIDTH];
  const [top, bottom] = spots.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [0, EARTH_WIDTH / 2];
  const fit = (room: number, margin: number, extent: number): number =>
    Math.max(room - 2 * margin, room / 2) / Math.max(extent, 1);
  const scale = fitScale(
    Math.min(fit(width, MARGIN.x, right - left), fit(height, MARGIN.y, bottom - top), CLOSEST_FIT),
  );
  const beyond = height - EARTH_HEIGHT * scale;
  const middle = height / 2 - ((top + bottom) / 2) * scale;
  return {
    scale,
    x: width / 2 - ((left + right) / 2) * scale,
    y: beyond > 0 ? beyond / 2 : Math.min(0, Math.max(beyond, middle)),
  };
}

/** Makes the earth larger around a spot of the drawing, which stays in its place. */
export function zoomAround(camera: MapCamera, spot: Spot, factor: number): MapCamera {
  const scale = fitScale(camera.scale * factor);
  const by = scale / camera.scale;
  return { scale, x: spot.x - (spot.x - camera.x) * by, y: spot.y - (spot.y - camera.y) * by };
}

/** Moves the earth by so many pixels. */
export function panBy(camera: MapCamera, x: number, y: number): MapCamera {
  return { ...camera, x: camera.x + x, y: camera.y + y };
}

/** Where a spot of the flat earth is drawn. */
export function toScreen({ scale, x, y }: MapCamera, spot: Spot): Spot {
  return { x: spot.x * scale + x, y: spot.y * scale + y };
}

function fitScale(scale: number): number {
  return Math.min(SCALES.most, Math.max(SCALES.least, scale));
}
