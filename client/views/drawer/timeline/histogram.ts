/** Claims counted by the unit of the calendar in which they began or happened, and by status. */
import type { Claim } from '../../../../server/model/claim.ts';
import type { Domain } from './axis.ts';
import { floorTo, lengthOf, nextAfter, type Unit } from './calendar.ts';
import type { DatedClaim } from './dated-claims.ts';

/** More lines than this say no more. */
const MOST_TICKS = 3;

/** A stretch of time with its claims. */
export interface Bin {
  readonly from: number;
  /** The day after its last. */
  readonly end: number;
  readonly claims: readonly Claim[];
  /** Number of claims by status. */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of those of which it is not known so exactly when in this stretch, or after it, they were. */
  readonly rough: number;
}

/** The stretches in which there are claims, in order. A claim counts once, where it began or happened. */
export function countClaims(dated: readonly DatedClaim[], unit: Unit): readonly Bin[] {
  const groups = new Map<number, DatedClaim[]>();
  for (const each of dated) {
    const from = floorTo(each.from, unit);
    const group = groups.get(from);
    if (group) group.push(each);
    else groups.set(from, [each]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([from, group]) => ({
      from,
      end: nextAfter(from, unit),
      claims: group.map((each) => each.claim),
      counts: countStatuses(group),
      rough: group.filter((each) => isRough(each, unit)).length,
    }));
}

/** Whether one day was meant, but it is known only by a longer unit than claims are counted by. */
function isRough({ claim, from, to }: DatedClaim, unit: Unit): boolean {
  if (to === null || (claim.dateFrom !== undefined && claim.dateTo !== undefined)) return false;
  return to + 1 - from > lengthOf(unit) * 1.1;
}

function countStatuses(group: readonly DatedClaim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { claim } of group) counts.set(claim.status, (counts.get(claim.status) ?? 0) + 1);
  return counts;
}

/** The stretches of which a part is in sight. */
export function binsWithin(bins: readonly Bin[], { from, to }: Domain): readonly Bin[] {
  return bins.filter((bin) => bin.end >= from && bin.from <= to);
}

/** The number of claims in the fullest stretch; 1 where there is none, so that there is a scale. */
export function mostOf(bins: readonly Bin[]): number {
  return Math.max(1, ...bins.map((bin) => bin.claims.length));
}

/** Round numbers of claims for an axis that ends at a number, the largest last; at most three. */
export function countTicks(most: number): readonly number[] {
  const steps = [1, 2, 5].flatMap((digit) => [0, 1, 2, 3, 4, 5].map((zeros) => digit * 10 ** zeros));
  const step = steps.sort((a, b) => a - b).find((each) => most / each < MOST_TICKS + 1) ?? most;
  return Array.from({ length: Math.floor(most / step) }, (_, at) => (at + 1) * step);
}

/** A part of a bar: so many claims of one status upon so many of others. */
export interface Stack {
  readonly status: string;
  readonly below: number;
  readonly count: number;
}

/** The parts of the bar of a bin, from the bottom, in the order of the statuses that are given; others lie on top. */
export function stackBin({ counts }: Bin, statuses: readonly string[]): readonly Stack[] {
  const rank = (status: string): number => {
    const at = statuses.indexOf(status);
    return at < 0 ? statuses.length : at;
  };
  let below = 0;
  return [...counts]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([status, count]) => {
      const part = { status, below, count };
      below += count;
      return part;
    });
}
