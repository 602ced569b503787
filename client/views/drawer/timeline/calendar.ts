/** Days as whole numbers, and the units of the calendar that they fall into. */
import { toDayNumber } from '../../../../server/model/day.ts';
import { writeDay } from '../../parts/words.ts';

/** What claims are counted by. */
export type Unit = 'day' | 'month' | 'quarter' | 'year' | 'decade';

/** Months of a unit; a day has none. */
const MONTHS: Readonly<Record<Exclude<Unit, 'day'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
};

/** Days of a unit, about. */
const DAYS: Readonly<Record<Unit, number>> = {
  day: 1,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
};

const UNITS: readonly Unit[] = ['day', 'month', 'quarter', 'year', 'decade'];

/** Pixels that a unit must have for its bar. */
const LEAST_BAR = 7;

const DAY = 86_400_000;

/** The finest unit whose bars are wide enough to be told apart, at so many pixels for a day. */
export function unitFor(pixelsPerDay: number): Unit {
  return UNITS.find((unit) => DAYS[unit] * pixelsPerDay >= LEAST_BAR) ?? 'decade';
}

/** Number of days of a unit, about. */
export function lengthOf(unit: Unit): number {
  return DAYS[unit];
}

/** The first day of the unit that a day lies in. */
export function floorTo(day: number, unit: Unit): number {
  if (unit === 'day') return Math.floor(day);
  const months = MONTHS[unit];
  return firstOf(Math.floor(monthOf(day) / months) * months);
}

/** The first day of the unit after the one that a day lies in. */
export function nextAfter(day: number, unit: Unit): number {
  if (unit === 'day') return Math.floor(day) + 1;
  const months = MONTHS[unit];
  return firstOf(Math.floor(monthOf(day) / months) * months + months);
}

/** A day as ISO 8601. */
export function toIso(day: number): string {
  return new Date(Math.floor(day) * DAY).toISOString().slice(0, 10);
}

/** A day of ISO 8601 as a number. */
export function fromIso(day: string): number {
  return Math.round(toDayNumber(day));
}

/** A unit in words: `3 Mar 2024`, `Mar 2024`, `Jan to Mar 2024`, `2024`, `2020s`. */
export function writeUnit(day: number, unit: Unit): string {
  const first = toIso(floorTo(day, unit));
  switch (unit) {
    case 'day':
      return writeDay(first);
    case 'month':
      return writeDay(first.slice(0, 7));
    case 'quarter': {
      const last = toIso(nextAfter(day, unit) - 1);
      return `${writeDay(first.slice(0, 7)).slice(0, 3)} to ${writeDay(last.slice(0, 7))}`;
    }
    case 'year':
      return first.slice(0, 4);
    case 'decade':
      return `${first.slice(0, 4)}s`;
  }
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(Math.floor(day) * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstOf(month: number): number {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return Math.round(date.getTime() / DAY);
}
