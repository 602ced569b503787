/** Describes the Query API for the documentation. */
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { MEDIA_TYPES } from './media-types.ts';

/** Where it is. */
export const QUERY_API_PATH = '/db/{database}/query/v2';

/** What it is, in a few sentences. */
export const QUERY_API_SUMMARY =
  'Runs a Cypher statement that only reads, as the Query API of Neo4j does: a client that is written for that works unchanged. ' +
  'Bodies, values, errors and statuses are those of Neo4j (its manual describes them); one statement a request, in a transaction of its own. ' +
  'The header Authorization is passed over. What is ours stands under the key entente: in a request maxRows, in an answer engine, truncated and milliseconds.';

const body = z.object({
  statement: z.string().describe('Cypher.'),
  parameters: z.record(z.string(), z.unknown()).optional(),
  accessMode: z.enum(['READ', 'WRITE']).optional().describe('Passed over: statements only read.'),
  bookmarks: z.array(z.string()).optional().describe('Marks of writes that the statement must see.'),
  includeCounters: z.boolean().optional(),
  maxExecutionTime: z.number().optional().describe('Seconds; 30 at most.'),
  entente: z
    .strictObject({ maxRows: z.int().min(1).optional() })
    .optional()
    .describe('Rows after which no more come; the answer then says truncated.'),
});

/** It as OpenAPI. */
export const queryApiPaths: ZodOpenApiPathsObject = {
  [QUERY_API_PATH]: {
    post: {
      summary: QUERY_API_SUMMARY,
      operationId: 'post-query',
      requestParams: {
        path: z.object({
          database: z.string().describe('The one that answers; neo4j always does on the built-in engine.'),
        }),
      },
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
      responses: {
        '202': {
          description: 'The answer; where it holds errors, they came after the rows before them.',
          content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, {}])),
        },
        '400': {
          description: 'The statement or the request is refused: errors, each with code and message.',
        },
        '404': { description: 'There is no such database.' },
        '406': { description: 'The answer is asked for in a form that there is not.' },
        '415': { description: 'The body is of a type that is not taken here.' },
        '503': { description: 'The database cannot be reached.' },
      },
    },
  },
};
