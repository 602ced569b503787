/** The shapes that replies are made of, as schemas: nodes, edges, claims, documents, disputes. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import type { Claim, Dispute, SourceDocument } from '../../model/claim.ts';
import type { EntityName } from '../../model/facts.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';

/** A number of things. */
export const count = z.int().nonnegative();
/** A text. */
export const text = z.string();
/** A day in the precision of its source. */
const day = z
  .string()
  .meta({ description: 'A day as YYYY, YYYY-MM or YYYY-MM-DD, in the precision of its source.' });
/** A grade. */
export const grade = z
  .string()
  .regex(/^[A-F][1-6]$/)
  .meta({ description: 'Reliability of the document (A-F) and credibility of the claim (1-6).' });
const propertyValue = z.union([text, z.number(), z.boolean(), z.array(text), z.array(z.number())]);
/** Whether a list was cut. */
export const truncated = z
  .boolean()
  .meta({ description: 'Whether there is more than the limit let through.' });

/** What a node has. */
export const nodeFields = {
  id: text,
  kind: text.meta({ description: 'PascalCase label from the vocabulary.' }),
  name: text,
  properties: z.record(text, propertyValue).meta({
    description: 'Own properties, and the derived counts claims, documents, neighbours and degree.',
  }),
};
/** A node. */
const node: z.ZodType<GraphNode> = z.strictObject(nodeFields).meta({ id: 'Node' });

/** An edge. */
export const edge: z.ZodType<GraphEdge> = z
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

/** What a graph has. */
export const graphFields = { nodes: z.array(node), edges: z.array(edge) };

/** A claim. */
export const claim: z.ZodType<Claim> = z
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

/** What a document has. */
export const documentFields = {
  id: text,
  title: text,
  titleBasis: text,
  publisher: text,
  publisherId: text,
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
/** A document. */
export const sourceDocument: z.ZodType<SourceDocument> = z
  .strictObject(documentFields)
  .meta({ id: 'Document' });

/** A dispute. */
export const dispute: z.ZodType<Dispute> = z
  .strictObject({
    id: text,
    kind: text,
    about: text,
    why: text,
    rule: text,
    sides: z.array(z.strictObject({ label: text, claims: z.array(text) })),
  })
  .meta({ id: 'Dispute' });

/** A name of an entity. */
export const entityName: z.ZodType<EntityName> = z.strictObject({
  text,
  form: z.enum(['name', 'alias', 'metonym']),
});
/** An entity as far as evidence names it. */
export const reference: z.ZodType<answers.EntityReference> = z.strictObject({
  id: text,
  kind: text,
  name: text,
});

/** Every error. */
export const errorReply = z
  .strictObject({ error: z.strictObject({ code: text, message: text, details: z.unknown().optional() }) })
  .meta({ id: 'Error' });
