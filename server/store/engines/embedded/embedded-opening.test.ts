/** Holds who may open a data folder, what the others are told, and what is found after a violent end. */
import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseFile } from './data-folder.ts';
import { collect } from '../../../testing/collect.ts';
import {
  cleanUp,
  expectFailure,
  failureOf,
  hasEnded,
  makeFolder,
  openProbe,
  startOwner,
  until,
} from '../../../testing/embedded-probe.ts';
import type { Owner } from '../../../testing/embedded-probe.ts';
import { readLock, writeLock } from './lock.ts';

afterEach(cleanUp);

const wordsOf = (owner: Owner): string => owner.lines.join('\n');

/** Waits until the owner has the folder open; gives the process that holds the file. */
async function untilOpen(owner: Owner): Promise<number> {
  await until(() => owner.lines.length > 0);
  const pid = /^open (\d+)$/m.exec(wordsOf(owner))?.[1];
  if (pid === undefined) throw new Error(wordsOf(owner));
  return Number(pid);
}

describe('opening', () => {
  it('makes the folder and is quick', async () => {
    const folder = join(await makeFolder(), 'deep', 'data');
    const began = Date.now();
    const engine = await openProbe({ folder });
    expect(Date.now() - began).toBeLessThan(1_500);
    expect((await engine.describe()).database).toBe('data');
  });

  it('signs the folder, says where the server answers, and leaves no lock behind', async () => {
    const folder = await makeFolder();
    const engine = await openProbe({ folder });
    expect(await readLock(folder)).toMatchObject({ pid: process.pid });
    await engine.announce('http://127.0.0.1:4680');
    expect(await readLock(folder)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:4680' });
    await engine.close();
    expect(await readdir(folder)).toEqual(['entente.grafeo']);
  });

  it('finds what was written before', async () => {
    const folder = await makeFolder();
    const first = await openProbe({ folder });
    await first.transaction([{ text: 'CREATE (:Kept {id: 1})', parameters: {} }]);
    await first.close();
    const second = await openProbe({ folder });
    expect(await collect(second, 'MATCH (n:Kept) RETURN n.id AS id')).toEqual([{ id: 1 }]);
  });
});

describe('a folder that another process has open', () => {
  it('is refused, and the holder and its address are named', async () => {
    const folder = await makeFolder();
    const owner = startOwner(
      folder,
      `await engine.announce('http://127.0.0.1:4999'); console.log('announced');`,
    );
    await until(() => owner.lines.includes('announced'));
    const began = Date.now();
    const failure = await failureOf(openProbe({ folder }));
    expect(failure.code).toBe('data-held');
    expect(failure.message).toContain(
      `process ${String(owner.process.pid)}, answering at http://127.0.0.1:4999`,
    );
    expect(failure.message).toContain('stop it, or set ENTENTE_DATA to another folder');
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  it('goes to exactly one of three that start at the same moment', async () => {
    const folder = await makeFolder();
    const owners = [1, 2, 3].map(() => startOwner(folder));
    await until(() => owners.every((owner) => owner.lines.length > 0));
    const winners = owners.filter((owner) => wordsOf(owner).startsWith('open'));
    expect(winners).toHaveLength(1);
    const [winner] = winners;
    for (const owner of owners.filter((each) => each !== winner)) {
      expect(wordsOf(owner)).toContain('failed data-held');
      expect(wordsOf(owner)).toContain(`process ${String(winner?.process.pid)}`);
    }
  });

  it('is free again as soon as its server is killed, because the engine’s process follows it', async () => {
    const folder = await makeFolder();
    const owner = startOwner(folder);
    const child = await untilOpen(owner);
    owner.process.kill('SIGKILL');
    const engine = await openProbe({ folder });
    expect(await readLock(folder)).toMatchObject({ pid: process.pid });
    expect(await collect(engine, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await until(() => hasEnded(child));
  });

  it('is free again when its server is killed in the middle of a long statement', async () => {
    const folder = await makeFolder();
    const owner = startOwner(
      folder,
      `const text = 'UNWIND range(1, 200000) AS a UNWIND range(1, 200000) AS b WITH a, b WHERE a = -b RETURN count(*) AS n';
       console.log('busy');
       for await (const row of engine.run(text, {}, { mode: 'read' })) console.log(row);`,
    );
    const child = await untilOpen(owner);
    await until(() => owner.lines.includes('busy'));
    owner.process.kill('SIGKILL');
    await until(() => hasEnded(child));
    await expect(openProbe({ folder })).resolves.toBeDefined();
  });
});

describe('a lock file without a holder', () => {
  it('is taken over, whether its process is dead or is another’s by now', async () => {
    for (const pid of [4_194_303, process.ppid]) {
      const folder = await makeFolder();
      await writeLock(folder, { pid, started: '2024-01-01T00:00:00.000Z', address: 'http://127.0.0.1:1' });
      await openProbe({ folder });
      expect(await readLock(folder)).toMatchObject({ pid: process.pid });
    }
  });

  it('is taken over when it is not even whole', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'entente.lock'), '{"pid": 12');
    await openProbe({ folder });
    expect(await readLock(folder)).toMatchObject({ pid: process.pid });
  });
});

describe('what cannot be opened', () => {
  it('is a file in the place of the folder, or above it', async () => {
    const file = join(await makeFolder(), 'data');
    await writeFile(file, 'in the way');
    await expectFailure(openProbe({ folder: file }), 'data-unwritable', file);
    await expectFailure(openProbe({ folder: join(file, 'deep') }), 'data-unwritable', 'deep');
  });

  it.each(['garbage', 'cut', 'folder'])('is a damaged database: %s', async (damage) => {
    const folder = await makeFolder();
    const engine = await openProbe({ folder });
    await engine.transaction([{ text: 'UNWIND range(1, 2000) AS i CREATE (:A {i: i})', parameters: {} }]);
    await engine.close();
    const file = databaseFile(folder);
    if (damage === 'garbage') await writeFile(file, 'this is not a database');
    if (damage === 'cut') await truncate(file, 20_000);
    if (damage === 'folder') {
      await rm(file);
      await mkdir(file);
    }
    const failure = await failureOf(openProbe({ folder }));
    expect(failure.code).toBe('data-damaged');
    expect(failure.message).toContain(`${file} is damaged: move it`);
    expect(failure.message).toContain('npm start');
    expect(await readdir(folder)).not.toContain('entente.lock');
  });

  it('is a module that is not there, which is said and not waited for', async () => {
    const childModule = new URL('not-there.js', import.meta.url);
    await expectFailure(openProbe({ childModule }), 'store-unavailable', 'exit code 1');
  });
});

describe('what was acknowledged', () => {
  it.each(['server', 'engine'])('is there after the %s was killed', async (victim) => {
    const folder = await makeFolder();
    const owner = startOwner(
      folder,
      `for (let id = 1; ; id += 1) {
         await engine.transaction([
           { text: 'CREATE (:Half {id: $id})', parameters: { id } },
           { text: 'CREATE (:OtherHalf {id: $id})', parameters: { id } },
         ]);
         console.log('kept ' + id);
       }`,
    );
    const child = await untilOpen(owner);
    await until(() => owner.lines.length > 30);
    process.kill(victim === 'server' ? (owner.process.pid ?? 0) : child, 'SIGKILL');
    owner.process.kill('SIGKILL');
    await until(() => hasEnded(child));
    const engine = await openProbe({ folder });
    const acknowledged = owner.lines.filter((line) => line.startsWith('kept')).length;
    const [found] = await collect(
      engine,
      'MATCH (a:Half) MATCH (b:OtherHalf {id: a.id}) RETURN count(*) AS whole, max(a.id) AS last',
    );
    expect(acknowledged).toBeGreaterThan(0);
    expect(Number(found?.['whole'])).toBeGreaterThanOrEqual(acknowledged);
    expect(found?.['last']).toBe(found?.['whole']);
  });
});
