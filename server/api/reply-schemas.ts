/** The shape of every reply, as schemas from which OpenAPI is made and against which tests hold the replies. */
import { z } from 'zod';
import type * as answers from '../model/answers.ts';
import type { Claim, Dispute, SourceDocument } from '../model/claim.ts';
import type { EntityName } from '../model/facts.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { EngineReply, OpeningReply } from './contract.ts';

const count = z.int().nonnegative();
const text = z.string();
const day = z
  .string()
  .meta({ description: 'A day as YYYY, YYYY-MM or YYYY-MM-DD, in the precision of its source.' });
const grade = z
  .string()
  .regex(/^[A-F][1-6]$/)
  .meta({ description: 'Reliability of the document (A-F) and credibility of the claim (1-6).' });
const propertyValue = z.union([text, z.number(), z.boolean(), z.array(text), z.array(z.number())]);
const truncated = z.boolean().meta({ description: 'Whether there is more than the limit let through.' });

const nodeFields = {
  id: text,
  kind: text.meta({ description: 'PascalCase label from the vocabulary.' }),
  name: text,
  properties: z
    .record(text, propertyValue)
    .meta({ description: 'Own properties, and the derived counts claims, documents and degree.' }),
};
const node: z.ZodType<GraphNode> = z.strictObject(nodeFields).meta({ id: 'Node' });

const edge: z.ZodType<GraphEdge> = z
  .strictObject({
    id: text.meta({ description: 'subject~RELATION~object' }),
    relation: text,
    source: text,
    target: text,
    properties: z.strictObject({
      claims: count,
      documents: count,
      origins: count.meta({ description: 'Number of independent origins.' }),
      status: text,
      affirmed: z.boolean().meta({ description: 'False where every claim is refused or denied.' }),
      grade: grade.exactOptional(),
      contested: z.boolean(),
      since: day.exactOptional(),
      until: day.exactOptional(),
      firstReported: day.exactOptional(),
      lastReported: day.exactOptional(),
    }),
  })
  .meta({ id: 'Edge' });

const graphFields = { nodes: z.array(node), edges: z.array(edge) };

const claim: z.ZodType<Claim> = z
  .strictObject({
    id: text,
    edge: text,
    subject: text,
    relation: text,
    object: text,
    statement: text.meta({ description: 'One sentence, in the words of the editors.' }),
    status: text,
    grade,
    document: text,
    attributedTo: text.exactOptional(),
    instrument: text.exactOptional(),
    place: text.exactOptional(),
    event: text.exactOptional(),
    date: day.exactOptional(),
    dateFrom: day.exactOptional(),
    dateTo: day.exactOptional(),
    datePrecision: text.exactOptional(),
    reported: day.exactOptional(),
    quantity: z.number().exactOptional(),
    quantityMin: z.number().exactOptional(),
    quantityMax: z.number().exactOptional(),
    quantityApproximate: z.boolean().exactOptional(),
    unit: text.exactOptional(),
    role: text.exactOptional(),
    office: text.exactOptional(),
    characterisedAs: text.exactOptional(),
    locator: text.exactOptional(),
    as: z.enum(['subject', 'object', 'place', 'instrument', 'event', 'speaker']).exactOptional(),
  })
  .meta({ id: 'Claim' });

const documentFields = {
  id: text,
  title: text,
  titleBasis: text,
  publisher: text,
  url: text.exactOptional(),
  published: day.exactOptional(),
  publishedPrecision: text.exactOptional(),
  publishedBasis: text,
  retrieved: day,
  retrievedFrom: text,
  language: text.meta({ description: 'ISO 639-1' }),
  kind: text,
  reliability: text.meta({ description: 'NATO source scale, A to F.' }),
  reliabilityReason: text,
  topic: text,
  topicTitle: text,
};
const sourceDocument: z.ZodType<SourceDocument> = z.strictObject(documentFields).meta({ id: 'Document' });

const dispute: z.ZodType<Dispute> = z
  .strictObject({
    id: text,
    kind: text,
    about: text,
    why: text,
    rule: text,
    sides: z.array(z.strictObject({ label: text, claims: z.array(text) })),
  })
  .meta({ id: 'Dispute' });

const entityName: z.ZodType<EntityName> = z.strictObject({
  text,
  form: z.enum(['name', 'alias', 'metonym']),
});
const reference: z.ZodType<answers.EntityReference> = z.strictObject({ id: text, kind: text, name: text });

/** `GET overview` */
export const overviewReply: z.ZodType<answers.Overview> = z.strictObject({
  counts: z.strictObject({ entities: count, claims: count, documents: count, relations: count }),
  kinds: z.array(z.strictObject({ kind: text, count })),
  relations: z.array(z.strictObject({ relation: text, count })),
});

/** `GET search` */
export const searchReply: z.ZodType<answers.SearchAnswer> = z.strictObject({
  hits: z.array(z.strictObject({ id: text, kind: text, name: text, matched: entityName, score: z.number() })),
  truncated,
});

/** `GET entities/{id}` */
export const entityReply: z.ZodType<answers.EntityDetails> = z.strictObject({
  ...nodeFields,
  names: z.array(entityName),
  degree: z.array(
    z.strictObject({ relation: text, direction: z.enum(['in', 'out', 'both']), kind: text, count }),
  ),
});

/** `GET entities/{id}/neighbours` */
export const neighboursReply: z.ZodType<answers.Neighbours> = z.strictObject({
  ...graphFields,
  total: count,
  truncated,
});

/** `POST graph` */
export const subgraphReply: z.ZodType<answers.Subgraph> = z.strictObject({
  ...graphFields,
  missing: z.array(text),
  truncated,
});

/** `POST graph/edges` */
export const edgesReply: z.ZodType<answers.EdgesAnswer> = z.strictObject({ edges: z.array(edge), truncated });

/** `GET entities/{id}/evidence`, `GET edges/{id}/evidence` */
export const evidenceReply: z.ZodType<answers.Evidence> = z.strictObject({
  claims: z.array(claim),
  documents: z.array(sourceDocument),
  disputes: z.array(dispute),
  further: z.array(claim).meta({ description: 'Claims of the disputes that are not among the claims.' }),
  entities: z.array(reference),
  total: count,
  truncated,
});

/** `GET documents/{id}` */
export const documentReply: z.ZodType<answers.DocumentDetails> = z.strictObject({
  ...documentFields,
  claims: z.array(claim),
  entities: z.array(reference),
  relays: z.array(z.strictObject({ id: text, name: text, basis: text })),
});

/** `GET paths` */
export const pathsReply: z.ZodType<answers.Paths> = z.strictObject({
  paths: z.array(z.strictObject({ nodes: z.array(text), edges: z.array(text) })),
  ...graphFields,
  truncated,
});

/** `GET timeline` */
export const timelineReply: z.ZodType<answers.Timeline> = z.strictObject({
  claims: z.array(claim),
  total: count,
  truncated,
});

/** `GET opening` */
export const openingReply: z.ZodType<OpeningReply> = z.strictObject({
  title: text,
  question: text,
  focus: z.array(text),
  ...graphFields,
});

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
});

/** `GET engine` */
export const engineReply: z.ZodType<EngineReply> = z.strictObject({
  name: z.enum(['neo4j', 'embedded']),
  version: text,
  database: text,
  lacks: z.array(text),
});

/** Every error. */
export const errorReply = z
  .strictObject({ error: z.strictObject({ code: text, message: text, details: z.unknown().optional() }) })
  .meta({ id: 'Error' });
