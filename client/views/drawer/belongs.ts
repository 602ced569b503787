/** What entities belong to by the edges on the canvas: the relations that express belonging, in their order of precedence. */
import type { GraphEdge } from '../../../server/model/graph.ts';

/** Gives the ids of what an entity belongs to, what takes precedence first. */
export type Belongs = (id: string) => readonly string[];

/** Makes the look-up; edges of which everything is denied say nothing. */
export function makeBelongs(edges: readonly GraphEdge[], belonging: readonly string[]): Belongs {
  const rank = new Map(belonging.map((relation, at) => [relation, at]));
  const above = new Map<string, { readonly id: string; readonly rank: number }[]>();
  for (const { relation, source, target, properties } of edges) {
    const at = rank.get(relation);
    if (at === undefined || !properties.affirmed || source === target) continue;
    const list = above.get(source);
    if (list) list.push({ id: target, rank: at });
    else above.set(source, [{ id: target, rank: at }]);
  }
  for (const list of above.values()) list.sort((a, b) => a.rank - b.rank);
  return (id) => above.get(id)?.map((each) => each.id) ?? [];
}
