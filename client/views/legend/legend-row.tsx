/** A line of the legend: pressing it hides or shows what it stands for, with Alt it leaves only that; its count selects. */
import type { ReactNode } from 'react';
import { Row } from '../parts/rows.tsx';
import { writeNumber } from '../parts/words.ts';

/** What a line is. */
export interface LegendRowProps {
  /** A disc or a piece of line. */
  readonly mark: ReactNode;
  readonly name: string;
  /** What it stands for, to be read within a sentence: `people`. */
  readonly words: string;
  readonly count: number;
  readonly isShown: boolean;
  /** Said when the pointer rests on it. */
  readonly meaning?: string | undefined;
  /** Missing where it cannot be hidden. */
  readonly onToggle?: () => void;
  /** Shows only this; missing where that cannot be. */
  readonly onOnly?: () => void;
  /** Chooses all of it that is drawn. */
  readonly onSelect: () => void;
}

/** The line. */
export function LegendRow({
  mark,
  name,
  words,
  count,
  isShown,
  meaning,
  onToggle,
  onOnly,
  onSelect,
}: LegendRowProps): ReactNode {
  const content = (
    <>
      {mark}
      <span className="legend-name">{name}</span>
    </>
  );
  return (
    <Row className="legend-row" isOff={!isShown}>
      {onToggle ? (
        <button
          type="button"
          className="legend-toggle"
          aria-pressed={isShown}
          title={meaning}
          onClick={(event) => {
            if (event.altKey && onOnly) onOnly();
            else onToggle();
          }}
        >
          {content}
        </button>
      ) : (
        <span className="legend-toggle" title={meaning}>
          {content}
        </span>
      )}
      {onOnly && (
        <button type="button" className="legend-only" aria-label={`Show only ${words}`} onClick={onOnly}>
          only
        </button>
      )}
      <button
        type="button"
        className="legend-count"
        title={`Select ${words}`}
        disabled={!isShown}
        onClick={onSelect}
      >
        <span className="unseen">Select {words}, </span>
        {writeNumber(count)}
      </button>
    </Row>
  );
}
