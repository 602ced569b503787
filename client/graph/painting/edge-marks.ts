/** Where the marks of edges on which sources disagree stand, and the counts of bundles: on the line, and under no disc. */
import { boxesOverlap, type Box } from '../../layout/geometry.ts';
import type { Pose } from '../camera/camera-motion.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import { pointOn, type EdgeShape, type Point } from '../drawn/edge-shape.ts';
import { shapeOnScreen, type Spots } from './spot.ts';

/** Below this zoom marks are left out, where they would crowd. */
const LEAST_ZOOM = 0.4;
/** Half the width of a mark with a little room about it, in screen pixels. */
const REACH = 6;
/** Half the width of the count of a bundle with a little room about it. */
const COUNT_REACH = 11;
/** Shares of the way along an edge that are tried, the middle first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

/** What stands on edges, on the screen, by the ids of the edges; edges that are covered all along have nothing. */
export interface EdgeMarks {
  readonly contested: ReadonlyMap<string, Point>;
  readonly counts: ReadonlyMap<string, Point>;
}

/** What stands on the edges in the window. */
export function findMarks(
  drawn: PaintedGraph,
  pose: Pose,
  { spots, width, height, kept }: { spots: Spots; width: number; height: number; kept: readonly Box[] },
): EdgeMarks {
  const contested = new Map<string, Point>();
  const counts = new Map<string, Point>();
  if (pose.zoom < LEAST_ZOOM) return { contested, counts };
  for (const edge of drawn.edges().values()) {
    const isBundle = edge.edges.length > 1;
    const shape = isBundle || edge.contested ? shapeOnScreen(drawn, edge, pose) : undefined;
    if (!shape) continue;
    const room = isBundle ? COUNT_REACH : REACH;
    const isInWindow = ({ x, y }: Point): boolean =>
      x > -room && y > -room && x < width + room && y < height + room;
    const isFree = (point: Point): boolean => {
      const box = boxAround(point, room);
      return !kept.some((other) => boxesOverlap(other, box));
    };
    const at = findBare(shape, (point) => isInWindow(point) && spots.isBare(point, room) && isFree(point));
    if (at) (isBundle ? counts : contested).set(edge.id, at);
  }
  return { contested, counts };
}

/** The boxes of marks, which names keep clear of. */
export function toBoxes({ contested, counts }: EdgeMarks): readonly Box[] {
  const around = (points: ReadonlyMap<string, Point>, reach: number): readonly Box[] =>
    [...points.values()].map((at) => boxAround(at, reach));
  return [...around(contested, REACH), ...around(counts, COUNT_REACH)];
}

/** The id of the edge whose mark or count is at a place; fingers and pointers need not hit it to the pixel. */
export function findMark({ contested, counts }: EdgeMarks, { x, y }: Point): string | undefined {
  const find = (points: ReadonlyMap<string, Point>, reach: number): string | undefined =>
    [...points].find(([, mark]) => Math.hypot(mark.x - x, mark.y - y) <= reach + 2)?.[0];
  return find(contested, REACH) ?? find(counts, COUNT_REACH);
}

function boxAround({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function findBare(shape: EdgeShape, isBare: (at: Point) => boolean): Point | undefined {
  for (const share of SHARES) {
    const at = pointOn(shape, share);
    if (isBare(at)) return at;
  }
  return undefined;
}
