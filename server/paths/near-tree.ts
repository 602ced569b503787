/** Finds a small tree that joins some nodes of a graph, quickly: by Mehlhorn, at most twice the size of the smallest. */
import { compareTexts } from '../model/compare-texts.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { PathEdge } from './edge.ts';
import { PriorityQueue } from './priority-queue.ts';
import { costOf, type Neighbour, type WeightedGraph } from './weighted-graph.ts';

/** For each node the nearest terminal, what the way there costs, and the edge on which it begins. */
interface Nearness {
  readonly owner: number[];
  readonly cost: number[];
  readonly towards: (Neighbour | undefined)[];
}

/** An edge between nodes that are nearest to different terminals. */
interface Bridge {
  readonly ends: readonly [number, number];
  readonly edge: PathEdge;
  /** From terminal to terminal. */
  readonly cost: number;
}

/**
 * The edges of a tree that joins all terminals, which must hang together: the cheapest ways between neighbouring
 * terminals, as many as it takes; then the cheapest tree on the nodes of these ways, without ends that are no terminals.
 */
export function findNearTree(graph: WeightedGraph): readonly PathEdge[] {
  const nearness = measure(graph);
  const groups = new DisjointSets<number>();
  const nodes = new Set(graph.terminals);
  for (const { ends } of findBridges(graph, nearness)) {
    const [one, other] = ends;
    if (!groups.join(nearness.owner[one] ?? one, nearness.owner[other] ?? other)) continue;
    for (const end of ends) addWay(end, nearness, nodes);
  }
  return prune(spanCheaply(graph, nodes), new Set(graph.terminals.map((node) => graph.nodes[node] ?? '')));
}

function measure({ neighbours, terminals, nodes }: WeightedGraph): Nearness {
  const owner = nodes.map((_id, at) => at);
  const cost = nodes.map(() => Infinity);
  const towards = nodes.map((): Neighbour | undefined => undefined);
  const queue = new PriorityQueue<readonly [cost: number, node: number]>(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  );
  for (const terminal of terminals) {
    cost[terminal] = 0;
    queue.push([0, terminal]);
  }
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const [spent, node] = entry;
    if (spent > (cost[node] ?? Infinity)) continue;
    for (const each of neighbours[node] ?? []) {
      if (spent + each.cost >= (cost[each.node] ?? Infinity)) continue;
      cost[each.node] = spent + each.cost;
      owner[each.node] = owner[node] ?? node;
      towards[each.node] = { ...each, node };
      queue.push([spent + each.cost, each.node]);
    }
  }
  return { owner, cost, towards };
}

function findBridges({ neighbours }: WeightedGraph, { owner, cost }: Nearness): Bridge[] {
  const bridges = neighbours.flatMap((each, from) =>
    each
      .filter(({ node }) => from < node && owner[from] !== owner[node])
      .map(({ node, edge, cost: own }): Bridge => ({
        ends: [from, node],
        edge,
        cost: (cost[from] ?? Infinity) + own + (cost[node] ?? Infinity),
      })),
  );
  return bridges
    .filter(({ cost: all }) => all < Infinity)
    .sort((a, b) => a.cost - b.cost || compareTexts(a.edge.id, b.edge.id));
}

function addWay(end: number, { towards }: Nearness, nodes: Set<number>): void {
  nodes.add(end);
  for (let next = towards[end]; next; next = towards[next.node]) nodes.add(next.node);
}

/** The cheapest tree on given nodes, which hang together. */
function spanCheaply({ neighbours }: WeightedGraph, nodes: ReadonlySet<number>): PathEdge[] {
  const among = [...nodes].flatMap((from) =>
    (neighbours[from] ?? []).filter(({ node }) => from < node && nodes.has(node)).map(({ edge }) => edge),
  );
  const groups = new DisjointSets<string>();
  return among
    .sort((a, b) => costOf(a) - costOf(b) || compareTexts(a.id, b.id))
    .filter((edge) => groups.join(edge.source, edge.target));
}

/** Takes off ends that are no terminals, until there are none. */
function prune(tree: readonly PathEdge[], terminals: ReadonlySet<string>): readonly PathEdge[] {
  const degrees = new Map<string, number>();
  for (const edge of tree) {
    for (const node of [edge.source, edge.target]) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  }
  const isEnd = (node: string): boolean => degrees.get(node) === 1 && !terminals.has(node);
  const kept = tree.filter((edge) => !isEnd(edge.source) && !isEnd(edge.target));
  return kept.length === tree.length ? kept : prune(kept, terminals);
}
