/** A grid of cells that finds what lies near a place or a box without looking at everything. */
import type { Box } from '../../layout/geometry.ts';

/** Far more columns than any canvas has, so that two numbers make one key. */
const COLUMNS = 1 << 16;

/** Things by the cells that their boxes touch. */
export class Grid<Item> {
  readonly #cells = new Map<number, Item[]>();
  readonly #size: number;

  /** `size` is the side of a cell; about the size of the things is best. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Puts a thing into every cell that its box touches. */
  add(box: Box, item: Item): void {
    const size = this.#size;
    const right = Math.floor(box.right / size);
    const bottom = Math.floor(box.bottom / size);
    for (let column = Math.floor(box.left / size); column <= right; column++) {
      for (let row = Math.floor(box.top / size); row <= bottom; row++) this.#put(column, row, item);
    }
  }

  /** Puts a thing into the cells that a straight line passes. */
  addLine(from: { readonly x: number; readonly y: number }, to: typeof from, item: Item): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (this.#size / 2)));
    let last = NaN;
    for (let at = 0; at <= steps; at++) {
      const column = Math.floor((from.x + ((to.x - from.x) * at) / steps) / this.#size);
      const row = Math.floor((from.y + ((to.y - from.y) * at) / steps) / this.#size);
      const key = keyOf(column, row);
      if (key === last) continue;
      last = key;
      this.#put(column, row, item);
    }
  }

  /** Whether any thing in the cells that a box touches meets a condition. */
  some(box: Box, isMet: (item: Item) => boolean): boolean {
    const size = this.#size;
    const right = Math.floor(box.right / size);
    const bottom = Math.floor(box.bottom / size);
    for (let column = Math.floor(box.left / size); column <= right; column++) {
      for (let row = Math.floor(box.top / size); row <= bottom; row++) {
        if (this.#cells.get(keyOf(column, row))?.some(isMet) === true) return true;
      }
    }
    return false;
  }

  /** The things in the cells that a box touches, each once. */
  near(box: Box): ReadonlySet<Item> {
    const found = new Set<Item>();
    this.some(box, (item) => {
      found.add(item);
      return false;
    });
    return found;
  }

  #put(column: number, row: number, item: Item): void {
    const key = keyOf(column, row);
    const cell = this.#cells.get(key);
    if (cell) cell.push(item);
    else this.#cells.set(key, [item]);
  }
}

function keyOf(column: number, row: number): number {
  return column * COLUMNS + row;
}
