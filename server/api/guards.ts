/** What stands before every route: who may ask at all, under which id, and how much. */
import { randomUUID } from 'node:crypto';
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

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Refuses requests whose Host header names another machine: they come from a page that rebound its own name to us. */
export function requireLoopbackHost(): RequestHandler {
  return (request, _response, next) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (!LOOPBACK.has(host)) {
      throw new EntenteError(
        'host-refused',
        `Entente answers on 127.0.0.1 and localhost only, not as "${host}".`,
      );
    }
    next();
  };
}

/** Refuses requests other than reading ones from pages of other origins. */
export function requireSameOrigin(): RequestHandler {
  return (request, _response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      next();
      return;
    }
    const { origin, host } = request.headers;
    const isForeign = origin !== undefined && origin !== `http://${host ?? ''}`;
    if (isForeign || request.headers['sec-fetch-site'] === 'cross-site') {
      throw new EntenteError('origin-refused', 'A page of another origin may not send this request.');
    }
    next();
  };
}

/** Gives every request an id, which its reply and its log lines carry, and logs how it ended. */
export function identifyRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const started = performance.now();
    response.set('X-Request-Id', id);
    response.on('finish', () => {
      const milliseconds = Math.round(performance.now() - started);
      // The address may hold what a person searched for: the path alone is logged.
      logger.debug(
        { id, method: request.method, path: request.path, status: response.statusCode, milliseconds },
        'answered',
      );
    });
    next();
  };
}

/** Headers under which the page may load nothing but its own files. */
export function secureHeaders(): RequestHandler {
  return helmet({
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
}
