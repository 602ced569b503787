/** Reads what lies behind a picture, a time axis or a map, from plain data. */
import { VIEW_LIMITS, type AxisKnot, type Backdrop } from '../../../server/model/view-content.ts';
import { isList, isPlace, isRecord, type Plain } from './plain-data.ts';

/** The axis or the map; undefined if it is neither, or not whole. */
export function readBackdrop(value: unknown): Backdrop | undefined {
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'map') return readMap(value);
  return value['type'] === 'axis' ? readAxis(value) : undefined;
}

function readMap({ longitude, scale, x, y, end }: Plain): Backdrop | undefined {
  const isMap = isPlace(longitude) && isPlace(scale) && scale > 0 && isPlace(x) && isPlace(y);
  if (!isMap || Math.abs(longitude) > 180) return undefined;
  return { type: 'map', longitude, scale, x, y, end: isPlace(end) ? end : null };
}

/** Days and places of an axis must both grow from knot to knot. */
function readAxis({ knots, undated }: Plain): Backdrop | undefined {
  if (!isList(knots) || knots.length < 2 || knots.length > VIEW_LIMITS.knots) return undefined;
  const read = knots.map(readPair).filter((knot) => knot !== undefined);
  const grows = read.every(([day, at], place) => {
    const before = read[place - 1];
    return !before || (day > before[0] && at > before[1]);
  });
  if (read.length < knots.length || !grows) return undefined;
  return { type: 'axis', knots: read, undated: readPair(undated) ?? null };
}

function readPair(value: unknown): AxisKnot | undefined {
  return isList(value) && isPlace(value[0]) && isPlace(value[1]) ? [value[0], value[1]] : undefined;
}
