/** Which layer each node of a directed graph belongs to: arrows lead from a layer to a later one, as nearly all of them as can be. */

/** A graph whose arrows are to lead one way; nodes count from 0. */
export interface ArrowGraph {
  readonly count: number;
  readonly arrows: readonly Arrow[];
}

/** An arrow; one that says nothing is turned as it suits. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly directed: boolean;
}

/** The layer of each node, from 0. */
export function findLayers(graph: ArrowGraph): Int32Array {
  const sequence = orderAcyclic(graph);
  const rank = new Int32Array(graph.count);
  for (const [at, node] of sequence.entries()) rank[node] = at;
  const after: number[][] = Array.from({ length: graph.count }, () => []);
  const before: number[][] = Array.from({ length: graph.count }, () => []);
  for (const { from, to } of graph.arrows) {
    if (from === to) continue;
    const [first, last] = (rank[from] ?? 0) < (rank[to] ?? 0) ? [from, to] : [to, from];
    after[first]?.push(last);
    before[last]?.push(first);
  }
  const layers = new Int32Array(graph.count);
  for (const node of sequence) {
    for (const next of after[node] ?? []) layers[next] = Math.max(layers[next] ?? 0, (layers[node] ?? 0) + 1);
  }
  shorten(layers, sequence, { after, before });
  return layers;
}

/** A sequence of the nodes against which few directed arrows lead (the greedy one of Eades, Lin and Smyth). */
function orderAcyclic({ count, arrows }: ArrowGraph): readonly number[] {
  const out: number[][] = Array.from({ length: count }, () => []);
  const into: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to, directed } of arrows) {
    if (!directed || from === to) continue;
    out[from]?.push(to);
    into[to]?.push(from);
  }
  const outs = Int32Array.from(out, (list) => list.length);
  const ins = Int32Array.from(into, (list) => list.length);
  const left = new Set(out.keys());
  const first: number[] = [];
  const last: number[] = [];
  const take = (node: number, list: number[]): void => {
    list.push(node);
    left.delete(node);
    for (const next of out[node] ?? []) ins[next] = (ins[next] ?? 0) - 1;
    for (const previous of into[node] ?? []) outs[previous] = (outs[previous] ?? 0) - 1;
  };
  while (left.size > 0) {
    let best: number | undefined;
    let taken = false;
    for (const node of left) {
      if (ins[node] === 0 || outs[node] === 0) {
        take(node, ins[node] === 0 ? first : last);
        taken = true;
      } else if (best === undefined || surplus(node) > surplus(best)) best = node;
    }
    if (!taken && best !== undefined) take(best, first);
  }
  return [...first, ...last.reverse()];

  function surplus(node: number): number {
    return (outs[node] ?? 0) - (ins[node] ?? 0);
  }
}

/** Moves nodes to the layers, between those of their neighbours, where their arrows are shortest. */
function shorten(
  layers: Int32Array,
  sequence: readonly number[],
  { after, before }: { readonly after: readonly number[][]; readonly before: readonly number[][] },
): void {
  for (let round = 0; round < 8; round++) {
    let moved = false;
    for (const node of round % 2 === 0 ? [...sequence].reverse() : sequence) {
      const later = after[node] ?? [];
      const earlier = before[node] ?? [];
      if (later.length + earlier.length === 0) continue;
      const least = Math.max(-1, ...earlier.map((other) => layers[other] ?? 0)) + 1;
      const most = Math.min(Infinity, ...later.map((other) => layers[other] ?? 0)) - 1;
      let wanted = layers[node];
      if (later.length > earlier.length) wanted = Math.max(least, most);
      else if (later.length < earlier.length) wanted = least;
      if (wanted === undefined || !Number.isFinite(wanted) || wanted === layers[node]) continue;
      layers[node] = wanted;
      moved = true;
    }
    if (!moved) break;
  }
  const top = layers.reduce((least, layer) => Math.min(least, layer), Infinity);
  for (let node = 0; node < layers.length; node++) layers[node] = (layers[node] ?? 0) - top;
}
