/** Neo4j's own Query API, for the console, scripts and other people's tools: one address, read-only, on either engine. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import express, { Router } from 'express';
import type { Logger } from 'pino';
import type { Console } from '../../console/console.ts';
import { StatementError } from '../../model/statement-error.ts';
import { signalOf } from '../request-signal.ts';
import { answer, toErrorLine } from './answer.ts';
import type { Failure } from './errors.ts';
import { RequestFault, toFailure, UNKNOWN, writeFailures } from './errors.ts';
import { BODY_TYPES, chooseForm, isTypedBody } from './media-types.ts';
import { readRequest } from './read-request.ts';

/** Greatest size of a body in bytes: a list of a hundred thousand ids among the parameters is some 2 MB. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** Where Neo4j keeps a transaction open between requests, in this API and in the one before it. */
const TRANSACTIONS = ['/:database/query/v2/tx{/*rest}', '/:database/tx{/*rest}'];

/** What answers. */
export interface QueryApiParts {
  readonly console: Console;
  /** Names by which the one database is known. */
  readonly databases: readonly string[];
  readonly logger: Logger;
}

/** The router, for `/db`. */
export function createQueryApi(parts: QueryApiParts): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/:database/query/v2')
    .post(express.text({ type: BODY_TYPES, limit: BODY_LIMIT }), run(parts))
    .all((_request, response) => {
      response.set('Allow', 'POST');
      throw new RequestFault(405, 'Method Not Allowed');
    });
  router.all(TRANSACTIONS, () => {
    throw new RequestFault(
      404,
      'There are no transactions over several requests here: send each statement to /db/<database>/query/v2 alone.',
    );
  });
  router.use(tell(parts.logger));
  return router;
}

function run({ console, databases, logger }: QueryApiParts): RequestHandler<{ database: string }> {
  return async (request, response) => {
    const form = chooseForm(request);
    const isTyped = isTypedBody(request);
    const asked = readRequest(typeof request.body === 'string' ? request.body : '', isTyped);
    requireDatabase(request.params.database, databases);
    const explain = (thrown: unknown): Failure => toFailure(thrown) ?? logUnknown(thrown, response, logger);
    await answer({ console, request: asked, form, response, signal: signalOf(response), explain });
  };
}

/** Neo4j does not mind the case of a database's name. */
function requireDatabase(name: string, databases: readonly string[]): void {
  if (databases.some((each) => each.toLowerCase() === name.toLowerCase())) return;
  throw new StatementError('Neo.ClientError.Database.DatabaseNotFound', `Graph not found: ${name}`);
}

function tell(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    if (response.headersSent) {
      logUnknown(thrown, response, logger);
      response.destroy();
      return;
    }
    const failure = toFailure(thrown) ?? toBodyFailure(thrown) ?? logUnknown(thrown, response, logger);
    const failures = writeFailures([failure]);
    const form = isUnread(thrown) ? undefined : readForm(request);
    response
      .status(failure.status)
      .set({ 'Content-Type': form?.mediaType ?? 'application/json', 'Cache-Control': 'no-store' })
      .end(form?.isStreamed === true ? toErrorLine(failures) : `{"errors":${failures}}`);
  };
}

function readForm(request: Request): ReturnType<typeof chooseForm> | undefined {
  try {
    return chooseForm(request);
  } catch {
    return undefined;
  }
}

/** A request that could not be read is told as JSON, whatever form was asked for. */
function isUnread(thrown: unknown): boolean {
  return thrown instanceof RequestFault && thrown.isUnread;
}

/** What the reader of the body has against it. */
function toBodyFailure(thrown: unknown): Failure | undefined {
  if (!(thrown instanceof Error) || !('status' in thrown) || typeof thrown.status !== 'number')
    return undefined;
  const { status } = thrown;
  if (status < 400 || status >= 500) return undefined;
  const message = status === 413 ? `The body is larger than ${String(BODY_LIMIT)} bytes.` : thrown.message;
  return { status, code: 'Neo.ClientError.Request.Invalid', message };
}

function logUnknown(thrown: unknown, response: Response, logger: Logger): Failure {
  const id = response.getHeader('X-Request-Id');
  logger.error({ err: thrown, id }, 'a statement failed that should not');
  return UNKNOWN;
}
