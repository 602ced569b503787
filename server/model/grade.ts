/** The order of grades: how weak one is, so that the weakest step of a path and the best claim behind an edge can be found. */

const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const DIGITS = ['1', '2', '3', '4', '5'];
const JUDGED = LETTERS.flatMap((letter) => DIGITS.map((digit) => letter + digit));
const UNJUDGED = [...LETTERS.map((letter) => `${letter}6`), ...[...DIGITS, '6'].map((digit) => `F${digit}`)];
const WEAKNESS = new Map([...JUDGED, ...UNJUDGED].map((grade, at) => [grade, at]));

/** Weakness of what has no grade: the greatest that there is. */
export const UNGRADED = WEAKNESS.size;

/**
 * How weak a grade is, 0 for A1: letter first, then digit. F and 6 mean that something cannot be judged, which is weaker
 * than whatever could be; what is no grade is weakest.
 */
export function weaknessOf(grade: string | undefined): number {
  return (grade === undefined ? undefined : WEAKNESS.get(grade)) ?? UNGRADED;
}
