/** A piece of line as the canvas draws it, for the legend and beside a claim's status. */
import type { ReactNode } from 'react';

/** How a line can look. */
export type LineLook = 'solid' | 'dashed' | 'dotted' | 'denied' | 'contested' | 'thick';

const DASHES: Partial<Record<LineLook, string>> = { dashed: '5 3', dotted: '1.5 3' };

/** The sample; it says nothing to a screen reader. */
export function LineSample({ look, width = 28 }: { look: LineLook; width?: number }): ReactNode {
  const middle = width / 2;
  const dashes = DASHES[look];
  return (
    <svg
      className="line-sample"
      data-look={look}
      width={width}
      height={12}
      viewBox={`0 0 ${String(width)} 12`}
      aria-hidden="true"
    >
      <line
        x1="1"
        x2={width - 1}
        y1="6"
        y2="6"
        strokeWidth={look === 'thick' ? 4 : 1.75}
        strokeDasharray={dashes}
      />
      {look === 'denied' && <line x1={middle} x2={middle} y1="1.5" y2="10.5" strokeWidth="2.25" />}
      {look === 'contested' && (
        <>
          <circle cx={middle} cy="6" r="4.5" className="line-split" />
          <path d={`M${String(middle)} 1.5a4.5 4.5 0 0 1 0 9z`} className="line-split-half" />
        </>
      )}
    </svg>
  );
}

/** How the line of a claim or an edge with this status looks; acts of speaking stand, even where they deny. */
export function lookOfStatus(status: string, isAct = false): LineLook {
  if (status === 'claimed') return 'dashed';
  if (status === 'planned') return 'dotted';
  return !isAct && (status === 'denied' || status === 'refused') ? 'denied' : 'solid';
}
