/** Programs that are not ours, to read what was written: those in Python, and those on the command line. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('./readers', import.meta.url));

/** Why tests with readers in Python cannot run here; undefined where they can. `npm test` prepares them. */
export const withoutReaders = process.env['READERS_PYTHON']
  ? undefined
  : 'readers of our files are prepared by `npm test`, which sets READERS_PYTHON';

/** Runs a file of `server/testing/readers/` in Python and gives the JSON that it prints. Rejects with what it complains of. */
export async function readWithPython(script: string, args: readonly string[]): Promise<unknown> {
  const python = process.env['READERS_PYTHON'] ?? 'python3';
  return JSON.parse(await runProgram(python, [join(folder, script), ...args])) as unknown;
}

/** Runs a program and gives what it prints. Rejects with what it complains of. */
export async function runProgram(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, [...args], { maxBuffer: 256 * 1024 * 1024 });
  return stdout;
}

/** Puts a file's content where programs can read it, for as long as the work lasts. */
export async function withFile<T>(
  name: string,
  content: string | Uint8Array,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'entente-readers-'));
  try {
    const path = join(place, name);
    await writeFile(path, content);
    return await work(path);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
