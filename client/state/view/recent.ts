/** What counts as recent: days are counted back from the latest report, not from today, which may be long after it. */
import { firstDay } from '../../../server/model/day.ts';
import type { GraphEdge } from '../../../server/model/graph.ts';

/** The latest day on which one of these edges was reported for certain; undefined where none is dated. */
export function latestReport(edges: Iterable<GraphEdge>): string | undefined {
  let latest: string | undefined;
  for (const { properties } of edges) latest = laterDay(latest, properties.lastReported);
  return latest;
}

/** The later of a whole day and the beginning of a day in any precision, of which no more is certain. */
export function laterDay(than: string | undefined, day: string | undefined): string | undefined {
  if (day === undefined) return than;
  const first = firstDay(day);
  return than === undefined || first > than ? first : than;
}

/** The whole day so many months before another; the last of its month where that is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
