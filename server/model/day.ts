/** Days in their own precision: `2024`, `2024-12` or `2024-12-01`, and which whole days they stand for. */

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a day, month or year that the calendar has. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const month = Number(match[2] ?? '1');
  const day = Number(match[3] ?? '1');
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(Number(match[1]), month);
}

/** The precision in which a day is written. */
export function precisionOf(day: string): 'day' | 'month' | 'year' {
  if (day.length === 4) return 'year';
  return day.length === 7 ? 'month' : 'day';
}

/** First whole day that a day, month, year (or decade, by its first year) stands for, as `YYYY-MM-DD`. */
export function firstDay(day: string): string {
  return day + '-01-01'.slice(day.length - 4);
}

/** Last whole day that it stands for, as `YYYY-MM-DD`. */
export function lastDay(day: string, precision?: string): string {
  if (day.length === 10) return day;
  const year = Number(day.slice(0, 4));
  if (day.length === 4) return `${precision === 'decade' ? year - (year % 10) + 9 : year}-12-31`;
  return `${day}-${String(daysOfMonth(year, Number(day.slice(5))))}`;
}

/** Number of a whole day, counted from 1 January 1970: the difference of two is how many days are between them. */
export function toDayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
