/** What is wrong with two days that were typed, in a sentence that says what would be right. */
import { firstDay, isDay, lastDay } from '../../../server/model/day.ts';

/** Two ends of a span as they were typed; empty where open. */
export interface DayEnds {
  readonly from: string;
  readonly to: string;
}

/** One sentence; undefined where both can be taken. */
export function checkDays({ from, to }: DayEnds): string | undefined {
  for (const day of [from, to]) {
    if (day === '' || isDay(day)) continue;
    return /^\d{4}(-\d{1,2}){0,2}$/.test(day) && !/-\d(-|$)/.test(day)
      ? `The calendar has no ${day}.`
      : `“${day}” cannot be read. Write a year, a month or a day: 2024, 2024-12 or 2024-12-01.`;
  }
  const isBackwards = from !== '' && to !== '' && firstDay(from) > lastDay(to);
  return isBackwards ? `${from} is after ${to}.` : undefined;
}
