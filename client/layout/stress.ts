/** A first picture in which distances on the canvas follow distances in the graph (stress majorisation). */
import { createRandom, neighbourLists, type ArrangeInput } from './arrange-input.ts';

const SWEEPS = 90;

/** Places for all nodes around 0, with links about 1 long; parts that are not joined stand next to each other. */
export function placeByStress(input: ArrangeInput, seed: number): { x: Float64Array; y: Float64Array } {
  const count = input.x.length;
  const lists = neighbourLists(input);
  const random = createRandom(seed);
  const x = new Float64Array(count).map(() => (random() - 0.5) * Math.sqrt(count));
  const y = new Float64Array(count).map(() => (random() - 0.5) * Math.sqrt(count));
  const distances = lists.map((_, from) => distancesFrom(from, lists));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let node = 0; node < count; node++) relax(node, distances[node] ?? [], x, y);
  }
  return { x, y };
}

/** Moves one node to where its distances to all the others fit best; near ones weigh more. */
function relax(node: number, distances: ArrayLike<number>, x: Float64Array, y: Float64Array): void {
  let sumX = 0;
  let sumY = 0;
  let sum = 0;
  const atX = x[node] ?? 0;
  const atY = y[node] ?? 0;
  for (let other = 0; other < x.length; other++) {
    if (other === node) continue;
    const ideal = distances[other] ?? 1;
    const weight = 1 / (ideal * ideal);
    const dx = atX - (x[other] ?? 0);
    const dy = atY - (y[other] ?? 0);
    const length = Math.hypot(dx, dy) || 1e-6;
    sumX += weight * ((x[other] ?? 0) + (ideal * dx) / length);
    sumY += weight * ((y[other] ?? 0) + (ideal * dy) / length);
    sum += weight;
  }
  if (sum === 0) return;
  x[node] = sumX / sum;
  y[node] = sumY / sum;
}

/** Distances from one node along links; a link between two that share few neighbours is longer, so that hubs spread. */
function distancesFrom(from: number, lists: readonly (readonly number[])[]): Float64Array {
  const distances = new Float64Array(lists.length).fill(Infinity);
  distances[from] = 0;
  const queue = [from];
  // The queue grows while it is walked.
  for (const node of queue) {
    for (const next of lists[node] ?? []) {
      if (distances[next] !== Infinity) continue;
      const crowd = Math.min(lists[node]?.length ?? 1, lists[next]?.length ?? 1);
      distances[next] = (distances[node] ?? 0) + 1 + 0.12 * Math.log2(crowd);
      queue.push(next);
    }
  }
  const apart = Math.max(2, Math.sqrt(lists.length) * 0.6);
  return distances.map((distance) => (distance === Infinity ? apart : distance));
}
