/** Finds the nearest place at which something stands apart from all that is there. */
import type { Position } from './view.ts';

/** Rings around its own place in which room is looked for. */
const RINGS = 40;

/** The place itself if it is free, else the nearest free one on rings around it; the place itself if there is none. */
export function findRoom(own: Position, taken: readonly Position[], apart: Position): Position {
  if (isFree(own, taken, apart)) return own;
  for (let ring = 1; ring <= RINGS; ring++) {
    const spokes = ring * 6;
    for (let spoke = 0; spoke < spokes; spoke++) {
      const angle = (spoke / spokes) * 2 * Math.PI;
      const place = {
        x: own.x + Math.cos(angle) * ring * apart.x,
        y: own.y + Math.sin(angle) * ring * apart.y,
      };
      if (isFree(place, taken, apart)) return place;
    }
  }
  return own;
}

function isFree(place: Position, taken: readonly Position[], apart: Position): boolean {
  return !taken.some(
    (other) => Math.hypot((other.x - place.x) / apart.x, (other.y - place.y) / apart.y) < 0.99,
  );
}
