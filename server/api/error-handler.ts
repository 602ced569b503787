/** The one place where an error becomes a reply: its code, its status, its sentence, and nothing of its cause. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { ErrorCode, ErrorReply } from '../model/errors.ts';
import { EntenteError, ERRORS } from '../model/errors.ts';
import { toSizeText } from './endpoint.ts';

/** What the body reader calls its failures, and our words for them. */
const BODY_FAULTS: Readonly<Record<string, { code: ErrorCode; message: string }>> = {
  'entity.parse.failed': { code: 'body-not-json', message: 'The body is not valid JSON.' },
  'encoding.unsupported': {
    code: 'media-type-refused',
    message: 'The body is compressed in a way that is not taken here.',
  },
  'charset.unsupported': { code: 'media-type-refused', message: 'The body must be UTF-8.' },
  'request.aborted': { code: 'cancelled', message: 'The request ended before its body did.' },
};

/** Answers at addresses that take these methods alone, after the routes that do. */
export function refuseMethod(methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set('Allow', methods.join(', '));
    throw new EntenteError(
      'method-not-allowed',
      `${request.baseUrl}${request.path} takes ${methods.join(' or ')}, not ${request.method}.`,
    );
  };
}

/** Answers what no route has answered. */
export function notFound(): RequestHandler {
  return (request) => {
    throw new EntenteError('route-not-found', `There is nothing at ${request.path}.`);
  };
}

/** Turns any error into the one reply shape; faults of the program are logged whole. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, _request, response, _next) => {
    const error = toEntenteError(thrown);
    const status = ERRORS[error.code].status ?? 500;
    const id = response.getHeader('X-Request-Id');
    if (status >= 500) logger.error({ err: thrown, cause: error.cause, id, code: error.code }, error.message);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const hidden = status === 500;
    const reply: ErrorReply = {
      error: {
        code: error.code,
        message: hidden
          ? `Something failed here that should not; the log has the cause under ${String(id)}.`
          : error.message,
        ...(error.details !== undefined && !hidden && { details: error.details }),
      },
    };
    response.status(status).set('Cache-Control', 'no-store').json(reply);
  };
}

/** The body reader says by which limit it was refused: each address has its own. */
function bodyTooLarge(thrown: unknown): EntenteError {
  const limit = thrown instanceof Error && 'limit' in thrown ? Number(thrown.limit) : 0;
  return new EntenteError(
    'body-too-large',
    `The body is larger than the ${toSizeText(limit)} that are taken at this address.`,
    { details: { limit }, cause: thrown },
  );
}

function toEntenteError(thrown: unknown): EntenteError {
  if (thrown instanceof EntenteError) return thrown;
  const type: unknown = thrown instanceof Error && 'type' in thrown ? thrown.type : undefined;
  const fault = typeof type === 'string' ? BODY_FAULTS[type] : undefined;
  if (type === 'entity.too.large') return bodyTooLarge(thrown);
  if (fault) return new EntenteError(fault.code, fault.message, { cause: thrown });
  // Express gives it the status of a bad request, as the body reader does its own.
  if (thrown instanceof URIError)
    return new EntenteError('invalid-request', 'The address holds a broken % escape.', { cause: thrown });
  if (thrown instanceof Error && 'status' in thrown && thrown.status === 400) {
    return new EntenteError(
      'invalid-request',
      'The body cannot be read: it is not compressed as its header says.',
      {
        cause: thrown,
      },
    );
  }
  return new EntenteError('unexpected', 'Something failed that should not.', { cause: thrown });
}
