/** Computes how central the nodes of a graph are, and the communities that they form, by graphology's own algorithms. */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { PlainGraph } from './plain-graph.ts';

/** These packages are CommonJS: to Node's types the function is the member `default` of what to a bundler's is the function. */
function unwrap<F extends (...given: never[]) => unknown>(module: F | { readonly default: F }): F {
  return typeof module === 'function' ? module : module.default;
}

const louvain = unwrap(louvainModule);
const betweenness = unwrap(betweennessModule);
const pagerank = unwrap(pagerankModule);

/** What can be computed. */
export type Measurement = 'degree' | 'betweenness' | 'pagerank' | 'communities';

/**
 * One value for each node. Parallel edges and directions do not count: two nodes are joined or they are not. Degree is a number
 * of neighbours, betweenness runs from 0 to 1, PageRank adds up to 1, communities are numbered from 0, the largest first.
 */
export function measureGraph(what: Measurement, plain: PlainGraph): Float64Array {
  const graph = toGraph(plain);
  if (what === 'degree') return read(plain, (id) => graph.degree(id));
  if (what === 'communities') return findCommunities(graph, plain);
  if (graph.size === 0) return read(plain, () => (what === 'pagerank' ? 1 / Math.max(1, plain.nodes) : 0));
  const values = what === 'betweenness' ? betweenness(graph) : pagerank(graph, { getEdgeWeight: null });
  return read(plain, (id) => values[id] ?? 0);
}

function toGraph({ nodes, links }: PlainGraph): UndirectedGraph {
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  for (let node = 0; node < nodes; node++) graph.addNode(String(node));
  for (let at = 0; at + 1 < links.length; at += 2) {
    const [source, target] = [String(links[at]), String(links[at + 1])];
    if (source !== target && !graph.hasEdge(source, target)) graph.addEdge(source, target);
  }
  return graph;
}

/** The same graph gives the same communities every time: what the algorithm draws by lot comes from a fixed row of numbers. */
function findCommunities(graph: UndirectedGraph, plain: PlainGraph): Float64Array {
  const found = graph.size > 0 ? louvain(graph, { getEdgeWeight: null, rng: makeRandom() }) : {};
  const of = (id: string): number => found[id] ?? -1 - Number(id);
  const sizes = new Map<number, number>();
  for (let node = 0; node < plain.nodes; node++) {
    const community = of(String(node));
    sizes.set(community, (sizes.get(community) ?? 0) + 1);
  }
  const ranked = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([community]) => community);
  const rank = new Map(ranked.map((community, at) => [community, at]));
  return read(plain, (id) => rank.get(of(id)) ?? 0);
}

function read({ nodes }: PlainGraph, value: (id: string) => number): Float64Array {
  return Float64Array.from({ length: nodes }, (_, node) => value(String(node)));
}

/** Numbers between 0 and 1 that look random and are the same every time (mulberry32). */
function makeRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
