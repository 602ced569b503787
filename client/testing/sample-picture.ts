/** Pictures for tests of layouts: made by number, always the same; and what is measured of the places that come out. */
import {
  createRandom,
  discBox,
  FREE,
  labelBox,
  type ArrangeInput,
  type ArrangeTask,
} from '../layout/arrange-input.ts';
import { boxesOverlap } from '../layout/geometry.ts';

/** A picture with a few hubs, its nodes without places: some with a day, some with a place on the earth, of a few kinds. */
export function makePicture(count: number, part: Partial<ArrangeInput> = {}): ArrangeInput {
  const random = createRandom(count);
  const links: number[] = [];
  for (let node = 1; node < count; node++) {
    links.push(node, Math.floor(random() ** 2 * node));
    if (random() < 0.5) links.push(node, Math.floor(random() * node));
  }
  const floats = (of: () => number): Float32Array => Float32Array.from({ length: count }, of);
  const input = {
    x: floats(() => NaN),
    y: floats(() => NaN),
    radius: floats(() => 11 + random() * 17),
    labelWidth: floats(() => 40 + random() * 100),
    labelHeight: floats(() => (random() < 0.5 ? 15 : 30)),
    mobility: new Uint8Array(count).fill(FREE),
    hidden: new Uint8Array(count),
    kind: Uint16Array.from({ length: count }, () => Math.floor(random() ** 2 * 5)),
    weight: floats(() => Math.floor(random() * 60)),
    day: floats(() => (random() < 0.15 ? NaN : 19_000 + Math.floor(random() * 1200))),
    latitude: floats(() => (random() < 0.5 ? NaN : random() * 60)),
    longitude: floats(() => random() * 150 - 20),
    links: onePerPair(links),
    width: 1100,
    height: 680,
    ...part,
  };
  return { ...input, directed: part.directed ?? new Uint8Array(input.links.length / 2).fill(1) };
}

/** Pairs without loops, each two nodes once. */
function onePerPair(links: readonly number[]): Uint32Array {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let at = 0; at + 1 < links.length; at += 2) {
    const [a = 0, b = 0] = [links[at], links[at + 1]];
    const key = [Math.min(a, b), Math.max(a, b)].join(' ');
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    kept.push(a, b);
  }
  return Uint32Array.from(kept);
}

/** A new picture by the default layout, unless said otherwise. */
export function makeTask(input: ArrangeInput, part: Partial<ArrangeTask> = {}): ArrangeTask {
  return {
    input,
    layout: 'force',
    direction: 'down',
    scope: 'all',
    roots: new Uint32Array(),
    backdrop: null,
    ...part,
  };
}

/** Where a node came to stand. */
export function placeAt(places: Float32Array, node: number): { readonly x: number; readonly y: number } {
  return { x: places[node * 2] ?? NaN, y: places[node * 2 + 1] ?? NaN };
}

/** Pairs of nodes whose discs or names cover each other. */
export function countOverlaps(input: ArrangeInput, places: Float32Array): number {
  const boxes = [...input.radius.keys()].map((node) => {
    const { x, y } = placeAt(places, node);
    return [discBox(input, node, x, y), labelBox(input, node, x, y)];
  });
  let overlaps = 0;
  for (const [at, mine] of boxes.entries()) {
    for (const theirs of boxes.slice(at + 1)) {
      if (mine.some((a) => theirs.some((b) => boxesOverlap(a, b)))) overlaps++;
    }
  }
  return overlaps;
}

/** Pairs of nodes whose discs cover each other. */
export function countCoveredDiscs(input: ArrangeInput, places: Float32Array): number {
  let covered = 0;
  for (let node = 0; node < input.radius.length; node++) {
    for (let other = 0; other < node; other++) {
      const [a, b] = [placeAt(places, node), placeAt(places, other)];
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      if (apart < (input.radius[node] ?? 0) + (input.radius[other] ?? 0) - 0.5) covered++;
    }
  }
  return covered;
}

/** How far nodes that had a place stand from it. */
export function listMoves(input: ArrangeInput, places: Float32Array): readonly number[] {
  return [...input.x.keys()]
    .filter((node) => !Number.isNaN(input.x[node] ?? NaN))
    .map((node) => {
      const { x, y } = placeAt(places, node);
      return Math.hypot(x - (input.x[node] ?? 0), y - (input.y[node] ?? 0));
    });
}

/** The picture after a layout, all places known. */
export function withPlaces(input: ArrangeInput, places: Float32Array, mobility: number): ArrangeInput {
  return {
    ...input,
    x: input.x.map((_, node) => placeAt(places, node).x),
    y: input.y.map((_, node) => placeAt(places, node).y),
    mobility: input.mobility.map(() => mobility),
  };
}
