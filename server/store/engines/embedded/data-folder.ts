/** The folder of the embedded data: made if absent, written by one process at a time. */
import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EntenteError } from '../../../model/errors.ts';
import { systemCodeOf } from '../../../model/system-code.ts';
import { isAlive, readLock } from './lock.ts';
import type { Lock } from './lock.ts';

/** How long an opener waits for a holder that is dying or has not yet said who it is. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 100;

/** Times a holder is seen before it is believed: one that was just killed can still be there for a moment. */
const SURE = 3;

/** The database file of a folder; its log lies beside it, with `.wal` after its name. */
export function databaseFile(folder: string): string {
  return join(folder, 'entente.grafeo');
}

/** Makes the folder if it is absent. Rejects with `data-unwritable` or `disk-full`, naming it. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await requireWritable(folder);
  } catch (error) {
    throw folderError(folder, await reasonOf(folder, error));
  }
}

/** Makes it with all above it. Node's own way of doing so never ends where a file system has no room for folders, as /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const above = dirname(folder);
    if (systemCodeOf(error) === 'ENOENT' && above !== folder && !(await isThere(above))) {
      await makeFolder(above);
      await makeFolder(folder);
    } else if (systemCodeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function requireWritable(folder: string): Promise<void> {
  await access(folder, constants.W_OK | constants.X_OK);
}

/** Linux can answer ENOENT where a folder cannot be made; the folder above it knows the reason. */
async function reasonOf(folder: string, error: unknown): Promise<unknown> {
  const above = dirname(folder);
  if (systemCodeOf(error) !== 'ENOENT' || above === folder) return error;
  return requireWritable(above).then(
    () => error,
    (reason: unknown) => reasonOf(above, reason),
  );
}

/** What the file system says about the folder, as a start-up error. */
export function folderError(folder: string, error: unknown): EntenteError {
  const code = systemCodeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const message = `There is no room on the disk for ${folder}: free some and start again.`;
    return new EntenteError('disk-full', message, { cause: error });
  }
  return new EntenteError(
    'data-unwritable',
    `The data folder ${folder} cannot be used (${reason(folder, code)}): mend that, or set ENTENTE_DATA to another folder that this user can write.`,
    { cause: error },
  );
}

function reason(folder: string, code: string | undefined): string {
  switch (code) {
    case 'EEXIST':
      return 'it is a file, not a folder';
    case 'ENOTDIR':
      return `${dirname(folder)} is not a folder, or something above it is not`;
    case 'EROFS':
      return 'its file system is read-only';
    case 'EACCES':
    case 'EPERM':
      return 'this user may not write to it';
    case 'ENOENT':
      return `no folder can be made in ${dirname(folder)}`;
    case 'ELOOP':
      return 'its links lead in a circle';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case undefined:
      return 'the system refuses it';
    default:
      return `the system refuses it with ${code}`;
  }
}

/**
 * Opens the database in the folder. Where another process has it, rejects with `data-held` that names the
 * holder; a holder that is dead, or not yet known, is given three seconds to leave or to sign.
 */
export async function openWhenFree<Opened>(folder: string, open: () => Promise<Opened>): Promise<Opened> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let seenAlive = 0; ;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof EntenteError) || error.code !== 'data-held') throw error;
      const lock = await readLock(folder);
      if (lock !== null && isAlive(lock.pid)) seenAlive += 1;
      if (seenAlive === SURE || Date.now() > deadline) throw heldError(folder, lock);
      await pause(PAUSE_MS);
    }
  }
}

function heldError(folder: string, lock: Lock | null): EntenteError {
  const at = lock?.address === undefined ? '' : `, answering at ${lock.address}`;
  const holder = lock === null ? 'another process' : `process ${String(lock.pid)}${at}`;
  return new EntenteError(
    'data-held',
    `The data folder ${folder} is open in ${holder}: stop it, or set ENTENTE_DATA to another folder.`,
    { details: lock },
  );
}
