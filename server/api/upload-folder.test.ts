/** What a killed process has left of uploads goes with the next start, and what a living one reads stays. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAlive } from '../store/engines/embedded/lock.ts';
import { makeUploadFolder, sweepUploadFolders } from './upload-folder.ts';

it('removes the folders of processes that are gone, and no others', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = await mkdtemp(join(tmpdir(), `entente-upload-${String(pid)}-`));
  await writeFile(join(left, 'file'), 'a part of a file');
  const own = await makeUploadFolder();
  const foreign = await mkdtemp(join(tmpdir(), 'entente-upload-of-somebody-'));
  try {
    expect((await stat(own)).mode & 0o777).toBe(0o700);
    await sweepUploadFolders(isAlive);
    expect([left, own, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  } finally {
    for (const folder of [left, own, foreign]) await rm(folder, { recursive: true, force: true });
  }
});
