/** Makes the OpenAPI 3.1 document from the endpoints: what is documented is what is validated. */
import { z } from 'zod';
import type { ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { createDocument } from 'zod-openapi';
import type { ErrorCode } from '../model/errors.ts';
import { ERRORS } from '../model/errors.ts';
import { API_ROOT } from './contract.ts';
import type { Endpoint } from './endpoint.ts';
import { BODY_LIMIT, toSizeText } from './endpoint.ts';
import { queryApiPaths } from './query-api/describe.ts';
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
const BODY_ERRORS: readonly ErrorCode[] = ['body-not-json', 'body-too-large', 'media-type-refused'];
/** Codes that every endpoint that takes a file can answer with besides. */
const UPLOAD_ERRORS: readonly ErrorCode[] = ['body-too-large', 'media-type-refused', 'disk-full'];
/** Codes that every endpoint but the reading ones can answer with besides. */
const WRITE_ERRORS: readonly ErrorCode[] = ['origin-refused'];
/** What the headers of replies are for. */
const REPLY_HEADERS = {
  ETag: 'The version, in quotes: for If-None-Match and If-Match.',
  Location: 'Where the new record is.',
} as const;

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
          ...(endpoint.headers instanceof z.ZodObject && { header: endpoint.headers }),
        },
        ...(endpoint.body && {
          requestBody: {
            required: true,
            description: `At most ${toSizeText(endpoint.bodyLimit ?? BODY_LIMIT)}.`,
            content: { 'application/json': { schema: endpoint.body } },
          },
        }),
        ...(endpoint.upload !== undefined && {
          requestBody: {
            required: true,
            description: `The file itself, at most ${toSizeText(endpoint.upload.bytes)}.`,
            content: { 'application/octet-stream': {} },
          },
        }),
        responses: {
          ...answerResponses(endpoint),
          ...errorResponses([
            ...SHARED_ERRORS,
            ...(endpoint.body ? BODY_ERRORS : []),
            ...(endpoint.upload === undefined ? [] : UPLOAD_ERRORS),
            ...(endpoint.method === 'get' ? [] : WRITE_ERRORS),
            ...endpoint.errors,
          ]),
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
    paths: { ...paths, ...queryApiPaths },
  });
}

function answerResponses({
  method,
  status = 200,
  reply,
  files,
  replyHeaders = {},
}: Endpoint): ZodOpenApiResponsesObject {
  const headers = Object.fromEntries(
    (['ETag', 'Location'] as const)
      .filter((name) => name in replyHeaders)
      .map((name) => [name, { description: REPLY_HEADERS[name], schema: { type: 'string' as const } }]),
  );
  const other = files ? 'The file.' : 'Done; there is nothing to tell.';
  const answer = {
    description: reply ? 'The answer.' : other,
    ...(reply && { content: { 'application/json': { schema: reply } } }),
    ...(files && { content: Object.fromEntries(files.map((type) => [type, {}])) }),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
  const isTagged = method === 'get' && 'ETag' in replyHeaders;
  return {
    [`${status}`]: answer,
    ...(isTagged && { '304': { description: 'Unchanged since what If-None-Match names.' } }),
  };
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
