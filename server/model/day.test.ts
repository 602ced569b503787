/** Days keep their precision and stand for the right whole days. */
import { describe, expect, it } from 'vitest';
import { firstDay, isDay, lastDay, precisionOf, toDayNumber } from './day.ts';

describe('a day', () => {
  it('is a year, a month or a day that the calendar has', () => {
    expect(['2024', '2024-02', '2024-02-29', '1953-07-27'].every(isDay)).toBe(true);
    expect(
      ['2023-02-29', '2024-13', '2024-00', '24', '2024-2-1', '2024-06-31', '', '2024-06-01T00:00'].some(
        isDay,
      ),
    ).toBe(false);
  });

  it('stands for its first and its last whole day', () => {
    expect(['2024', '2024-02', '2024-02-29'].map(firstDay)).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-02-29',
    ]);
    expect(['2024', '2024-02', '2023-02', '2024-02-29'].map((day) => lastDay(day))).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2023-02-28',
      '2024-02-29',
    ]);
  });

  it('of a decade stands for its ten years', () => {
    expect([firstDay('1980'), lastDay('1980', 'decade')]).toEqual(['1980-01-01', '1989-12-31']);
  });

  it('has a number, one more each day, over months, leap years and the first centuries', () => {
    const follow = ['0001-01-01', '1899-12-31', '1969-12-31', '2023-02-28', '2024-02-28', '2024-12-31'];
    const next = ['0001-01-02', '1900-01-01', '1970-01-01', '2023-03-01', '2024-02-29', '2025-01-01'];
    expect(next.map(toDayNumber)).toEqual(follow.map((day) => toDayNumber(day) + 1));
  });

  it('says its precision by its length', () => {
    expect(['2024', '2024-02', '2024-02-29'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });
});
