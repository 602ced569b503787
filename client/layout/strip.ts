/** Rows below a picture for what has no place in it. */
import { reachBox, type ArrangeInput, type Places } from './arrange-input.ts';
import { extentOf, roomFor } from './room.ts';

/** Between the picture and the rows, of that above the line that parts them, and between nodes, in pixels. */
const GAP = { above: 120, line: 44, beside: 8 } as const;

/** Puts nodes into rows below those that are placed, in their order; gives where the rows begin, or null where there are none. */
export function placeBelow(
  input: ArrangeInput,
  places: Places,
  { nodes, placed }: { readonly nodes: readonly number[]; readonly placed: Iterable<number> },
): number | null {
  if (nodes.length === 0) return null;
  const boxes = nodes.map((node) => reachBox(input, node));
  const wide = Math.max(...boxes.map((box) => box.right - box.left)) + GAP.beside;
  const above = Math.max(...boxes.map((box) => -box.top));
  const tall = above + Math.max(...boxes.map((box) => box.bottom)) + GAP.beside;
  const there = [...placed];
  const across = extentOf(there.map((node) => places.x[node] ?? 0));
  const bottom = Math.max(0, ...there.map((node) => (places.y[node] ?? 0) + reachBox(input, node).bottom));
  const room = 2 * Math.max(roomFor(input).halfWidth, across.half);
  const columns = Math.max(1, Math.min(nodes.length, Math.floor(room / wide)));
  for (const [at, node] of nodes.entries()) {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, nodes.length - row * columns);
    places.x[node] = across.middle + ((at % columns) - (inRow - 1) / 2) * wide;
    places.y[node] = bottom + GAP.above + above + row * tall;
  }
  return there.length > 0 ? bottom + GAP.line : null;
}
