/** When something happened, in the time of the place where the page is read, and in words. */
import { countOf, MONTHS } from '../../server/model/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `at 14:05`, `yesterday at 14:05`, `on 3 Mar at 14:05`, `on 3 Mar 2024 at 14:05`. */
export function writeMoment(time: string, now: number): string {
  const moment = new Date(time);
  const clock = `at ${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
  const days = daysBetween(moment, new Date(now));
  if (days === 0) return clock;
  return days === 1 ? `yesterday ${clock}` : `on ${writeDate(moment, now)} ${clock}`;
}

/** `just now`, `3 minutes ago`, `2 hours ago`, `yesterday`, `3 Mar`, `3 Mar 2024`. */
export function writeAgo(time: string, now: number): string {
  const moment = new Date(time);
  const passed = now - moment.getTime();
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${countOf(Math.floor(passed / MINUTE), 'minute')} ago`;
  const days = daysBetween(moment, new Date(now));
  if (days === 0) return `${countOf(Math.floor(passed / HOUR), 'hour')} ago`;
  return days === 1 ? 'yesterday' : writeDate(moment, now);
}

function writeDate(moment: Date, now: number): string {
  const day = `${String(moment.getDate())} ${MONTHS[moment.getMonth()] ?? ''}`;
  const year = moment.getFullYear();
  return year === new Date(now).getFullYear() ? day : `${day} ${String(year)}`;
}

/** How many midnights lie between. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / (24 * HOUR));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
