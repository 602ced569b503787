/** `npm test`: types, lint, formatting, licences, then every suite, on a real Neo4j and in a real browser where they can be had. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';

const isCi = Boolean(process.env['CI']);
const started = performance.now();
requireNode();
ensureInstalled();
ensureBuilt();

/** @type {{ passed: number, failed: number, skipped: number }} */
const totals = { passed: 0, failed: 0, skipped: 0 };
/** What could not be run here, and why. @type {string[]} */
const reasons = [];
const neo4j = await findNeo4j();
await findBrowser();
await findReaders();

try {
  for (const step of ['types', 'lint', 'format', 'licences'])
    count(step, runStep('npm', ['run', '--silent', `check:${step}`]) ? 1 : 0);
  runSuites();
} finally {
  await neo4j?.stop();
}
for (const reason of reasons) process.stdout.write(`Not run: ${reason}\n`);
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`\nTook ${seconds} s.\n`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
const isMissing = isCi && (reasons.length > 0 || totals.skipped > 0);
if (isMissing) process.stdout.write('In CI nothing may be skipped.\n');
process.exit(totals.failed > 0 || isMissing ? 1 : 0);

/** @param {string} name @param {number} ok */
function count(name, ok) {
  if (ok) totals.passed++;
  else totals.failed++;
  process.stdout.write(`${ok ? 'passed' : 'FAILED'}: ${name}\n`);
}

/** @param {string} command @param {string[]} args */
function runStep(command, args) {
  return (
    spawnSync(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: process.env,
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** Runs vitest and adds its counts; a run that did not get as far as counting is one failure. */
function runSuites() {
  const report = join(root, '.cache', 'tests.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const ok = runStep('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  try {
    const counts =
      /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} */ (
        JSON.parse(readFileSync(report, 'utf8'))
      );
    totals.passed += counts.numPassedTests;
    totals.failed += counts.numFailedTests;
    totals.skipped += counts.numPendingTests + counts.numTodoTests;
    if (!ok && counts.numFailedTests === 0) count('test run', 0);
  } catch {
    count('test run', 0);
  }
}

/** A Neo4j of the tests' own, unless one is given; its address goes to the suites through the environment. */
async function findNeo4j() {
  if (process.env['NEO4J_TEST_URI']) return undefined;
  const { findWayToRunNeo4j, startNeo4j } = await import('./neo4j-server.mjs');
  const way = await findWayToRunNeo4j();
  if ('reason' in way) {
    reasons.push(`tests on Neo4j (${way.reason})`);
    return undefined;
  }
  process.stdout.write('Starting Neo4j …\n');
  const server = await startNeo4j({ folder: join(root, '.cache', 'neo4j-tests'), isBrief: true, http: true });
  process.env['NEO4J_TEST_HTTP_URI'] = server.httpUri;
  process.env['NEO4J_TEST_URI'] = server.uri;
  process.env['NEO4J_TEST_USER'] = server.user;
  process.env['NEO4J_TEST_PASSWORD'] = server.password;
  return server;
}

async function findBrowser() {
  const { findChromium } = await import('./chromium.mjs');
  const found = await findChromium();
  if ('path' in found) process.env['CHROME_PATH'] = found.path;
  else reasons.push(`tests in a browser (${found.reason})`);
}

async function findReaders() {
  const { findReaders: find } = await import('./readers.mjs');
  const found = await find();
  if (found.python !== undefined) process.env['READERS_PYTHON'] = found.python;
  reasons.push(...found.reasons);
}
