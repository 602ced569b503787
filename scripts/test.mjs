/** `npm test`: types, lint, formatting, licences, then every suite, on a real Neo4j and in a real browser where they can be had. */
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { ensureInstalled, requireNode, root } from './prepare.mjs';
import { findReaders } from './readers.mjs';
import { runStep } from './test-step.mjs';
import { runSuite } from './test-suites.mjs';
import { conclude, count, lack } from './test-totals.mjs';

requireNode();
ensureInstalled();
const neo4j = startDatabase();
const built = build();
const readers = prepareReaders();
await prepareBrowser();
try {
  // What is held to times runs beside checks alone, which take one core; then there is always something for both.
  const timed = runTimed();
  await Promise.all([
    runChecks().then(runOnOneCore),
    timed.then(() => runSuiteWhenBuilt('browser')),
    timed.then(async () => runSuiteWhenBuilt('neo4j', await findAccount())),
  ]);
} finally {
  await (await neo4j)?.stop();
}
process.exit(conclude());

async function runChecks() {
  for (const name of ['types', 'lint', 'format', 'licences'])
    count(name, await runStep(name, 'npm', ['run', '--silent', `check:${name}`]));
}

async function runTimed() {
  await runSuiteWhenBuilt('timed', await findAccount());
}

async function runOnOneCore() {
  await readers;
  await runSuiteWhenBuilt('unit');
  await runSuiteWhenBuilt('processes');
}

/**
 * Only who may have the one database to itself is told of it.
 * @param {Parameters<typeof runSuite>[0]} name
 * @param {NodeJS.ProcessEnv} [account]
 */
async function runSuiteWhenBuilt(name, account = {}) {
  const { NEO4J_TEST_URI: _, ...env } = process.env;
  if (await built) await runSuite(name, { ...env, ...account });
}

/** Builds what is out of date, meanwhile. */
async function build() {
  const call = "import('./scripts/prepare.mjs').then(({ ensureBuilt }) => ensureBuilt())";
  const isBuilt = await runStep('build', process.execPath, ['-e', call]);
  if (!isBuilt) count('build', false);
  return isBuilt;
}

/** A Neo4j of the tests' own, unless one is given. */
async function startDatabase() {
  if (process.env['NEO4J_TEST_URI']) return undefined;
  const { findWayToRunNeo4j, startNeo4j } = await import('./neo4j-server.mjs');
  const way = await findWayToRunNeo4j();
  if ('reason' in way) {
    lack(`tests on Neo4j (${way.reason})`);
    return undefined;
  }
  return startNeo4j({ folder: join(root, '.cache', 'neo4j-tests'), isBrief: true, http: true }).catch(
    (/** @type {unknown} */ error) => {
      lack(`tests on Neo4j (${error instanceof Error ? error.message : String(error)})`);
      count('the start of Neo4j', false);
      return undefined;
    },
  );
}

/** Where the suites find the database, as their environment has it. @returns {Promise<NodeJS.ProcessEnv>} */
async function findAccount() {
  const server = await neo4j;
  if (!server) return { NEO4J_TEST_URI: process.env['NEO4J_TEST_URI'] };
  return {
    NEO4J_TEST_HTTP_URI: server.httpUri,
    NEO4J_TEST_URI: server.uri,
    NEO4J_TEST_USER: server.user,
    NEO4J_TEST_PASSWORD: server.password,
  };
}

async function prepareBrowser() {
  const found = await findChromium();
  if ('path' in found) process.env['CHROME_PATH'] = found.path;
  else lack(`tests in a browser (${found.reason})`);
}

async function prepareReaders() {
  const found = await findReaders();
  if (found.python !== undefined) process.env['READERS_PYTHON'] = found.python;
  lack(...found.reasons);
}
