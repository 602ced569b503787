/** Holds that a body that does not come is ended in time, and that one that comes fast has all the time it takes. */
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from './listen.ts';

const FIRST_MS = 300;

let listening: Listening | undefined;
afterEach(() => listening?.close(0));

/** A server that says how many bytes it was sent, and a connection on which a body of some length is announced. */
async function announce(length: number): Promise<Socket> {
  const app: Parameters<typeof listen>[0] = (request, response) => {
    let bytes = 0;
    request.on('data', (piece: Buffer) => (bytes += piece.length));
    request.on('end', () => response.end(`It had ${String(bytes)} bytes.`));
  };
  listening = await listen(app, { host: '127.0.0.1', port: 0, requestTimeoutMs: FIRST_MS });
  const socket = connect(listening.port, '127.0.0.1').setEncoding('utf8');
  socket.write(
    `POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`,
  );
  return socket;
}

async function readAll(socket: Socket): Promise<string> {
  let answer = '';
  for await (const part of socket) answer += String(part);
  return answer;
}

describe('the body of a request', () => {
  it.each(['', 'the beginning'])('that does not come is ended in time (“%s”)', async (beginning) => {
    const socket = await announce(1_000);
    socket.write(beginning);
    const answer = await readAll(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*"request-timeout"/);
  });

  it('that comes fast has more than the first time', async () => {
    const [pieces, size] = [8, 20_000];
    const socket = await announce(pieces * size);
    const began = performance.now();
    for (let piece = 0; piece < pieces; piece += 1) {
      socket.write('x'.repeat(size));
      await pause(100);
    }
    expect(performance.now() - began).toBeGreaterThan(FIRST_MS);
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 [\s\S]*It had 160000 bytes\.$/);
  });
});
