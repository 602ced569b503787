/** The layout: places for the nodes of a picture, the same for the same picture every time, names never upon each other. */
import { FREE, createRandom, neighbourLists, type ArrangeInput } from './arrange-input.ts';
import { placeByForce } from './force.ts';
import { createCost, type Picture } from './picture-cost.ts';
import { insert, polish } from './polish.ts';
import { separate } from './separate.ts';
import { placeByStress } from './stress.ts';

/** Up to this many nodes every place is weighed; above, forces decide. */
const MOST_WEIGHED = 300;

/** Elementary tests that one layout may take; a few tenths of a second. */
const BUDGET = 1.2e7;

/** How much more room than its names and discs a picture takes, so that edges can be told apart. */
const SPACING = 1.7;

/** Names are never taken for more than this many times as large as at zoom 1. */
const MOST_NAME_SCALE = 1.5;

/** Places by node, x and y in turn: new nodes near their neighbours, the others where they were or little from there. */
export function arrange(given: ArrangeInput): Float32Array {
  const input = scaleNames(given);
  const fresh = [...input.x.keys()].filter((node) => Number.isNaN(input.x[node] ?? NaN));
  const { x, y } = fresh.length === input.x.length ? arrangeAll(input) : arrangeNew(input, fresh);
  const places = new Float32Array(x.length * 2);
  for (let node = 0; node < x.length; node++) {
    places[node * 2] = x[node] ?? 0;
    places[node * 2 + 1] = y[node] ?? 0;
  }
  return places;
}

function arrangeAll(input: ArrangeInput): { x: Float64Array; y: Float64Array } {
  const count = input.x.length;
  const { halfWidth, halfHeight, ideal } = roomFor(input);
  if (count > MOST_WEIGHED) {
    const places = placeByForce(input, ideal * 0.6);
    separate(input, places.x, places.y);
    return places;
  }
  let best: { x: Float64Array; y: Float64Array; cost: number } | undefined;
  const starts = count <= 40 ? 3 : count <= 90 ? 2 : 1;
  for (let start = 1; start <= starts; start++) {
    const { x, y } = placeByStress(input, start);
    fill({ x, y }, halfWidth * 0.86, halfHeight * 0.86);
    const picture: Picture = {
      input,
      x,
      y,
      placed: new Uint8Array(count).fill(1),
      ideal,
      room: { halfWidth, halfHeight },
    };
    const cost = createCost(picture);
    polish(picture, cost, [...x.keys()], { random: createRandom(start), budget: BUDGET / starts });
    separate(input, x, y);
    for (const node of x.keys()) cost.settle(node);
    let sum = 0;
    for (const node of x.keys()) sum += cost.at(node, x[node] ?? 0, y[node] ?? 0);
    if (!best || sum < best.cost) best = { x, y, cost: sum };
  }
  return best ?? { x: new Float64Array(0), y: new Float64Array(0) };
}

function arrangeNew(input: ArrangeInput, fresh: readonly number[]): { x: Float64Array; y: Float64Array } {
  const x = Float64Array.from(input.x);
  const y = Float64Array.from(input.y);
  const placed = Uint8Array.from(input.x, (value) => (Number.isNaN(value) ? 0 : 1));
  const free = [...input.mobility.keys()].filter(
    (node) => input.mobility[node] === FREE && placed[node] === 1,
  );
  const { ideal } = roomFor(input);
  const picture: Picture = { input, x, y, placed, ideal: Math.min(ideal, 130), room: undefined };
  const cost = createCost(picture);
  const lists = neighbourLists(input);
  const rank = (node: number): number =>
    new Set((lists[node] ?? []).filter((other) => placed[other] === 1)).size;
  const ranked = fresh.map((node) => ({ node, rank: rank(node) }));
  ranked.sort((a, b) => b.rank - a.rank || a.node - b.node);
  insert(
    picture,
    cost,
    ranked.map((each) => each.node),
    lists,
  );
  const random = createRandom(fresh.length);
  polish(picture, cost, [...fresh, ...free], { random, budget: BUDGET / 2 });
  separate(input, x, y);
  return { x, y };
}

/**
 * Names keep their size on the screen, so in a picture that must be zoomed out to fit they take more room in it. Gives
 * the picture with names as large as they will be then, up to a limit beyond which not all of them can be shown anyway.
 */
function scaleNames(input: ArrangeInput): ArrangeInput {
  let scale = 1;
  for (let round = 0; round < 4; round++) scale = Math.min(MOST_NAME_SCALE, growthOf(input, scale));
  if (scale <= 1) return input;
  return {
    ...input,
    labelWidth: input.labelWidth.map((width) => width * scale),
    labelHeight: input.labelHeight.map((height) => height * scale),
  };
}

/** How many times as wide as the canvas at zoom 1 the picture must be for its names and discs to have room. */
function growthOf(input: ArrangeInput, scale: number): number {
  let area = 0;
  for (let node = 0; node < input.x.length; node++) {
    const disc = (input.radius[node] ?? 0) * 2;
    const wide = Math.max((input.labelWidth[node] ?? 0) * scale + 14, disc + 14);
    area += wide * ((input.labelHeight[node] ?? 0) * scale + disc + 24);
  }
  return Math.max(
    1,
    Math.sqrt((area * SPACING) / (Math.max(200, input.width) * Math.max(200, input.height))),
  );
}

/** Half the room that the picture takes, grown where its names and discs need more than the canvas has at zoom 1. */
function roomFor(input: ArrangeInput): { halfWidth: number; halfHeight: number; ideal: number } {
  const width = Math.max(200, input.width);
  const height = Math.max(200, input.height);
  const grow = growthOf(input, 1);
  const share = Math.sqrt((width * height * grow * grow) / Math.max(1, input.x.length));
  return {
    halfWidth: (width * grow) / 2,
    halfHeight: (height * grow) / 2,
    ideal: Math.min(210, Math.max(100, share * 0.85)),
  };
}

/** Turns a picture so that it lies along the room, then stretches it to fill it, by no more than twice as much one way. */
function fill(places: { x: Float64Array; y: Float64Array }, halfWidth: number, halfHeight: number): void {
  const { x, y } = places;
  if (x.length < 2) {
    x.fill(0);
    y.fill(0);
    return;
  }
  turnToAxis(x, y, halfWidth >= halfHeight);
  const middleX = (Math.min(...x) + Math.max(...x)) / 2;
  const middleY = (Math.min(...y) + Math.max(...y)) / 2;
  const spanX = Math.max(1e-6, Math.max(...x) - middleX);
  const spanY = Math.max(1e-6, Math.max(...y) - middleY);
  const scaleX = Math.min(halfWidth / spanX, (halfHeight / spanY) * 2);
  const scaleY = Math.min(halfHeight / spanY, (halfWidth / spanX) * 2);
  for (let node = 0; node < x.length; node++) {
    x[node] = ((x[node] ?? 0) - middleX) * scaleX;
    y[node] = ((y[node] ?? 0) - middleY) * scaleY;
  }
}

/** Turns places around their middle until their longest extent lies along the wider side. */
function turnToAxis(x: Float64Array, y: Float64Array, wide: boolean): void {
  const meanX = x.reduce((sum, value) => sum + value, 0) / x.length;
  const meanY = y.reduce((sum, value) => sum + value, 0) / y.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let node = 0; node < x.length; node++) {
    const dx = (x[node] ?? 0) - meanX;
    const dy = (y[node] ?? 0) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + (wide ? 0 : Math.PI / 2);
  const cos = Math.cos(-angle);
  const sin = Math.sin(-angle);
  for (let node = 0; node < x.length; node++) {
    const dx = (x[node] ?? 0) - meanX;
    const dy = (y[node] ?? 0) - meanY;
    x[node] = dx * cos - dy * sin;
    y[node] = dx * sin + dy * cos;
  }
}
