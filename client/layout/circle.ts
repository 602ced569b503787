/** The circle: all nodes on one, neighbours side by side as far as can be; very many stand in two or three tracks. */
import { makePlaces, neighbourLists, reachBox, type ArrangeInput, type Places } from './arrange-input.ts';
import { orderAround } from './circle-order.ts';
import { pitchAt } from './in-order.ts';

/** Beyond this radius discs stand closer than their names, which then are shown when one comes near. */
const NAMED_RADIUS = 1_300;

/** Beyond this one they stand in several tracks. */
const LARGEST_RADIUS = 3_600;

const GAP = 6;

/** Places for all nodes around 0, from the top and clockwise. */
export function placeInCircle(input: ArrangeInput): Places {
  const places = makePlaces(input.x.length);
  const order = orderAround(neighbourLists(input));
  if (order.length < 2) return places;
  const boxes = order.map((node) => reachBox(input, node));
  const names = boxes.map(({ left, top, right, bottom }) => ({ width: right - left, height: bottom - top }));
  const discs = order.map((node) => {
    const size = 2 * (input.radius[node] ?? 0) + GAP;
    return { width: size, height: size };
  });
  const named = findRadius(names, 1);
  const isNamed = named <= NAMED_RADIUS;
  const alone = isNamed ? named : findRadius(discs, 1);
  const tracks = Math.ceil(alone / LARGEST_RADIUS);
  const sizes = isNamed ? names : discs;
  const radius = tracks === 1 ? alone : findRadius(sizes, tracks);
  const widest = Math.max(...discs.map((disc) => disc.width));
  for (const [at, angle] of anglesFor(sizes, radius, tracks).entries()) {
    const node = order[at] ?? 0;
    const reach = radius + (at % tracks) * widest;
    places.x[node] = reach * Math.cos(angle);
    places.y[node] = reach * Math.sin(angle);
  }
  return places;
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** The radius at which nodes of these sizes, so many tracks beside each other, go once around. */
function findRadius(sizes: readonly Extent[], tracks: number): number {
  let small = 1;
  let large = 1e6;
  for (let round = 0; round < 48; round++) {
    const radius = Math.sqrt(small * large);
    if (turnOf(sizes, radius, tracks) > 2 * Math.PI) small = radius;
    else large = radius;
  }
  return large;
}

/** How far around the circle nodes reach at this radius. */
function turnOf(sizes: readonly Extent[], radius: number, tracks: number): number {
  let angle = 0;
  for (const at of sizes.keys()) angle += stepAt(sizes, at, angle, radius) / tracks;
  return angle;
}

function anglesFor(sizes: readonly Extent[], radius: number, tracks: number): readonly number[] {
  const stretch = (2 * Math.PI) / turnOf(sizes, radius, tracks);
  let angle = 0;
  return sizes.map((_, at) => {
    const here = angle;
    angle += stepAt(sizes, at, angle, radius) / tracks;
    return here * stretch - Math.PI / 2;
  });
}

/** The angle from a node to the next. */
function stepAt(sizes: readonly Extent[], at: number, angle: number, radius: number): number {
  const mine = sizes[at] ?? { width: 0, height: 0 };
  const next = sizes[(at + 1) % sizes.length] ?? mine;
  const width = (mine.width + next.width) / 2;
  const height = (mine.height + next.height) / 2;
  const here = angleOver(pitchAt(angle - Math.PI / 2, width, height), radius);
  // Between top and side the pitch changes within a step; the larger one of both ends is safe.
  const there = angleOver(pitchAt(angle + here - Math.PI / 2, width, height), radius);
  return Math.max(here, there);
}

/** The angle between two points on a circle so far apart; more than a whole turn where they cannot be. */
function angleOver(apart: number, radius: number): number {
  const half = apart / 2 / radius;
  return half > 1 ? 7 : 2 * Math.asin(half);
}
