/** Holds how it is written when something happened. */
import { describe, expect, it } from 'vitest';
import { writeAgo, writeMoment } from './moment.ts';

/** A local time as the server writes it. */
const at = (year: number, month: number, day: number, hour: number, minute = 0): string =>
  new Date(year, month - 1, day, hour, minute).toISOString();
const NOW = new Date(2026, 2, 3, 12, 30).getTime();

describe('a moment', () => {
  it.each([
    [at(2026, 3, 3, 9, 5), 'at 09:05'],
    [at(2026, 3, 2, 23, 59), 'yesterday at 23:59'],
    [at(2026, 2, 28, 14), 'on 28 Feb at 14:00'],
    [at(2024, 9, 12, 0), 'on 12 Sep 2024 at 00:00'],
  ])('%s is %s', (time, words) => {
    expect(writeMoment(time, NOW)).toBe(words);
  });

  it.each([
    [new Date(NOW + 5_000).toISOString(), 'just now'],
    [new Date(NOW - 59_000).toISOString(), 'just now'],
    [new Date(NOW - 60_000).toISOString(), '1 minute ago'],
    [at(2026, 3, 3, 12, 27), '3 minutes ago'],
    [at(2026, 3, 3, 11, 30), '1 hour ago'],
    [at(2026, 3, 3, 0, 10), '12 hours ago'],
    [at(2026, 3, 2, 9), 'yesterday'],
    [at(2026, 1, 5, 9), '5 Jan'],
    [at(2025, 12, 31, 9), '31 Dec 2025'],
  ])('%s was %s', (time, words) => {
    expect(writeAgo(time, NOW)).toBe(words);
  });
});
