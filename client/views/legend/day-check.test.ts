/** Holds what is said of days that cannot be taken. */
import { describe, expect, it } from 'vitest';
import { checkDays } from './day-check.ts';

describe('days that are typed', () => {
  it('are taken in every precision, and with open ends', () => {
    for (const day of ['2024', '2024-12', '2024-12-01', '2024-02-29', ''])
      expect(checkDays({ from: day, to: '' }), day).toBeUndefined();
    expect(checkDays({ from: '2024-06', to: '2024' })).toBeUndefined();
  });

  it('are refused where the calendar has none, where they are no days, and where they run backwards', () => {
    expect(checkDays({ from: '2023-02-29', to: '' })).toBe('The calendar has no 2023-02-29.');
    expect(checkDays({ from: '', to: '2024-13' })).toBe('The calendar has no 2024-13.');
    for (const text of ['1 March', '24', '2024-3', '2024/03/01'])
      expect(checkDays({ from: text, to: '' }), text).toContain('2024, 2024-12 or 2024-12-01');
    expect(checkDays({ from: '2025', to: '2024-12' })).toBe('2025 is after 2024-12.');
  });
});
