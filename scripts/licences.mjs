/** Fails, naming them, if a package in the lock file, for production or development, is not permissively licensed. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Licences that ask for no more than credit; CC-BY-4.0 is for data, OFL-1.1 for fonts. */
const PERMISSIVE = new Set([
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
    'Python-2.0',
  ],
  ...['CC0-1.0', 'CC-BY-4.0', 'OFL-1.1'],
]);

/** Allowed in tools that are not shipped (axe-core, lightningcss): it binds only those who change the tool's own files. */
const DEVELOPMENT_ONLY = new Set(['MPL-2.0']);

/**
 * @typedef {{ license?: unknown, licenses?: unknown }} Declared
 * @typedef {Declared & { dev?: boolean, link?: boolean }} Locked
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const refused = [];
/** @type {Map<string, number>} */
const counts = new Map();
let shipped = 0;

for (const [path, locked] of Object.entries(readLock())) {
  if (path === '' || locked.link === true) continue;
  const isDevelopment = locked.dev === true;
  if (!isDevelopment) shipped += 1;
  // The lock file has what the registry says and the package what its authors say: both must do.
  const installed = readInstalled(path);
  const declared = [nameLicence(locked), nameLicence(installed)].filter((licence) => licence !== '');
  const licences = declared.length > 0 ? declared : readLicenceFile(path);
  const licence = licences[0] ?? 'none';
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
  if (licences.length === 0 || !licences.every((each) => isAllowed(each, isDevelopment))) {
    refused.push(
      `${path.replace(/^.*node_modules\//, '')} (${[...new Set(licences)].join(', ') || 'no licence'})`,
    );
  }
}

if (refused.length > 0) {
  console.error(`Not permissively licensed: ${refused.join('; ')}.`);
  process.exitCode = 1;
} else {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([licence, count]) => `${licence} ${String(count)}`);
  console.log(
    `${String(total)} packages, ${String(shipped)} of them shipped, all permissive: ${parts.join(', ')}.`,
  );
}

/** @returns {Record<string, Locked>} */
function readLock() {
  /** @type {(text: string) => { packages: Record<string, Locked> }} */
  const parse = JSON.parse;
  return parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
}

/**
 * What a package says itself; empty where it is not installed, as what is for other systems.
 * @param {string} path
 * @returns {Declared}
 */
function readInstalled(path) {
  /** @type {(text: string) => Declared} */
  const parse = JSON.parse;
  const file = `${root}${path}/package.json`;
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
}

/** The expression that a package declares, in today's form or in one of two old ones. @param {Declared} declared */
function nameLicence({ license, licenses }) {
  const all = (Array.isArray(licenses) ? licenses : [license]).map((/** @type {unknown} */ each) =>
    typeof each === 'object' && each !== null && 'type' in each ? each.type : each,
  );
  return all.filter((each) => typeof each === 'string').join(' OR ');
}

/**
 * Whether an SPDX expression is met: one side of an OR is enough, an AND wants both.
 * @param {string} expression
 * @param {boolean} isDevelopment
 * @returns {boolean}
 */
function isAllowed(expression, isDevelopment) {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner !== null) {
    const verdict = isAllowed(inner[1] ?? '', isDevelopment) ? 'MIT' : 'NONE';
    return isAllowed(expression.replace(inner[0], verdict), isDevelopment);
  }
  return expression.split(/\s+OR\s+/).some((side) =>
    side.split(/\s+AND\s+/).every((name) => {
      const licence = name.trim();
      return PERMISSIVE.has(licence) || (isDevelopment && DEVELOPMENT_ONLY.has(licence));
    }),
  );
}

/** What the licence file of a package that declares none is headed, where that is a name we know. @param {string} path */
function readLicenceFile(path) {
  const file = `${root}${path}/LICENSE`;
  if (!existsSync(file)) return [];
  const heading = readFileSync(file, 'utf8').trimStart().split('\n', 1)[0] ?? '';
  return heading.trim() === 'MIT License' ? ['MIT'] : [];
}
