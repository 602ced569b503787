/** Runs the checks of the code, and remembers those that it has passed as it is: `npm test` need not repeat what has just been done. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './prepare.mjs';
import { runStep } from './test-step.mjs';

/** The checks of the code that are no tests, each `npm run check:` and its name; `check:rules` are tests, which `npm test` has anyway. */
export const checks = ['code', 'format', 'licences'];

/**
 * Runs a check unless it has passed on exactly these files; in CI it always runs. Tells whether it passed.
 * @param {string} name
 * @returns {Promise<boolean>}
 */
export async function runCheck(name) {
  const before = process.env['CI'] ? undefined : digestCheckout();
  if (before !== undefined && readPassed(name) === before) {
    process.stdout.write(`${name} | passed before, and nothing has changed since\n`);
    return true;
  }
  const isPassed = await runStep(name, 'npm', ['run', '--silent', `check:${name}`]);
  // What was changed meanwhile may have been read or not.
  if (isPassed && before !== undefined && digestCheckout() === before) writePassed(name, before);
  return isPassed;
}

/** @param {string} name */
function fileOf(name) {
  return join(root, '.cache', 'checks', name);
}

/** @param {string} name */
function readPassed(name) {
  return existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : undefined;
}

/** @param {string} name @param {string} digest */
function writePassed(name, digest) {
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), digest);
}

/** Everything that a check may read: the files that git knows or would take, the installed packages, Node. Undefined without git. */
function digestCheckout() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) return undefined;
  const hash = createHash('sha256').update(process.version);
  const names = [...listed.stdout.split('\0'), 'node_modules/.package-lock.json'];
  for (const name of names.filter(isFile)) hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Git also lists what is gone, and links to folders. @param {string} name */
function isFile(name) {
  return statSync(join(root, name), { throwIfNoEntry: false })?.isFile() === true;
}
