/** `npx entente export` that does not come to its end, as it is ended or the server is: what is left of the file, and what is said. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp, makeFolder } from '../testing/embedded-probe.ts';
import { startProgram } from '../testing/program.ts';

let folder = '';

beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(cleanUp);

describe('an export that is broken off', () => {
  it.each([
    ['Ctrl+C', 'SIGINT', 130],
    ['being ended', 'SIGTERM', 143],
    ['a terminal that is closed', 'SIGHUP', 129],
  ] as const)('leaves at %s no partial file, and an older one as it was', async (_, signal, code) => {
    const slow = await serveSlowly();
    const name = join(folder, 'slow.jgf');
    await writeFile(name, 'older');
    const program = startProgram(
      { PORT: String((slow.address() as AddressInfo).port) },
      { file: 'command/entente.js', args: ['export', '--format', 'jgf', '--from', 'all', '--out', name] },
    );
    await expect
      .poll(async () => (await readdir(folder)).some((each) => each.includes('entente-part')), {
        timeout: 30_000,
      })
      .toBe(true);
    program.kill(signal);
    expect((await program.ended).code).toBe(code);
    expect((await readdir(folder)).filter((each) => each.includes('entente-part'))).toEqual([]);
    expect(await readFile(name, 'utf8')).toBe('older');
    slow.closeAllConnections();
    slow.close();
  });

  it.each([
    ['into a file', 'nothing of it was kept'],
    ['to the standard output', 'what was written is a part of it'],
  ])(
    'says that a file which went %s is not whole where the server was killed in its midst',
    async (to, left) => {
      const dying = await serveSlowly({ dies: true });
      const name = join(folder, 'dying.jgf');
      await writeFile(name, 'older');
      const isFile = to === 'into a file';
      const program = startProgram(
        { PORT: String((dying.address() as AddressInfo).port) },
        {
          file: 'command/entente.js',
          args: ['export', '--format', 'jgf', '--from', 'all', '--out', isFile ? name : '-'],
        },
      );
      const { code, err } = await program.ended;
      expect([code, err]).toEqual([1, `The server broke off before the file was whole; ${left}.\n`]);
      expect((await readdir(folder)).filter((each) => each.includes('entente-part'))).toEqual([]);
      expect(await readFile(name, 'utf8')).toBe('older');
      dying.close();
    },
  );
});

/**
 * A server that says it is ours and never comes to the end of a file; one that dies closes its connection in the midst of it, as
 * the system does for a process that was killed.
 */
async function serveSlowly({ dies = false } = {}): Promise<Server> {
  const slow = createServer((request, response) => {
    if (request.url === '/api/v1/engine') response.end(JSON.stringify({ lacks: [] }));
    else
      response.write('{"graph":', () => {
        if (dies) response.destroy();
      });
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  return slow;
}
