/** A process of its own for the engine: how it is started, how it is known that it has ended, and what it said last. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntenteError } from '../../../model/errors.ts';

/** Heap of its JavaScript, in MB: parameters and one chunk of rows; the graph and results are outside this. */
const HEAP_MB = 512;

/** Enough of stderr for the engine's own account of a crash. */
const LAST_WORDS = 4_000;

/**
 * Starts one; throws `store-unavailable`, naming what it was to be for, where the machine lets no process start. Its folder for
 * temporary files goes with it: the engine makes one in there each time that it is opened, and leaves it where it is ended.
 */
export function startChild(module: URL, args: readonly string[], purpose: string): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'entente-engine-'));
  const removeFolder = (): void => void rm(folder, { recursive: true, force: true });
  try {
    const child = fork(module, [...args], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${String(HEAP_MB)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    });
    return child.once('exit', removeFolder).once('error', removeFolder);
  } catch (error) {
    removeFolder();
    const message = `This machine lets no process start for ${purpose}; end others and try again.`;
    throw new EntenteError('store-unavailable', message, { cause: error });
  }
}

/**
 * Resolves with how it ended. The exit can be known before its last messages and its last words are read, so all three
 * are waited for.
 */
export async function waitForEnd(child: ChildProcess): Promise<string> {
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const silence = new Promise<void>((resolve) => {
    child.once('disconnect', resolve);
  });
  const how = await new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? `exit code ${String(code)}`);
    });
    child.on('error', (error) => {
      if (child.pid === undefined) resolve(error.message);
    });
  });
  if (child.pid === undefined) return how;
  if (child.connected) await silence;
  await closed;
  return how;
}

/** Keeps the end of what it writes to stderr, and gives what there is of that so far. */
export function keepLastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS);
  });
  return () => words;
}
