/** Land and borders of a map as paths in model units; loaded with the outlines of the earth when a map is first shown. */
import { geoPath } from 'd3-geo';
import type { MapBackdrop } from '../../../server/model/view-content.ts';
import { toProjection } from '../../layout/projection.ts';
import { listBorders, listStates } from '../../state/atlas.ts';

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
