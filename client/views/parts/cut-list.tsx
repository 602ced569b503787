/** A long list of which only the beginning is shown until a button is pressed for the rest. */
import { useState, type ReactNode } from 'react';

/** What is shown of a list. */
export interface Cut<Row> {
  readonly shown: readonly Row[];
  /** Whether there is more than the beginning. */
  readonly isCut: boolean;
  readonly isWhole: boolean;
  readonly toggle: () => void;
}

/** The first rows, or all; a single row more is shown at once, as it takes no more room than the button would. */
export function useCut<Row>(rows: readonly Row[], first: number): Cut<Row> {
  const [isWhole, setWhole] = useState(false);
  const isCut = rows.length > first + 1;
  return {
    shown: isCut && !isWhole ? rows.slice(0, first) : rows,
    isCut,
    isWhole,
    toggle: () => {
      setWhole(!isWhole);
    },
  };
}

/** The button for the rest, and back; nothing where the whole list is short. */
export function CutButton({
  cut: { isCut, isWhole, toggle },
  more,
  less,
  className = '',
}: {
  cut: Cut<unknown>;
  more: string;
  less: string;
  className?: string;
}): ReactNode {
  if (!isCut) return null;
  return (
    <button type="button" className={`text-button ${className}`} aria-expanded={isWhole} onClick={toggle}>
      {isWhole ? less : more}
    </button>
  );
}
