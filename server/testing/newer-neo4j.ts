/** The newer Neo4j for tests that compare with it, in a process of its own that ends with the test. */
import { once } from 'node:events';
import type { PairedServer } from './query-endpoint.ts';
import { runScript } from './script-program.ts';

/** It runs until it is stopped. */
export interface NewerNeo4j extends PairedServer {
  readonly stop: () => Promise<void>;
}

const PROGRAM = `
  import { findWayToRunNeo4j, NEWER_VERSION, startNeo4j } from './scripts/neo4j-server.mjs';
  const [folder] = process.argv.slice(1);
  const found = await findWayToRunNeo4j(NEWER_VERSION);
  if (found.way === 'none' || folder === undefined) console.log(JSON.stringify(found));
  else {
    const server = await startNeo4j({ folder, version: NEWER_VERSION, isBrief: true, http: true });
    console.log(JSON.stringify(server));
    process.on('SIGTERM', () => void server.stop().then(() => process.exit()));
    // What it waits for does not keep it alive.
    setInterval(() => undefined, 60_000);
  }`;

/** Why there is no newer Neo4j here to compare with; undefined where there is. */
export async function findNewerLack(): Promise<string | undefined> {
  const { reason } = (await runScript(PROGRAM, [])).said as { reason?: string };
  return reason;
}

/** Starts it in a folder. */
export async function startNewer(folder: string): Promise<NewerNeo4j> {
  const { said, child } = await runScript(PROGRAM, [folder]);
  return {
    ...(said as PairedServer),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
