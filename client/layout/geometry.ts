/** Plane geometry: boxes as objects for the few, and boxes and lines as runs of four numbers for the inner loops of layouts. */

/** A rectangle by its sides; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes share more than a side. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What a list holds at a place that is known to be in it. */
export function valueAt(values: Float64Array, at: number): number {
  return values[at] ?? 0;
}

/** Whether two boxes of two lists overlap; the number of a box counts runs of four: left, top, right, bottom. */
export function overlapAt(boxes: Float64Array, box: number, others: Float64Array, other: number): boolean {
  const a = box * 4;
  const b = other * 4;
  return (
    valueAt(boxes, a) < valueAt(others, b + 2) &&
    valueAt(others, b) < valueAt(boxes, a + 2) &&
    valueAt(boxes, a + 1) < valueAt(others, b + 3) &&
    valueAt(others, b + 1) < valueAt(boxes, a + 3)
  );
}

/** Whether a line of one list passes through a box of another; a line is a run of four: x and y of both ends. */
export function lineHitsBox(lines: Float64Array, line: number, boxes: Float64Array, box: number): boolean {
  const a = line * 4;
  const b = box * 4;
  const x1 = valueAt(lines, a);
  const y1 = valueAt(lines, a + 1);
  const x2 = valueAt(lines, a + 2);
  const y2 = valueAt(lines, a + 3);
  const left = valueAt(boxes, b);
  const top = valueAt(boxes, b + 1);
  const right = valueAt(boxes, b + 2);
  const bottom = valueAt(boxes, b + 3);
  if ((x1 <= left && x2 <= left) || (x1 >= right && x2 >= right)) return false;
  if ((y1 <= top && y2 <= top) || (y1 >= bottom && y2 >= bottom)) return false;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const first = dx * (top - y1) - dy * (left - x1) > 0;
  return (
    dx * (top - y1) - dy * (right - x1) > 0 !== first ||
    dx * (bottom - y1) - dy * (left - x1) > 0 !== first ||
    dx * (bottom - y1) - dy * (right - x1) > 0 !== first
  );
}

/** Whether two lines of two lists cross between their ends. */
export function linesCross(lines: Float64Array, line: number, others: Float64Array, other: number): boolean {
  const a = line * 4;
  const b = other * 4;
  const ax = valueAt(lines, a);
  const ay = valueAt(lines, a + 1);
  const bx = valueAt(lines, a + 2);
  const by = valueAt(lines, a + 3);
  const cx = valueAt(others, b);
  const cy = valueAt(others, b + 1);
  const dx = valueAt(others, b + 2);
  const dy = valueAt(others, b + 3);
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const e = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const f = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return e * f < 0;
}
