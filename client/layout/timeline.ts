/** The timeline: time from left to right, what is linked at like heights; what has no day stands in a band at the left. */
import type { AxisBackdrop } from '../../server/model/view-content.ts';
import {
  makePlaces,
  neighbourLists,
  PINNED,
  reachBox,
  type ArrangeInput,
  type Places,
} from './arrange-input.ts';
import { createOccupancy, type Occupancy } from './occupancy.ts';
import { extentOf, ratioOf, roomFor } from './room.ts';
import { extendScale, makeScale, placeOfDay } from './time-scale.ts';

/** Between the band of what has no day and the axis; and between its columns. */
const GAP = { band: 56, column: 12 } as const;

/** Heights are tried in steps of so many pixels. */
const STEP = 6;

/** The axis grows by so much until the picture is no higher than the canvas for its width, but not for ever. */
const GROWTH = { factor: 1.3, most: 5 } as const;

/** A picture is made higher by so much at most, to be as high for its width as the canvas. */
const MOST_STRETCH = 1.8;

/** A picture with its axis; without one where nothing is dated. */
export interface Timeline {
  readonly places: Places;
  readonly backdrop: AxisBackdrop | null;
}

/** Places for all nodes, on their own axis. */
export function placeInTime(input: ArrangeInput): Timeline {
  const dated = [...input.day.keys()].filter((node) => isDated(input, node));
  const undated = [...input.day.keys()].filter((node) => !isDated(input, node));
  const days = dated.map((node) => input.day[node] ?? 0);
  const room = roomFor(input).halfWidth * 1.8;
  for (let growth = 0; ; growth++) {
    const knots = makeScale(days, room * GROWTH.factor ** growth);
    const places = makePlaces(input.x.length);
    const occupancy = createOccupancy(input);
    const stack = { input, places, occupancy, lists: neighbourLists(input) };
    for (const node of dated) places.x[node] = placeOfDay(knots, input.day[node] ?? 0);
    const placed = new Set<number>();
    for (const node of orderByTies(dated, stack.lists, input.weight)) settle(stack, placed, node);
    const heights = extentOf(dated.map((node) => places.y[node] ?? 0));
    const width = (knots.at(-1)?.[1] ?? 0) - (knots[0]?.[1] ?? 0);
    const isFlat = heights.half * 2 <= width / ratioOf(input);
    if (!isFlat && growth < GROWTH.most) continue;
    stretchHeights(places.y, dated, { middle: heights.middle, height: width / ratioOf(input) });
    const right = (knots[0]?.[1] ?? 0) - GAP.band;
    const band = fillBand(stack, {
      nodes: undated,
      right,
      middle: heights.middle,
      height: width / ratioOf(input),
    });
    return { places, backdrop: dated.length > 0 ? { type: 'axis', knots, undated: band } : null };
  }
}

/** Places for those that have none, on the axis that is there; what is there already keeps its height. */
export function addInTime(input: ArrangeInput, backdrop: AxisBackdrop): Timeline {
  const places = { x: Float64Array.from(input.x), y: Float64Array.from(input.y) };
  const fresh = [...input.x.keys()].filter((node) => Number.isNaN(input.x[node] ?? NaN));
  const dated = fresh.filter((node) => isDated(input, node));
  const knots = extendScale(
    backdrop.knots,
    dated.map((node) => input.day[node] ?? 0),
  );
  const shift = (knots[0]?.[1] ?? 0) - (backdrop.knots[0]?.[1] ?? 0);
  const band = backdrop.undated && ([backdrop.undated[0] + shift, backdrop.undated[1] + shift] as const);
  const stack = { input, places, occupancy: createOccupancy(input), lists: neighbourLists(input) };
  const placed = takePlaced(stack, backdrop, shift);
  for (const node of dated) places.x[node] = placeOfDay(knots, input.day[node] ?? 0);
  for (const node of orderByTies(dated, stack.lists, input.weight)) settle(stack, placed, node);
  const heights = extentOf([...placed].map((node) => places.y[node] ?? 0));
  const more = fillBand(stack, {
    nodes: fresh.filter((node) => !isDated(input, node)),
    right: band ? band[0] - GAP.column : (knots[0]?.[1] ?? 0) - GAP.band,
    middle: heights.middle,
    height: Math.max(200, heights.half * 2),
  });
  const undated = band && more ? ([more[0], band[1]] as const) : (more ?? band);
  return { places, backdrop: { type: 'axis', knots, undated } };
}

/** Takes the room of what has a place already; what is in the band makes room for an axis that grew to the left. */
function takePlaced(
  { input, places, occupancy }: Stack,
  { undated }: AxisBackdrop,
  shift: number,
): Set<number> {
  const placed = new Set<number>();
  for (const node of input.x.keys()) {
    if (Number.isNaN(input.x[node] ?? NaN)) continue;
    const isInBand = undated && !isDated(input, node) && (input.x[node] ?? 0) <= undated[1];
    if (isInBand && input.mobility[node] !== PINNED) places.x[node] = (places.x[node] ?? 0) + shift;
    occupancy.take(node, places.x[node] ?? 0, places.y[node] ?? 0);
    placed.add(node);
  }
  return placed;
}

/** Pulls nodes apart towards a height; what does not overlap before does not overlap then. */
function stretchHeights(
  y: Float64Array,
  nodes: readonly number[],
  { middle, height }: { readonly middle: number; readonly height: number },
): void {
  const now = extentOf(nodes.map((node) => y[node] ?? 0)).half * 2;
  if (now === 0) return;
  const by = Math.max(1, Math.min(MOST_STRETCH, height / now));
  for (const node of nodes) y[node] = middle + ((y[node] ?? 0) - middle) * by;
}

function isDated(input: ArrangeInput, node: number): boolean {
  return !Number.isNaN(input.day[node] ?? NaN);
}

interface Stack {
  readonly input: ArrangeInput;
  readonly places: Places;
  readonly occupancy: Occupancy;
  readonly lists: readonly (readonly number[])[];
}

/** An order in which each node comes soon after those that it is linked to, beginning with the best connected. */
function orderByTies(
  nodes: readonly number[],
  lists: readonly (readonly number[])[],
  weight: Float32Array,
): readonly number[] {
  const left = new Set(nodes);
  const ties = new Map(nodes.map((node) => [node, 0]));
  const degree = (node: number): number => (lists[node]?.length ?? 0) + (weight[node] ?? 0) / 1e6;
  const order: number[] = [];
  while (left.size > 0) {
    let best: number | undefined;
    for (const node of left) {
      const gain = best === undefined ? 1 : (ties.get(node) ?? 0) - (ties.get(best) ?? 0);
      if (best === undefined || gain > 0 || (gain === 0 && degree(node) > degree(best))) best = node;
    }
    if (best === undefined) break;
    left.delete(best);
    order.push(best);
    for (const next of lists[best] ?? []) if (left.has(next)) ties.set(next, (ties.get(next) ?? 0) + 1);
  }
  return order;
}

/** Puts a node, whose day is its x, to the free height that is nearest to what it is linked to. */
function settle({ places, occupancy, lists }: Stack, placed: Set<number>, node: number): void {
  const near = (lists[node] ?? []).filter((other) => placed.has(other));
  const sum = near.reduce((total, other) => total + (places.y[other] ?? 0), 0);
  const wanted = near.length > 0 ? Math.round(sum / near.length / STEP) * STEP : 0;
  const x = places.x[node] ?? 0;
  // Names lie below, so a step down is tried first where both are as far.
  for (let step = 0; ; step = step > 0 ? -step : 1 - step) {
    const y = wanted + step * STEP;
    if (!occupancy.isFree(node, x, y)) continue;
    places.y[node] = y;
    occupancy.take(node, x, y);
    placed.add(node);
    return;
  }
}

interface Band {
  readonly nodes: readonly number[];
  /** Where the band ends, and how high it is, around which middle. */
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

/** Puts nodes into columns that end at a line, each about as high as what it is linked to; gives from where to where they reach. */
function fillBand(
  { input, places, occupancy, lists }: Stack,
  { nodes, right, middle, height }: Band,
): readonly [number, number] | null {
  if (nodes.length === 0) return null;
  const boxes = nodes.map((node) => reachBox(input, node));
  const wide = Math.max(...boxes.map((box) => box.right - box.left)) + GAP.column;
  const tall = Math.max(...boxes.map((box) => box.bottom - box.top));
  const rows = Math.max(1, Math.min(nodes.length, Math.floor(height / tall)));
  const columns = Math.ceil(nodes.length / rows);
  const isFresh = new Set(nodes);
  const wanted = new Map(
    nodes.map((node) => {
      const near = (lists[node] ?? []).filter((other) => !isFresh.has(other));
      const sum = near.reduce((total, other) => total + (places.y[other] ?? 0), 0);
      return [node, near.length > 0 ? sum / near.length : middle];
    }),
  );
  const ordered = [...nodes].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
  const perRow = Math.ceil(nodes.length / columns);
  for (const [at, node] of ordered.entries()) {
    const row = Math.floor(at / columns);
    places.x[node] = right - wide / 2 - (at % columns) * wide;
    places.y[node] = middle + (row - (perRow - 1) / 2) * tall;
    occupancy.take(node, places.x[node] ?? 0, places.y[node] ?? 0);
  }
  return [right - columns * wide, right];
}
