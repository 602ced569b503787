/** A condition as it stands in Cypher, and the value that it takes as a parameter. */
import { UNGRADED, weaknessOf } from '../../../server/model/grade.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { toValue, type ParameterDraft } from '../parameters/parameter-draft.ts';
import type { Comparison, Condition, PropertyType } from './pattern.ts';

/** How a property of each type can be compared, the most usual first. */
export const COMPARISONS: Readonly<Record<PropertyType, readonly Comparison[]>> = {
  text: ['contains', 'begins', 'is', 'not', 'exists'],
  number: ['from', 'to', 'is', 'exists'],
  day: ['from', 'to', 'exists'],
  boolean: ['is'],
  status: ['is', 'not', 'atLeast'],
  grade: ['atLeast', 'is'],
};

/**
 * The words of a condition: `name` is the property as it stands in the text, `value` the parameter. Texts are compared without
 * regard to capitals.
 */
export function writeCondition(condition: Condition, name: string, value: string): string {
  const { type, comparison } = condition;
  if (type === 'boolean') return `${name} = ${condition.value === 'true' ? 'true' : 'false'}`;
  switch (comparison) {
    case 'exists':
      return `${name} IS NOT NULL`;
    case 'contains':
      return `toLower(${name}) CONTAINS toLower(${value})`;
    case 'begins':
      return `toLower(${name}) STARTS WITH toLower(${value})`;
    case 'is':
      return type === 'text' ? `toLower(${name}) = toLower(${value})` : `${name} = ${value}`;
    case 'not':
      return type === 'text' ? `toLower(${name}) <> toLower(${value})` : `${name} <> ${value}`;
    case 'from':
      return `${name} >= ${value}`;
    case 'to':
      // A month or a year is followed by its days as texts: what begins with it counts too.
      return type === 'day' ? `(${name} <= ${value} OR ${name} STARTS WITH ${value})` : `${name} <= ${value}`;
    case 'atLeast':
      return `${name} IN ${value}`;
  }
}

/** The value of a condition as a parameter; undefined where it takes none, as yes and no, which stand in the text. */
export function toDraft(
  { type, comparison, value }: Condition,
  vocabulary: Vocabulary,
): ParameterDraft | undefined {
  if (comparison === 'exists' || type === 'boolean') return undefined;
  if (comparison === 'atLeast') return { type: 'list', text: atLeast(type, value, vocabulary).join('\n') };
  if (type === 'number') return { type: /^[+-]?\d+$/.test(value.trim()) ? 'integer' : 'float', text: value };
  return { type: 'text', text: value.trim() };
}

/** What is wrong with a condition, in one sentence; undefined where nothing is. */
export function findFault(condition: Condition, vocabulary: Vocabulary): string | undefined {
  const { type, comparison, value } = condition;
  if (comparison === 'exists') return undefined;
  if (value.trim() === '') return 'Write what to compare it with.';
  if (type === 'day' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value.trim()))
    return 'Write a day as 2024-12-01, a month as 2024-12, or a year.';
  if (value.length > LONGEST) return `Write ${String(LONGEST)} letters at most.`;
  const draft = toDraft(condition, vocabulary);
  const drafted = draft && toValue(draft);
  return drafted && 'fault' in drafted ? drafted.fault : undefined;
}

/** Letters of a value. */
const LONGEST = 200;

function atLeast(type: PropertyType, value: string, vocabulary: Vocabulary): readonly string[] {
  if (type === 'status') {
    const rank = vocabulary.statuses.find(({ status }) => status === value)?.rank ?? 0;
    return vocabulary.statuses.filter((each) => each.rank <= rank).map(({ status }) => status);
  }
  const most = weaknessOf(value);
  return gradesOf(vocabulary).filter((grade) => weaknessOf(grade) <= most && weaknessOf(grade) < UNGRADED);
}

/** All grades, the strongest first. */
export function gradesOf({ reliability, credibility }: Vocabulary): readonly string[] {
  return Object.keys(reliability)
    .flatMap((letter) => Object.keys(credibility).map((digit) => letter + digit))
    .sort((a, b) => weaknessOf(a) - weaknessOf(b));
}
