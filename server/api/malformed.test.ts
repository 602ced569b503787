/** Holds that what is no readable HTTP is answered in the one error shape too, on a real connection. */
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Listening } from '../listen.ts';
import { listen } from '../listen.ts';
import { openTestApp } from '../testing/app.ts';
import type { TestApp } from '../testing/app.ts';

let test: TestApp | undefined;
let listening: Listening | undefined;

afterEach(async () => {
  await listening?.close(0);
  await test?.close();
});

/** Sends bytes and gives all that comes back until the connection is closed. */
async function send(text: string, settings: { readonly requestTimeoutMs?: number } = {}): Promise<string> {
  test = await openTestApp();
  listening = await listen(test.app, { host: '127.0.0.1', port: 0, ...settings });
  const socket = connect(listening.port, '127.0.0.1').setEncoding('utf8');
  socket.write(text);
  let answer = '';
  for await (const part of socket) answer += String(part);
  return answer;
}

describe('an upload that grows too large', () => {
  it('is answered in the one shape while it is still coming', async () => {
    const size = 3 * 1024 ** 2;
    const head =
      'POST /api/v1/import/guess?format=csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n';
    const answer = await send(`${head}${size.toString(16)}\r\n${'a;b\n'.repeat(size / 4)}`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('The body is larger than the 1 MB that are taken at this address.');
  });
});

describe('a request that never becomes one', () => {
  it.each([
    ['that is no HTTP', 'HELLO\r\n\r\n', 400, 'not-http'],
    [
      'whose headers are too large',
      `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    ['without a Host header', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 403, 'host-refused'],
  ])('%s is answered in the one shape', async (_what, text, status, code) => {
    const answer = await send(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/X-Request-Id: \S+/i);
    const body: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
    expect(body).toEqual({ error: { code, message: expect.stringMatching(/\.$/) as string } });
  });

  it('that does not come to its end is answered so in time', async () => {
    const answer = await send('GET / HTTP/1.1\r\nHost: localhost\r\n', { requestTimeoutMs: 300 });
    expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*"request-timeout"/);
  });
});
