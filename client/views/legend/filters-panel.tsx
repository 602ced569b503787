/** Everything that filters besides the legend: words, grade, publishers, days, disputes; each change is one step. */
import type { ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Tick } from '../parts/choice.tsx';
import { useChips } from './filter-chips.tsx';
import { DayFilter } from './day-filter.tsx';
import { GradeFilter } from './grade-filter.tsx';
import { PublisherFilter } from './publisher-filter.tsx';
import { TextFilter } from './text-filter.tsx';

/** The panel. */
export function FiltersPanel(): ReactNode {
  const { commands } = useExplorer();
  const contested = useExplorerState((state) => state.history.present.filters.contested);
  const chips = useChips();
  return (
    <div className="filters">
      <TextFilter />
      <GradeFilter />
      <DayFilter />
      <section aria-label="Disputes">
        <Tick
          label="Only what is disputed"
          isOn={contested}
          onChange={(isOn) => {
            commands.setFilters(isOn ? 'show only disputed edges' : 'show undisputed edges too', {
              contested: isOn,
            });
          }}
        />
      </section>
      <PublisherFilter />
      <div className="filters-foot">
        <p className="quiet">Kinds, relations and statuses are filtered in the legend.</p>
        {chips.length > 0 && (
          <button type="button" className="button" onClick={commands.showAll}>
            Lift all filters
          </button>
        )}
      </div>
    </div>
  );
}
