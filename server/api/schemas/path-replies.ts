/** Replies about ways between entities: paths, common neighbours, connections, belongings. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import { count, grade, graphFields, reference, text, truncated } from './parts.ts';

const path: z.ZodType<answers.Path> = z.strictObject({
  nodes: z.array(text),
  edges: z.array(text),
  claims: z
    .array(text)
    .exactOptional()
    .meta({ description: 'With mode=forward: for each edge the claim that is its step.' }),
  weakest: grade.exactOptional().meta({ description: 'With mode=sourced: the grade of the weakest edge.' }),
});

/** `GET paths` */
export const pathsReply: z.ZodType<answers.Paths> = z.strictObject({
  paths: z.array(path),
  ...graphFields,
  truncated,
});

/** `POST graph/common` */
export const commonReply: z.ZodType<answers.CommonNeighbours> = z.strictObject({
  ...graphFields,
  shared: z.array(count).meta({
    description: 'Of how many of the given entities each node is a neighbour, in the order of nodes.',
  }),
  total: count,
  truncated,
});

/** `POST graph/connect` */
export const connectReply: z.ZodType<answers.Connection> = z.strictObject({
  ...graphFields,
  exact: z.boolean().meta({ description: 'Whether no smaller connection can be.' }),
  apart: z.array(text).meta({ description: 'Given entities that nothing joins to the first.' }),
});

/** `POST graph/belonging` */
export const belongingReply: z.ZodType<answers.Belongings> = z.strictObject({
  belongs: z.array(z.strictObject({ id: text, to: reference })),
});
