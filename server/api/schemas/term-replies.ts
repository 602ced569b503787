/** Replies about what answers are made of: the vocabulary and the engine. */
import { z } from 'zod';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { EngineReply } from '../contract.ts';
import { count, text } from './parts.ts';

/** `GET vocabulary` */
export const vocabularyReply: z.ZodType<Vocabulary> = z.strictObject({
  kinds: z.array(z.strictObject({ kind: text, plural: text, meaning: text, colour: text, icon: text })),
  relations: z.array(
    z.strictObject({
      relation: text,
      label: text,
      inverse: text,
      inverseRelation: text,
      meaning: text,
      subjects: z.array(text),
      objects: z.array(text),
      symmetric: z.boolean(),
      duration: z.enum(['state', 'event']),
      termDays: count.nullable(),
      exclusive: z.enum(['none', 'subject', 'object']),
      exclusivePer: text.exactOptional(),
      sharedOffices: z.array(text).exactOptional(),
      speech: z.boolean(),
    }),
  ),
  statuses: z.array(
    z.strictObject({ status: text, meaning: text, rank: count, affirms: z.enum(['yes', 'no', 'planned']) }),
  ),
  reliability: z.record(text, text),
  credibility: z.record(text, text),
  belonging: z.array(text).meta({
    description: 'Relations by which a subject belongs to its object, those that take precedence first.',
  }),
  transfers: z.strictObject({ direct: z.array(text), gives: z.array(text), gets: z.array(text) }).meta({
    description:
      'Relations drawn as transfers: from subject to object, or from who gives through an event to who gets through it.',
  }),
});

/** `GET engine` */
export const engineReply: z.ZodType<EngineReply> = z.strictObject({
  name: z.enum(['neo4j', 'embedded']),
  version: text,
  database: text,
  lacks: z.array(text),
  refuses: z.array(z.strictObject({ what: text, instead: text })),
});
