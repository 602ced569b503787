/** What is wrong with days that people type: one that is none, and two that are turned round. */
import { firstDay, isDay, lastDay } from '../../server/model/day.ts';

/** Nothing where it is a day in any precision, or empty. */
export function findDayFault(day: string): string | undefined {
  if (day === '' || isDay(day)) return undefined;
  return /^\d{4}(-\d{2}){0,2}$/.test(day)
    ? `The calendar has no ${day}.`
    : 'Write a year, a month or a day: 2024, 2024-12 or 2024-12-01.';
}

/** Nothing where one of them is empty or is no day. */
export function findOrderFault(since: string, until: string): string | undefined {
  if (since === '' || until === '' || !isDay(since) || !isDay(until)) return undefined;
  return firstDay(since) > lastDay(until) ? `${until} ends before ${since} begins.` : undefined;
}
