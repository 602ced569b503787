/** `npm test`: types, lint, formatting, licences, then every suite, on a real Neo4j and in a real browser where they can be had. */
import { checks, runCheck } from './checks.mjs';
import { ensureInstalled, requireNode } from './prepare.mjs';
import {
  build,
  prepareBrowser,
  prepareReaders,
  runSuiteOn,
  startDatabase,
  toAccount,
} from './test-parts.mjs';
import { conclude, count } from './test-totals.mjs';

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
    // Not one after the other: each uses one core, and the last would have the machine for itself.
    runChecks(),
    timed.then(runUnits),
    // Pages last: three at a time fill both cores once the others have ended, and what starts programs fills one.
    timed.then(() => runSuiteWhenBuilt('processes')).then(() => runSuiteWhenBuilt('browser')),
    timed.then(async () => runSuiteWhenBuilt('neo4j', await findAccount())),
  ]);
} finally {
  await (await neo4j)?.stop();
}
process.exit(conclude('test'));

async function runChecks() {
  for (const name of checks) count(name, await runCheck(name));
}

async function runTimed() {
  await runSuiteWhenBuilt('timed', await findAccount());
}

async function runUnits() {
  await readers;
  await runSuiteWhenBuilt('unit');
}

/** @param {Parameters<typeof runSuiteOn>[0]} name @param {NodeJS.ProcessEnv} [account] */
async function runSuiteWhenBuilt(name, account) {
  if (await built) await runSuiteOn(name, account);
}

async function findAccount() {
  return toAccount(await neo4j);
}
