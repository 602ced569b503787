/** Makes commits outlast a loss of power. Runs in the engine's process. */
import { closeSync, fdatasyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { isDiskFull } from './grafeo-errors.ts';

/**
 * Checkpoints. Where the disk has no room for that, the log, which already holds the commits, is synced in its
 * place: what was committed then stays, and the next commit is refused for want of room.
 */
export function makeDurable(db: GrafeoDB, file: string): void {
  try {
    db.walCheckpoint();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    syncLog(`${file}.wal`);
  }
}

function syncLog(folder: string): void {
  for (const name of readdirSync(folder)) {
    const descriptor = openSync(join(folder, name), 'r+');
    try {
      fdatasyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}
