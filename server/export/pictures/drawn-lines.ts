/** The lines of a picture as points along them, by which words find where they cover the least of others. */
import { pointOn, type Course } from './edge-course.ts';
import type { Box, Point } from './scene.ts';

/** About how far apart the points lie in pixels, and how many a line has at most. */
const STEP = 6;
const MOST_POINTS = 120;
/** Width of the cells in which points are looked for. */
const CELL = 48;

interface LinePoint extends Point {
  readonly line: string;
}

/** What lines there are. */
export class DrawnLines {
  readonly #cells = new Map<string, LinePoint[]>();

  /** Adds the line of an edge. */
  add(line: string, course: Course): void {
    const { from, to } = course;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const count = Math.min(MOST_POINTS, Math.ceil(length / STEP) + 1);
    for (let at = 0; at <= count; at += 1) {
      const { x, y } = pointOn(course, at / count);
      const key = keyOf(Math.floor(x / CELL), Math.floor(y / CELL));
      const point = { x, y, line };
      const cell = this.#cells.get(key);
      if (cell) cell.push(point);
      else this.#cells.set(key, [point]);
    }
  }

  /** How many points lie within a rectangle, those of one line left out. */
  countIn({ left, top, right, bottom }: Box, but?: string): number {
    let count = 0;
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
        for (const { x, y, line } of this.#cells.get(keyOf(column, row)) ?? [])
          if (line !== but && x >= left && x <= right && y >= top && y <= bottom) count += 1;
    return count;
  }
}

/** The one that costs least, the first of several; undefined of none. */
export function leastOf<T>(choices: readonly T[], costOf: (choice: T) => number): T | undefined {
  let best: { readonly choice: T; readonly cost: number } | undefined;
  for (const choice of choices) {
    const cost = costOf(choice);
    if (!best || cost < best.cost) best = { choice, cost };
    if (best.cost === 0) break;
  }
  return best?.choice;
}

function keyOf(column: number, row: number): string {
  return `${column} ${row}`;
}
