/** The filter by days: two fields that take a year, a month or a day, and spans counted back from the latest report. */
import { useId, useState, type ReactNode } from 'react';
import { isDay } from '../../../server/model/day.ts';
import { writeDays } from '../../../server/model/filter-sentences.ts';
import { latestReport, monthsBefore } from '../../state/view/recent.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { writeDay } from '../parts/words.ts';
import { checkDays, type DayEnds } from './day-check.ts';

const SPANS = [
  { months: 12, words: 'Last 12 months' },
  { months: 36, words: 'Last 3 years' },
] as const;

/** The two fields. */
export function DayFilter(): ReactNode {
  const { commands } = useExplorer();
  const days = useExplorerState((state) => state.history.present.filters.days);
  const edges = useExplorerState((state) => state.history.present.edges);
  const set: DayEnds = { from: days?.from ?? '', to: days?.to ?? '' };
  const [typed, setTyped] = useState({ over: set, ...set });
  const [problem, setProblem] = useState<string>();
  const note = useId();
  const latest = latestReport(edges.values());
  if (typed.over.from !== set.from || typed.over.to !== set.to) {
    setTyped({ over: set, ...set });
    setProblem(undefined);
  }
  const take = (ends: DayEnds): void => {
    const found = checkDays(ends);
    setProblem(found);
    if (found !== undefined || (ends.from === set.from && ends.to === set.to)) return;
    const next = { from: ends.from === '' ? null : ends.from, to: ends.to === '' ? null : ends.to };
    const isOpen = next.from === null && next.to === null;
    const name = isOpen ? 'take every day' : `filter by days: ${writeDays(next)}`;
    commands.setFilters(name, { days: isOpen ? null : next });
  };
  const toField = (end: 'from' | 'to', label: string, placeholder: string): ReactNode => (
    <label className="day-field">
      <span className="choice-name">{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        placeholder={placeholder}
        value={typed[end]}
        aria-invalid={typed[end] !== '' && !isDay(typed[end].trim())}
        aria-describedby={note}
        onChange={(event) => {
          setTyped({ ...typed, [end]: event.target.value });
        }}
        onBlur={() => {
          take({ from: typed.from.trim(), to: typed.to.trim() });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take({ from: typed.from.trim(), to: typed.to.trim() });
        }}
      />
    </label>
  );
  return (
    <section aria-label="Days">
      <h3>When it was</h3>
      <div className="day-fields">
        {toField('from', 'From', '2024-03')}
        {toField('to', 'To', '2025')}
      </div>
      <p
        id={note}
        className={problem === undefined ? 'quiet' : 'field-problem'}
        role={problem === undefined ? undefined : 'alert'}
      >
        {problem ?? 'A year, a month or a day: 2024, 2024-12 or 2024-12-01.'}
      </p>
      {latest !== undefined && (
        <div className="day-spans">
          {SPANS.map(({ months, words }) => (
            <button
              key={months}
              type="button"
              className="button"
              title={`Counted from ${writeDay(latest)}, the latest report behind the picture`}
              onClick={() => {
                take({ from: monthsBefore(latest, months), to: '' });
              }}
            >
              {words}
            </button>
          ))}
          {days && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                take({ from: '', to: '' });
              }}
            >
              Any day
            </button>
          )}
        </div>
      )}
    </section>
  );
}
