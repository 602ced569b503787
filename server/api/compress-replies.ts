/** Compresses replies that are large enough to gain by it, for clients that take that. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import type { RequestHandler } from 'express';

/** Bytes from which a reply is compressed. */
const LEAST_BYTES = 8 * 1024;

/** For all that Express sends. The fastest level: between two programs on one machine, time is dearer than bytes. */
export const compressReplies: RequestHandler = compression({ level: 1, threshold: LEAST_BYTES });

/** The same for others: it needs nothing of what Express adds to a request, though its types say so. */
const compress = compressReplies as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** Prepares a reply of a known size; small ones are spared what looks after the sending. */
export function compressLarge(request: IncomingMessage, response: ServerResponse, bytes: number): void {
  if (bytes >= LEAST_BYTES && request.headers['accept-encoding'] !== undefined)
    compress(request, response, () => undefined);
  else response.setHeader('Vary', 'Accept-Encoding');
}
