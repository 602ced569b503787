/** Seeds a data folder before the first test in a browser, for every server to start on a copy of it. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the shipped seed, which nobody has open; empty where there is no browser to test in. */
    seededFolder: string;
  }
}

const seedCommand = fileURLToPath(new URL('../../dist/server/seed-command.js', import.meta.url));

/** Vitest calls it before the first file, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const whole = await mkdtemp(join(tmpdir(), 'entente-seeded-'));
  const folder = join(whole, 'seed');
  await mkdir(folder);
  if (process.env['CHROME_PATH']) {
    const env = { ...process.env, ENTENTE_DATA: folder, NEO4J_URI: '' };
    await promisify(execFile)(process.execPath, [seedCommand], { env });
  }
  project.provide('seededFolder', folder);
  // Servers that the last tests have left to others end beside this.
  return () => rm(whole, { recursive: true, force: true, maxRetries: 10 });
}
