/** The shape of requests for questions of the library: one strict schema for each, made of its declared parameters. */
import { z } from 'zod';
import type { ZodOpenApiOverride } from 'zod-openapi';
import type { LibraryQuestion, ParameterType, QuestionParameter, ScalarValue } from '../../model/library.ts';
import { termsOf, toStatementValue } from '../../model/library.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { asBoolean, day, entityId, flag } from './requests.ts';

/** Greatest length of a text. */
const MAX_TEXT = 200;

/** Greatest number of values in a list. */
const MAX_VALUES = 50;

/** The schema of a question's parameters; what it gives is what the text of the question gets. */
export function libraryQuery(question: LibraryQuestion, vocabulary: Vocabulary) {
  return z.strictObject(
    Object.fromEntries(
      question.parameters.map((parameter) => [parameter.name, parameterSchema(parameter, vocabulary)]),
    ),
  );
}

function parameterSchema(
  { type, list, example, optional, meaning }: QuestionParameter,
  vocabulary: Vocabulary,
) {
  const toValue = (given: ScalarValue): ScalarValue => toStatementValue(type, given);
  const value = valueSchema(type, vocabulary).transform(toValue);
  const about = { description: describeParameter({ type, list, example, optional, meaning }) };
  if (typeof example !== 'object') return (optional ? value.default(toValue(example)) : value).meta(about);
  const values = z.array(value).min(1).max(MAX_VALUES);
  return (optional ? values.default(example.map(toValue)) : values).meta(about);
}

/** A value as a query writes it. */
function valueSchema(type: ParameterType, vocabulary: Vocabulary): z.ZodType<ScalarValue, string> {
  switch (type) {
    case 'text':
      return z.string().min(1).max(MAX_TEXT);
    case 'integer':
      return (
        z
          .string()
          // What is counted in a question is a number of something, and a limit below zero is none.
          .regex(/^\d{1,15}$/, 'expected a whole number of zero or more')
          .transform(Number)
          .meta({ override: asNumber('integer') })
      );
    case 'float':
      return z
        .string()
        .regex(/^-?\d{1,15}(\.\d{1,15})?$/, 'expected a number')
        .transform(Number)
        .meta({ override: asNumber('number') });
    case 'boolean':
      return flag.meta({ override: asBoolean });
    case 'day':
    case 'last day':
      return day;
    case 'entity':
      return entityId;
    case 'kind':
    case 'relation':
      return z.enum(termsOf(type, vocabulary));
  }
}

/** How a number is documented: as what it means, not as the text that carries it. */
function asNumber(type: 'integer' | 'number'): ZodOpenApiOverride {
  return ({ jsonSchema }) => {
    delete jsonSchema.pattern;
    jsonSchema.type = type;
  };
}

/** In words, because the documents know nothing of what a value becomes, nor of its default. */
function describeParameter({
  type,
  list,
  example,
  optional,
  meaning,
}: Omit<QuestionParameter, 'name'>): string {
  const value = [example].flat().join(', ') || 'none';
  return [
    `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`,
    `Type ${type}${list ? '; may be repeated' : ''}.`,
    optional ? `Where it is left out: ${value}.` : `For instance ${value}.`,
  ].join(' ');
}
