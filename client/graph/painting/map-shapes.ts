/** Land and borders of a map as paths in model units; loaded with the outlines of the earth when a map is first shown. */
import { geoPath } from 'd3-geo';
import { listBorders, listStates } from '../../../server/model/picture/earth.ts';
import { toProjection } from '../../../server/model/picture/projection.ts';
import type { MapBackdrop } from '../../../server/model/view-content.ts';

/** What is drawn of the earth. */
export interface MapShapes {
  readonly land: Path2D;
  readonly borders: Path2D;
}

/** The shapes of a map. */
export function toShapes(backdrop: MapBackdrop): MapShapes {
  const write = geoPath(toProjection(backdrop));
  return {
    land: new Path2D(write(listStates()) ?? ''),
    borders: new Path2D(write(listBorders()) ?? ''),
  };
}
