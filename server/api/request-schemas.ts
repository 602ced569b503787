/** The shape of every request: strict, with the vocabulary's terms, limits and defaults. */
import { z } from 'zod';
import { isDay } from '../model/day.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** Greatest limit of any list. */
export const MAX_LIMIT = 1_000;

const id = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]+$/u, 'expected an id without control characters');
const entityId = id.meta({ description: 'Id of an entity, as st-rus.' });
const limit = z.coerce
  .number()
  .int('expected a whole number')
  .min(1, 'expected 1 or more')
  .max(MAX_LIMIT, `expected ${String(MAX_LIMIT)} or less`)
  .default(100)
  .meta({ description: `How many at most: 1 to ${String(MAX_LIMIT)}.` });
const day = z
  .string()
  .refine(isDay, 'expected a day as YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ description: 'A day as YYYY, YYYY-MM or YYYY-MM-DD.' });

/** Path parameter of a record. */
export const idParams = z.strictObject({ id: id.meta({ description: 'Id of the record.' }) });

/** A query without parameters. */
export const noQuery = z.strictObject({});

/** A query with a limit alone. */
export const limitQuery = z.strictObject({ limit });

/** `GET timeline` */
export const timelineQuery = z.strictObject({ from: day.default('0001'), to: day.default('9999'), limit });

/** `POST graph`, `POST graph/edges` */
export const idsBody = z.strictObject({
  ids: z.array(id).max(MAX_LIMIT).meta({ description: 'Ids of entities.' }),
});

/** Schemas that name kinds and relations take them from the vocabulary alone. */
export function vocabularySchemas(vocabulary: Vocabulary) {
  const kind = z.array(z.enum(vocabulary.kinds.map((each) => each.kind))).default([]);
  const relation = z.array(z.enum(vocabulary.relations.map((each) => each.relation))).default([]);
  const kinds = kind.meta({ description: 'Only these kinds; may be repeated.' });
  const relations = relation.meta({ description: 'Only these relations; may be repeated.' });
  const search = z.strictObject({
    q: z.string().max(200).meta({ description: 'Part of a name, in any script.' }),
    limit,
    kind: kinds,
  });
  const neighbours = z.strictObject({
    relation: relations,
    kind: kinds,
    direction: z.enum(['in', 'out', 'both']).default('both'),
    order: z.enum(['connected', 'recent', 'sourced']).default('connected'),
    limit,
  });
  const paths = z.strictObject({
    from: entityId,
    to: entityId,
    mode: z.enum(['shortest', 'all']).default('shortest'),
    max: z.coerce
      .number()
      .int()
      .min(1)
      .max(12)
      .default(6)
      .meta({ description: 'Greatest number of edges: 1 to 12.' }),
    relation: relations,
    limit,
  });
  return { search, neighbours, paths };
}
