/** What stands in the place of a measure that is not there yet, or that nobody waits for any more. */
import type { ReactNode } from 'react';
import type { MeasuredNow } from './use-measured.ts';

/** One line. */
export function BeingComputed({ isGivenUp, again }: Omit<MeasuredNow, 'values'>): ReactNode {
  return (
    <p className="quiet" role="status">
      {isGivenUp ? 'Not computed. ' : 'Being computed …'}
      {isGivenUp && (
        <button type="button" className="text-button" onClick={again}>
          Compute it
        </button>
      )}
    </p>
  );
}
