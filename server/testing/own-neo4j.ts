/** A Neo4j of one test alone, which may be killed in the midst of its work and started again on the same data. */
import { once } from 'node:events';
import { runScript } from './script-program.ts';

const PROGRAM = `
  import { findWayToRunNeo4j, startNeo4j } from './scripts/neo4j-server.mjs';
  const [folder, port] = process.argv.slice(1);
  const found = await findWayToRunNeo4j();
  if (folder === undefined) console.log(JSON.stringify(found));
  else {
    const server = await startNeo4j({ folder, isBrief: true, ...(port && { port: Number(port) }) });
    console.log(JSON.stringify(server));
    process.on('SIGTERM', () => void server.stop().then(() => process.exit()));
    process.on('SIGUSR2', () => void server.kill().then(() => process.exit()));
    // What it waits for does not keep it alive.
    setInterval(() => undefined, 60_000);
  }`;

/** It runs until it is stopped or killed. */
export interface OwnNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Ends the database as a loss of power does. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Why there is none here that can be killed; undefined where there is. */
export async function findOwnLack(): Promise<string | undefined> {
  const { way, reason } = (await runScript(PROGRAM, [])).said as { way: string; reason?: string };
  return way === 'docker' ? 'Docker hides the process that is to be killed.' : reason;
}

/** Starts it in a folder, on the address that it had before where one is given. */
export async function startOwn(folder: string, uri?: string): Promise<OwnNeo4j> {
  const port = uri === undefined ? [] : [new URL(uri.replace('bolt:', 'http:')).port];
  const { said, child } = await runScript(PROGRAM, [folder, ...port]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    ...(said as Pick<OwnNeo4j, 'uri' | 'user' | 'password'>),
    kill: () => end('SIGUSR2'),
    stop: () => end('SIGTERM'),
  };
}
