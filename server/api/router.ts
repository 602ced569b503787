/** Makes Express's routes of endpoints: checks each request against its schemas, gives the answer, gives up when the client does. */
import type { RequestHandler } from 'express';
import express, { Router } from 'express';
import { EntenteError } from '../model/errors.ts';
import { compressReplies } from './compress-replies.ts';
import type { Endpoint, FileAnswer } from './endpoint.ts';
import { BODY_LIMIT } from './endpoint.ts';
import { readQuestion } from './read-question.ts';
import { sendAnswer } from './send-answer.ts';
import { sendFile } from './send-file.ts';
import { withUpload } from './take-upload.ts';

/** Whoever keeps an answer asks each time whether it still holds. */
const CACHING = 'private, no-cache';

/** A router with all endpoints; other methods at their paths are `method-not-allowed`. */
export function createRouter(endpoints: readonly Endpoint[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const endpoint of endpoints)
    router[endpoint.method](toExpressPath(endpoint.path), ...prepare(endpoint), handle(endpoint));
  for (const path of new Set(endpoints.map((each) => each.path))) {
    const methods = endpoints.filter((each) => each.path === path).map((each) => each.method.toUpperCase());
    router.all(toExpressPath(path), (request, response) => {
      response.set('Allow', methods.join(', '));
      throw new EntenteError(
        'method-not-allowed',
        `${request.baseUrl}${request.path} takes ${methods.join(' or ')}, not ${request.method}.`,
      );
    });
  }
  return router;
}

/** The path of an endpoint as Express writes it. */
function toExpressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Reads a body as far as the endpoint takes one: what is larger is refused before it is understood. Files are compressed. */
function prepare({ body, bodyLimit = BODY_LIMIT, files }: Endpoint): RequestHandler[] {
  return [
    ...(body ? [express.json({ limit: bodyLimit, strict: false })] : []),
    ...(files ? [compressReplies] : []),
  ];
}

function handle(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const question = readQuestion(endpoint, request, response, request);
    response.set('Cache-Control', CACHING);
    const { upload } = endpoint;
    const answer =
      upload === undefined
        ? await endpoint.answer(question)
        : await withUpload(request, upload, (file) => endpoint.answer({ ...question, file }));
    // What an endpoint with files answers is a file: its definition is typed so.
    if (endpoint.files) await sendFile(response.status(endpoint.status ?? 200), answer as FileAnswer);
    else sendAnswer(endpoint, request, response, answer);
  };
}
