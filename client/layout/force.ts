/** The layout of large pictures: pivot MDS, then ForceAtlas2, then discs and names pushed apart. */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { createRandom, linkPairs, makePlaces, type ArrangeInput, type Places } from './arrange-input.ts';
import { placeByPivots } from './pivots.ts';
import { fill, roomFor } from './room.ts';
import { separate } from './separate.ts';

/** Places of numbers in the matrices of ForceAtlas2. */
const NODE = { x: 0, y: 1, mass: 6, convergence: 7, size: 8, width: 10 } as const;
const EDGE = { source: 0, target: 1, weight: 2, width: 3 } as const;

/*
 * Chosen by measuring 1,000 nodes and 2,000 edges (`bench/layout.mjs`) against d3-force from a spiral, which was here before:
 * a fifth of the time, stress the same, more than twice as many neighbours side by side. The last steps attract
 * logarithmically (LinLog), which draws communities together; more of them would cost stress.
 */
const STEPS = { even: 90, gathering: 3 } as const;

/**
 * As far may a node move in one step, as a share of how far nodes lie from the middle. The many edges of a hub together throw
 * it far beyond its neighbours, and where that is the last step it is left there. So held, stress is lower, too.
 */
const MOST_MOVE = 0.2;

/** Rounds of pushing apart; what still overlaps then, one or two pairs of a thousand nodes, is left so. */
const ROUNDS = 120;

const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 1,
  strongGravityMode: true,
  gravity: 0.05,
  slowDown: 1,
  barnesHutOptimize: true,
  barnesHutTheta: 0.8,
} as const;

/** Places for all nodes around 0. */
export function placeByForce(input: ArrangeInput): Places {
  const count = input.x.length;
  const start = placeByPivots(input);
  const random = createRandom(count);
  const nodes = new Float32Array(count * NODE.width);
  for (let node = 0; node < count; node++) {
    const at = node * NODE.width;
    // Nodes with the same neighbours would begin, and stay, on one spot.
    nodes[at + NODE.x] = ((start.x[node] ?? 0) + random() * 0.1) * 10;
    nodes[at + NODE.y] = ((start.y[node] ?? 0) + random() * 0.1) * 10;
    nodes[at + NODE.mass] = 1;
    nodes[at + NODE.convergence] = 1;
    nodes[at + NODE.size] = 1;
  }
  const edges = new Float32Array((input.links.length / 2) * EDGE.width);
  for (const [at, [from, to]] of linkPairs(input).entries()) {
    edges[at * EDGE.width + EDGE.source] = from * NODE.width;
    edges[at * EDGE.width + EDGE.target] = to * NODE.width;
    edges[at * EDGE.width + EDGE.weight] = 1;
    for (const node of [from, to]) {
      const mass = node * NODE.width + NODE.mass;
      nodes[mass] = (nodes[mass] ?? 0) + 1;
    }
  }
  for (let step = 0; step < STEPS.even; step++) moveAll(nodes, edges, SETTINGS);
  const gathering = { ...SETTINGS, linLogMode: true };
  for (let step = 0; step < STEPS.gathering; step++) moveAll(nodes, edges, gathering);
  const places = makePlaces(count);
  for (let node = 0; node < count; node++) {
    places.x[node] = nodes[node * NODE.width + NODE.x] ?? 0;
    places.y[node] = nodes[node * NODE.width + NODE.y] ?? 0;
  }
  fill(places, roomFor(input), 1.35);
  separate(input, places.x, places.y, ROUNDS);
  return places;
}

/** Makes one step, in which no node moves too far. */
function moveAll(nodes: Float32Array, edges: Float32Array, settings: Parameters<typeof iterate>[0]): void {
  const before = nodes.slice();
  iterate(settings, nodes, edges);
  let squares = 0;
  for (let at = 0; at < before.length; at += NODE.width)
    squares += (before[at + NODE.x] ?? 0) ** 2 + (before[at + NODE.y] ?? 0) ** 2;
  const most = MOST_MOVE * Math.sqrt((squares * NODE.width) / before.length);
  for (let at = 0; at < before.length; at += NODE.width) {
    const x = before[at + NODE.x] ?? 0;
    const y = before[at + NODE.y] ?? 0;
    const dx = (nodes[at + NODE.x] ?? 0) - x;
    const dy = (nodes[at + NODE.y] ?? 0) - y;
    const way = Math.hypot(dx, dy);
    if (way <= most) continue;
    nodes[at + NODE.x] = x + (dx / way) * most;
    nodes[at + NODE.y] = y + (dy / way) * most;
  }
}
