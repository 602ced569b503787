/** The day at which a node stands in a timeline: when it first was so, or else when it was first reported. */
import { firstDay, lastDay } from '../../../server/model/day.ts';
import { gatherEdgesAt } from '../../../server/model/edges-at.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';

const DAY = 86_400_000;

/**
 * Days since 1 January 1970 of a day in any precision. Of a month or a year it is the middle: a year that stood for its first
 * of January would come before all that is known more exactly.
 */
export function toDayNumber(day: string): number {
  const number = (whole: string): number => Math.round(Date.parse(`${whole}T00:00:00Z`) / DAY);
  return Math.floor((number(firstDay(day)) + number(lastDay(day))) / 2);
}

/**
 * Days since 1 January 1970 by the id of the node; those of which nothing is dated are missing. The earliest day since which one
 * of its edges is so decides; where none says since when, the first report does. That somebody spoke of it on a day says
 * little of when it was, so such an edge counts for who speaks, and for what is spoken of only where nothing else is dated.
 */
export function findDays(
  ids: Iterable<string>,
  edges: Iterable<GraphEdge>,
  vocabulary: Vocabulary | undefined,
): ReadonlyMap<string, number> {
  const around = gatherEdgesAt(edges);
  const speeches = new Set(
    vocabulary?.relations.filter((relation) => relation.speech).map((relation) => relation.relation),
  );
  const days = new Map<string, number>();
  for (const id of ids) {
    const all = around.get(id) ?? [];
    const own = all.filter((edge) => edge.target !== id || !speeches.has(edge.relation));
    const day =
      earliest(own, 'since') ??
      earliest(all, 'since') ??
      earliest(own, 'firstReported') ??
      earliest(all, 'firstReported');
    if (day !== undefined) days.set(id, day);
  }
  return days;
}

function earliest(edges: readonly GraphEdge[], property: 'since' | 'firstReported'): number | undefined {
  let first: number | undefined;
  for (const edge of edges) {
    const day = edge.properties[property];
    if (day === undefined) continue;
    const number = toDayNumber(day);
    if (first === undefined || number < first) first = number;
  }
  return first;
}
