/** Opens and closes the port. */
import type { RequestListener, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerMalformed } from './api/malformed.ts';
import { EntenteError } from './model/errors.ts';
import { endSlowBodies } from './slow-bodies.ts';

/** An open port. */
export interface Listening {
  readonly port: number;
  /** Takes no new requests; resolves when the running ones are answered, or are cut off after so many milliseconds. */
  readonly close: (withinMs: number) => Promise<void>;
}

/** Milliseconds in which a body must come, unless it comes fast. */
const REQUEST_MS = 120_000;
/** Milliseconds in which the headers must come. */
const HEADERS_MS = 30_000;
/** Milliseconds from one look at what is late to the next. */
const CHECK_MS = 10_000;

/** Where to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Milliseconds that a body may take unless 10 kB of it come a second; two minutes unless said otherwise. */
  readonly requestTimeoutMs?: number;
}

/** Listens; `port` 0 takes a free one, and the one taken is told. Rejects with `port-taken` or `invalid-config`. */
export function listen(
  app: RequestListener,
  { host, port, requestTimeoutMs = REQUEST_MS }: ListenOptions,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    // A request without a Host header is refused by the application, in its own error shape.
    const server = createServer(
      {
        requireHostHeader: false,
        // Bodies have their own limit.
        requestTimeout: 0,
        headersTimeout: Math.min(requestTimeoutMs, HEADERS_MS),
        connectionsCheckingInterval: Math.min(requestTimeoutMs, CHECK_MS),
      },
      app,
    );
    server.on('clientError', answerMalformed);
    endSlowBodies(server, requestTimeoutMs, Math.min(requestTimeoutMs, CHECK_MS));
    const close = prepareClosing(server);
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(explainRefusal(error, host, port));
    });
    server.listen(port, host, () => {
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}

function explainRefusal(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const { code } = cause;
  if (code === 'EADDRINUSE') {
    const message = `Port ${String(port)} is taken by another program (perhaps by Entente itself): stop that, or start with PORT=0 for a free port.`;
    return new EntenteError('port-taken', message, { cause });
  }
  if (code === 'EACCES') {
    const message = `This user may not open port ${String(port)}: set PORT to 1024 or more.`;
    return new EntenteError('invalid-config', message, { cause });
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const message = `HOST is ${host}, which is no address of this machine: remove HOST, or set it to 0.0.0.0.`;
    return new EntenteError('invalid-config', message, { cause });
  }
  return cause;
}

/**
 * Closes a server without waiting for connections that nobody uses. Node counts one as busy on which nothing was asked yet
 * (browsers open some ahead of need), and keeps one open after its answer: the first kind is destroyed, and answers during
 * the end tell the client that the connection closes.
 */
function prepareClosing(server: Server): Listening['close'] {
  const unused = new Set<Socket>();
  const open = new Set<ServerResponse>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.prependListener('request', ({ socket }, response) => {
    unused.delete(socket);
    open.add(response);
    if (!server.listening) announceClosing(response);
    response.once('close', () => {
      open.delete(response);
      if (!server.listening) server.closeIdleConnections();
    });
  });
  return (withinMs) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        server.closeAllConnections();
      }, withinMs);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      for (const response of open) announceClosing(response);
      for (const socket of unused) socket.destroy();
    });
}

function announceClosing(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
