/** The days on which what a claim says held or happened. */
import type { ClaimQualifiers } from './claim.ts';
import { firstDay, lastDay } from './day.ts';

/** What says when it was. */
export type DatedClaim = Pick<ClaimQualifiers, 'date' | 'dateFrom' | 'dateTo' | 'datePrecision'>;

/** Whole days, as `YYYY-MM-DD`. */
export interface DaySpan {
  readonly from: string;
  /** Null where it is still so. */
  readonly to: string | null;
}

/**
 * The whole days on which a claim held or happened; undefined where it does not say. `isLasting` says that its relation holds
 * over an interval: a beginning without an end is then open.
 */
export function daysOf(claim: DatedClaim, isLasting: boolean): DaySpan | undefined {
  const from = claim.dateFrom ?? claim.date ?? claim.dateTo;
  if (from === undefined) return undefined;
  const to = claim.dateTo ?? claim.date ?? (isLasting ? undefined : claim.dateFrom);
  return { from: firstDay(from), to: to === undefined ? null : lastDay(to, claim.datePrecision) };
}
