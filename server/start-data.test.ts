/** Holds what the program says of a data folder that it cannot use, and that it leaves what it finds there alone. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, statfs, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from './store/engines/embedded/data-folder.ts';
import { cleanUp, makeFolder, onCleanUp } from './testing/embedded-probe.ts';
import { copyData, fetchJson, makeSeededFolder, runProgram, startProgram } from './testing/program.ts';

let seeded = '';

beforeAll(async () => {
  seeded = await makeSeededFolder();
});

afterAll(cleanUp);

/** Starts the program where it cannot; gives its one sentence. */
async function refuse(folder: string): Promise<string> {
  const { code, out, err } = await runProgram({ ENTENTE_DATA: folder });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/);
  return err;
}

/** A file system of so many kilobytes, or null where this user may not mount one. */
async function mountDisk(kilobytes: number): Promise<string | null> {
  const folder = await makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(kilobytes)}k`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  onCleanUp(() => execFileSync('umount', ['-l', folder]));
  return folder;
}

const smallDisk = await mountDisk(600);
if (smallDisk === null) process.stderr.write('Skipped: the tests of a full disk need the right to mount.\n');

describe.concurrent('a data folder that a running server has open', () => {
  it('is refused with the process and the address of that server', async () => {
    const folder = await copyData(seeded);
    const first = startProgram({ ENTENTE_DATA: folder });
    const address = await first.address;
    const sentence = await refuse(folder);
    expect(sentence).toContain(`${folder} is open in process ${String(first.pid)}, answering at ${address}`);
    expect(sentence).toContain('stop it, or set ENTENTE_DATA to another folder');
    expect(await fetchJson(address, '/ready')).toEqual({ status: 'ready' });
    first.killWhole();
    await first.ended;
  });

  it('goes to exactly one of two that start at once, which seeds it whole', async () => {
    const folder = join(await makeFolder(), 'fresh');
    const programs = [1, 2].map(() => startProgram({ ENTENTE_DATA: folder }));
    const first = await Promise.race(
      programs.map((program) => program.ended.then((ending) => ({ program, ending }))),
    );
    const winner = programs.find((program) => program !== first.program);
    expect(first.ending.code).toBe(1);
    expect(first.ending.err).toContain(`is open in process ${String(winner?.pid)}`);
    expect(await fetchJson((await winner?.address) ?? '', '/api/v1/overview')).toMatchObject({
      counts: { entities: 299, claims: 499, documents: 141, relations: 408 },
    });
    winner?.killWhole();
    await winner?.ended;
  });
});

describe.concurrent('a data folder that cannot be used', () => {
  it('is a file', async () => {
    const file = join(await makeFolder(), 'data');
    await writeFile(file, 'mine');
    expect(await refuse(file)).toContain(`${file} cannot be used (it is a file, not a folder)`);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform !== 'linux')(
    'lies where there can be no folders (Linux has /proc)',
    async () => {
      expect(await refuse('/proc/entente/data')).toContain(
        '/proc/entente/data cannot be used (no folder can be made in /proc/entente): mend that',
      );
    },
  );

  it('is one in which this user may not write', async () => {
    // Root may write wherever there is something to write on: there it is the system's own folder that refuses.
    const isRoot = process.getuid?.() === 0;
    const folder = isRoot ? '/sys' : await makeFolder();
    if (!isRoot) await chmod(folder, 0o500);
    const sentence = await refuse(join(folder, 'entente'));
    expect(sentence).toContain(`${join(folder, 'entente')} cannot be used (`);
    expect(sentence).toContain('set ENTENTE_DATA to another folder');
  });
});

describe.concurrent('a data file that is damaged', () => {
  it.each(['cut', 'overwritten'])('is named with the way out, and stays as it is: %s', async (damage) => {
    const folder = await copyData(seeded);
    const file = databaseFile(folder);
    if (damage === 'cut') await truncate(file, 20_000);
    else await writeFile(file, 'This is a letter to my aunt.');
    const before = await readFile(file);
    const sentence = await refuse(folder);
    expect(sentence).toContain(`${file} is damaged: move it and ${file}.wal aside`);
    expect(sentence).toContain('npm start then builds a new one from the seed');
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await readdir(folder)).not.toContain('entente.lock');
  });
});

describe.skipIf(smallDisk === null)('a disk that is full', () => {
  it('is told where the seed has no room, and the next start with more room completes it', async () => {
    const disk = smallDisk ?? '';
    const folder = join(disk, 'data');
    await mkdir(folder);
    expect(await refuse(folder)).toContain('There is no room left on the disk');
    execFileSync('mount', ['-o', 'remount,size=20m', disk]);
    const program = startProgram({ ENTENTE_DATA: folder });
    expect(await fetchJson(await program.address, '/api/v1/overview')).toMatchObject({
      counts: { claims: 499, relations: 408 },
    });
    program.killWhole();
    await program.ended;
  });

  it('is told where there is no room to open the file on', async () => {
    const disk = (await mountDisk(600)) ?? '';
    const { bavail, bsize } = await statfs(disk);
    await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize));
    const sentence = await refuse(disk);
    expect(sentence).toContain('There is no room on the disk');
    expect(sentence).toContain(disk);
  });
});
