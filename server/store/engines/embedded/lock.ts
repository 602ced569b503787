/** The lock file beside the database: who has the data folder open, and where he can be spoken to. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  pid: z.int().positive(),
  started: z.string(),
  address: z.string().optional(),
});

/** Who has a data folder open. It tells, it does not guard: the lock that counts is the engine's on its file. */
export interface Lock {
  /** The server's process. */
  readonly pid: number;
  /** When it opened the folder, ISO 8601. */
  readonly started: string;
  /** Where it answers, as `http://127.0.0.1:4680`, once it does. */
  readonly address?: string;
}

const NAME = 'entente.lock';

/** The lock of a data folder; null where there is none or it cannot be read. Its holder may be dead. */
export async function readLock(folder: string): Promise<Lock | null> {
  try {
    const { pid, started, address } = lockSchema.parse(
      JSON.parse(await readFile(join(folder, NAME), 'utf8')),
    );
    return address === undefined ? { pid, started } : { pid, started, address };
  } catch {
    return null;
  }
}

/** Writes the lock whole; only whoever has the database open may. Rejects as the file system does. */
export async function writeLock(folder: string, lock: Lock): Promise<void> {
  const unfinished = join(folder, `${NAME}.new`);
  await writeFile(unfinished, `${JSON.stringify(lock)}\n`);
  await rename(unfinished, join(folder, NAME));
}

/** Removes the lock if it is still this one; another's stays. */
export async function removeLock(folder: string, lock: Lock): Promise<void> {
  const found = await readLock(folder);
  if (found?.pid === lock.pid && found.started === lock.started)
    await rm(join(folder, NAME), { force: true });
}

/** Whether a process lives. One that may not be signalled lives too; a dead one that is not yet reaped counts. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
