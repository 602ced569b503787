/** Watches from a thread of its own how much memory the console's process takes, and ends the process past its limit. */
import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { OUT_OF_MEMORY_WORDS } from './console-protocol.ts';

/** Milliseconds between two looks: the engine can fill some hundred megabytes in that time. */
const INTERVAL_MS = 25;

const MEGABYTE = 1024 * 1024;

/**
 * Starts the watch. The limit is `memoryMb` above what the process takes now, with the store open. Ends a watch by its
 * `terminate`.
 */
export function watchMemory(memoryMb: number): Worker {
  const mostBytes = process.memoryUsage.rss() + memoryMb * MEGABYTE;
  const worker = new Worker(new URL(import.meta.url), { workerData: { mostBytes } });
  worker.unref();
  return worker;
}

if (!isMainThread) keepWatch();

function keepWatch(): void {
  const data: unknown = workerData;
  if (typeof data !== 'object' || data === null || !('mostBytes' in data)) return;
  const { mostBytes } = data;
  setInterval(() => {
    if (process.memoryUsage.rss() <= Number(mostBytes)) return;
    // Past the event loop of the main thread, which may be busy for long.
    writeSync(2, `${OUT_OF_MEMORY_WORDS}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, INTERVAL_MS);
}
