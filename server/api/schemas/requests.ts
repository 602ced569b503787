/** The shape of every request: strict, with the vocabulary's terms, limits and defaults. */
import { z } from 'zod';
import type { ZodOpenApiOverride } from 'zod-openapi';
import { firstDay, isDay, lastDay } from '../../model/day.ts';
import { VIEW_LIMITS } from '../../model/view-content.ts';
import { writeNumber } from '../../model/words.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { EdgeClaimsRequest, EntityIdsRequest, NamesRequest } from '../contract.ts';

/** Greatest limit of any list. */
export const MAX_LIMIT = 1_000;

/** Greatest number of entities that one body may name: as many as a canvas can be raised to. */
export const MAX_IDS = VIEW_LIMITS.nodes;

/** Greatest number of edges that one body may name. */
const MAX_EDGE_IDS = 2_000;

/** How many entries of a list can be skipped. */
const MAX_OFFSET = 100_000;

/** Greatest number of names that are looked up at once. */
const MAX_NAMES = 500;

/** An id of any record. */
export const id = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]+$/u, 'expected an id without control characters');
/** An id of an entity. */
export const entityId = id.meta({ description: 'Id of an entity, as st-rus.' });
/** A whole number as people write it, digits alone, from a least to a greatest one; what is neither says which are taken. */
export function wholeNumber(minimum: number, maximum: number) {
  const expected = `expected a whole number from ${writeNumber(minimum)} to ${writeNumber(maximum)}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .pipe(z.int().min(minimum, expected).max(maximum, expected));
}
/** How such a number, up to a greatest one, is documented: as what it means, not as the text that carries it. */
export function asInteger(maximum: number, minimum = 1): ZodOpenApiOverride {
  return ({ jsonSchema }) => {
    delete jsonSchema.pattern;
    Object.assign(jsonSchema, { type: 'integer', minimum, maximum });
  };
}
/** The limit of a list. */
export const limit = wholeNumber(1, MAX_LIMIT)
  .default(100)
  .meta({
    description: `How many at most: 1 to ${String(MAX_LIMIT)}.`,
    override: asInteger(MAX_LIMIT),
  });
const offset = wholeNumber(0, MAX_OFFSET)
  .default(0)
  .meta({
    description: `How many to skip: 0 to ${String(MAX_OFFSET)}.`,
    override: asInteger(MAX_OFFSET, 0),
  });
/** Yes or no, as a query says it. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
/** How such a flag is documented. */
export const asBoolean: ZodOpenApiOverride = ({ jsonSchema }) => {
  delete jsonSchema.enum;
  jsonSchema.type = 'boolean';
};
/** A day, month or year. */
export const day = z
  .string()
  .refine(isDay, 'expected a day as YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ description: 'A day as YYYY, YYYY-MM or YYYY-MM-DD.' });

/** Whether two days of reports that a query may name are in order. */
const isInOrder = ({ reportedFrom = '0001', reportedTo = '9999' }: ReportedRange): boolean =>
  firstDay(reportedFrom) <= lastDay(reportedTo);
interface ReportedRange {
  readonly reportedFrom?: string | undefined;
  readonly reportedTo?: string | undefined;
}
const OUT_OF_ORDER = 'expected reportedFrom to lie before reportedTo';

/** Path parameter of a record. */
export const idParams = z.strictObject({ id: id.meta({ description: 'Id of the record.' }) });

/** A query without parameters. */
export const noQuery = z.strictObject({});

/** A query with a limit alone. */
export const limitQuery = z.strictObject({ limit });

const words = z.string().max(200).default('');
const texts = z.array(z.string().min(1).max(300)).max(50).default([]);
const publishers = texts.meta({
  description: 'Only of these publishers, by id or name; may be repeated.',
});
const descending = flag.optional().meta({
  description: 'Whether the last of the order come first: unless said otherwise, days and numbers do.',
  override: asBoolean,
});

/** `GET documents` */
export const documentsQuery = z.strictObject({
  q: words.meta({ description: 'Words of the title or of the publisher, in any script; all must occur.' }),
  publisher: publishers,
  language: texts.meta({ description: 'Only in these languages (ISO 639-1); may be repeated.' }),
  kind: texts.meta({ description: 'Only of these kinds of document; may be repeated.' }),
  reliability: z
    .array(z.enum(['A', 'B', 'C', 'D', 'E', 'F']))
    .default([])
    .meta({ description: 'Only of these reliabilities; may be repeated.' }),
  order: z.enum(['published', 'title', 'publisher', 'claims', 'reliability']).default('published'),
  descending,
  offset,
  limit,
});

/** `GET publishers` */
export const publishersQuery = z.strictObject({
  q: words.meta({ description: 'Words of the name, in any script; all must occur.' }),
  order: z.enum(['name', 'documents', 'claims', 'alone', 'reliability']).default('name'),
  descending,
  offset,
  limit,
});

/** `GET timeline` */
export const timelineQuery = z
  .strictObject({ from: day.default('0001'), to: day.default('9999'), limit })
  .refine(({ from, to }) => firstDay(from) <= lastDay(to), 'expected from to lie before to');

/** `POST graph`, `POST graph/edges`, `POST entities/{id}/expansion` */
export const idsBody = z.strictObject({
  ids: z.array(id).max(MAX_IDS).meta({ description: 'Ids of entities.' }),
}) satisfies z.ZodType<EntityIdsRequest>;

/** `POST graph/claims` */
export const edgesBody = z.strictObject({
  edges: z.array(id).max(MAX_EDGE_IDS).meta({ description: 'Ids of edges, as st-rus~SIGNS~ag-treaty.' }),
}) satisfies z.ZodType<EdgeClaimsRequest>;

/** `POST names` */
export const namesBody = z.strictObject({
  names: z
    .array(z.string().min(1).max(200))
    .max(MAX_NAMES)
    .meta({ description: `Names in any script, at most ${String(MAX_NAMES)}.` }),
}) satisfies z.ZodType<NamesRequest>;

/** A list of relations of the vocabulary, empty where it is missing. */
export function relationList(vocabulary: Vocabulary) {
  return z.array(z.enum(vocabulary.relations.map((each) => each.relation))).default([]);
}

/** Schemas that name kinds and relations take them from the vocabulary alone. */
export function vocabularySchemas(vocabulary: Vocabulary) {
  const kind = z.array(z.enum(vocabulary.kinds.map((each) => each.kind))).default([]);
  const kinds = kind.meta({ description: 'Only these kinds; may be repeated.' });
  const relation = relationList(vocabulary).meta({ description: 'Only these relations; may be repeated.' });
  const search = z.strictObject({
    q: z.string().max(200).meta({ description: 'Part of a name, in any script.' }),
    limit,
    kind: kinds,
  });
  const status = z.array(z.enum(vocabulary.statuses.map((each) => each.status))).default([]);
  const claims = z
    .strictObject({
      q: words.meta({ description: 'Words of the sentence; all must occur.' }),
      relation,
      status: status.meta({ description: 'Only of these statuses; may be repeated.' }),
      publisher: publishers,
      reportedFrom: day.optional(),
      reportedTo: day.optional(),
      order: z.enum(['reported', 'held']).default('reported'),
      descending,
      offset,
      limit,
    })
    .refine(isInOrder, OUT_OF_ORDER);
  const neighbours = z.strictObject({
    relation,
    kind: kinds,
    direction: z.enum(['in', 'out', 'both']).default('both'),
    order: z.enum(['connected', 'recent', 'sourced']).default('connected'),
    limit,
  });
  const selection = z
    .strictObject({
      relation,
      contested: flag.default(false).meta({ description: 'Only contested edges.', override: asBoolean }),
      reportedFrom: day.optional(),
      reportedTo: day.optional(),
      order: z.enum(['sourced', 'recent', 'connected']).default('sourced'),
      limit,
    })
    .refine(isInOrder, OUT_OF_ORDER);
  return { search, claims, neighbours, selection };
}
