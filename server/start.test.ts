/** Holds how the program starts, answers and ends, as a whole: the compiled one, on the embedded engine. */
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp, makeFolder, onCleanUp } from './testing/embedded-probe.ts';
import type { Program } from './testing/program.ts';
import { fetchJson, findEngineProcess, runProgram, startProgram } from './testing/program.ts';

const ends: (() => Promise<void>)[] = [];
let folder = '';

beforeAll(async () => {
  folder = await makeFolder();
});

afterAll(cleanUp);

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Starts the program on the folder that all tests here use one after the other. */
async function start(): Promise<{ program: Program; address: string }> {
  const program = startProgram({ ENTENTE_DATA: folder });
  ends.push(async () => {
    program.killWhole();
    await program.ended;
  });
  return { program, address: await program.address };
}

/**
 * Waits until the server has what was sent before, as it has once it answers what was sent after; `/health` asks no engine.
 */
async function untilReceived(address: string): Promise<void> {
  await fetchJson(address, '/health');
}

/** Waits until the server takes no more connections. */
async function untilRefused(address: string): Promise<void> {
  const ask = (): Promise<string> =>
    fetch(`${address}/health`).then(
      () => 'answered',
      () => 'refused',
    );
  await expect.poll(ask, { timeout: 30_000 }).toBe('refused');
}

/** A port that nothing listens on now. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Signals the program and gives how it ended and after how many milliseconds. */
async function stop(
  program: Program,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; took: number }> {
  const began = performance.now();
  program.kill(signal);
  const { code } = await program.ended;
  return { code, took: performance.now() - began };
}

describe('a first start', () => {
  it('seeds the store, prints one line with the address, and answers', async () => {
    const { program, address } = await start();
    expect(await fetchJson(address, '/ready')).toEqual({ status: 'ready' });
    expect(await fetchJson(address, '/api/v1/overview')).toMatchObject({
      counts: { entities: 299, claims: 499, documents: 141, relations: 408 },
    });
    await stop(program, 'SIGTERM');
    const { out, err } = await program.ended;
    expect(out).toMatch(/^Entente answers at http:\/\/127\.0\.0\.1:\d+ \(Grafeo [\d.]+\)\n$/);
    expect(err).toBe('');
  });
});

describe('a start that nobody listens to', () => {
  it('serves on when its output is closed, and ends cleanly', async () => {
    const port = await findFreePort();
    const program = startProgram({ ENTENTE_DATA: folder, PORT: String(port) }, { reads: false });
    ends.push(async () => {
      program.killWhole();
      await program.ended;
    });
    const status = (): Promise<number> =>
      fetch(`http://127.0.0.1:${String(port)}/ready`).then(
        (reply) => reply.status,
        () => 0,
      );
    await expect.poll(status, { timeout: 30_000 }).toBe(200);
    expect((await stop(program, 'SIGTERM')).code).toBe(0);
    expect((await program.ended).err).toBe('');
  });
});

describe('a second start', () => {
  it('seeds nothing, says nothing of it, and answers the opening picture within three seconds', async () => {
    const took: number[] = [];
    // What other programs do to this machine at the same time is not the program's: the best of three counts.
    while (took.length < 3 && Math.min(...took, Infinity) > 3_000) {
      const began = performance.now();
      const { program, address } = await start();
      const opening = await fetchJson(address, '/api/v1/opening');
      took.push(performance.now() - began);
      expect(opening).toHaveProperty('nodes.0.id');
      await stop(program, 'SIGTERM');
      expect((await program.ended).out.split('\n')).toHaveLength(2);
    }
    expect(Math.min(...took)).toBeLessThan(3_000);
  });

  it('on a port that is taken says so in one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onCleanUp(() => other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const { code, out, err } = await runProgram({ ENTENTE_DATA: folder, PORT: port });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      new RegExp(`^Port ${port} is taken by another program .*PORT=0 for a free port\\.\n$`),
    );
    expect(await readdir(folder)).toEqual(['entente.grafeo']);
  });
});

describe('a signal while the store is seeded', () => {
  it('ends it without a word, and leaves no lock', async () => {
    const empty = await makeFolder();
    const program = startProgram({ ENTENTE_DATA: empty });
    while (!(await readdir(empty)).includes('entente.lock')) await pause(5);
    const { code, took } = await stop(program, 'SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, out: '', err: '' });
    expect({ code, quick: took < 5_000 }).toEqual({ code: 0, quick: true });
    expect(await readdir(empty)).not.toContain('entente.lock');
  });
});

describe('a signal', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s ends it: exit code 0, the lock is gone',
    async (signal) => {
      const { program, address } = await start();
      expect(await readdir(folder)).toContain('entente.lock');
      const { code, took } = await stop(program, signal);
      expect(code).toBe(0);
      expect(took).toBeLessThan(5_000);
      expect(await readdir(folder)).toEqual(['entente.grafeo']);
      await expect(fetch(address)).rejects.toThrow();
    },
  );

  it('lets the running request be answered first, and takes no new one', async () => {
    const { program, address } = await start();
    const engine = findEngineProcess(program);
    process.kill(engine, 'SIGSTOP');
    const answer = fetchJson(address, '/api/v1/overview');
    await untilReceived(address);
    program.kill('SIGTERM');
    await untilRefused(address);
    process.kill(engine, 'SIGCONT');
    const began = performance.now();
    expect(await answer).toMatchObject({ counts: { claims: 499 } });
    expect((await program.ended).code).toBe(0);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('lets a body that is still arriving arrive', async () => {
    const { program, address } = await start();
    const body = JSON.stringify({ ids: ['st-rus', 'st-prk'] });
    const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
    const slow = request(`${address}/api/v1/graph`, { method: 'POST', headers });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      slow.once('error', reject);
    });
    slow.write(body.slice(0, 10));
    await untilReceived(address);
    program.kill('SIGTERM');
    await untilRefused(address);
    slow.end(body.slice(10));
    expect(await answered).toBe(200);
    expect((await program.ended).code).toBe(0);
  });

  it('tells those who keep a connection that it ends with the answer', async () => {
    const { program, address } = await start();
    const engine = findEngineProcess(program);
    const agent = new Agent({ keepAlive: true });
    onCleanUp(() => {
      agent.destroy();
    });
    process.kill(engine, 'SIGSTOP');
    const told = new Promise<string | undefined>((resolve, reject) => {
      request(`${address}/api/v1/overview`, { agent }, (response) => {
        response.resume();
        resolve(response.headers.connection);
      })
        .once('error', reject)
        .end();
    });
    await untilReceived(address);
    program.kill('SIGTERM');
    await untilRefused(address);
    process.kill(engine, 'SIGCONT');
    expect(await told).toBe('close');
    expect((await program.ended).code).toBe(0);
  });

  it('is not held up by a connection on which nothing was asked', async () => {
    const { program, address } = await start();
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.on('error', () => undefined);
    onCleanUp(() => socket.destroy());
    await new Promise((resolve) => socket.once('connect', resolve));
    await untilReceived(address);
    const { code, took } = await stop(program, 'SIGTERM');
    expect(code).toBe(0);
    expect(took).toBeLessThan(1_500);
  });

  it('ends it within five seconds although the engine hangs', async () => {
    const { program, address } = await start();
    process.kill(findEngineProcess(program), 'SIGSTOP');
    const answer = fetchJson(address, '/api/v1/overview').catch(() => 'cut off');
    await untilReceived(address);
    const { code, took } = await stop(program, 'SIGTERM');
    expect(code).toBe(0);
    expect(took).toBeLessThan(5_000);
    expect(await answer).toBe('cut off');
    expect(await readdir(folder)).not.toContain('entente.lock');
  });
});
