/** Folders for uploads, one each, named after their process so that those of a killed process can be removed. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, which is this user's alone: nobody else can read or change what lies in it. */
export function makeUploadFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `entente-upload-${String(process.pid)}-`));
}

/** Removes the folders of processes that are gone; those of other users stay, and so does what cannot be removed. */
export async function sweepUploadFolders(isAlive: (pid: number) => boolean): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    const [, pid] = /^entente-upload-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
