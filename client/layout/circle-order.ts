/** An order around a circle in which linked nodes are neighbours: every node in turn is moved to where its links are shortest. */

/** As many rounds as still gain something. */
const ROUNDS = 6;

/** Steps that one ordering may take; beyond, the order is left as far as it has come. */
const BUDGET = 2e7;

/** Nodes in their order around a circle; `lists` are the neighbours of each. */
export function orderAround(lists: readonly (readonly number[])[]): readonly number[] {
  const order = walk(lists);
  const count = order.length;
  const links = lists.reduce((sum, list) => sum + list.length, 0);
  if (count < 4 || links === 0) return order;
  const position = new Int32Array(count);
  for (const [at, node] of order.entries()) position[node] = at;
  const rounds = Math.min(ROUNDS, Math.max(1, Math.floor(BUDGET / (count * (links + count)))));
  for (let round = 0; round < rounds; round++) {
    let gained = 0;
    for (const node of [...order]) gained += sift(node, { order, position, lists });
    if (gained === 0) break;
  }
  return order;
}

/** The order in which the graph is walked: next always the neighbour with the fewest others, so that hubs stand among their own. */
function walk(lists: readonly (readonly number[])[]): number[] {
  const degree = (node: number): number => lists[node]?.length ?? 0;
  const byDegree = [...lists.keys()].sort((a, b) => degree(a) - degree(b) || a - b);
  const seen = new Uint8Array(lists.length);
  const order: number[] = [];
  for (const first of byDegree) {
    const stack = [first];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen[node] === 1) continue;
      seen[node] = 1;
      order.push(node);
      const next = (lists[node] ?? []).filter((other) => seen[other] === 0);
      stack.push(...next.sort((a, b) => degree(b) - degree(a) || b - a));
    }
  }
  return order;
}

interface Circle {
  readonly order: number[];
  readonly position: Int32Array;
  readonly lists: readonly (readonly number[])[];
}

/** Moves a node once around the circle by swapping it with each next one, then back to where links were shortest; gives the gain. */
function sift(node: number, circle: Circle): number {
  const { order, position } = circle;
  const count = order.length;
  let change = 0;
  let best = { change: 0, steps: 0 };
  for (let step = 1; step < count; step++) {
    const at = position[node] ?? 0;
    const next = (at + 1) % count;
    const other = order[next] ?? 0;
    const before = lengthOf(node, at, circle, other) + lengthOf(other, next, circle, node);
    order[at] = other;
    order[next] = node;
    position[other] = at;
    position[node] = next;
    change += lengthOf(node, next, circle, other) + lengthOf(other, at, circle, node) - before;
    if (change < best.change) best = { change, steps: step };
  }
  // Once around, the node stands, seen from the others, where it began; without it there is one place less.
  moveTo(node, ((position[node] ?? 0) + best.steps) % (count - 1), circle);
  return -best.change;
}

/** Sum of the steps around the circle from a place to a node's neighbours, but one. */
function lengthOf(node: number, at: number, { position, lists, order }: Circle, but: number): number {
  const count = order.length;
  let sum = 0;
  for (const other of lists[node] ?? []) {
    if (other === but) continue;
    const apart = Math.abs((position[other] ?? 0) - at);
    sum += Math.min(apart, count - apart);
  }
  return sum;
}

/** Puts a node to a place; those between move up. */
function moveTo(node: number, to: number, { order, position }: Circle): void {
  order.splice(position[node] ?? 0, 1);
  order.splice(to, 0, node);
  for (const [at, each] of order.entries()) position[each] = at;
}
