/** Holds that layouts are the same every time, cover no name, use the room, and move what was there but little. */
import { describe, expect, it } from 'vitest';
import {
  FREE,
  PINNED,
  SETTLED,
  createRandom,
  discBox,
  labelBox,
  type ArrangeInput,
} from './arrange-input.ts';
import { arrange } from './arrange.ts';
import { boxesOverlap } from './geometry.ts';

/** A picture with a few hubs, its nodes without places. */
function makePicture(count: number, part: Partial<ArrangeInput> = {}): ArrangeInput {
  const random = createRandom(count);
  const links: number[] = [];
  for (let node = 1; node < count; node++) {
    links.push(node, Math.floor(random() ** 2 * node));
    if (random() < 0.5) links.push(node, Math.floor(random() * node));
  }
  return {
    x: new Float32Array(count).fill(NaN),
    y: new Float32Array(count).fill(NaN),
    radius: Float32Array.from({ length: count }, () => 11 + random() * 17),
    labelWidth: Float32Array.from({ length: count }, () => 40 + random() * 100),
    labelHeight: Float32Array.from({ length: count }, () => (random() < 0.5 ? 15 : 30)),
    mobility: new Uint8Array(count).fill(FREE),
    links: Uint32Array.from(links.map((node) => Math.min(node, count - 1))),
    width: 1100,
    height: 680,
    ...part,
  };
}

function countOverlaps(input: ArrangeInput, places: Float32Array): number {
  const boxes = [...input.radius.keys()].map((node) => {
    const x = places[node * 2] ?? NaN;
    const y = places[node * 2 + 1] ?? NaN;
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

/** The picture after a layout, with more nodes joined to the first one. */
function grow(input: ArrangeInput, places: Float32Array, more: number): ArrangeInput {
  const old = input.x.length;
  const grown = makePicture(old + more);
  return {
    ...grown,
    x: grown.x.map((_, node) => (node < old ? (places[node * 2] ?? 0) : NaN)),
    y: grown.y.map((_, node) => (node < old ? (places[node * 2 + 1] ?? 0) : NaN)),
    radius: grown.radius.map((radius, node) => input.radius[node] ?? radius),
    labelWidth: grown.labelWidth.map((width, node) => input.labelWidth[node] ?? width),
    labelHeight: grown.labelHeight.map((height, node) => input.labelHeight[node] ?? height),
    mobility: grown.mobility.map((_, node) => (node < old ? SETTLED : FREE)),
    links: Uint32Array.from([
      ...input.links,
      ...Array.from({ length: more }, (_, at) => [0, old + at]).flat(),
    ]),
  };
}

function farthestMove(input: ArrangeInput, places: Float32Array): number {
  const moves = [...input.x.keys()]
    .filter((node) => !Number.isNaN(input.x[node] ?? NaN))
    .map((node) =>
      Math.hypot(
        (places[node * 2] ?? 0) - (input.x[node] ?? 0),
        (places[node * 2 + 1] ?? 0) - (input.y[node] ?? 0),
      ),
    );
  return Math.max(...moves);
}

describe('a layout', () => {
  it('is the same every time', () => {
    expect(arrange(makePicture(30))).toEqual(arrange(makePicture(30)));
  });

  it.each([1, 2, 12, 40, 90])('covers no name and no disc with %i nodes', (count) => {
    const input = makePicture(count);
    expect(countOverlaps(input, arrange(input))).toBe(0);
  });

  it('gives every node a place, also of large pictures and without links', () => {
    for (const input of [makePicture(350), makePicture(20, { links: new Uint32Array(0) })]) {
      expect(arrange(input).every(Number.isFinite)).toBe(true);
    }
    expect(arrange(makePicture(0))).toHaveLength(0);
  });

  it('fills a wide room widely', () => {
    const places = arrange(makePicture(35));
    const xs = [...places].filter((_, at) => at % 2 === 0);
    const ys = [...places].filter((_, at) => at % 2 === 1);
    const width = Math.max(...xs) - Math.min(...xs);
    const height = Math.max(...ys) - Math.min(...ys);
    expect(width / height).toBeGreaterThan(1.05);
    expect(width).toBeGreaterThan(600);
  });

  it('moves what was there but little when neighbours are added, and covers nothing new', () => {
    const first = makePicture(25);
    const input = grow(first, arrange(first), 20);
    const places = arrange(input);
    expect(farthestMove(input, places)).toBeLessThan(60);
    expect(countOverlaps(input, places)).toBe(0);
  });

  it('leaves pinned nodes exactly where they are', () => {
    const first = makePicture(15);
    const grown = grow(first, arrange(first), 10);
    const input = {
      ...grown,
      mobility: grown.mobility.map((mobility) => (mobility === SETTLED ? PINNED : mobility)),
    };
    expect(farthestMove(input, arrange(input))).toBe(0);
  });
});
