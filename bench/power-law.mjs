/** Makes graphs for measurements: a few hubs, many ends, and neighbours that know each other, as in graphs of relations. */

/** How often a new edge closes a triangle rather than joining somebody new. */
const CLOSING = 0.6;

/**
 * A graph with about as many edges as asked for, of which the most connected node has a tenth of the nodes or so (after Holme
 * and Kim: new nodes join well-connected ones and then their neighbours). The same numbers always give the same graph; every
 * node is joined to the rest, and no two nodes twice.
 * @param {number} nodes at least 2
 * @param {number} edges at least `nodes - 1`
 * @param {number} seed
 * @returns {{ nodes: number[], edges: [number, number][] }}
 */
export function makePowerLaw(nodes, edges, seed) {
  const random = createRandom(seed);
  /** @type {[number, number][]} */
  const found = [];
  /** @type {number[][]} */
  const lists = Array.from({ length: nodes }, () => []);
  /** Each node as often as it has edges. @type {number[]} */
  const ends = [0];
  /** @param {number} a @param {number} b */
  const join = (a, b) => {
    const [fewer, more] = listOf(a).length < listOf(b).length ? [a, b] : [b, a];
    if (a === b || listOf(fewer).includes(more)) return false;
    listOf(a).push(b);
    listOf(b).push(a);
    ends.push(a, b);
    found.push([a, b]);
    return true;
  };
  for (let node = 1; node < nodes; node += 1) {
    const even = (edges - found.length) / (nodes - node);
    const wanted = Math.max(1, Math.round(even + (random() - 0.5) * 1.8));
    let last = -1;
    for (let tries = 0, joined = 0; joined < wanted && tries < 24; tries += 1) {
      const around = last >= 0 && random() < CLOSING ? listOf(last) : ends;
      const other = around[Math.floor(random() * around.length)] ?? 0;
      if (!join(node, other)) continue;
      last = other;
      joined += 1;
    }
  }
  return { nodes: [...lists.keys()], edges: found };

  /** @param {number} node */
  function listOf(node) {
    return lists[node] ?? [];
  }
}

/** Numbers between 0 and 1 that look random and are the same every time (mulberry32). @param {number} seed */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
