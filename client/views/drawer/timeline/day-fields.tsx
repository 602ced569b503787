/** Two fields for the first and the last day that the filter lets through: the brush, for the keyboard. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { firstDay, isDay, lastDay } from '../../../../server/model/day.ts';
import type { DayFilter } from '../../../../server/model/view-content.ts';
import { toDays } from './brush.ts';
import type { BrushState } from './use-brush.ts';

/** The fields, and a button that takes every day again. */
export function DayFields({ brush: { brush, setDays } }: { brush: BrushState }): ReactNode {
  const days = (brush && toDays(brush)) ?? NO_DAYS;
  return (
    <span className="day-fields" role="group" aria-label="Days">
      <DayField end="from" label="From" days={days} setDays={setDays} />
      <DayField end="to" label="to" days={days} setDays={setDays} />
      {brush && (
        <Button
          className="tool-button"
          onPress={() => {
            setDays(null);
          }}
        >
          Every day
        </Button>
      )}
    </span>
  );
}

const NO_DAYS: DayFilter = { from: null, to: null };

interface DayFieldProps {
  readonly end: 'from' | 'to';
  readonly label: string;
  readonly days: DayFilter;
  readonly setDays: BrushState['setDays'];
}

function DayField({ end, label, days, setDays }: DayFieldProps): ReactNode {
  const [typed, setTyped] = useState<string>();
  const next = typed === undefined ? days : readDays(days, end, typed);
  const commit = (): void => {
    if (typed === undefined || !next) return;
    setTyped(undefined);
    if (next.from === days.from && next.to === days.to) return;
    setDays(next.from === null && next.to === null ? null : next);
  };
  return (
    <label className="day-field">
      {label}
      <input
        className="field"
        value={typed ?? days[end] ?? ''}
        placeholder="2024-06"
        title="A day, a month or a year: 2024-06-19, 2024-06, 2024"
        aria-label={end === 'from' ? 'First day' : 'Last day'}
        aria-invalid={!next}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={() => {
          commit();
          setTyped(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key !== 'Escape' || typed === undefined) return;
          else setTyped(undefined);
          event.stopPropagation();
        }}
      />
    </label>
  );
}

/** The days with one end replaced by what was typed; undefined where that is no day, or the ends are the wrong way round. */
export function readDays(days: DayFilter, end: 'from' | 'to', typed: string): DayFilter | undefined {
  const text = typed.trim();
  if (text === '') return { ...days, [end]: null };
  if (!isDay(text)) return undefined;
  const next = { ...days, [end]: end === 'from' ? firstDay(text) : lastDay(text) };
  return next.from !== null && next.to !== null && next.from > next.to ? undefined : next;
}
