/** Holds what happens on a disk that is full or read-only; needs the right to mount, says so where it lacks it. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { collect } from '../../../testing/collect.ts';
import {
  cleanUp,
  expectFailure,
  failureOf,
  makeFolder,
  onCleanUp,
  openProbe,
} from '../../../testing/embedded-probe.ts';

afterEach(cleanUp);

/** A file system of a megabyte, or null where this user may not mount one. */
async function mountDisk(): Promise<string | null> {
  const folder = await makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onCleanUp(() => execFileSync('umount', ['-l', folder]));
  return folder;
}

const probe = await mountDisk();
await cleanUp();
const mayMount = probe !== null;
if (!mayMount) process.stderr.write('Skipped: the tests of a full disk need the right to mount.\n');

async function disk(): Promise<string> {
  return (await mountDisk()) ?? '';
}

async function fill(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(join(folder, 'filler'), Buffer.alloc(bavail * bsize));
}

async function write(engine: EmbeddedEngine): Promise<void> {
  const texts = Array.from({ length: 10 }, () => randomBytes(1_000).toString('hex'));
  await engine.transaction([{ text: 'UNWIND $texts AS t CREATE (:T {t: t})', parameters: { texts } }]);
}

const count = async (engine: EmbeddedEngine): Promise<unknown> =>
  (await collect(engine, 'MATCH (n:T) RETURN count(n) AS n'))[0]?.['n'];

describe.skipIf(!mayMount)('a disk that fills up', () => {
  it('refuses the write that has no room, keeps every one before, and goes on when there is room', async () => {
    const folder = await disk();
    const engine = await openProbe({ folder });
    await writeFile(join(folder, 'ballast'), Buffer.alloc(300_000));
    let kept = 0;
    const failure = await failureOf(
      (async () => {
        for (; kept < 200; kept += 1) await write(engine);
      })(),
    );
    expect(failure.code).toBe('disk-full');
    expect(failure.message).toContain('no room left on the disk');
    expect(kept).toBeGreaterThan(3);
    expect(await count(engine)).toBe(kept * 10);

    process.kill(engine.childPid ?? 0, 'SIGKILL');
    await rm(join(folder, 'ballast'));
    expect(await count(engine)).toBe(kept * 10);
    await write(engine);
    expect(await count(engine)).toBe(kept * 10 + 10);
  });

  it('is named when there is no room to open on', async () => {
    const folder = await disk();
    await fill(folder);
    await expectFailure(openProbe({ folder }), 'disk-full', folder);
  });
});

describe.skipIf(!mayMount)('a disk that is read-only', () => {
  it('is named', async () => {
    const folder = await disk();
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    await expectFailure(
      openProbe({ folder }),
      'data-unwritable',
      `${folder} cannot be used (its file system is read-only)`,
    );
    await expectFailure(openProbe({ folder: join(folder, 'deep') }), 'data-unwritable', 'read-only');
  });
});
