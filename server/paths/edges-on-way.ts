/** Picks the edges that can be on a path, so that nothing more has to be looked at or asked about the others. */
import { otherEnd, type PathEdge, type PathEnds } from './edge.ts';
import type { Exploration } from './exploration.ts';

/** Those of the explored edges that are on a way of at most `max` edges between the ends. */
export function pickEdgesOnWay(exploration: Exploration, { from, to, max }: PathEnds): PathEdge[] {
  const [near, far] = [measure(exploration, from, max), measure(exploration, to, max)];
  const isOnWay = (one: string, other: string): boolean =>
    (near.get(one) ?? Infinity) + 1 + (far.get(other) ?? Infinity) <= max;
  return [...exploration.edges].filter(
    ({ source, target }) => isOnWay(source, target) || isOnWay(target, source),
  );
}

/** How many edges away from a start nodes are, as far as `max`. */
function measure(exploration: Exploration, start: string, max: number): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  // A map gives what is added meanwhile its turn too.
  for (const [node, distance] of distances) {
    if (distance === max) continue;
    for (const edge of exploration.edgesAt(node)) {
      const neighbour = otherEnd(edge, node);
      if (!distances.has(neighbour)) distances.set(neighbour, distance + 1);
    }
  }
  return distances;
}
