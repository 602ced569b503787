/** How often each kind, relation and status is on the canvas, for the legend and for the chips of filters. */
import type { View } from './view.ts';

/** How often something is on the canvas, and whether a filter hides it. */
export interface LegendCount {
  readonly name: string;
  readonly count: number;
  readonly hidden: boolean;
}

/** The kinds on the canvas, hidden ones included, most frequent first. */
export function countKinds(view: View): readonly LegendCount[] {
  return count(
    [...view.nodes.values()].map((shown) => shown.node.kind),
    view.filters.hiddenKinds,
  );
}

/** The relations on the canvas, hidden ones included, most frequent first. */
export function countRelations(view: View): readonly LegendCount[] {
  return count(
    [...view.edges.values()].map((edge) => edge.relation),
    view.filters.hiddenRelations,
  );
}

/** The statuses of edges on the canvas, hidden ones included, most frequent first. */
export function countStatuses(view: View): readonly LegendCount[] {
  return count(
    [...view.edges.values()].map((edge) => edge.properties.status),
    view.filters.hiddenStatuses,
  );
}

function count(names: readonly string[], hidden: readonly string[]): readonly LegendCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, number]) => ({ name, count: number, hidden: hidden.includes(name) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
