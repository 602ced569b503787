/** Places for new nodes near their neighbours in a picture that is there already, which gives way only a little. */
import {
  createRandom,
  FREE,
  neighbourLists,
  PINNED,
  type ArrangeInput,
  type Places,
} from './arrange-input.ts';
import { createOccupancy, findFree, type Occupancy } from './occupancy.ts';
import { createCost, type Picture, type PictureCost } from './picture-cost.ts';
import { polish } from './polish.ts';
import { roomFor } from './room.ts';
import { separate } from './separate.ts';

/** Up to this many nodes every free place around is weighed; above, the nearest is taken. */
const MOST_WEIGHED = 200;

/** How many free places are weighed for one node. */
const MOST_TRIED = 40;

/** Elementary tests that moving the new ones about may take: an expansion should be drawn within 150 ms, all told. */
const BUDGET = 1.5e6;

/** Rounds of pushing apart in a picture that is too large to be weighed. */
const ROUNDS = 60;

/** Places for all nodes: the new ones, which have none, near their neighbours; the others where they were, or little from there. */
export function placeNew(input: ArrangeInput): Places {
  const x = Float64Array.from(input.x);
  const y = Float64Array.from(input.y);
  const placed = Uint8Array.from(input.x, (value) => (Number.isNaN(value) ? 0 : 1));
  const fresh = [...placed.keys()].filter((node) => placed[node] === 0);
  const ideal = Math.min(roomFor(input).ideal, 130);
  const picture: Picture = { input, x, y, placed, ideal, room: undefined };
  const occupancy = createOccupancy(input);
  for (const node of placed.keys()) if (placed[node] === 1) occupancy.take(node, x[node] ?? 0, y[node] ?? 0);
  const isSmall = x.length <= MOST_WEIGHED;
  const cost = isSmall ? createCost(picture) : undefined;
  const lists = neighbourLists(input);
  for (const node of orderByLinks(fresh, lists, placed)) insert({ picture, occupancy, cost, lists }, node);
  if (cost) {
    const movable = [...fresh, ...freeOf(input)];
    polish(picture, cost, movable, { random: createRandom(fresh.length), budget: BUDGET, least: 1 });
  }
  separate(input, x, y, isSmall ? undefined : ROUNDS);
  return { x, y };
}

/** Nodes that stand somewhere and may be moved all the same. */
function freeOf(input: ArrangeInput): readonly number[] {
  return [...input.mobility.keys()].filter(
    (node) => input.mobility[node] === FREE && !Number.isNaN(input.x[node] ?? NaN),
  );
}

/** Those that know their place best come first: the more placed neighbours, the better; then what hangs on them. */
function orderByLinks(
  fresh: readonly number[],
  lists: readonly (readonly number[])[],
  placed: Uint8Array,
): readonly number[] {
  const rank = (node: number): number =>
    new Set((lists[node] ?? []).filter((other) => placed[other] === 1)).size;
  const ranked = fresh.map((node) => ({ node, rank: rank(node) }));
  ranked.sort((a, b) => b.rank - a.rank || a.node - b.node);
  const anchored = ranked.filter((each) => each.rank > 0).map((each) => each.node);
  const seen = new Set(anchored);
  // The queue grows while it is walked.
  for (const node of anchored) {
    for (const next of lists[node] ?? []) {
      if (placed[next] === 1 || seen.has(next)) continue;
      seen.add(next);
      anchored.push(next);
    }
  }
  return [...anchored, ...fresh.filter((node) => !seen.has(node))];
}

interface Insertion {
  readonly picture: Picture;
  readonly occupancy: Occupancy;
  /** Missing where the picture is too large for it. */
  readonly cost: PictureCost | undefined;
  readonly lists: readonly (readonly number[])[];
}

/** Gives a node its place: the cheapest of the free ones around its placed neighbours, or the nearest. */
function insert({ picture, occupancy, cost, lists }: Insertion, node: number): void {
  const { x, y, placed, ideal } = picture;
  const near = (lists[node] ?? []).filter((other) => placed[other] === 1);
  const home = centreOf(picture);
  const from = near.length > 0 ? mean(near, x, y) : home;
  const outwards = Math.atan2(from.y - home.y, from.x - home.x);
  let best = { x: from.x, y: from.y, cost: Infinity };
  let tried = 0;
  for (let ring = 1; cost && ring <= 9 && tried < MOST_TRIED; ring++) {
    const spokes = 10 + ring * 3;
    for (let spoke = 0; spoke < spokes && tried < MOST_TRIED; spoke++) {
      const side = spoke % 2 === 0 ? 1 : -1;
      const angle = outwards + side * Math.ceil(spoke / 2) * ((2 * Math.PI) / spokes);
      const reach = ideal * (near.length > 1 ? ring - 1 : ring) * 0.55;
      const toX = from.x + Math.cos(angle) * reach * 1.15;
      const toY = from.y + Math.sin(angle) * reach;
      if (!occupancy.isFree(node, toX, toY)) continue;
      tried++;
      const costs = cost.at(node, toX, toY, best.cost);
      if (costs < best.cost) best = { x: toX, y: toY, cost: costs };
    }
  }
  const found =
    tried > 0 ? best : findFree(occupancy, node, from, { step: ideal * 0.4, outwards, wide: 1.15 });
  x[node] = found.x;
  y[node] = found.y;
  placed[node] = 1;
  occupancy.take(node, found.x, found.y);
  cost?.settle(node);
}

function mean(nodes: readonly number[], x: Float64Array, y: Float64Array): { x: number; y: number } {
  let sumX = 0;
  let sumY = 0;
  for (const node of nodes) {
    sumX += x[node] ?? 0;
    sumY += y[node] ?? 0;
  }
  return { x: sumX / nodes.length, y: sumY / nodes.length };
}

function centreOf({ x, y, placed }: Picture): { x: number; y: number } {
  const nodes = [...placed.keys()].filter((node) => placed[node] === 1);
  return nodes.length > 0 ? mean(nodes, x, y) : { x: 0, y: 0 };
}

/** Shifts a picture by as much as takes its pinned nodes nearest to where they are, then puts those exactly there. */
export function holdPinned(input: ArrangeInput, { x, y }: Places, shifts: boolean): void {
  const pinned = [...input.mobility.keys()].filter((node) => input.mobility[node] === PINNED);
  if (pinned.length === 0) return;
  const there = mean(pinned, Float64Array.from(input.x), Float64Array.from(input.y));
  const here = mean(pinned, x, y);
  for (let node = 0; shifts && node < x.length; node++) {
    x[node] = (x[node] ?? 0) + there.x - here.x;
    y[node] = (y[node] ?? 0) + there.y - here.y;
  }
  for (const node of pinned) {
    x[node] = input.x[node] ?? 0;
    y[node] = input.y[node] ?? 0;
  }
}
