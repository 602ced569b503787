/** Answers requests that Node cannot parse, which never reach the routes, in the same shape as all errors. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode, ErrorReply } from '../model/errors.ts';
import { ERRORS } from '../model/errors.ts';

const SENTENCES = {
  'headers-too-large': 'The headers are larger than the 16 KB that are taken here.',
  'request-timeout': 'The request did not come to its end in time.',
  'not-http': 'The request is no HTTP that can be read.',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** For the `clientError` event of a server: answers if anybody still listens, and closes the connection. */
export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = codeOf(error);
  const status = ERRORS[code].status;
  const reply: ErrorReply = { error: { code, message: SENTENCES[code] } };
  const body = JSON.stringify(reply);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    `X-Request-Id: ${randomUUID()}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function codeOf({ code }: NodeJS.ErrnoException): keyof typeof SENTENCES {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request-timeout' : 'not-http';
}
