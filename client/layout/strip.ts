/** A strip of rows below a picture for what has no place in it, each as near as can be below what it is linked to. */
import { neighbourLists, reachBox, type ArrangeInput, type Places } from './arrange-input.ts';
import { fitInOrder } from './in-order.ts';
import { extentOf, roomFor } from './room.ts';

/** Between the picture and the line that parts them, between that and the rows, and between nodes, in pixels. */
const GAP = { line: 48, above: 44, beside: 10, rows: 12 } as const;

/** Rows are taken for so much longer than what stands in them, so that it can stand where it is wanted. */
const SLACK = 1.1;

/** What is to stand below. */
export interface Below {
  readonly nodes: readonly number[];
  /** All that have their places, those that stand in the strip already among them. */
  readonly placed: Iterable<number>;
  /** Where the strip begins that is there already: what comes into it stands below what is in it. */
  readonly end?: number | null;
}

/** Puts nodes into rows below those that are placed; gives where the strip begins, or null where there is none. */
export function placeBelow(
  input: ArrangeInput,
  places: Places,
  { nodes, placed, end = null }: Below,
): number | null {
  if (nodes.length === 0) return end;
  const there = [...placed];
  const bottomOf = (node: number): number => (places.y[node] ?? 0) + reachBox(input, node).bottom;
  const bottom = Math.max(0, ...there.map(bottomOf));
  const begin = end ?? bottom + GAP.line;
  const across = extentOf(there.map((node) => places.x[node] ?? 0));
  const width = Math.max(2 * roomFor(input).halfWidth, 2 * across.half);
  const { rows, above, tall } = measureRows(input, nodes, width);
  const wanted = findWanted(input, places, { nodes, placed: there, middle: across.middle });
  const sorted = [...nodes].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
  const top = Math.max(begin + GAP.above, bottom + GAP.rows) + above;
  for (let row = 0; row < rows; row++) {
    const own = sorted.filter((_, at) => at % rows === row);
    const spots = alignRow(
      own.map((node) => ({ wanted: wanted.get(node) ?? 0, half: halfOf(input, node) })),
      { from: across.middle - width / 2, to: across.middle + width / 2 },
    );
    for (const [at, node] of own.entries()) {
      places.x[node] = spots[at] ?? 0;
      places.y[node] = top + row * tall;
    }
  }
  return there.length > 0 ? begin : null;
}

/** How high a new strip of these nodes is, with what parts it from the picture. */
export function heightBelow(input: ArrangeInput, nodes: readonly number[]): number {
  if (nodes.length === 0) return 0;
  const { rows, tall } = measureRows(input, nodes, 2 * roomFor(input).halfWidth);
  return GAP.line + GAP.above + rows * tall;
}

interface Rows {
  readonly rows: number;
  readonly tall: number;
  /** How far the middle of a disc lies below the top of its row. */
  readonly above: number;
}

/** How many rows these nodes need within a width, and how high each is. */
function measureRows(input: ArrangeInput, nodes: readonly number[], width: number): Rows {
  const boxes = nodes.map((node) => reachBox(input, node));
  const long = nodes.reduce((sum, node) => sum + 2 * halfOf(input, node), 0);
  const above = Math.max(...boxes.map((box) => -box.top));
  const tall = above + Math.max(...boxes.map((box) => box.bottom)) + GAP.rows;
  return { rows: Math.min(nodes.length, Math.ceil((long * SLACK) / width)), tall, above };
}

/** Half the width that a node takes in a row. */
function halfOf(input: ArrangeInput, node: number): number {
  const { left, right } = reachBox(input, node);
  return (Math.max(-left, right) * 2 + GAP.beside) / 2;
}

/** Where each would best stand: in the middle of what it is linked to in the picture, else of what that is linked to. */
function findWanted(
  input: ArrangeInput,
  places: Places,
  { nodes, placed, middle }: { nodes: readonly number[]; placed: readonly number[]; middle: number },
): ReadonlyMap<number, number> {
  const lists = neighbourLists(input);
  const known = new Map(placed.map((node) => [node, places.x[node] ?? 0]));
  let left = nodes;
  while (left.length > 0) {
    const found = left.flatMap((node) => {
      const near = (lists[node] ?? []).flatMap((other) => known.get(other) ?? []);
      const mean = near.reduce((sum, x) => sum + x, 0) / near.length;
      return near.length > 0 ? [[node, mean] as const] : [];
    });
    for (const [node, x] of found) known.set(node, x);
    if (found.length === 0) for (const node of left) known.set(node, middle);
    left = left.filter((node) => !known.has(node));
  }
  return known;
}

/** Something in a row. */
interface Member {
  readonly wanted: number;
  readonly half: number;
}

/** Places in the order that is given, as near as can be to where each is wanted, side by side and within the bounds as far as they go. */
function alignRow(members: readonly Member[], { from, to }: { from: number; to: number }): readonly number[] {
  const gaps = members.map(({ half }, at) => (at === 0 ? 0 : (members[at - 1]?.half ?? 0) + half));
  const fitted = fitInOrder(
    members.map(({ wanted }) => wanted),
    gaps,
  );
  const least = from + (members[0]?.half ?? 0);
  const most = to - (members.at(-1)?.half ?? 0) - gaps.reduce((sum, gap) => sum + gap, 0);
  // A row that is longer than the bounds lies about their middle.
  const [low, high] = least <= most ? [least, most] : [(least + most) / 2, (least + most) / 2];
  let offset = 0;
  return fitted.map((place, at) => {
    offset += gaps[at] ?? 0;
    return Math.min(high, Math.max(low, place - offset)) + offset;
  });
}
