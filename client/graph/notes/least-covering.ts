/** Finds where a box within another covers fewest boxes, then fewest lines, and lies nearest to a place. */
import { boxesOverlap, lineHitsBox, type Box } from '../../layout/geometry.ts';
import type { Position } from '../../state/view/view.ts';

/** What is sought; all in the same units. */
export interface Covering {
  /** Within which the box must lie. */
  readonly free: Box;
  readonly width: number;
  readonly height: number;
  /** Where the middle of the box would best be. */
  readonly near: Position;
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly [Position, Position])[];
}

/** Distance between places that are tried. */
const STEP = 20;
/** How much farther it may be to cover a line less. */
const LINE = 30;

/** The upper left corner of the box; where it does not fit, the corner within which it must lie. */
export function findLeastCovering({ free, width, height, near, boxes, lines }: Covering): Position {
  const ends = Float64Array.from(lines.flatMap(([from, to]) => [from.x, from.y, to.x, to.y]));
  const tried = new Float64Array(4);
  let best = { x: free.left, y: free.top, covered: Infinity, cost: Infinity };
  for (let x = free.left; x + width <= free.right; x += STEP) {
    for (let y = free.top; y + height <= free.bottom; y += STEP) {
      const box = { left: x, top: y, right: x + width, bottom: y + height };
      const covered = boxes.reduce((sum, other) => sum + (boxesOverlap(box, other) ? 1 : 0), 0);
      if (covered > best.covered) continue;
      tried.set([box.left, box.top, box.right, box.bottom]);
      let cost = Math.hypot(x + width / 2 - near.x, y + height / 2 - near.y);
      if (covered === best.covered && cost >= best.cost) continue;
      for (let line = 0; line < lines.length; line++) if (lineHitsBox(ends, line, tried, 0)) cost += LINE;
      if (covered < best.covered || cost < best.cost) best = { x, y, covered, cost };
    }
  }
  return { x: best.x, y: best.y };
}
