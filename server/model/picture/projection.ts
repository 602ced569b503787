/** The projection of the map: Natural Earth, turned so that the middle of what is shown lies in its middle. */
import { geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import type { MapBackdrop } from '../view-content.ts';

/** The projection by which places on the earth become places in the picture. */
export function toProjection({ longitude, scale, x, y }: Omit<MapBackdrop, 'type' | 'end'>): GeoProjection {
  return geoNaturalEarth1().rotate([-longitude, 0]).scale(scale).translate([x, y]);
}
