/** Pushes discs and names apart until none covers another; pinned nodes stay, settled ones give way least. */
import { PINNED, SETTLED, discBox, labelBox, type ArrangeInput } from './arrange-input.ts';
import type { Box } from './geometry.ts';

const ROUNDS = 400;
const CELL = 120;

/** Moves what overlaps, in place. Ends early once nothing does; what is pinned upon pinned stays so. */
export function separate(input: ArrangeInput, x: Float64Array, y: Float64Array): void {
  const share = (node: number, other: number): number => {
    const weight = (each: number): number =>
      input.mobility[each] === PINNED ? 0 : input.mobility[each] === SETTLED ? 0.15 : 1;
    const sum = weight(node) + weight(other);
    return sum === 0 ? 0 : weight(node) / sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [node, other] of nearPairs(input, x, y)) {
      // Two that stood there before may overlap as they did; only what is new makes room.
      if (input.mobility[node] === SETTLED && input.mobility[other] === SETTLED) continue;
      const push = overlapOf(input, { node, other, x, y });
      if (!push) continue;
      const mine = share(node, other);
      const theirs = share(other, node);
      if (mine + theirs === 0) continue;
      x[node] = (x[node] ?? 0) - push.dx * mine;
      y[node] = (y[node] ?? 0) - push.dy * mine;
      x[other] = (x[other] ?? 0) + push.dx * theirs;
      y[other] = (y[other] ?? 0) + push.dy * theirs;
      moved = true;
    }
    if (!moved) return;
  }
}

interface Pair {
  readonly node: number;
  readonly other: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The shortest push that takes the second node's boxes off those of the first; undefined where nothing overlaps. */
function overlapOf(input: ArrangeInput, { node, other, x, y }: Pair): { dx: number; dy: number } | undefined {
  const boxes = (each: number): readonly Box[] => [
    discBox(input, each, x[each] ?? 0, y[each] ?? 0),
    labelBox(input, each, x[each] ?? 0, y[each] ?? 0),
  ];
  let dx = 0;
  let dy = 0;
  const theirs = boxes(other);
  for (const a of boxes(node)) {
    for (const b of theirs) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide <= 0 || high <= 0) continue;
      if (high <= wide) {
        const sign = (y[other] ?? 0) - (y[node] ?? 0) >= (other > node ? 0 : 1e-9) ? 1 : -1;
        if (high + 0.5 > Math.abs(dy)) dy = sign * (high + 0.5);
      } else {
        const sign = (x[other] ?? 0) - (x[node] ?? 0) >= (other > node ? 0 : 1e-9) ? 1 : -1;
        if (wide + 0.5 > Math.abs(dx)) dx = sign * (wide + 0.5);
      }
    }
  }
  if (dx === 0 && dy === 0) return undefined;
  if (dx !== 0 && dy !== 0) return Math.abs(dx) < Math.abs(dy) ? { dx, dy: 0 } : { dx: 0, dy };
  return { dx, dy };
}

/** Pairs of nodes whose boxes could touch, found over a grid. */
function nearPairs(input: ArrangeInput, x: Float64Array, y: Float64Array): (readonly [number, number])[] {
  const cells = new Map<string, number[]>();
  const spans = x.map((_, node) => Math.max(input.radius[node] ?? 0, (input.labelWidth[node] ?? 0) / 2) + 8);
  const pairs: (readonly [number, number])[] = [];
  const seen = new Set<number>();
  for (let node = 0; node < x.length; node++) {
    const cx = x[node] ?? 0;
    const cy = y[node] ?? 0;
    const reach = spans[node] ?? 0;
    const top = cy - (input.radius[node] ?? 0) - 8;
    const bottom = labelBox(input, node, cx, cy).bottom;
    for (let column = Math.floor((cx - reach) / CELL); column <= Math.floor((cx + reach) / CELL); column++) {
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
        const key = `${String(column)} ${String(row)}`;
        const cell = cells.get(key) ?? [];
        for (const other of cell) {
          const pair = other * x.length + node;
          if (seen.has(pair)) continue;
          seen.add(pair);
          pairs.push([other, node]);
        }
        cell.push(node);
        cells.set(key, cell);
      }
    }
  }
  return pairs;
}
