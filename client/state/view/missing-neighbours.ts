/** How many neighbours the graph has of an entity that are not on the canvas. */
import type { View } from './view.ts';

const known = new WeakMap<View, ReadonlyMap<string, number>>();

/** How many neighbours of each node are missing, by its id; nodes that lack none are left out. Computed once for each view. */
export function countMissingNeighbours(view: View): ReadonlyMap<string, number> {
  const before = known.get(view);
  if (before) return before;
  const missing = countAnew(view);
  known.set(view, missing);
  return missing;
}

function countAnew(view: View): ReadonlyMap<string, number> {
  const present = new Map<string, Set<string>>();
  const add = (id: string, other: string): void => {
    const others = present.get(id);
    if (others) others.add(other);
    else present.set(id, new Set([other]));
  };
  for (const { source, target } of view.edges.values()) {
    add(source, target);
    add(target, source);
  }
  const missing = new Map<string, number>();
  for (const [id, { node }] of view.nodes) {
    const all = node.properties['neighbours'];
    const rest = (typeof all === 'number' ? all : 0) - (present.get(id)?.size ?? 0);
    if (rest > 0) missing.set(id, rest);
  }
  return missing;
}
