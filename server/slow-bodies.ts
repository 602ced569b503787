/** Ends requests whose body does not come, or comes so slowly that it only holds a connection. */
import type { IncomingMessage, Server } from 'node:http';
import { answerMalformed } from './api/malformed.ts';

/** Bytes a second that a body must bring on average once its first time is over: two gigabytes have two and a half days. */
const LEAST_SPEED = 10_000;

/** A body that is on its way. */
interface ComingBody {
  readonly began: number;
  /** Of the connection, when the headers had come. */
  readonly bytesBefore: number;
}

/**
 * Node's own limit is one time for a whole request, in which two gigabytes cannot come; this one grows with what has come.
 * @param firstMs milliseconds that any body may take
 * @param checkMs how often that is looked at
 */
export function endSlowBodies(server: Server, firstMs: number, checkMs: number): void {
  const coming = new Map<IncomingMessage, ComingBody>();
  server.prependListener('request', (request: IncomingMessage) => {
    if (request.complete) return;
    coming.set(request, { began: performance.now(), bytesBefore: request.socket.bytesRead });
    const forget = (): void => void coming.delete(request);
    request.once('end', forget).once('close', forget);
  });
  const timer = setInterval(() => {
    for (const [request, { began, bytesBefore }] of coming) {
      const bytes = request.socket.bytesRead - bytesBefore;
      const allowed = firstMs + (bytes / LEAST_SPEED) * 1_000;
      if (request.complete || performance.now() - began < allowed) continue;
      coming.delete(request);
      answerMalformed(Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), request.socket);
      request.destroy();
    }
  }, checkMs);
  timer.unref();
  server.once('close', () => {
    clearInterval(timer);
  });
}
