/** What the runs of tests need beside the code: what is built from it, a Neo4j, readers of files; and how a suite gets them. */
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { findReaders } from './readers.mjs';
import { root } from './prepare.mjs';
import { runStep } from './test-step.mjs';
import { runSuite } from './test-suites.mjs';
import { count, lack } from './test-totals.mjs';

/** Builds what is out of date, and tells whether that went well. */
export async function build() {
  const call = "import('./scripts/prepare.mjs').then(({ ensureBuilt }) => ensureBuilt())";
  const isBuilt = await runStep('build', process.execPath, ['-e', call]);
  if (!isBuilt) count('build', false);
  return isBuilt;
}

/** A Neo4j of the tests' own, unless one is given. */
export async function startDatabase() {
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

/**
 * Runs a suite without a database, or on one; only who may have the one database to itself is told of it.
 * @param {Parameters<typeof runSuite>[0]} name
 * @param {NodeJS.ProcessEnv} [account]
 */
export async function runSuiteOn(name, account = {}) {
  const { NEO4J_TEST_URI: _, ...env } = process.env;
  await runSuite(name, { ...env, ...account });
}

/**
 * Where suites find the database, as their environment has it.
 * @param {Awaited<ReturnType<typeof startDatabase>>} server
 * @returns {NodeJS.ProcessEnv}
 */
export function toAccount(server) {
  if (!server) return { NEO4J_TEST_URI: process.env['NEO4J_TEST_URI'] };
  return {
    NEO4J_TEST_HTTP_URI: server.httpUri,
    NEO4J_TEST_URI: server.uri,
    NEO4J_TEST_USER: server.user,
    NEO4J_TEST_PASSWORD: server.password,
  };
}

/** Finds the browser that tests open pages in. */
export async function prepareBrowser() {
  const found = await findChromium();
  if ('path' in found) process.env['CHROME_PATH'] = found.path;
  else lack(`tests in a browser (${found.reason})`);
}

/** Prepares programs that are not ours to read files with. */
export async function prepareReaders() {
  const found = await findReaders();
  if (found.python !== undefined) process.env['READERS_PYTHON'] = found.python;
  lack(...found.reasons);
}
