/** A first picture of a large graph in a few hundredths of a second: distances to some nodes far apart, projected on a plane (pivot MDS). */
import { makePlaces, neighbourLists, type ArrangeInput, type Places } from './arrange-input.ts';

/** More pivots make it no better. */
const PIVOTS = 50;

/** Enough for the two longest axes to come out. */
const ITERATIONS = 60;

/** Places for all nodes around 0, with links about 1 long. */
export function placeByPivots(input: ArrangeInput): Places {
  const count = input.x.length;
  const lists = neighbourLists(input);
  const columns = distancesToPivots(lists).map((distances) => distances.map((each) => each * each));
  centre(columns, count);
  const products = columns.map((a) =>
    columns.map((b) => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0)),
  );
  const first = longestAxis(products, []);
  const second = longestAxis(products, [first]);
  const places = makePlaces(count);
  project(columns, first, places.x);
  project(columns, second, places.y);
  scaleLinks(lists, places);
  return places;
}

/** Steps from each pivot to every node; each pivot is as far from those before as can be. */
function distancesToPivots(lists: readonly (readonly number[])[]): readonly Float64Array[] {
  const nearest = new Float64Array(lists.length).fill(Infinity);
  const found: Float64Array[] = [];
  let pivot = lists.reduce((best, list, node) => (list.length > (lists[best]?.length ?? 0) ? node : best), 0);
  while (found.length < Math.min(PIVOTS, lists.length)) {
    const distances = stepsFrom(pivot, lists);
    found.push(distances);
    let farthest = 0;
    for (let node = 0; node < lists.length; node++) {
      nearest[node] = Math.min(nearest[node] ?? 0, distances[node] ?? 0);
      if ((nearest[node] ?? 0) > (nearest[farthest] ?? 0)) farthest = node;
    }
    pivot = farthest;
  }
  return found;
}

/** Steps from one node to all; what is not joined lies two beyond the farthest. */
function stepsFrom(from: number, lists: readonly (readonly number[])[]): Float64Array {
  const steps = new Float64Array(lists.length).fill(-1);
  steps[from] = 0;
  const queue = [from];
  let most = 0;
  // The queue grows while it is walked.
  for (const node of queue) {
    most = steps[node] ?? 0;
    for (const next of lists[node] ?? []) {
      if (steps[next] !== -1) continue;
      steps[next] = most + 1;
      queue.push(next);
    }
  }
  return steps.map((each) => (each === -1 ? most + 2 : each));
}

/** Takes row and column means off, as classical scaling does. */
function centre(columns: readonly Float64Array[], count: number): void {
  const means = columns.map((column) => column.reduce((sum, each) => sum + each, 0) / count);
  const whole = means.reduce((sum, each) => sum + each, 0) / columns.length;
  for (let node = 0; node < count; node++) {
    const row = columns.reduce((sum, column) => sum + (column[node] ?? 0), 0) / columns.length;
    for (const [at, column] of columns.entries())
      column[node] = ((column[node] ?? 0) - row - (means[at] ?? 0) + whole) / -2;
  }
}

/** The longest axis that is square to those found before (power iteration). */
function longestAxis(
  products: readonly (readonly number[])[],
  before: readonly Float64Array[],
): Float64Array {
  let axis = Float64Array.from(products, (_, at) => Math.sin(at * (before.length + 1) + 1));
  for (let round = 0; round < ITERATIONS; round++) {
    for (const other of before) {
      const along = other.reduce((sum, each, at) => sum + each * (axis[at] ?? 0), 0);
      axis = axis.map((each, at) => each - along * (other[at] ?? 0));
    }
    const turned = Float64Array.from(products, (row) =>
      row.reduce((sum, each, at) => sum + each * (axis[at] ?? 0), 0),
    );
    const length = Math.hypot(...turned) || 1;
    axis = turned.map((each) => each / length);
  }
  return axis;
}

function project(columns: readonly Float64Array[], axis: Float64Array, onto: Float64Array): void {
  for (const [at, column] of columns.entries()) {
    const share = axis[at] ?? 0;
    for (let node = 0; node < onto.length; node++)
      onto[node] = (onto[node] ?? 0) + share * (column[node] ?? 0);
  }
}

function scaleLinks(lists: readonly (readonly number[])[], { x, y }: Places): void {
  let sum = 0;
  let links = 0;
  for (const [node, list] of lists.entries()) {
    for (const other of list)
      sum += Math.hypot((x[node] ?? 0) - (x[other] ?? 0), (y[node] ?? 0) - (y[other] ?? 0));
    links += list.length;
  }
  const scale = sum > 0 ? links / sum : 1;
  for (let node = 0; node < x.length; node++) {
    x[node] = (x[node] ?? 0) * scale;
    y[node] = (y[node] ?? 0) * scale;
  }
}
