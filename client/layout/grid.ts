/** The grid: rows by kind, the most frequent kind first, and within a kind the most connected first. */
import { makePlaces, neighbourLists, reachBox, type ArrangeInput, type Places } from './arrange-input.ts';
import { extentOf, ratioOf } from './room.ts';

const MOST_STRETCH = 1.5;

/** Free room between columns, between rows, and more of it between kinds. */
const GAP = { column: 8, row: 10, kind: 26 } as const;

/** Places for all nodes, around 0. */
export function placeInGrid(input: ArrangeInput): Places {
  const kinds = rankWithinKinds(input);
  const pitch = Math.max(0, ...[...input.x.keys()].map((node) => widthOf(input, node))) + GAP.column;
  const most = Math.max(1, ...kinds.map((kind) => kind.length));
  let best: { rows: readonly Row[]; miss: number } | undefined;
  for (let columns = 1; columns <= most; columns++) {
    const rows = toRows(input, kinds, columns);
    const height = Math.max(
      1,
      rows.reduce((sum, row) => sum + row.height, 0),
    );
    const miss = Math.abs(Math.log((columns * pitch) / height / ratioOf(input)));
    if (!best || miss < best.miss) best = { rows, miss };
  }
  const places = placeRows(input, best?.rows ?? [], pitch);
  stretch(places, ratioOf(input));
  return places;
}

/** Moves rows or columns apart, by so much at most, until the grid is as wide for its height as the canvas. */
function stretch({ x, y }: Places, ratio: number): void {
  const wide = extentOf(x).half;
  const high = extentOf(y).half;
  if (wide === 0 || high === 0) return;
  const flat = wide / high / ratio;
  const values = flat > 1 ? y : x;
  const by = Math.min(MOST_STRETCH, Math.max(flat, 1 / flat));
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * by;
}

interface Row {
  readonly nodes: readonly number[];
  /** With the room above it. */
  readonly height: number;
  /** Largest radius, at which the middles stand. */
  readonly radius: number;
  readonly gap: number;
}

function widthOf(input: ArrangeInput, node: number): number {
  const box = reachBox(input, node);
  return box.right - box.left;
}

/** The nodes of each kind, the most connected first; then those of which more is said. */
function rankWithinKinds(input: ArrangeInput): readonly (readonly number[])[] {
  const lists = neighbourLists(input);
  const kinds: number[][] = [];
  for (const node of input.x.keys()) (kinds[input.kind[node] ?? 0] ??= []).push(node);
  const rank = (a: number, b: number): number =>
    (lists[b]?.length ?? 0) - (lists[a]?.length ?? 0) ||
    (input.weight[b] ?? 0) - (input.weight[a] ?? 0) ||
    a - b;
  return Object.values(kinds).map((nodes) => nodes.sort(rank));
}

function toRows(input: ArrangeInput, kinds: readonly (readonly number[])[], columns: number): readonly Row[] {
  return kinds.flatMap((nodes, kind) =>
    Array.from({ length: Math.ceil(nodes.length / columns) }, (_, at) => {
      const row = nodes.slice(at * columns, (at + 1) * columns);
      const radius = Math.max(...row.map((node) => -reachBox(input, node).top));
      const below = Math.max(...row.map((node) => reachBox(input, node).bottom));
      const above = at === 0 ? GAP.kind : GAP.row;
      const gap = kind === 0 && at === 0 ? 0 : above;
      return { nodes: row, radius, gap, height: gap + radius + below };
    }),
  );
}

function placeRows(input: ArrangeInput, rows: readonly Row[], pitch: number): Places {
  const places = makePlaces(input.x.length);
  const columns = Math.max(0, ...rows.map((row) => row.nodes.length));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  let top = -height / 2;
  for (const row of rows) {
    for (const [column, node] of row.nodes.entries()) {
      places.x[node] = (column - (columns - 1) / 2) * pitch;
      places.y[node] = top + row.gap + row.radius;
    }
    top += row.height;
  }
  return places;
}
