/** The filter by days as a brush: a draft while it is drawn or pulled, and one step once it is let go. */
import { useMemo, useState } from 'react';
import type { DayFilter } from '../../../../server/model/view-content.ts';
import { useExplorer, useExplorerState } from '../../explorer-context.ts';
import { writeDay, writeSpan } from '../../parts/words.ts';
import { toBrush, toDays, type Brush } from './brush.ts';

/** The brush and what changes it. */
export interface BrushState {
  /** The draft, else the filter; undefined where no days are chosen. */
  readonly brush: Brush | undefined;
  readonly draft: (brush: Brush | undefined) => void;
  /** Makes the draft the filter. */
  readonly commit: () => void;
  /** Sets the filter at once. */
  readonly setDays: (days: DayFilter | null) => void;
}

/** The brush over the filter of the present view. */
export function useBrush(): BrushState {
  const { commands } = useExplorer();
  const days = useExplorerState((state) => state.history.present.filters.days);
  const [draft, setDraft] = useState<Brush>();
  const set = useMemo(() => days && toBrush(days), [days]);
  const setDays = (next: DayFilter | null): void => {
    setDraft(undefined);
    const name = next ? `filter by days: ${writeDays(next)}` : 'take every day';
    commands.setFilters(name, { days: next });
  };
  return {
    brush: draft ?? set ?? undefined,
    draft: setDraft,
    commit: () => {
      if (draft) setDays(toDays(draft));
    },
    setDays,
  };
}

/** Days in words, open where an end is. */
function writeDays({ from, to }: DayFilter): string {
  if (from !== null && to !== null) return writeSpan(from, to);
  if (from !== null) return `from ${writeDay(from)}`;
  return to === null ? 'any day' : `until ${writeDay(to)}`;
}
