/** The filters of a picture as sentences that stand in an exported file, where nobody can see the chips. */
import type { DayFilter, Filters } from './view-content.ts';
import { findKind, findRelation, type Vocabulary } from './vocabulary.ts';
import { countOf, writeDay, writeSpan } from './words.ts';

/** What stands in a file where filters are set but what they hide is in it. */
export const LIFTED_FILTERS = 'What the filters of the picture hide is in it too.';

/** Longer lists are cut: a sentence in a file has to be read. */
const MOST_NAMED = 40;

/** A sentence for each sort of filter that is set, and one for edges that were taken off by hand. */
export function writeFilterSentences(
  filters: Filters,
  vocabulary: Vocabulary | undefined,
  takenOff: number,
): readonly string[] {
  const { hiddenKinds, hiddenRelations, hiddenStatuses, grade, publishers, days, text, contested } = filters;
  const kindOf = (kind: string): string =>
    ((vocabulary && findKind(vocabulary, kind)?.plural) ?? kind).toLowerCase();
  const relationOf = (relation: string): string =>
    `“${(vocabulary && findRelation(vocabulary, relation)?.label) ?? relation}”`;
  return [
    ...list(hiddenKinds.map(kindOf), 'and', (names) => `Without ${names}.`),
    ...list(hiddenRelations.map(relationOf), 'and', (names) => `Without edges of the relations ${names}.`),
    ...list(hiddenStatuses, 'and', (names) => `Without edges that are ${names}.`),
    ...(grade === null ? [] : [`Only edges with the grade ${writeLeastGrade(grade)}.`]),
    ...list(publishers, 'or', (names) => `Only edges that are reported by ${names}.`),
    ...(days === null ? [] : [`Only edges with a claim that held or happened: ${writeDays(days)}.`]),
    ...(text === '' ? [] : [`Only what contains “${text}”.`]),
    ...(contested ? ['Only edges on which sources disagree.'] : []),
    ...(takenOff > 0 ? [`Without ${countOf(takenOff, 'edge')} taken off by hand.`] : []),
  ];
}

/** `B3 or better`; where only one part is asked for, `source B or better`. */
export function writeLeastGrade(grade: string): string {
  const [letter = 'F', digit = '6'] = grade;
  if (digit === '6') return `source ${letter} or better`;
  return letter === 'F' ? `credibility ${digit} or better` : `${grade} or better`;
}

/** Days as a span, open where an end is. */
export function writeDays({ from, to }: DayFilter): string {
  if (from !== null && to !== null) return writeSpan(from, to);
  if (from !== null) return `from ${writeDay(from)}`;
  return to === null ? 'any day' : `until ${writeDay(to)}`;
}

function list(names: readonly string[], word: 'and' | 'or', write: (names: string) => string): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${String(rest)} more`] : shown;
  const last = all.at(-1) ?? '';
  return [write(all.length === 1 ? last : `${all.slice(0, -1).join(', ')} ${word} ${last}`)];
}
