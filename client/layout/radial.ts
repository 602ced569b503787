/** The rings: what is chosen in the middle, and around it a ring for each step away, on which few links cross. */
import { makePlaces, neighbourLists, reachBox, type ArrangeInput, type Places } from './arrange-input.ts';
import { orderAround } from './circle-order.ts';
import { fitAround, pitchAt } from './in-order.ts';
import { ratioOf } from './room.ts';
import { separate } from './separate.ts';
import { placeBelow } from './strip.ts';

/** Least distance between two rings, and between the tracks of one that is crowded. */
const GAP = { ring: 150, track: 64 } as const;

/** A ring takes no more than this many times the radius that it would have alone, before it gets a second track. */
const STRETCH = 1.25;

/** The rings are stretched by so much at most, to be as wide for their height as the canvas. */
export const MOST_STRETCH = 1.35;

/** How often the rings are put in order again by what they are linked to. */
const SWEEPS = 4;

/** Places for all nodes, the roots around 0, without any the best-connected node; what is not joined to them stands below. */
export function placeInRings(input: ArrangeInput, roots: Uint32Array): Places {
  const places = makePlaces(input.x.length);
  if (input.x.length === 0) return places;
  const lists = neighbourLists(input);
  const { rings, beyond } = ringsAround(roots.length > 0 ? [...roots] : [bestConnected(input, lists)], lists);
  const angles = new Float64Array(input.x.length);
  spreadTree(rings, lists, angles);
  const radii = measureRings(input, rings);
  const wide = Math.min(MOST_STRETCH, Math.max(1, ratioOf(input)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const ring of rings.keys()) {
      if (ring > 0 || rings[0].length > 1) orderRing({ input, rings, lists, angles, radii }, ring);
    }
  }
  for (const [ring, nodes] of rings.entries()) {
    const { radius, tracks } = radii[ring] ?? { radius: 0, tracks: 1 };
    const around = [...nodes].sort((a, b) => (angles[a] ?? 0) - (angles[b] ?? 0) || a - b);
    for (const [at, node] of around.entries()) {
      const reach = radius + (at % tracks) * GAP.track;
      places.x[node] = reach * Math.cos(angles[node] ?? 0) * wide;
      places.y[node] = reach * Math.sin(angles[node] ?? 0);
    }
  }
  placeBelow(input, places, { nodes: beyond, placed: rings.flat() });
  separate(input, places.x, places.y, 60);
  return places;
}

/** Nodes by their steps from the roots. */
type Rings = readonly [readonly number[], ...(readonly number[])[]];

function bestConnected(input: ArrangeInput, lists: readonly (readonly number[])[]): number {
  const rank = (node: number): number => (lists[node]?.length ?? 0) + (input.weight[node] ?? 0) / 1e6;
  return [...lists.keys()].reduce((best, node) => (rank(node) > rank(best) ? node : best), 0);
}

/** The rings, and what is not joined to the roots at all. */
function ringsAround(
  roots: readonly number[],
  lists: readonly (readonly number[])[],
): { readonly rings: Rings; readonly beyond: readonly number[] } {
  const step = new Int32Array(lists.length).fill(-1);
  const queue = [...new Set(roots)];
  for (const root of queue) step[root] = 0;
  let last = 0;
  // The queue grows while it is walked.
  for (const node of queue) {
    last = step[node] ?? 0;
    for (const next of lists[node] ?? []) {
      if (step[next] !== -1) continue;
      step[next] = last + 1;
      queue.push(next);
    }
  }
  const rings: [number[], ...number[][]] = [[], ...Array.from({ length: last }, () => [])];
  const beyond: number[] = [];
  for (const node of lists.keys()) (step[node] === -1 ? beyond : rings[step[node] ?? 0])?.push(node);
  return { rings, beyond };
}

/** A first angle for every node: that of the node it hangs on, each with as wide a sector as hangs on it. */
function spreadTree(rings: Rings, lists: readonly (readonly number[])[], angles: Float64Array): void {
  const ringOf = new Int32Array(lists.length);
  for (const [ring, nodes] of rings.entries()) for (const node of nodes) ringOf[node] = ring;
  const children: number[][] = lists.map(() => []);
  const loose: number[] = [];
  for (const nodes of rings.slice(1)) {
    for (const node of nodes) {
      const parents = (lists[node] ?? []).filter((other) => ringOf[other] === (ringOf[node] ?? 0) - 1);
      // Of several the one on which least hangs, so that sectors are even.
      const parent = parents.reduce<number | undefined>(
        (best, each) =>
          best === undefined || (children[each]?.length ?? 0) < (children[best]?.length ?? 0) ? each : best,
        undefined,
      );
      if (parent === undefined) loose.push(node);
      else children[parent]?.push(node);
    }
  }
  const leaves = new Float64Array(lists.length);
  for (const nodes of [...rings].reverse()) {
    for (const node of nodes)
      leaves[node] = Math.max(
        1,
        (children[node] ?? []).reduce((sum, child) => sum + (leaves[child] ?? 1), 0),
      );
  }
  const divide = (nodes: readonly number[], from: number, to: number): void => {
    const whole = nodes.reduce((sum, node) => sum + (leaves[node] ?? 1), 0);
    let at = from;
    for (const node of nodes) {
      const width = ((to - from) * (leaves[node] ?? 1)) / whole;
      angles[node] = at + width / 2;
      divide(inOrder(children[node] ?? [], children, lists), at, at + width);
      at += width;
    }
  };
  const [roots] = rings;
  const firsts = roots.length === 1 ? (children[roots[0] ?? 0] ?? []) : roots;
  divide(inOrder([...firsts, ...loose], children, lists), -Math.PI / 2, 1.5 * Math.PI);
}

/** Siblings in an order in which those that are linked, or on which linked ones hang, are side by side. */
function inOrder(
  siblings: readonly number[],
  children: readonly (readonly number[])[],
  lists: readonly (readonly number[])[],
): readonly number[] {
  if (siblings.length < 3) return siblings;
  const owner = new Map<number, number>();
  for (const [at, node] of siblings.entries()) {
    owner.set(node, at);
    for (const child of children[node] ?? []) owner.set(child, at);
  }
  const near = siblings.map(() => new Set<number>());
  for (const [node, at] of owner) {
    for (const other of lists[node] ?? []) {
      const to = owner.get(other);
      if (to === undefined || to === at) continue;
      near[at]?.add(to);
      near[to]?.add(at);
    }
  }
  return orderAround(near.map((set) => [...set])).map((at) => siblings[at] ?? 0);
}

interface Ring {
  readonly radius: number;
  readonly tracks: number;
}

/** How far out each ring lies: as far as its nodes need to go around, in tracks where that would be too far. */
function measureRings(input: ArrangeInput, rings: Rings): readonly Ring[] {
  let outer = -GAP.ring;
  return rings.map((nodes, ring) => {
    const isCentre = ring === 0 && nodes.length === 1;
    const inner = ring === 0 ? GAP.track : outer + GAP.ring;
    const own = isCentre ? 0 : inner;
    const around = nodes.reduce((sum, node) => sum + meanPitch(input, node), 0) / (2 * Math.PI);
    const tracks = isCentre ? 1 : Math.max(1, Math.ceil(around / Math.max(own * STRETCH, 2 * GAP.ring)));
    const radius = isCentre ? 0 : Math.max(own, around / tracks);
    outer = radius + (tracks - 1) * GAP.track;
    return { radius, tracks };
  });
}

/** The part of a circle that a node takes, on the mean of all directions. */
function meanPitch(input: ArrangeInput, node: number): number {
  const box = reachBox(input, node);
  let sum = 0;
  for (let at = 0; at < 16; at++)
    sum += pitchAt(((at + 0.5) * Math.PI) / 16, box.right - box.left, box.bottom - box.top);
  return sum / 16;
}

interface RingPicture {
  readonly input: ArrangeInput;
  readonly rings: Rings;
  readonly lists: readonly (readonly number[])[];
  readonly angles: Float64Array;
  readonly radii: readonly Ring[];
}

/** Turns the nodes of a ring to where what they are linked to lies, in an order and with room for their names. */
function orderRing({ input, rings, lists, angles, radii }: RingPicture, ring: number): void {
  const nodes = rings[ring] ?? [];
  const { radius, tracks } = radii[ring] ?? { radius: 1, tracks: 1 };
  const inner = new Set(ring > 0 ? rings[ring - 1] : []);
  const wanted = nodes.map((node) => {
    let x = 0;
    let y = 0;
    for (const other of lists[node] ?? []) {
      if (ring === 1 && inner.size === 1 && inner.has(other)) continue;
      // What hangs on it follows it anyway; what it hangs on, and its own ring, decide.
      const weight = inner.has(other) ? 3 : 1;
      x += weight * Math.cos(angles[other] ?? 0);
      y += weight * Math.sin(angles[other] ?? 0);
    }
    const own = angles[node] ?? 0;
    return Math.hypot(x, y) < 0.2 ? own : Math.atan2(y + Math.sin(own), x + Math.cos(own));
  });
  const gaps = nodes.map((node, at) => {
    const box = reachBox(input, node);
    return (
      pitchAt(wanted[at] ?? 0, box.right - box.left, box.bottom - box.top) / Math.max(1, radius) / tracks
    );
  });
  const fitted = fitAround(wanted, gaps);
  for (const [at, node] of nodes.entries()) angles[node] = fitted[at] ?? 0;
}
