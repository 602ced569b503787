/** Which places are taken: boxes of discs and names in a grid, so that a free spot is found without asking every node. */
import { discBox, labelBox, type ArrangeInput } from './arrange-input.ts';
import { boxesOverlap, type Box } from './geometry.ts';

const CELL = 96;
/** Cells on either side of the middle in one row of keys; farther out cells share keys, which only costs time. */
const ROW = 1 << 20;

/** The boxes that are taken. */
export interface Occupancy {
  /** Takes the boxes of a node at a place. */
  readonly take: (node: number, x: number, y: number) => void;
  /** Whether disc and name of a node would cover nothing there. */
  readonly isFree: (node: number, x: number, y: number) => boolean;
}

/** Nothing is taken yet; without names only discs count. */
export function createOccupancy(input: ArrangeInput, names = true): Occupancy {
  const cells = new Map<number, Box[]>();
  const boxesAt = (node: number, x: number, y: number): readonly Box[] =>
    names ? [discBox(input, node, x, y), labelBox(input, node, x, y)] : [discBox(input, node, x, y)];
  return {
    take: (node, x, y) => {
      for (const box of boxesAt(node, x, y)) {
        for (const key of keysOf(box)) {
          const cell = cells.get(key);
          if (cell) cell.push(box);
          else cells.set(key, [box]);
        }
      }
    },
    isFree: (node, x, y) =>
      boxesAt(node, x, y).every((box) =>
        keysOf(box).every((key) => cells.get(key)?.every((other) => !boxesOverlap(box, other)) ?? true),
      ),
  };
}

function keysOf(box: Box): readonly number[] {
  const keys: number[] = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
      keys.push(row * ROW + column);
  }
  return keys;
}

/**
 * The nearest place that is free, in rings around a point and outwards first; `wide` stretches the rings. The point itself
 * is tried where `atOnce` says so.
 */
export function findFree(
  occupancy: Occupancy,
  node: number,
  from: { readonly x: number; readonly y: number },
  options: {
    readonly step: number;
    readonly outwards?: number;
    readonly atOnce?: boolean;
    readonly wide?: number;
  },
): { x: number; y: number } {
  const { step, outwards = 0, atOnce = false, wide = 1 } = options;
  if (atOnce && occupancy.isFree(node, from.x, from.y)) return { x: from.x, y: from.y };
  for (let ring = 1; ; ring++) {
    const spokes = 6 + ring * 5;
    for (let spoke = 0; spoke < spokes; spoke++) {
      const side = spoke % 2 === 0 ? 1 : -1;
      const angle = outwards + side * Math.ceil(spoke / 2) * ((2 * Math.PI) / spokes);
      const x = from.x + Math.cos(angle) * ring * step * wide;
      const y = from.y + Math.sin(angle) * ring * step;
      if (occupancy.isFree(node, x, y)) return { x, y };
    }
  }
}
