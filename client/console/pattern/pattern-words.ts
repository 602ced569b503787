/** How a pattern is said: its parts, its conditions and its next steps in the vocabulary's own words. */
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { writeKind, writeRelation } from '../../views/parts/words.ts';
import {
  isSamePart,
  kindOf,
  partsOf,
  type Comparison,
  type Condition,
  type Pattern,
  type PatternPart,
  type PropertyType,
} from './pattern.ts';

/** What an entity of any kind is called. */
export const ANY_KIND = 'Any kind';

/** A part: `State`, `supplies`, and with a number where others before it are called the same: `State 2`. */
export function writePart(pattern: Pattern, part: PatternPart, vocabulary: Vocabulary): string {
  const words = wordsOf(pattern, part, vocabulary);
  const before = partsOf(pattern).findIndex((each) => isSamePart(each, part));
  const number = partsOf(pattern)
    .slice(0, before)
    .filter((each) => wordsOf(pattern, each, vocabulary) === words).length;
  return number === 0 ? words : `${words} ${String(number + 1)}`;
}

function wordsOf(pattern: Pattern, { type, at }: PatternPart, vocabulary: Vocabulary): string {
  if (type === 'edge') {
    const step = pattern.steps[at];
    return step ? writeRelation(step.relation, step.direction, vocabulary) : '';
  }
  if (at === 0 && pattern.start.entity) return pattern.start.entity.name;
  const kind = kindOf(pattern, at);
  return kind === undefined ? ANY_KIND : writeKind(kind);
}

/** `firstReported` as `first reported`. */
export function writeProperty(property: string): string {
  return property.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** How properties of a type are compared, in words. */
export function writeComparison(comparison: Comparison, type: PropertyType): string {
  switch (comparison) {
    case 'contains':
      return 'contains';
    case 'begins':
      return 'begins with';
    case 'is':
      return 'is';
    case 'not':
      return 'is not';
    case 'from':
      return type === 'day' ? 'from' : 'at least';
    case 'to':
      return type === 'day' ? 'until' : 'at most';
    case 'atLeast':
      return 'is at least';
    case 'exists':
      return 'is known';
  }
}

/** A condition in words, as its chip bears it: `name contains “air”`, `affirmed: yes`. */
export function sayCondition({ property, type, comparison, value }: Condition): string {
  const name = writeProperty(property);
  if (type === 'boolean') return `${name}: ${value === 'true' ? 'yes' : 'no'}`;
  const compared = `${name} ${writeComparison(comparison, type)}`;
  if (comparison === 'exists') return compared;
  return `${compared} ${type === 'text' ? `“${value.trim()}”` : value.trim()}`;
}
