/** What a layout works on: plain arrays, so that they travel to the worker and back without being copied one by one. */
import type { Backdrop, LayoutName } from '../../server/model/view-content.ts';
import type { Box } from './geometry.ts';

/** How far a layout may move a node. */
export const FREE = 0;
export const SETTLED = 1;
export const PINNED = 2;

/** A picture to be laid out; all lengths in pixels at zoom 1, all arrays but the links by node. */
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
  /** 1 where a filter hides the node: it gets a place, but no room. */
  readonly hidden: Uint8Array;
  /** Number of the node's kind, 0 for the most frequent one. */
  readonly kind: Uint16Array;
  /** How many documents speak of the node. */
  readonly weight: Float32Array;
  /** Days since 1 January 1970; NaN where nothing is dated. */
  readonly day: Float32Array;
  /** Degrees; NaN where it is not known. */
  readonly latitude: Float32Array;
  readonly longitude: Float32Array;
  /** Pairs of indexes, one for each two nodes that have an edge, in the direction of most of their arrows. */
  readonly links: Uint32Array;
  /** By link: 1 where its direction says something. */
  readonly directed: Uint8Array;
  /** Room that the picture should fill at zoom 1. */
  readonly width: number;
  readonly height: number;
}

/** What is asked of a layout. */
export interface ArrangeTask {
  readonly input: ArrangeInput;
  readonly layout: LayoutName;
  /** Of the layered one: where its arrows lead. */
  readonly direction: 'down' | 'right';
  /** `new`: places for those that have none, the others give way a little; `all`: a new picture. */
  readonly scope: 'new' | 'all';
  /** Nodes in the middle of a radial picture. */
  readonly roots: Uint32Array;
  /** What new nodes are placed by in a timeline or on a map. */
  readonly backdrop: Backdrop | null;
}

/** What a layout answers. */
export interface ArrangeAnswer {
  /** By node, x and y in turn. */
  readonly places: Float32Array;
  readonly backdrop: Backdrop | null;
}

/** Places of all nodes, while they are sought. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Places for so many nodes, all at 0. */
export function makePlaces(count: number): Places {
  return { x: new Float64Array(count), y: new Float64Array(count) };
}

/** Distance between a disc and the name below it. */
export const LABEL_GAP = 4;

/** Left free around every disc and name. */
export const AIR = 5;

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

/** The box around disc and name of a node, from its middle. */
export function reachBox(input: ArrangeInput, node: number): Box {
  const disc = discBox(input, node, 0, 0);
  const label = labelBox(input, node, 0, 0);
  return {
    left: Math.min(disc.left, label.left),
    top: disc.top,
    right: Math.max(disc.right, label.right),
    bottom: Math.max(disc.bottom, label.bottom),
  };
}

/** For each node the nodes that it is linked to. */
export function neighbourLists(input: Pick<ArrangeInput, 'x' | 'links'>): readonly (readonly number[])[] {
  const lists: number[][] = Array.from(input.x, () => []);
  for (const [from, to] of linkPairs(input)) {
    lists[from]?.push(to);
    if (from !== to) lists[to]?.push(from);
  }
  return lists;
}

/** The links as pairs. */
export function linkPairs(input: Pick<ArrangeInput, 'links'>): readonly (readonly [number, number])[] {
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
