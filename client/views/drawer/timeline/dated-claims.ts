/** Claims with the days that they are put at: those on which they held or happened, or on which they were reported. */
import type { Claim } from '../../../../server/model/claim.ts';
import { daysOf } from '../../../../server/model/claim-days.ts';
import { firstDay, lastDay } from '../../../../server/model/day.ts';
import { fromIso } from './calendar.ts';

/** By what claims are put in time. */
export type DatedBy = 'held' | 'reported';

/** A claim with its whole days. */
export interface DatedClaim {
  readonly claim: Claim;
  readonly from: number;
  /** Null where it is still so. */
  readonly to: number | null;
}

/** Claims with days, and the number of those that have none. */
export interface DatedClaims {
  readonly dated: readonly DatedClaim[];
  readonly undated: number;
}

/** Puts claims in time; `isLasting` says of a relation whether it holds over an interval. */
export function dateClaims(
  claims: readonly Claim[],
  by: DatedBy,
  isLasting: (relation: string) => boolean,
): DatedClaims {
  const dated = claims.flatMap((claim): DatedClaim[] => {
    const span = by === 'held' ? daysOf(claim, isLasting(claim.relation)) : reportOf(claim);
    if (!span) return [];
    return [{ claim, from: fromIso(span.from), to: span.to === null ? null : fromIso(span.to) }];
  });
  return { dated, undated: claims.length - dated.length };
}

function reportOf({ reported }: Claim): { readonly from: string; readonly to: string } | undefined {
  return reported === undefined ? undefined : { from: firstDay(reported), to: lastDay(reported) };
}
