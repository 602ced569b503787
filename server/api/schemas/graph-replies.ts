/** Replies with parts of the graph: overview, opening picture, subgraphs, timeline. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import type { OpeningReply, Overview } from '../contract.ts';
import { claim, count, edge, graphFields, text, truncated } from './parts.ts';

/** `GET overview` */
export const overviewReply: z.ZodType<Overview> = z.strictObject({
  counts: z.strictObject({ entities: count, claims: count, documents: count, relations: count }),
  kinds: z.array(z.strictObject({ kind: text, count })),
  relations: z.array(z.strictObject({ relation: text, count })),
  unfinished: z.array(text).meta({
    description:
      'Names of imports that are being written or taken back: of their facts a part may be counted, and found.',
  }),
});

/** `GET opening` */
export const openingReply: z.ZodType<OpeningReply> = z.strictObject({
  title: text,
  question: text,
  focus: z.array(text),
  questions: z.array(
    z.strictObject({
      id: text,
      title: text,
      explanation: text,
      asks: z.discriminatedUnion('type', [
        z.strictObject({
          type: z.literal('edges'),
          relations: z.array(text),
          contested: z.boolean().optional(),
        }),
        z.strictObject({ type: z.literal('reported') }),
        z.strictObject({ type: z.literal('paths'), from: text, to: text }),
      ]),
    }),
  ),
  ...graphFields,
});

/** `POST graph` */
export const subgraphReply: z.ZodType<answers.Subgraph> = z.strictObject({
  ...graphFields,
  missing: z.array(text),
  truncated,
});

/** `POST graph/edges` */
export const edgesReply: z.ZodType<answers.EdgesAnswer> = z.strictObject({ edges: z.array(edge), truncated });

/** `GET graph` */
export const selectionReply: z.ZodType<answers.GraphSelection> = z.strictObject({
  ...graphFields,
  total: count.meta({ description: 'Number of edges that there are.' }),
  truncated,
});

/** `GET timeline` */
export const timelineReply: z.ZodType<answers.Timeline> = z.strictObject({
  claims: z.array(claim),
  total: count,
  truncated,
});
