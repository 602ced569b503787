/** The shape of facts as files hold them, which may come from anywhere: what is derived is dropped, what is left is checked. */
import { z } from 'zod';
import { isDay } from '../model/day.ts';
import type { FactOf, FactType } from '../model/fact-pages.ts';
import type { ImportProblem } from '../model/import.ts';
import { describeMisfit, nameMisfit } from '../model/misfit.ts';

/** Greatest number of characters of a text, and of a name: databases keep names in an index, which takes no longer ones. */
const MAX_TEXT = 100_000;
const MAX_NAME = 1_000;

/** A NUL, or half of a character: neither can be kept alike by every database. */
const BROKEN = /[\0\p{Cs}]/u;

const upTo = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .refine((value) => !BROKEN.test(value), 'holds a NUL or half of a character');
const anyText = upTo(MAX_TEXT);
const text = anyText.min(1);
const name = upTo(MAX_NAME).min(1);
/** No `~`, which joins the ids of an edge, and nothing that an address would have to escape. */
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/, 'expected an id of letters, digits and - . _ :');
const day = z.string().refine(isDay, 'expected a day as YYYY, YYYY-MM or YYYY-MM-DD');
const number = z.number();
const derived = z.unknown().optional();

const relays = z
  .array(
    z.strictObject({
      to: z.strictObject({ type: z.enum(['origin', 'entity', 'document']), id }),
      basis: text,
    }),
  )
  .max(100)
  .default([]);

const entity = z
  .strictObject({
    id,
    kind: text,
    name,
    names: z
      .array(z.strictObject({ text: name, form: z.enum(['name', 'alias', 'metonym']) }))
      .min(1)
      .max(1_000),
    description: anyText.default(''),
    subtype: text.exactOptional(),
    iso: z
      .string()
      .regex(/^[A-Z]{3}$/, 'expected three capital letters, as KOR')
      .exactOptional(),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'expected an id of Wikidata, as Q159')
      .exactOptional(),
    wikidataSource: text.exactOptional(),
    latitude: number.min(-90).max(90).exactOptional(),
    longitude: number.min(-180).max(180).exactOptional(),
    coordinatesPrecision: text.exactOptional(),
    coordinatesBasis: text.exactOptional(),
    claims: derived,
    documents: derived,
    neighbours: derived,
  })
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), {
    message: 'expected latitude and longitude, or neither',
  })
  .transform(({ claims: _claims, documents: _documents, neighbours: _neighbours, ...fact }) => fact);

const document = z
  .strictObject({
    id,
    title: text,
    titleBasis: text,
    publisher: text,
    publisherId: derived,
    url: z.url({ protocol: /^https?$/ }).exactOptional(),
    published: day.exactOptional(),
    publishedPrecision: text.exactOptional(),
    publishedBasis: text,
    retrieved: day,
    retrievedFrom: text,
    language: z.string().regex(/^[a-z]{2,3}$/, 'expected an ISO 639 code'),
    kind: text,
    reliability: z.string().regex(/^[A-F]$/, 'expected a letter from A to F'),
    reliabilityReason: text,
    topic: text,
    topicTitle: text,
    originBasis: text.exactOptional(),
    relays,
  })
  .transform(({ publisherId: _publisherId, ...fact }) => fact);

const claim = z
  .strictObject({
    id,
    edge: derived,
    grade: derived,
    reported: derived,
    document: id,
    subject: id,
    relation: text,
    object: id,
    named: z
      .strictObject({
        speaker: id.exactOptional(),
        place: id.exactOptional(),
        instrument: id.exactOptional(),
        event: id.exactOptional(),
      })
      .default({}),
    statement: text,
    status: text,
    credibility: z.int().min(1).max(6),
    date: day.exactOptional(),
    dateFrom: day.exactOptional(),
    dateTo: day.exactOptional(),
    datePrecision: z.enum(['day', 'month', 'year', 'decade', 'approx']).exactOptional(),
    quantity: number.exactOptional(),
    quantityMin: number.exactOptional(),
    quantityMax: number.exactOptional(),
    quantityApproximate: z.boolean().exactOptional(),
    unit: text.exactOptional(),
    role: text.exactOptional(),
    office: text.exactOptional(),
    characterisedAs: text.exactOptional(),
    locator: text.exactOptional(),
    topic: text,
    originBasis: text.exactOptional(),
    relays,
  })
  .transform(({ edge: _edge, grade: _grade, reported: _reported, ...fact }) => fact);

const dispute = z.strictObject({
  id,
  kind: text,
  about: text,
  why: text,
  rule: text,
  sides: z
    .array(z.strictObject({ label: text, claims: z.array(id).max(10_000) }))
    .min(1)
    .max(100),
});

const origin = z.strictObject({ id, name: text, kind: text });

const SHAPES: { readonly [T in FactType]: z.ZodType<FactOf[T]> } = {
  entity,
  document,
  claim,
  dispute,
  origin,
};

/** The fact that a value is, or what is wrong with it. */
export function toFact<T extends FactType>(
  type: T,
  value: unknown,
  place: string,
): { readonly fact: FactOf[T] } | { readonly problem: ImportProblem } {
  const result = SHAPES[type].safeParse(value, { error: describeMisfit });
  if (result.success) return { fact: result.data };
  const wrong = `the ${type} does not fit: ${nameMisfit(result.error.issues[0])}`;
  return { problem: { place, wrong, remedy: 'Correct it, or import without it.' } };
}
