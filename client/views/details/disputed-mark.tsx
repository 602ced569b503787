/** The mark of an edge on which sources disagree, in words and as on the canvas. */
import type { ReactNode } from 'react';
import { LineSample } from '../parts/line-sample.tsx';

/** The mark. */
export function DisputedMark(): ReactNode {
  return (
    <span className="fact-mark contested">
      <LineSample look="contested" width={18} /> disputed
    </span>
  );
}
