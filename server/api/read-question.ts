/** Reads a request as the question that an endpoint is asked: each part checked against its schema. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { EntenteError } from '../model/errors.ts';
import type { Endpoint, Question } from './endpoint.ts';
import { signalOf } from './request-signal.ts';

/** Faults of a request that are told one by one, and those that its sentence names; of a large body all may be wrong. */
const MAX_DETAILS = 20;
const MAX_NAMED = 5;

/** What was taken out of a request before: the parameters of its path, and its body where the endpoint takes one. */
export interface RequestParts {
  readonly params: unknown;
  readonly body?: unknown;
}

/** The checked question; throws `invalid-request`, `precondition-required` or `media-type-refused`. */
export function readQuestion(
  endpoint: Endpoint,
  request: IncomingMessage,
  response: ServerResponse,
  { params, body }: RequestParts,
): Question<unknown, unknown, unknown, unknown> {
  return {
    params: check(endpoint.params, params, 'path'),
    headers: check(endpoint.headers, readHeaders(request, endpoint.headers), 'header'),
    query: check(endpoint.query, readQuery(request, endpoint.query), 'query'),
    body: check(endpoint.body, readBody(request, endpoint, body), 'body'),
    signal: signalOf(response),
  };
}

function check(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  const details = issues
    .slice(0, MAX_DETAILS)
    .map((issue) => ({ part, path: issue.path.map(String), message: issue.message }));
  const named = details
    .slice(0, MAX_NAMED)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  if (issues.length > MAX_NAMED) named.push(`and ${issues.length - MAX_NAMED} more`);
  throw new EntenteError('invalid-request', `The ${part} does not fit: ${named.join('; ')}.`, { details });
}

/** Reads the query so that a parameter that may be repeated is always a list, and another one given twice stays wrong. */
function readQuery(
  { url = '' }: IncomingMessage,
  schema: z.ZodType | undefined,
): Record<string, string | string[]> {
  const start = url.indexOf('?');
  if (start === -1) return {};
  const parameters = new URLSearchParams(url.slice(start + 1));
  const query: [string, string | string[]][] = [];
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const isList = schema instanceof z.ZodObject && isListField(schema.shape[name]);
    query.push([name, isList || values.length > 1 ? values : (values[0] ?? '')]);
  }
  return Object.fromEntries(query);
}

function isListField(field: unknown): boolean {
  return (field instanceof z.ZodDefault ? field.unwrap() : field) instanceof z.ZodArray;
}

/** Reads the headers that the schema names. */
function readHeaders(request: IncomingMessage, schema: z.ZodType | undefined): Record<string, string> {
  if (!(schema instanceof z.ZodObject)) return {};
  const headers: Record<string, string> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const value = request.headers[name.toLowerCase()];
    if (value !== undefined) headers[name] = String(value);
    else if (!z.safeParse(field, undefined).success) {
      const meaning = z.globalRegistry.get(field)?.description ?? '';
      throw new EntenteError(
        'precondition-required',
        `The request needs the header ${name}. ${meaning}`.trim(),
      );
    }
  }
  return headers;
}

function readBody(request: IncomingMessage, endpoint: Endpoint, body: unknown): unknown {
  if (!endpoint.body) return undefined;
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  const hasBody = length !== '0' || encoding !== undefined;
  if (!hasBody) throw new EntenteError('invalid-request', 'The request needs a JSON body.');
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new EntenteError(
      'media-type-refused',
      'The body must be JSON, with the header Content-Type: application/json.',
    );
  }
  if (holdsPrototypeKey(body)) {
    throw new EntenteError('invalid-request', 'The body holds the key "__proto__", which is not taken here.');
  }
  return body;
}

/** JSON makes `__proto__` an own key, which a later copy of the object would take for its prototype. */
function holdsPrototypeKey(body: unknown): boolean {
  // A stack of our own: a body may be nested more deeply than calls can be.
  const open = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) return true;
    for (const each of Object.values(value) as unknown[]) open.push(each);
  }
  return false;
}
