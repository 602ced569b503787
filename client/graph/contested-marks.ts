/** Where the marks of edges on which sources disagree stand: on the line, and under no disc. */
import type { Core } from 'cytoscape';
import type { EdgeElement } from './elements.ts';
import type { Box } from '../layout/geometry.ts';
import { middleOf, pointOn, type Point } from './paint-edge.ts';
import type { Spot } from './spot.ts';

/** Below this zoom marks are left out, where they would crowd. */
const LEAST_ZOOM = 0.4;
/** Half the width of a mark with a little room about it, in screen pixels. */
const REACH = 6;
/** Shares of the way along an edge that are tried when its middle lies under a disc. */
const SHARES = [0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

/** The middles of the marks on the screen by the ids of their edges; edges that are covered all along have none. */
export function findMarks(
  cy: Core,
  edges: Iterable<EdgeElement>,
  spots: ReadonlyMap<string, Spot>,
): ReadonlyMap<string, Point> {
  const marks = new Map<string, Point>();
  if (cy.zoom() < LEAST_ZOOM) return marks;
  const discs = [...spots.values()];
  const isBare = (at: Point): boolean =>
    !discs.some(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) < radius + REACH);
  for (const edge of edges) {
    const middle = edge.contested ? middleOf(cy, edge) : undefined;
    if (!middle || !isOnScreen(cy, middle)) continue;
    const at = isBare(middle) ? middle : findBare(cy, edge, isBare);
    if (at) marks.set(edge.id, at);
  }
  return marks;
}

/** The boxes of marks, which names keep clear of. */
export function toBoxes(marks: ReadonlyMap<string, Point>): readonly Box[] {
  return [...marks.values()].map(({ x, y }) => ({
    left: x - REACH,
    top: y - REACH,
    right: x + REACH,
    bottom: y + REACH,
  }));
}

/** The id of the edge whose mark is at a place; fingers and pointers need not hit it to the pixel. */
export function findMark(marks: ReadonlyMap<string, Point>, { x, y }: Point): string | undefined {
  for (const [id, mark] of marks) if (Math.hypot(mark.x - x, mark.y - y) <= REACH + 2) return id;
  return undefined;
}

function findBare(cy: Core, edge: EdgeElement, isBare: (at: Point) => boolean): Point | undefined {
  for (const share of SHARES) {
    const at = pointOn(cy, edge, share);
    if (at && isBare(at)) return at;
  }
  return undefined;
}

function isOnScreen(cy: Core, { x, y }: Point): boolean {
  return x > -REACH && y > -REACH && x < cy.width() + REACH && y < cy.height() + REACH;
}
