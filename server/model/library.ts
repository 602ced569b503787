/** Questions of the library: Cypher that people read, learn from and run, with the parameters that they fill in. */
import { firstDay, lastDay } from './day.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What a parameter can be. `day` and `last day` are a day, month or year; the text of the question gets the first or the
 * last whole day of it. `entity` is the id of one, `kind` and `relation` are terms of the vocabulary.
 */
export const PARAMETER_TYPES = [
  'text',
  'integer',
  'float',
  'boolean',
  'day',
  'last day',
  'entity',
  'kind',
  'relation',
] as const;

/** One of them. */
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A single value. */
export type ScalarValue = string | number | boolean;

/** What a parameter is given. */
export type ParameterValue = ScalarValue | readonly ScalarValue[];

/** A parameter of a question. */
export interface QuestionParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Whether it takes a list of such values. */
  readonly list: boolean;
  /** What it says, as words that follow its name. */
  readonly meaning: string;
  /** A value that finds something in the shipped seed; of an optional parameter also what it is where it is left out. */
  readonly example: ParameterValue;
  readonly optional: boolean;
}

/** A question of the library. */
export interface LibraryQuestion {
  /** Unique in the library: lower case with hyphens. */
  readonly name: string;
  /** Name of its folder. */
  readonly topic: string;
  readonly title: string;
  readonly explanation: string;
  /** What a reader should mind in the answer. */
  readonly lookFor: string;
  /** Names of the columns, in order. */
  readonly returns: readonly string[];
  /** In the order of a form. */
  readonly parameters: readonly QuestionParameter[];
  /** The Cypher, the same for both engines, with a `$` before each parameter. */
  readonly text: string;
}

/** What the text of a question gets for a value: whole days for days, else the value itself. */
export function toStatementValue(type: ParameterType, value: ScalarValue): ScalarValue {
  if (type === 'day' && typeof value === 'string') return firstDay(value);
  if (type === 'last day' && typeof value === 'string') return lastDay(value);
  return value;
}

/** The terms of the vocabulary that a value of such a type must be one of. */
export function termsOf(type: 'kind' | 'relation', vocabulary: Vocabulary): readonly string[] {
  return type === 'kind'
    ? vocabulary.kinds.map((each) => each.kind)
    : vocabulary.relations.map((each) => each.relation);
}

/** What the text of a question gets where each parameter has the value of its example. */
export function toExampleParameters({ parameters }: LibraryQuestion): Record<string, ParameterValue> {
  return Object.fromEntries(
    parameters.map(({ name, type, example }): [string, ParameterValue] => [
      name,
      typeof example === 'object'
        ? example.map((value) => toStatementValue(type, value))
        : toStatementValue(type, example),
    ]),
  );
}
