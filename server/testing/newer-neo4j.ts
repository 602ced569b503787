/** The newer Neo4j for tests that compare with it, in a process of its own that ends with the test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectFolder } from './engines.ts';
import type { PairedServer } from './query-endpoint.ts';

/** It runs until it is stopped. */
export interface NewerNeo4j extends PairedServer {
  readonly stop: () => Promise<void>;
}

// A program of its own: scripts are plain JavaScript, of whose types the server's compiler knows nothing.
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
  const { reason } = (await run([])).said as { reason?: string };
  return reason;
}

/** Starts it in a folder. */
export async function startNewer(folder: string): Promise<NewerNeo4j> {
  const { said, child } = await run([folder]);
  return {
    ...(said as PairedServer),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function run(args: readonly string[]): Promise<{ said: unknown; child: ReturnType<typeof spawn> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, '--', ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { said: JSON.parse(line) as unknown, child };
  }
  throw new Error('The newer Neo4j did not start.');
}
