/** Makes the OpenAPI 3.1 document from the endpoints: what is documented is what is validated. */
import { z } from 'zod';
import type { ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { createDocument } from 'zod-openapi';
import type { ErrorCode } from '../model/errors.ts';
import { ERRORS } from '../model/errors.ts';
import { API_ROOT } from './contract.ts';
import type { Endpoint } from './endpoint.ts';
import { errorReply } from './schemas/parts.ts';

/** Codes that every endpoint can answer with. */
const SHARED_ERRORS: readonly ErrorCode[] = [
  'invalid-request',
  'host-refused',
  'store-unavailable',
  'store-timeout',
  'unexpected',
];
/** Codes that every endpoint with a body can answer with besides. */
const BODY_ERRORS: readonly ErrorCode[] = [
  'body-not-json',
  'body-too-large',
  'media-type-refused',
  'origin-refused',
];

/** The OpenAPI document of the endpoints, as plain JSON. */
export function toOpenApi(
  endpoints: readonly Endpoint[],
  version: string,
): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of endpoints) {
    paths[API_ROOT + endpoint.path] = {
      ...paths[API_ROOT + endpoint.path],
      [endpoint.method]: {
        summary: endpoint.summary,
        operationId: `${endpoint.method}${endpoint.path.replace(/[^a-z]+/gi, '-').replace(/-$/, '')}`,
        requestParams: {
          ...(endpoint.params instanceof z.ZodObject && { path: endpoint.params }),
          ...(endpoint.query instanceof z.ZodObject && { query: endpoint.query }),
        },
        ...(endpoint.body && {
          requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } },
        }),
        responses: {
          '200': { description: 'The answer.', content: { 'application/json': { schema: endpoint.reply } } },
          ...errorResponses([...SHARED_ERRORS, ...(endpoint.body ? BODY_ERRORS : []), ...endpoint.errors]),
        },
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description:
        'Entities, edges and the evidence behind them. Every error has one shape; lists that were cut say so.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
  });
}

function errorResponses(codes: readonly ErrorCode[]): ZodOpenApiResponsesObject {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = ERRORS[code];
    if (status !== null) byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, grouped]) => [
      String(status) as '400',
      {
        description: grouped.map((code) => `\`${code}\`: ${ERRORS[code].meaning}`).join(' '),
        content: { 'application/json': { schema: errorReply } },
      },
    ]),
  );
}
