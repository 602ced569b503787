/** The course of a drawn edge: straight between two discs, or bent where several edges join the same two. */

/** A place, in whatever unit the context says: model units, or pixels from the corner of the canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An end of an edge. */
export interface End extends Point {
  readonly radius: number;
}

/** A line from the rim of one disc to that of another; with a bend, a quadratic curve pulled towards it. */
export interface EdgeShape {
  readonly from: Point;
  readonly bend: Point | undefined;
  readonly to: Point;
}

/** How far lines end before discs. */
const GAP = 2;
/** How far apart the control points of parallel edges lie; the lines themselves lie half as far apart. */
const STEP = 26;

/** How far the edge of this place among so many between the same two is bent; 0 for one that is straight. */
export function bendOf(place: number, count: number): number {
  return (place - (count - 1) / 2) * STEP;
}

/**
 * The course of an edge. `bend` is how far its control point lies to the side of the line between the middles, to the right
 * of the way from source to target on the screen.
 */
export function shapeBetween(source: End, target: End, bend: number): EdgeShape {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const length = Math.hypot(dx, dy) || 1;
  const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
  const over =
    bend === 0 ? undefined : { x: middle.x - (dy / length) * bend, y: middle.y + (dx / length) * bend };
  return {
    from: rimTowards(source, over ?? target),
    bend: over,
    to: rimTowards(target, over ?? source),
  };
}

/** A point some share of the way along an edge, from 0 to 1. */
export function pointOn({ from, bend, to }: EdgeShape, share: number): Point {
  const back = 1 - share;
  if (!bend) return { x: from.x * back + to.x * share, y: from.y * back + to.y * share };
  const along = (a: number, b: number, c: number): number =>
    back * back * a + 2 * back * share * b + share * share * c;
  return { x: along(from.x, bend.x, to.x), y: along(from.y, bend.y, to.y) };
}

/** How far a point lies from an edge; a curve is taken as eight straight pieces. */
export function distanceTo(shape: EdgeShape, point: Point): number {
  const pieces = shape.bend ? 8 : 1;
  let least = Infinity;
  let before = shape.from;
  for (let at = 1; at <= pieces; at++) {
    const next = pointOn(shape, at / pieces);
    least = Math.min(least, distanceToLine(before, next, point));
    before = next;
  }
  return least;
}

/** How far a point lies from a straight line between two others. */
export function distanceToLine(from: Point, to: Point, { x, y }: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(from.x + dx * share - x, from.y + dy * share - y);
}

function rimTowards(end: End, towards: Point): Point {
  const dx = towards.x - end.x;
  const dy = towards.y - end.y;
  const length = Math.hypot(dx, dy) || 1;
  const reach = Math.min(end.radius + GAP, length);
  return { x: end.x + (dx / length) * reach, y: end.y + (dy / length) * reach };
}
