/** Finds the smallest tree that joins some nodes of a graph, exactly: by Dreyfus and Wagner, one set of nodes after another. */
import type { PathEdge } from './edge.ts';
import { PriorityQueue } from './priority-queue.ts';
import type { WeightedGraph } from './weighted-graph.ts';

/** For each node, what the smallest tree costs that joins it to a set of terminals, and how that tree came about. */
interface Table {
  readonly cost: Float64Array;
  /** The node before it on the way, `START`, or where two trees meet: `MEETING` less the set of the one. */
  readonly origin: Int32Array;
}

const START = -1;
const MEETING = -2;

/** How much work it is: grows with the number of nodes, and threefold with each terminal. */
export function workOf({ nodes, terminals }: WeightedGraph): number {
  return 3 ** (terminals.length - 1) * nodes.length;
}

/** The edges of a tree that joins all terminals and costs the least; they must hang together. */
export function findSmallestTree(graph: WeightedGraph): readonly PathEdge[] {
  const [root, ...others] = graph.terminals;
  if (root === undefined) return [];
  const all = 2 ** others.length - 1;
  const tables: Table[] = [];
  for (let set = 1; set <= all; set++) {
    const table = makeTable(graph.nodes.length);
    const single = others[Math.log2(set)];
    if (single === undefined) meet(table, set, tables);
    else setCost(table, single, 0, START);
    spread(table, graph);
    tables[set] = table;
  }
  return all === 0 ? [] : trace(graph, tables, [all, root]);
}

function makeTable(size: number): Table {
  return { cost: new Float64Array(size).fill(Infinity), origin: new Int32Array(size).fill(START) };
}

function setCost(table: Table, node: number, cost: number, origin: number): void {
  table.cost[node] = cost;
  table.origin[node] = origin;
}

/** Lets trees of two halves of a set meet at every node, for every way to halve it. */
function meet(table: Table, set: number, tables: readonly Table[]): void {
  for (let one = (set - 1) & set; one > (set ^ one); one = (one - 1) & set) {
    const [left, right] = [tables[one], tables[set ^ one]];
    if (!left || !right) continue;
    for (let node = 0; node < table.cost.length; node++) {
      const cost = (left.cost[node] ?? Infinity) + (right.cost[node] ?? Infinity);
      if (cost < (table.cost[node] ?? Infinity)) setCost(table, node, cost, MEETING - one);
    }
  }
}

/** Lets trees grow along edges wherever that is cheaper: Dijkstra, from all nodes at once. */
function spread(table: Table, { neighbours }: WeightedGraph): void {
  const queue = new PriorityQueue<readonly [cost: number, node: number]>(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  );
  table.cost.forEach((cost, node) => {
    if (cost < Infinity) queue.push([cost, node]);
  });
  for (let entry = queue.pop(); entry; entry = queue.pop()) {
    const [cost, node] = entry;
    if (cost > (table.cost[node] ?? Infinity)) continue;
    for (const each of neighbours[node] ?? []) {
      if (cost + each.cost >= (table.cost[each.node] ?? Infinity)) continue;
      setCost(table, each.node, cost + each.cost, node);
      queue.push([cost + each.cost, each.node]);
    }
  }
}

/** Goes back from a set of terminals and a node to the edges of their tree. */
function trace(
  { neighbours }: WeightedGraph,
  tables: readonly Table[],
  from: readonly [set: number, node: number],
): PathEdge[] {
  const edges: PathEdge[] = [];
  const open = [from];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const [set, node] = entry;
    const origin = tables[set]?.origin[node] ?? START;
    if (origin <= MEETING) {
      const one = MEETING - origin;
      open.push([one, node], [set ^ one, node]);
    } else if (origin !== START) {
      edges.push(...(neighbours[node] ?? []).flatMap((each) => (each.node === origin ? [each.edge] : [])));
      open.push([set, origin]);
    }
  }
  return edges;
}
