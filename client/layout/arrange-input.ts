/** What a layout works on: plain arrays, so that they travel to the worker and back without being copied one by one. */
import type { Box } from './geometry.ts';

/** How far a layout may move a node. */
export const FREE = 0;
export const SETTLED = 1;
export const PINNED = 2;

/** A picture to be laid out; all lengths in pixels at zoom 1. */
export interface ArrangeInput {
  /** Present places; NaN where a node has none. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** Size of the name below the disc. */
  readonly labelWidth: Float32Array;
  readonly labelHeight: Float32Array;
  /** `FREE`, `SETTLED` (gives way a little) or `PINNED` (not at all). */
  readonly mobility: Uint8Array;
  /** Pairs of indexes, one for each two nodes that have an edge. */
  readonly links: Uint32Array;
  /** Room that the picture should fill at zoom 1. */
  readonly width: number;
  readonly height: number;
}

/** Distance between a disc and the name below it. */
export const LABEL_GAP = 4;

const AIR = 5;

/** The box around the disc of a node that stands at a place, with some air. */
export function discBox(input: ArrangeInput, node: number, x: number, y: number): Box {
  const reach = (input.radius[node] ?? 0) + AIR;
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** The box around the name of a node that stands at a place, with some air. */
export function labelBox(input: ArrangeInput, node: number, x: number, y: number): Box {
  const half = (input.labelWidth[node] ?? 0) / 2 + AIR;
  const top = y + (input.radius[node] ?? 0) + LABEL_GAP;
  return { left: x - half, top, right: x + half, bottom: top + (input.labelHeight[node] ?? 0) + AIR };
}

/** For each node the nodes that it is linked to. */
export function neighbourLists(input: ArrangeInput): readonly (readonly number[])[] {
  const lists: number[][] = Array.from(input.x, () => []);
  for (const [from, to] of linkPairs(input)) {
    lists[from]?.push(to);
    if (from !== to) lists[to]?.push(from);
  }
  return lists;
}

/** The links as pairs. */
export function linkPairs(input: ArrangeInput): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at + 1 < input.links.length; at += 2) {
    pairs.push([input.links[at] ?? 0, input.links[at + 1] ?? 0]);
  }
  return pairs;
}

/** Numbers between 0 and 1 that look random and are the same every time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
