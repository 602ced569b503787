/** Finds ports of the loopback address that nothing listens on. */
import { createServer } from 'node:net';

/** A port that nothing listens on now. @returns {Promise<number>} */
export function findFreePort() {
  return tryPort(0);
}

/** The port if nothing listens on it; rejects otherwise. 0 is any free one. @param {number} port @returns {Promise<number>} */
export function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
      });
    });
  });
}
