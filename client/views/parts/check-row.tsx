/** A row among others that is ticked or not, with a number at its end. */
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Row } from './rows.tsx';
import { countOf, writeNumber } from './words.ts';

/** What a row is. */
export interface CheckRowProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  /** Number of edges that it stands for. */
  readonly edges: number;
}

/** The row. */
export function CheckRow({ isOn, onToggle, children, edges }: CheckRowProps): ReactNode {
  return (
    <Row>
      <button type="button" role="checkbox" className="check-row" aria-checked={isOn} onClick={onToggle}>
        <span className="check-box" aria-hidden="true">
          <Icon name="check" size={14} />
        </span>
        <span className="legend-name">{children}</span>
        <span className="row-count" aria-hidden="true">
          {writeNumber(edges)}
        </span>
        <span className="unseen">, {countOf(edges, 'edge')}</span>
      </button>
    </Row>
  );
}
