/** Brings a checkout into a state that can run: installs what is missing, builds what is missing or out of date. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const MINIMUM = [20, 19];
const BUILT_FROM = ['server', 'client', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const LOCK_UNSIGNED_MS = 2_000;

/** Ends the process with one sentence. @param {string} sentence @returns {never} */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Says what is being done beside what is written: the standard output may be a file. @param {string} sentence */
function tell(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Refuses a Node that is too old to run what follows. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = MINIMUM;
  if (major < needMajor || (major === needMajor && minor < needMinor)) {
    fail(`Entente needs Node ${MINIMUM.join('.')} or newer; this is ${process.versions.node}.`);
  }
}

/** Installs packages where they are missing or are not those of the lock file. */
export function ensureInstalled() {
  if (isInstalled()) return;
  withLock(() => {
    if (isInstalled()) return;
    tell('Installing packages …');
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  });
}

function isInstalled() {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || (optional && !installed[path])) return true;
    return installed[path]?.version === version;
  });
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function readLock(file) {
  if (!existsSync(file)) return undefined;
  const lock = /** @type {{ packages: Record<string, { version: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages;
}

/** Builds server and client where a source has changed since they were built. Two at once do it one after the other. */
export function ensureBuilt() {
  const digest = digestSources();
  if (isBuilt(digest)) return;
  withLock(() => {
    if (isBuilt(digest)) return;
    tell('Building …');
    run('npm', ['run', '--silent', 'build']);
    writeFileSync(stamp(), digest);
  });
}

function stamp() {
  return join(root, 'dist', '.built-from');
}

/** @param {string} digest */
function isBuilt(digest) {
  return existsSync(stamp()) && readFileSync(stamp(), 'utf8') === digest;
}

function digestSources() {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (!path.endsWith('.test.ts')) {
      hash.update(path.slice(root.length)).update(readFileSync(path));
    }
  };
  for (const path of BUILT_FROM) add(join(root, path));
  return hash.digest('hex');
}

/**
 * Lets one process at a time change the checkout. The lock is a folder with the holder's process id, so that one whose
 * holder was killed is taken over at once. @param {() => void} work
 */
function withLock(work) {
  const lock = join(root, '.cache', 'prepare.lock');
  for (let waited = false; !take(lock); waited = true) {
    if (!waited) tell('Another start is installing or building; waiting for it …');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    mkdirSync(dirname(lock), { recursive: true });
  } catch (error) {
    refuse(error);
  }
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))) refuse(error);
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Ends where waiting would help nobody. @param {unknown} error @returns {never} */
function refuse(error) {
  fail(
    `Packages must be installed or the program built first, and ${root} cannot be written (${codeOf(error)}): start once as a user who may write there.`,
  );
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether the holder of a lock is gone; one that has not yet written its id is given a moment. @param {string} lock */
function isStale(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return false;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ESRCH') return true;
    return code === 'ENOENT' && existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LOCK_UNSIGNED_MS;
  }
}

/** Runs a command in the checkout, beside the standard output and input, and ends with its exit code where it fails. @param {string} command @param {string[]} args */
function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
