/** Reads a line that declares a parameter: its name, its type, what it means, and a value that fits the type. */
import { isDay } from '../model/day.ts';
import type { ParameterType, QuestionParameter, ScalarValue } from '../model/library.ts';
import { PARAMETER_TYPES, termsOf } from '../model/library.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { suggest } from '../ingest/problem.ts';
import type { Field } from './heading.ts';

/** What is wrong with a line, and what would be right. */
export interface Fault {
  readonly wrong: string;
  readonly right: string;
}

const SHAPE = 'write it as `param giver: entity, who gives = "st-rus"`, with a value in JSON';

/** The parameter, or what is wrong with the line; `option` lines declare parameters that may be left out. */
export function readParameter(
  { key, text }: Field,
  vocabulary: Vocabulary,
): { readonly parameter: QuestionParameter } | { readonly fault: Fault } {
  const [, keyword, name = ''] = /^(param|option) ([a-z][A-Za-z0-9]*)$/.exec(key) ?? [];
  const [, listed, typeName = '', meaning = '', json = ''] =
    /^(list of )?([a-z ]+), (.+?) = (.+)$/.exec(text) ?? [];
  if (keyword === undefined || json === '')
    return { fault: { wrong: `"${key}: ${text}" declares no parameter`, right: SHAPE } };
  const type = PARAMETER_TYPES.find((each) => each === typeName);
  if (!type)
    return {
      fault: {
        wrong: `type "${typeName}" is not known`,
        right: suggest(typeName, PARAMETER_TYPES, `use one of ${PARAMETER_TYPES.join(', ')}`),
      },
    };
  const list = listed !== undefined;
  const example = readExample(json, list);
  if (example === undefined)
    return {
      fault: {
        wrong: `${json} is no ${list ? 'list of values' : 'value'} in JSON`,
        right: `give ${list ? 'a list' : 'one'}`,
      },
    };
  const values = typeof example === 'object' ? example : [example];
  const misfit = values.find((value) => !fits(type, value, vocabulary));
  if (misfit !== undefined)
    return {
      fault: { wrong: `${JSON.stringify(misfit)} is no ${type}`, right: remedyOf(type, misfit, vocabulary) },
    };
  return { parameter: { name, type, list, meaning, example, optional: keyword === 'option' } };
}

function readExample(json: string, list: boolean): QuestionParameter['example'] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!list) return isScalar(value) ? value : undefined;
  return Array.isArray(value) && value.every(isScalar) ? value : undefined;
}

function isScalar(value: unknown): value is ScalarValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function fits(type: ParameterType, value: ScalarValue, vocabulary: Vocabulary): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'day':
    case 'last day':
      return typeof value === 'string' && isDay(value);
    case 'text':
    case 'entity':
      return typeof value === 'string' && value !== '';
    case 'kind':
    case 'relation':
      return termsOf(type, vocabulary).some((term) => term === value);
  }
}

function remedyOf(type: ParameterType, value: ScalarValue, vocabulary: Vocabulary): string {
  if (type === 'kind' || type === 'relation')
    return suggest(String(value), termsOf(type, vocabulary), `use a ${type} of the vocabulary`);
  if (type === 'day' || type === 'last day') return 'write it as YYYY, YYYY-MM or YYYY-MM-DD';
  if (type === 'entity') return 'give the id of an entity';
  return type === 'text' ? 'give a text in quotes' : `give a value of type ${type}`;
}
