/** Holds what is said about a folder that cannot be used, and the lock file beside the data. */
import { describe, expect, it } from 'vitest';
import { EntenteError } from '../../../model/errors.ts';
import { folderError, openWhenFree } from './data-folder.ts';
import { cleanUp, failureOf, makeFolder } from '../../../testing/embedded-probe.ts';
import { isAlive, readLock, removeLock, writeLock } from './lock.ts';

const NOBODY = 4_194_303;
const held = (): Promise<never> => Promise.reject(new EntenteError('data-held', 'held'));

describe('a folder', () => {
  it.each([
    ['EACCES', 'data-unwritable', 'may not write'],
    ['EPERM', 'data-unwritable', 'may not write'],
    ['EROFS', 'data-unwritable', 'read-only'],
    ['ENOTDIR', 'data-unwritable', 'is not a folder'],
    ['EEXIST', 'data-unwritable', 'a file, not a folder'],
    ['ENOENT', 'data-unwritable', '(no folder can be made in /srv)'],
    ['ELOOP', 'data-unwritable', 'links lead in a circle'],
    ['ENAMETOOLONG', 'data-unwritable', 'its name is too long'],
    ['EIO', 'data-unwritable', 'the system refuses it with EIO'],
    ['ENOSPC', 'disk-full', 'no room'],
  ])('that the system refuses with %s is %s', (code, expected, words) => {
    const error = folderError('/srv/data', Object.assign(new Error('refused'), { code }));
    expect(error.code).toBe(expected);
    expect(error.message).toContain('/srv/data');
    expect(error.message).toContain(words);
  });

  it('is waited for while nobody who lives has signed it', async () => {
    const folder = await makeFolder();
    await writeLock(folder, { pid: NOBODY, started: 'then' });
    let attempts = 0;
    const opened = await openWhenFree(folder, () => ((attempts += 1) < 4 ? held() : Promise.resolve('open')));
    expect([opened, attempts]).toEqual(['open', 4]);
    await cleanUp();
  });

  it('is not waited for once somebody who lives has', async () => {
    const folder = await makeFolder();
    await writeLock(folder, { pid: process.pid, started: 'now', address: 'http://127.0.0.1:1' });
    const began = Date.now();
    const failure = await failureOf(openWhenFree(folder, held));
    expect(failure.message).toContain(`process ${String(process.pid)}, answering at http://127.0.0.1:1`);
    expect(Date.now() - began).toBeLessThan(1_000);
    await cleanUp();
  });
});

describe('the lock file', () => {
  it('is read as it was written, and removed only by whoever wrote it', async () => {
    const folder = await makeFolder();
    expect(await readLock(folder)).toBeNull();
    const lock = { pid: 12, started: '2024-01-01T00:00:00.000Z' };
    await writeLock(folder, lock);
    await removeLock(folder, { ...lock, pid: 13 });
    expect(await readLock(folder)).toEqual(lock);
    await removeLock(folder, lock);
    expect(await readLock(folder)).toBeNull();
    await cleanUp();
  });

  it('knows the living from the dead', () => {
    expect([isAlive(process.pid), isAlive(NOBODY)]).toEqual([true, false]);
  });
});
