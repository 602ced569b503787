/** The reply about what the graph is made of. */
import { z } from 'zod';
import type { GraphSchema, SchemaProperty } from '../../model/answers.ts';
import { count, text } from './parts.ts';

const property: z.ZodType<SchemaProperty> = z
  .strictObject({
    name: text,
    count,
    type: z.enum(['text', 'number', 'boolean', 'list']),
    example: text.meta({ description: 'The smallest of its values, cut where it is long.' }),
  })
  .meta({ id: 'SchemaProperty' });

/** `GET schema` */
export const schemaReply: z.ZodType<GraphSchema> = z.strictObject({
  labels: z.array(z.strictObject({ label: text, count, properties: z.array(property) })),
  relations: z.array(z.strictObject({ source: text, relation: text, target: text, count })),
  edgeProperties: z.array(property),
});
