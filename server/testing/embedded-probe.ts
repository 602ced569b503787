/** Opens embedded engines in folders of their own for tests, as the server opens them: with the compiled process. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { EntenteError } from '../model/errors.ts';
import type { ErrorCode } from '../model/errors.ts';
import { openEmbeddedEngine } from '../store/engines/embedded/embedded-engine.ts';
import type { EmbeddedEngine, EmbeddedOptions } from '../store/engines/embedded/embedded-engine.ts';
import { compiledChild } from './engines.ts';
import { isAlive } from '../store/engines/embedded/lock.ts';

const endings: (() => unknown)[] = [];

/** Closes and removes what the probes have opened, last first; for `afterEach`. */
export async function cleanUp(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}

/** Adds something to be undone by `cleanUp`. */
export function onCleanUp(end: () => unknown): void {
  endings.push(end);
}

/** An empty folder that is removed afterwards. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-embedded-'));
  onCleanUp(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An engine that is closed afterwards, in a folder of its own unless one is given. */
export async function openProbe(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedEngine> {
  const folder = options.folder ?? (await makeFolder());
  const engine = await openEmbeddedEngine({ childModule: compiledChild, ...options, folder });
  onCleanUp(() => engine.close());
  return engine;
}

/** What it is rejected with; fails if it is not rejected with an `EntenteError`. */
export async function failureOf(work: Promise<unknown>): Promise<EntenteError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof EntenteError) return error;
  throw new Error('It did not fail as it should.', { cause: error });
}

/** Fails unless it is rejected with this code and a sentence that contains these words. */
export async function expectFailure(work: Promise<unknown>, code: ErrorCode, words: string): Promise<void> {
  const failure = await failureOf(work);
  expect(failure.message).toContain(words);
  expect(failure.code).toBe(code);
}

/** Resolves once the condition holds; rejects after ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await condition());) {
    if (Date.now() > deadline) throw new Error('It did not come about within ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Whether a process has ended; one that only waits to be counted by its parent has. */
export function hasEnded(pid: number): boolean {
  if (!isAlive(pid)) return true;
  try {
    return /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return !isAlive(pid);
  }
}

/** A program of its own that has the compiled engine. */
export interface Owner {
  readonly process: ChildProcess;
  /** The lines it has printed so far. */
  readonly lines: readonly string[];
}

/** Starts a program that opens the folder, prints `open <pid of the engine's process>`, then runs `body`. */
export function startOwner(folder: string, body = ''): Owner {
  const module = JSON.stringify(new URL('embedded-engine.js', compiledChild).href);
  const program = `
    import { openEmbeddedEngine } from ${module};
    try {
      const engine = await openEmbeddedEngine({ folder: ${JSON.stringify(folder)} });
      console.log('open ' + engine.childPid);
      ${body}
    } catch (error) {
      console.log('failed ' + error.code + ' ' + error.message);
    }`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onCleanUp(() => owner.kill('SIGKILL'));
  const lines: string[] = [];
  let rest = '';
  owner.stdout.setEncoding('utf8').on('data', (text: string) => {
    const [...whole] = (rest + text).split('\n');
    rest = whole.pop() ?? '';
    lines.push(...whole);
  });
  return { process: owner, lines };
}
