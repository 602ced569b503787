/** Opens and closes the port. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EntenteError } from './model/errors.ts';

/** Listens; `port` 0 takes a free one, and the one taken is told. Rejects with `port-taken`. */
export function listen(
  app: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port, error) : error);
    });
    server.listen(port, host, () => {
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}

function portTaken(port: number, cause: Error): EntenteError {
  return new EntenteError(
    'port-taken',
    `Port ${String(port)} is taken by another program (perhaps by Entente itself): stop that, or start with PORT=0 for a free port.`,
    { cause },
  );
}

/** Takes no new requests and resolves when the running ones are answered, or are cut off after so many milliseconds. */
export function closeServer(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, withinMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
