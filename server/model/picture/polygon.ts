/** Geometry of areas: whether a point lies in one, and the hull around several discs. */

/** A place; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A disc by its middle and radius. */
export interface Disc extends Point {
  readonly radius: number;
}

/** Whether a point lies within a polygon, which is closed by itself; where it crosses itself, what is ringed twice is outside. */
export function isInside({ x, y }: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = corner.x + ((y - corner.y) * (before.x - corner.x)) / (before.y - corner.y);
      if (x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** The corners of the smallest convex polygon around points, clockwise on the screen; collinear points are left out. */
export function findHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const hull = [...half(sorted), ...half([...sorted].reverse())];
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

/** Points on the circles around discs, so that a hull of them keeps `room` from each. */
export function ringsAround(discs: readonly Disc[], room: number): readonly Point[] {
  const corners = 36;
  return discs.flatMap(({ x, y, radius }) =>
    Array.from({ length: corners }, (_, at) => {
      const angle = (at * 2 * Math.PI) / corners;
      return { x: x + (radius + room) * Math.cos(angle), y: y + (radius + room) * Math.sin(angle) };
    }),
  );
}

/** Positive where the way over three points turns clockwise on the screen. */
function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  return a && b ? (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) : 0;
}
