/** Orders that are none of the alphabet: statuses from the strongest, grades from the best. */
import type { Vocabulary } from '../../../../server/model/vocabulary.ts';

/** The place of a status in the vocabulary, the strongest first. */
export function rankStatus(status: string, vocabulary: Vocabulary | undefined): number {
  return vocabulary?.statuses.find((each) => each.status === status)?.rank ?? Infinity;
}

/** How weak a grade is: A1 to E5, then those with a 6, then those with an F; undefined where there is none. */
export function rankGrade(grade: string | undefined): number | undefined {
  if (grade === undefined) return undefined;
  const [letter = 'F', digit = '6'] = grade;
  const tier = letter === 'F' ? 2 : Number(digit === '6');
  return tier * 10_000 + letter.charCodeAt(0) * 10 + Number(digit);
}
