/** Tries the gate of the console for longer than `npm test` does, from a new seed each time: hostile statements in disguise. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findWayToRunNeo4j, startNeo4j } from './neo4j-server.mjs';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';

/** Statements that are tried on each engine; about a minute for both. */
const RUNS = process.argv[2] ?? '1500';

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
  FUZZ_RUNS: RUNS,
  ...(server && {
    NEO4J_TEST_URI: server.uri,
    NEO4J_TEST_USER: server.user,
    NEO4J_TEST_PASSWORD: server.password,
  }),
};
try {
  // A failure names the seed and the shortest statement that got through.
  const { status } = spawnSync('npx', ['vitest', 'run', 'server/console/abuse', '-t', 'in disguise'], {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} finally {
  await server?.stop();
}
