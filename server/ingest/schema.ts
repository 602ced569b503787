/** The shape of each seed file: which keys there are, and what each may hold. Terms and ids are checked elsewhere. */
import { z } from 'zod';
import { isDay } from '../model/day.ts';

const text = z.string().trim().min(1);
const day = z.string().refine(isDay, 'expected a day as YYYY, YYYY-MM or YYYY-MM-DD');
const idOf = (prefix: string): z.ZodString => z.string().regex(new RegExp(`^${prefix}-[a-z0-9-]+$`));
const entityId = z.string().regex(/^[a-z]{2}-[a-z0-9-]+$/);
const claimId = z.string().regex(/^c\d{4,}$/);
const documentId = idOf('d');
const originId = idOf('og');
const amount = z.number().nonnegative();
/** One sentence: a capital or figure first, a full stop last, no line break inside. */
const sentence = z
  .string()
  .max(260)
  .regex(
    /^[\p{Lu}\d][^\n]*\.$/u,
    'expected one sentence that begins with a capital and ends with a full stop',
  );

const kind = z.strictObject({
  kind: z.string().regex(/^([A-Z][a-z]+)+$/, 'expected PascalCase'),
  plural: text,
  meaning: text,
});

const relation = z.strictObject({
  name: z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, 'expected UPPER_SNAKE'),
  label: text,
  subject_types: z.array(text).nonempty(),
  object_types: z.array(text).nonempty(),
  direction: z.enum(['subject to object', 'symmetric']),
  inverse_label: text,
  inverse_reads: text,
  duration: z.enum(['state', 'event']),
  term_days: z.int().positive().nullable(),
  exclusive: z.enum(['none', 'subject', 'object']),
  exclusive_per: z.literal('office').optional(),
  shared_offices: z.array(text).optional(),
  speech: z.literal(true).optional(),
  meaning: text,
});

/** `vocabulary.yaml` */
export const vocabularyFile = z.strictObject({
  entity_types: z.record(z.string(), kind),
  relations: z.array(relation).nonempty(),
  statuses: z.record(z.string(), text),
  status_rank: z.record(
    z.string(),
    z.strictObject({ rank: z.int().positive(), affirms: z.union([z.boolean(), z.literal('planned')]) }),
  ),
  credibility: z.record(z.string().regex(/^[1-6]$/), text),
  reliability: z.record(z.string().regex(/^[A-F]$/), text),
  document_kinds: z.array(text),
  roles: z.array(text),
  date_precisions: z.array(text),
  qualifiers: z.record(z.string(), text),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour as #rrggbb');

/** `appearance.yaml` */
export const appearanceFile = z.strictObject({
  kinds: z.record(z.string(), z.strictObject({ colour, icon: text })),
  spare_colours: z.array(colour).nonempty(),
  spare_icon: text,
  belonging: z.array(text),
  transfers: z.strictObject({ direct: z.array(text), gives: z.array(text), gets: z.array(text) }),
});

/** `opening.yaml` */
export const openingFile = z.strictObject({
  title: text,
  question: text,
  focus: z.array(entityId).nonempty(),
  entities: z.array(entityId).nonempty(),
  questions: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a word in small letters'),
      title: text,
      explanation: text,
      asks: z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('edges'),
          relations: z.array(text),
          contested: z.boolean().optional(),
        }),
        z.strictObject({ type: z.literal('reported') }),
        z.strictObject({ type: z.literal('paths'), from: entityId, to: entityId }),
      ]),
    }),
  ),
});

/** `entities.yaml` */
export const entitiesFile = z.strictObject({
  wikidata_source: text.optional(),
  entities: z.array(
    z.strictObject({
      id: entityId,
      type: text,
      subtype: text.optional(),
      name: text,
      aliases: z.array(z.strictObject({ text, metonym: z.literal(true).optional() })),
      iso3166_alpha3: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
      wikidata: z
        .string()
        .regex(/^Q[1-9]\d*$/)
        .optional(),
      description: text,
    }),
  ),
});

/** `coordinates.yaml` */
export const coordinatesFile = z.strictObject({
  places: z.array(
    z.strictObject({
      id: entityId,
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      precision: z.enum(['settlement', 'site', 'region', 'area']),
      basis: z.enum(['geonames', 'approximate']),
    }),
  ),
});

const documentRecord = z.strictObject({
  id: documentId,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  publisher: text,
  title: text,
  title_basis: text,
  published: day.nullable(),
  published_basis: text,
  retrieved_from: text,
  retrieved: day,
  language: z.string().regex(/^[a-z]{2}$/, 'expected an ISO 639-1 code of two letters'),
  kind: text,
  reliability: text,
  reliability_reason: text,
});

const claimRecord = z.strictObject({
  id: claimId,
  document: documentId,
  subject: entityId,
  relation: text,
  object: entityId,
  status: text,
  credibility: z.int().min(1).max(6),
  attributed_to: entityId.optional(),
  instrument: entityId.optional(),
  place: entityId.optional(),
  event: entityId.optional(),
  date: day.optional(),
  date_from: day.optional(),
  date_to: day.optional(),
  date_precision: text.optional(),
  quantity: amount.optional(),
  quantity_min: amount.optional(),
  quantity_max: amount.optional(),
  quantity_approximate: z.boolean().optional(),
  unit: text.optional(),
  role: text.optional(),
  office: text.optional(),
  characterised_as: text.optional(),
  statement: sentence,
  locator: text,
});

/** `documents/<topic>.yaml` */
export const topicFile = z.strictObject({
  topic: text,
  title: text,
  documents: z.array(documentRecord),
  claims: z.array(claimRecord),
});

/** `disputes.yaml` */
export const disputesFile = z.strictObject({
  disputes: z.array(
    z.strictObject({
      id: z.string().regex(/^k\d{2,}$/),
      kind: z.enum(['value', 'date', 'existence', 'classification', 'interpretation']),
      about: text,
      claims: z.array(claimId).min(2),
      sides: z.array(z.strictObject({ label: text.max(60), claims: z.array(claimId).nonempty() })).min(2),
      why: text,
    }),
  ),
});

const relayOf = { document: documentId, claims: z.array(claimId).nonempty().optional(), basis: text };

/** `relays.yaml` */
export const relaysFile = z.strictObject({
  origins: z.array(z.strictObject({ id: originId, name: text, kind: text })),
  relays: z.array(z.strictObject({ ...relayOf, origin: z.string() })),
  own: z.array(z.strictObject(relayOf)),
  checked: z.array(
    z.strictObject({ edge: text, documents: z.int().positive(), origins: z.int().positive(), note: text }),
  ),
});

/** One document as its file has it. */
export type DocumentRecord = z.infer<typeof documentRecord>;
/** One claim as its file has it. */
export type ClaimRecord = z.infer<typeof claimRecord>;
/** All files of a seed, each in its shape. */
export interface SeedRecords {
  readonly vocabulary: z.infer<typeof vocabularyFile>;
  readonly appearance: z.infer<typeof appearanceFile>;
  readonly opening: z.infer<typeof openingFile>;
  readonly entities: z.infer<typeof entitiesFile>;
  readonly coordinates: z.infer<typeof coordinatesFile>;
  readonly disputes: z.infer<typeof disputesFile>;
  readonly relays: z.infer<typeof relaysFile>;
  /** By file name, `documents/<topic>.yaml`. */
  readonly topics: ReadonlyMap<string, z.infer<typeof topicFile>>;
}
