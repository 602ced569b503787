/** Replies about the library of questions. */
import { z } from 'zod';
import type { LibraryAnswer } from '../../model/answers.ts';
import type { LibraryQuestion, ParameterValue } from '../../model/library.ts';
import { PARAMETER_TYPES } from '../../model/library.ts';
import type { PlainValue } from '../../model/plain-value.ts';
import type { QuestionsReply } from '../contract.ts';
import { count, text, truncated } from './parts.ts';

const scalar = z.union([text, z.number(), z.boolean()]);
const parameterValue: z.ZodType<ParameterValue> = z.union([scalar, z.array(scalar)]);

const question: z.ZodType<LibraryQuestion> = z
  .strictObject({
    name: text,
    topic: text,
    title: text,
    explanation: text,
    lookFor: text.meta({ description: 'What a reader should mind in the answer.' }),
    returns: z.array(text).meta({ description: 'Names of the columns, in order.' }),
    parameters: z.array(
      z.strictObject({
        name: text,
        type: z.enum(PARAMETER_TYPES),
        list: z.boolean().meta({ description: 'Whether it takes a list of such values.' }),
        meaning: text,
        example: parameterValue,
        optional: z
          .boolean()
          .meta({ description: 'Whether it has the value of the example where it is left out.' }),
      }),
    ),
    text: text.meta({ description: 'The Cypher, with a $ before each parameter.' }),
  })
  .meta({ id: 'LibraryQuestion' });

/** `GET questions` */
export const questionsReply: z.ZodType<QuestionsReply> = z.strictObject({ questions: z.array(question) });

const plainValue: z.ZodType<PlainValue> = z
  .lazy(() =>
    z.union([text, z.number(), z.boolean(), z.null(), z.array(plainValue), z.record(text, plainValue)]),
  )
  .meta({
    id: 'PlainValue',
    description:
      'A value in the plain form of Neo4j’s Query API: a node is { elementId, labels, properties }, a relationship ' +
      '{ elementId, startNodeElementId, endNodeElementId, type, properties }, a path a list of both in turn; whole ' +
      'numbers past 2^53 are text.',
  });

/** `GET questions/{name}` */
export const questionReply: z.ZodType<LibraryAnswer> = z.strictObject({
  data: z.strictObject({ fields: z.array(text), values: z.array(z.array(plainValue)) }),
  entente: z.strictObject({ engine: z.enum(['neo4j', 'embedded']), truncated, milliseconds: count }),
});
