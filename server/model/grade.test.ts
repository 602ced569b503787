/** Grades have one order, from the best to what cannot be judged. */
import { describe, expect, it } from 'vitest';
import { UNGRADED, weaknessOf } from './grade.ts';

describe('the weakness of a grade', () => {
  it('goes by letter, then by digit, and ends with what cannot be judged', () => {
    const order = ['A1', 'A2', 'A5', 'B1', 'C3', 'E1', 'E5', 'A6', 'B6', 'E6', 'F1', 'F5', 'F6', undefined];
    const shuffled = [...order].reverse().sort((a, b) => weaknessOf(a) - weaknessOf(b));
    // Sorting puts what is undefined last whatever it is compared by.
    expect(shuffled).toEqual(order);
    expect([weaknessOf('A1'), weaknessOf('F6'), weaknessOf(undefined)]).toEqual([0, 35, 36]);
    expect(weaknessOf('Z9')).toBe(UNGRADED);
  });
});
