/** `npm run neo4j`: a Neo4j of one's own for daily work, which keeps its data and its password between starts. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort, tryPort } from './free-port.mjs';
import { startNeo4j } from './neo4j-server.mjs';

const USUAL_PORT = 7687;
const folder = fileURLToPath(new URL('../.cache/neo4j', import.meta.url));

try {
  await keepNeo4j();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function keepNeo4j() {
  const port = await tryPort(USUAL_PORT).catch(findFreePort);
  console.log('Starting Neo4j. The first start fetches it, which can take a minute.');
  const server = await startNeo4j({ folder, port });
  const other = port === USUAL_PORT ? '' : ` Port ${String(USUAL_PORT)} was taken.`;
  console.log(`Neo4j answers at ${server.uri}; its data are in ${relative('', folder)}.${other}
To use it, in another terminal:

  export NEO4J_URI=${server.uri}
  export NEO4J_USER=${server.user}
  export NEO4J_PASSWORD=${server.password}

Ctrl+C stops it.`);

  const asked = new AbortController();
  const held = setInterval(() => undefined, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked.abort();
      void server.stop();
    });
  }
  await server.ended;
  clearInterval(held);
  if (!asked.signal.aborted)
    throw new Error(`Neo4j has ended by itself: see ${relative('', join(folder, 'logs'))}.`);
  console.log('Neo4j has stopped; the data are kept.');
}
