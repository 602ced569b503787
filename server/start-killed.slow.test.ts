/** Holds that a violent end at any moment loses nothing that was kept and leaves nothing that is half. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { databaseFile } from './store/engines/embedded/data-folder.ts';
import { cleanUp, hasEnded, makeFolder } from './testing/embedded-probe.ts';
import type { Program } from './testing/program.ts';
import { fetchJson, findEngineProcess, makeSeededFolder, startProgram } from './testing/program.ts';

afterAll(cleanUp);

const WHOLE = { counts: { entities: 299, claims: 499, documents: 141, relations: 408 } };

/** Bytes in the log of changes that are not in the file yet. */
function logSize(folder: string): number {
  const log = `${databaseFile(folder)}.wal`;
  try {
    return readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0);
  } catch {
    // It is not there yet, or was taken away in between.
    return 0;
  }
}

/** Waits as closely as it can, because what is waited for is over within a hundredth of a second. */
async function watchFor(condition: () => boolean, program: Program): Promise<void> {
  while (!condition()) {
    if (hasEnded(program.pid)) throw new Error(`It ended: ${JSON.stringify(await program.ended)}`);
    await new Promise(setImmediate);
  }
}

const isSigned = (folder: string): boolean => readdirSync(folder).includes('entente.lock');

/** Moments of a first start; the whole seed is one change, of about a megabyte in the log. */
const moments: Readonly<Record<string, (folder: string, program: Program) => Promise<void>>> = {
  'when the folder has just been opened': (folder, program) => watchFor(() => isSigned(folder), program),
  'while the schema is made': async (folder, program) => {
    await watchFor(() => isSigned(folder), program);
    await pause(40);
  },
  'while the facts are written': async (folder, program) => {
    await watchFor(() => isSigned(folder), program);
    await pause(500);
  },
  'while the log of the facts is written': (folder, program) =>
    watchFor(() => logSize(folder) > 400_000, program),
};

describe.concurrent('the whole program killed during the seeding', () => {
  it.for(Object.entries(moments))('is completed by the next start: %s', async ([, moment], { expect }) => {
    const folder = await makeFolder();
    const first = startProgram({ ENTENTE_DATA: folder });
    await moment(folder, first);
    first.killWhole();
    expect((await first.ended).out).toBe('');
    const next = startProgram({ ENTENTE_DATA: folder });
    expect(await fetchJson(await next.address, '/api/v1/overview')).toMatchObject(WHOLE);
    next.killWhole();
    expect((await next.ended).err).toBe('');
  });
});

describe('the engine killed while it answers', () => {
  it('costs the running request time alone, and the next ones nothing', async () => {
    const program = startProgram({ ENTENTE_DATA: await makeSeededFolder() });
    const address = await program.address;
    const engine = findEngineProcess(program);
    // Held still, it is certain to be at the request when it is killed.
    process.kill(engine, 'SIGSTOP');
    const running = fetchJson(address, '/api/v1/overview');
    await pause(100);
    process.kill(engine, 'SIGKILL');
    expect(await running).toMatchObject(WHOLE);
    expect(await fetchJson(address, '/api/v1/opening')).toHaveProperty('nodes.0.id');
    expect(findEngineProcess(program)).not.toBe(engine);
    program.killWhole();
    await program.ended;
  });
});

describe('the server killed alone', () => {
  it('takes its engine with it, so that the next start has the folder', async () => {
    const folder = await makeSeededFolder();
    const first = startProgram({ ENTENTE_DATA: folder });
    await first.address;
    const engine = findEngineProcess(first);
    first.kill('SIGKILL');
    const next = startProgram({ ENTENTE_DATA: folder });
    expect(await fetchJson(await next.address, '/api/v1/overview')).toMatchObject(WHOLE);
    expect(hasEnded(engine)).toBe(true);
  });
});
