/** Makes routes of endpoints: checks each request against its schemas, gives the answer, gives up when the client does. */
import type { Request, RequestHandler } from 'express';
import express, { Router } from 'express';
import { z } from 'zod';
import { EntenteError } from '../model/errors.ts';
import { describeMisfit, nameMisfit } from '../model/misfit.ts';
import type { Endpoint, FileAnswer } from './endpoint.ts';
import { BODY_LIMIT } from './endpoint.ts';
import { refuseMethod } from './error-handler.ts';
import { sendFile } from './send-file.ts';
import { signalOf } from './request-signal.ts';
import { toUploadLimit, withUpload } from './take-upload.ts';

/** Faults of a request that are told one by one, and those that its sentence names; of a large body all may be wrong. */
const MAX_DETAILS = 20;
const MAX_NAMED = 5;

/** A router with all endpoints; other methods at their paths are `method-not-allowed`. */
export function createRouter(endpoints: readonly Endpoint[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const endpoint of endpoints)
    router[endpoint.method](toExpressPath(endpoint.path), ...takeBody(endpoint), handle(endpoint));
  for (const path of new Set(endpoints.map((each) => each.path))) {
    const methods = endpoints.filter((each) => each.path === path).map((each) => each.method.toUpperCase());
    router.all(toExpressPath(path), refuseMethod(methods));
  }
  return router;
}

function toExpressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Reads a body as far as the endpoint takes one; what is larger is refused before it is understood. */
function takeBody({ body, bodyLimit = BODY_LIMIT }: Endpoint): RequestHandler[] {
  return body ? [express.json({ limit: bodyLimit, strict: false })] : [];
}

function handle(endpoint: Endpoint): RequestHandler {
  const { status = 200, reply, replyHeaders } = endpoint;
  return async (request, response) => {
    const checked = {
      params: check(endpoint.params, request.params, 'path'),
      headers: check(endpoint.headers, readHeaders(request, endpoint.headers), 'header'),
      query: check(endpoint.query, readQuery(request, endpoint.query), 'query'),
      body: check(endpoint.body, readBody(request, endpoint), 'body'),
      signal: signalOf(response),
    };
    response.set('Cache-Control', 'private, no-cache');
    const { upload } = endpoint;
    const answer =
      upload === undefined
        ? await endpoint.answer(checked)
        : await withUpload(request, upload.narrow?.(checked.query) ?? toUploadLimit(upload.bytes), (file) =>
            endpoint.answer({ ...checked, file }),
          );
    response.status(status);
    if (replyHeaders?.ETag) response.set('ETag', replyHeaders.ETag(answer));
    if (replyHeaders?.Location) response.set('Location', replyHeaders.Location(answer));
    // What an endpoint with files answers is a file: its definition is typed so.
    if (endpoint.files) await sendFile(response, answer as FileAnswer);
    else if (reply) response.json(answer);
    else response.end();
  };
}

function check(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { error: describeMisfit });
  if (result.success) return result.data;
  const { issues } = result.error;
  const details = issues
    .slice(0, MAX_DETAILS)
    .map((issue) => ({ part, path: issue.path.map(String), message: issue.message }));
  const named = issues.slice(0, MAX_NAMED).map(nameMisfit);
  if (issues.length > MAX_NAMED) named.push(`and ${issues.length - MAX_NAMED} more`);
  throw new EntenteError('invalid-request', `The ${part} does not fit: ${named.join('; ')}.`, { details });
}

/** Reads the query so that a parameter that may be repeated is always a list, and another one given twice stays wrong. */
function readQuery(request: Request, schema: z.ZodType | undefined): Record<string, string | string[]> {
  const parameters = new URL(request.originalUrl, 'http://localhost').searchParams;
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
function readHeaders(request: Request, schema: z.ZodType | undefined): Record<string, string> {
  if (!(schema instanceof z.ZodObject)) return {};
  const headers: Record<string, string> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const value = request.get(name);
    if (value !== undefined) headers[name] = value;
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

function readBody(request: Request, endpoint: Endpoint): unknown {
  if (!endpoint.body) return undefined;
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  const hasBody = length !== '0' || encoding !== undefined;
  if (!hasBody) throw new EntenteError('invalid-request', 'The request needs a JSON body.');
  if (!request.is('application/json')) {
    throw new EntenteError(
      'media-type-refused',
      'The body must be JSON, with the header Content-Type: application/json.',
    );
  }
  if (holdsPrototypeKey(request.body)) {
    throw new EntenteError('invalid-request', 'The body holds the key "__proto__", which is not taken here.');
  }
  return request.body;
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
