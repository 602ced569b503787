/** The projection of the map: Natural Earth, turned so that the middle of what is shown lies in its middle. */
import { geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import type { MapBackdrop } from '../../server/model/view-content.ts';

/** The projection by which places on the earth become places in the picture. */
export function toProjection({ longitude, scale, x, y }: Omit<MapBackdrop, 'type' | 'end'>): GeoProjection {
  return geoNaturalEarth1().rotate([-longitude, 0]).scale(scale).translate([x, y]);
}

/** The meridian in the middle of the shortest stretch that holds these longitudes, in degrees. */
export function middleMeridian(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  let widest = { gap: -1, from: 0 };
  for (const [at, from] of sorted.entries()) {
    const to = sorted[at + 1] ?? (sorted[0] ?? 0) + 360;
    if (to - from > widest.gap) widest = { gap: to - from, from: to };
  }
  const middle = widest.from + (360 - widest.gap) / 2;
  return ((((middle + 180) % 360) + 360) % 360) - 180;
}
