/** Which names stand on the map, and on which side of their marks, so that none covers another. */
import type { Spot } from './earth.ts';

/** A mark that may have its name. */
export interface NamedSpot extends Spot {
  readonly id: string;
  readonly name: string;
  /** Its name stands there whatever it covers. */
  readonly isSure: boolean;
}

/** A name that stands on the map. */
export interface PlacedName {
  readonly id: string;
  readonly side: 'left' | 'right';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 9;
const HALF = 8;
const MARK = 6;

/** The names that find room, those that come first before others. */
export function placeNames(
  spots: readonly NamedSpot[],
  measure: (text: string) => number,
): readonly PlacedName[] {
  const taken = spots.map(({ x, y }): Box => ({
    left: x - MARK,
    right: x + MARK,
    top: y - MARK,
    bottom: y + MARK,
  }));
  const order = [...spots.keys()].sort(
    (a, b) => Number(spots[b]?.isSure) - Number(spots[a]?.isSure) || a - b,
  );
  return order.flatMap((at): PlacedName[] => {
    const spot = spots[at];
    if (!spot) return [];
    const own = taken[at];
    const sides = (['right', 'left'] as const).map((side) => ({
      side,
      box: boxOf(spot, side, measure(spot.name)),
    }));
    const isFree = (box: Box): boolean => !taken.some((other) => other !== own && meet(box, other));
    const found = sides.find(({ box }) => isFree(box)) ?? (spot.isSure ? sides[0] : undefined);
    if (!found) return [];
    taken.push(found.box);
    return [{ id: spot.id, side: found.side }];
  });
}

function boxOf({ x, y }: Spot, side: 'left' | 'right', width: number): Box {
  const left = side === 'right' ? x + GAP : x - GAP - width;
  return { left, right: left + width, top: y - HALF, bottom: y + HALF };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
