/** Requests and replies of importing. */
import { z } from 'zod';
import type { ZodOpenApiOverride } from 'zod-openapi';
import type { CsvGuess, ImportMapping, ImportRecord, ImportRemoval } from '../../model/import.ts';
import {
  CSV_DELIMITERS,
  ENTITY_TARGETS,
  IMPORT_LIMITS,
  IMPORTED_TYPES,
  RELATION_TARGETS,
} from '../../model/import.ts';
import { IMPORT_FORMATS } from '../../model/import-formats.ts';
import { describeMisfit } from '../../model/misfit.ts';
import type { ImportReply, ImportsReply } from '../contract.ts';
import { count, text, truncated } from './parts.ts';
import { asBoolean, flag, id } from './requests.ts';

/** How what an address carries as text is documented. */
const asText: ZodOpenApiOverride = ({ jsonSchema }) => {
  jsonSchema.type = 'string';
};

/** Characters of a mapping as it stands in an address. */
const MAX_MAPPING = 8_000;

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\p{Cc}]+$/u, 'expected one line');
const term = z.string().min(1).max(200);
const table = z
  .record(term, term)
  .refine((entries) => Object.keys(entries).length <= IMPORT_LIMITS.mapping, 'expected fewer entries');
const targets = [...ENTITY_TARGETS, ...RELATION_TARGETS] as const;

const csv = z.strictObject({
  row: z.enum(['entity', 'relation']),
  delimiter: z.enum(CSV_DELIMITERS),
  encoding: z.string().max(40),
  header: z.boolean(),
  columns: z
    .array(z.strictObject({ column: z.int().min(0).max(IMPORT_LIMITS.columns), as: z.enum(targets) }))
    .max(IMPORT_LIMITS.columns),
  fixed: z.partialRecord(z.enum(targets), z.string().max(1_000)).default({}),
});

const mapping: z.ZodType<ImportMapping> = z.strictObject({
  kinds: table.exactOptional(),
  relations: table.exactOptional(),
  csv: csv.exactOptional(),
});

/** `POST import` */
export const importQuery = z.strictObject({
  format: z.enum(IMPORT_FORMATS.map((format) => format.name)).meta({ description: 'Name of the format.' }),
  name: line.max(IMPORT_LIMITS.name).meta({ description: 'Name of the file, with its ending.' }),
  by: line.max(IMPORT_LIMITS.by).default('Unnamed').meta({
    description:
      'Who imports it, as they typed it; kept as unverified. It is the publisher of a file that has no documents of its own.',
  }),
  dryRun: flag.default(false).meta({
    description: 'Whether to say only what would be done.',
    override: asBoolean,
  }),
  match: z.enum(['id', 'name']).default('id').meta({
    description:
      'With name, an entity of the file whose name is that of exactly one known entity of its kind, or of any kind where it says none, is taken for it.',
  }),
  skip: flag.default(false).meta({
    description: 'Whether what is wrong is left out; otherwise one problem stops the whole import.',
    override: asBoolean,
  }),
  mapping: z
    .string()
    .max(MAX_MAPPING)
    .default('{}')
    .transform((value, context): ImportMapping => {
      const result = mapping.safeParse(parse(value), { error: describeMisfit });
      if (result.success) return result.data;
      const [issue] = result.error.issues;
      const path = (issue?.path ?? []).join('.');
      context.addIssue(`${path === '' ? '' : `${path}: `}${issue?.message ?? 'expected a mapping'}`);
      return z.NEVER;
    })
    .meta({
      description:
        'JSON: which kinds and relations of the vocabulary those of the file stand for, and for CSV what its columns become.',
      override: asText,
    }),
});

/** `POST import/guess` */
export const guessQuery = z.strictObject({ format: z.literal('csv') });

/** Path of an import. */
export const importParams = z.strictObject({
  id: id.meta({ description: 'Id of an import, as i-0123456789ab.' }),
});

const type = z.enum(IMPORTED_TYPES);
const counts = z.array(
  z.strictObject({
    type,
    count,
    samples: z.array(z.strictObject({ id: text, name: text, note: text.exactOptional() })),
  }),
);

/** An import that was done. */
export const importRecord: z.ZodType<ImportRecord> = z
  .strictObject({
    id: text.meta({ description: 'Its records carry import: and this id as their origin.' }),
    name: text,
    format: text,
    by: text.meta({ description: 'As typed; unverified.' }),
    sha256: text,
    bytes: count,
    imported: text.meta({ description: 'ISO 8601, to the millisecond.' }),
    state: z.enum(['done', 'writing', 'removing']),
    counts: z.record(type, count),
  })
  .meta({ id: 'Import' });

const foundTerms = z.array(
  z.strictObject({
    word: text,
    count,
    as: text.exactOptional().meta({ description: 'The term of the vocabulary that it is taken for.' }),
    guess: text.exactOptional().meta({
      description: 'What it may stand for; it is taken for that only where a mapping says so.',
    }),
    isLeft: z.boolean().exactOptional().meta({
      description: 'Whether what is called so is left out, and no problem, unless a mapping says what it is.',
    }),
  }),
);

/** `POST import` */
export const importReply: z.ZodType<ImportReply> = z.strictObject({
  added: counts,
  changed: counts.meta({ description: 'Edges that get further claims.' }),
  left: counts.meta({ description: 'Records that are there already with the same content.' }),
  ambiguous: counts.meta({
    description:
      'Records whose id has other content already, entities with the name of a known one, and claims that are taken without what cannot be read.',
  }),
  problems: z.array(z.strictObject({ place: text, wrong: text, remedy: text })),
  problemCount: count,
  truncated: truncated.meta({ description: 'Whether there are more problems than are told.' }),
  terms: z
    .strictObject({ kinds: foundTerms, relations: foundTerms })
    .meta({ description: 'What the file calls its kinds and relations; the first 50 of each.' }),
  rule: text,
  import: importRecord.exactOptional(),
});

/** `POST import/guess` */
export const guessReply: z.ZodType<CsvGuess> = z.strictObject({
  delimiter: z.enum(CSV_DELIMITERS),
  encoding: text,
  header: z.boolean(),
  row: z.enum(['entity', 'relation']),
  columns: z.array(
    z.strictObject({
      column: count,
      name: text,
      type: z.enum(['text', 'number', 'day', 'empty']),
      suggestion: z.enum(targets).exactOptional(),
    }),
  ),
  rows: z.array(z.array(text)),
});

/** `GET imports` */
export const importsReply: z.ZodType<ImportsReply> = z.strictObject({
  imports: z.array(importRecord),
  truncated,
});

/** `DELETE imports/{id}` */
export const removalReply: z.ZodType<ImportRemoval> = z.strictObject({
  removed: count,
  kept: count.meta({ description: 'Its records that others lean on by now, which stay.' }),
});

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
