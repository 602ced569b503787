/** What stands before every request: who may ask at all, under which id, and what the reply lets a page do. */
import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { EntenteError } from '../model/errors.ts';

/**
 * Hashes of the two style sheets that libraries put into the page: Cytoscape's for its container, react-aria's for
 * touch. The browser tests fail when a new version of one has another: take the hash that the console names.
 */
const LIBRARY_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='",
];

/** Looks at a request before anything answers it, and throws where it may not be answered. */
export type Guard = (request: IncomingMessage, response: ServerResponse) => void;

/** A guard as Express takes it. */
export function toHandler(guard: Guard): RequestHandler {
  return (request, response, next) => {
    guard(request, response);
    next();
  };
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Refuses requests whose Host header names another machine: they come from a page that rebound its own name to us. */
export const requireLoopbackHost: Guard = (request) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!LOOPBACK.has(host)) {
    throw new EntenteError(
      'host-refused',
      `Entente answers on 127.0.0.1 and localhost only, not as "${host}".`,
    );
  }
};

/** Refuses requests other than reading ones from pages of other origins. */
export const requireSameOrigin: Guard = (request) => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host } = request.headers;
  const isForeign = origin !== undefined && origin !== `http://${host ?? ''}`;
  if (isForeign || request.headers['sec-fetch-site'] === 'cross-site')
    throw new EntenteError('origin-refused', 'A page of another origin may not send this request.');
};

/** Gives every request an id, which its reply and its log lines carry, and logs how it ended. */
export function identifyRequests(logger: Logger): Guard {
  return ({ method, url = '' }, response) => {
    const id = randomUUID();
    const started = performance.now();
    response.setHeader('X-Request-Id', id);
    response.on('finish', () => {
      if (!logger.isLevelEnabled('debug')) return;
      const milliseconds = Math.round(performance.now() - started);
      // The address may hold what a person searched for: the path alone is logged.
      const path = url.replace(/\?.*$/s, '');
      logger.debug({ id, method, path, status: response.statusCode, milliseconds }, 'answered');
    });
  };
}

/** Headers under which the page may load nothing but its own files. They are the same for all, so they are made once. */
export function secureHeaders(): Guard {
  const model = new ServerResponse(new IncomingMessage(new Socket()));
  writeSecureHeaders(model.req, model, (error) => {
    if (error !== undefined) throw new Error('The headers for security cannot be made.', { cause: error });
  });
  const headers = model.getHeaderNames().map((name) => [name, String(model.getHeader(name))] as const);
  return (_request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}

const writeSecureHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...LIBRARY_STYLES],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // Plain HTTP on the loopback is all there is: a promise of HTTPS would lock people out.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
});
