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

/** Whether two boxes of two lists overlap; the number of a box counts runs of four: left, top, right, bottom. */
export function overlapAt(boxes: Float64Array, box: number, others: Float64Array, other: number): boolean {
  const a = box * 4;
  const b = other * 4;
  return (
    (boxes[a] ?? 0) < (others[b + 2] ?? 0) &&
    (others[b] ?? 0) < (boxes[a + 2] ?? 0) &&
    (boxes[a + 1] ?? 0) < (others[b + 3] ?? 0) &&
    (others[b + 1] ?? 0) < (boxes[a + 3] ?? 0)
  );
}

/** Whether a line of one list passes through a box of another; a line is a run of four: x and y of both ends. */
export function lineHitsBox(lines: Float64Array, line: number, boxes: Float64Array, box: number): boolean {
  const a = line * 4;
  const b = box * 4;
  const x1 = lines[a] ?? 0;
  const y1 = lines[a + 1] ?? 0;
  const x2 = lines[a + 2] ?? 0;
  const y2 = lines[a + 3] ?? 0;
  const left = boxes[b] ?? 0;
  const top = boxes[b + 1] ?? 0;
  const right = boxes[b + 2] ?? 0;
  const bottom = boxes[b + 3] ?? 0;
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
  const ax = lines[a] ?? 0;
  const ay = lines[a + 1] ?? 0;
  const bx = lines[a + 2] ?? 0;
  const by = lines[a + 3] ?? 0;
  const cx = others[b] ?? 0;
  const cy = others[b + 1] ?? 0;
  const dx = others[b + 2] ?? 0;
  const dy = others[b + 3] ?? 0;
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const e = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const f = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return e * f < 0;
}
