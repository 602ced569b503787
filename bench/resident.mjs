/** Reads how much memory a process holds. */
import { readFileSync } from 'node:fs';

/** Resident megabytes; what processes share counts for each. @param {string} pid */
export function readResident(pid) {
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(readStatus(pid))?.[1]);
  if (!(kilobytes > 0)) throw new Error(`The memory of process ${pid} cannot be read; this needs Linux.`);
  return kilobytes / 1024;
}

/** What Linux tells of a process; empty where there is none. @param {string} pid */
export function readStatus(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // It has ended in between.
    return '';
  }
}
