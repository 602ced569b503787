/** Tries statements made up at random for longer than `npm test` does, from a new seed each time: `fuzz.mjs [abuse | differences] [runs]`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findWayToRunNeo4j, startNeo4j } from './neo4j-server.mjs';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';

/** What is tried, on both engines; about a minute each on a machine at rest. */
const TRIALS = {
  /** Hostile statements in disguise get through the gate of the console. */
  abuse: { tests: ['server/console/abuse', '-t', 'in disguise'], runs: '1500' },
  /** The built-in engine answers otherwise than Neo4j. */
  differences: { tests: ['server/store/engines/differences', '--project', 'neo4j'], runs: '1000' },
};
const [asked = 'abuse', given] = process.argv.slice(2);
if (asked !== 'abuse' && asked !== 'differences') {
  console.error(`"${asked}" is not tried here; ask for abuse or differences.`);
  process.exit(2);
}
const trial = TRIALS[asked];

requireNode();
ensureInstalled();
ensureBuilt();

const isGiven = Boolean(process.env['NEO4J_TEST_URI']);
const way = isGiven ? { reason: 'one is given' } : await findWayToRunNeo4j();
const server =
  'reason' in way
    ? undefined
    : await startNeo4j({ folder: join(root, '.cache', 'neo4j-tests'), isBrief: true });
const env = {
  ...process.env,
  FUZZ_RUNS: given ?? trial.runs,
  ...(server && {
    NEO4J_TEST_URI: server.uri,
    NEO4J_TEST_USER: server.user,
    NEO4J_TEST_PASSWORD: server.password,
  }),
};
try {
  // A failure names the seed and the shortest statement.
  const { status } = spawnSync('npx', ['vitest', 'run', ...trial.tests], {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} finally {
  await server?.stop();
}
