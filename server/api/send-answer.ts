/** Sends what an endpoint answers as JSON, or says that the client has it already. */
import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compressLarge } from './compress-replies.ts';
import type { Endpoint } from './endpoint.ts';

/** Sends an answer with the status and the headers that its endpoint gives it; a reading is tagged by its content. */
export function sendAnswer(
  endpoint: Endpoint,
  request: IncomingMessage,
  response: ServerResponse,
  answer: unknown,
): void {
  const { status = 200, reply, replyHeaders } = endpoint;
  response.statusCode = status;
  if (replyHeaders?.Location) response.setHeader('Location', replyHeaders.Location(answer));
  const ownTag = replyHeaders?.ETag?.(answer);
  if (ownTag !== undefined) response.setHeader('ETag', ownTag);
  if (!reply) {
    response.end();
    return;
  }
  const body = JSON.stringify(answer);
  if (endpoint.method === 'get') {
    const tag = ownTag ?? `W/"${hash('sha1', body, 'base64url')}"`;
    response.setHeader('ETag', tag);
    if (isKnown(request, tag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
  }
  compressLarge(request, response, body.length);
  writeJson(response, body);
}

/** Writes a body that is JSON already, and ends the reply. */
export function writeJson(response: ServerResponse, body: string): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
}

/** Whether the client has what bears this tag, and does not want it anew whatever it has. */
function isKnown({ headers }: IncomingMessage, tag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined || /\bno-cache\b/.test(headers['cache-control'] ?? '')) return false;
  return known.split(',').some((each) => each.trim() === '*' || toStrong(each.trim()) === toStrong(tag));
}

/** Tags are compared as weak ones are: by what they name alone. */
function toStrong(tag: string): string {
  return tag.replace(/^W\//, '');
}
