/** Servers of the built product for tests, each on data of its own; one to which nobody has written serves the next file too. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { tie } from '../../scripts/tied-process.mjs';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** A server that runs until it is given back. */
export interface TestServer {
  readonly address: string;
  /** Ends it, as a crash would. */
  readonly stop: () => Promise<void>;
  /** Starts it again at the same address, on the same data. */
  readonly start: () => Promise<void>;
  /** Gives it back, when no page asks it any more. */
  readonly release: () => Promise<void>;
}

/** A server on the seed that nobody uses: as its files were when it had started, so is what it answers. */
interface IdleServer {
  readonly child: ChildProcess;
  readonly address: string;
  readonly folder: string;
  /** What `readState` said of its folder. */
  readonly state: string;
}

/** Those of this worker. Each start of one takes as long as a page. */
const idle: IdleServer[] = [];

/** A server with these settings: on a data folder that holds the seed and nothing else, or on the Neo4j that they name. */
export async function takeServer(settings: Readonly<Record<string, string>>): Promise<TestServer> {
  const isUsual = Object.keys(settings).length === 0;
  const { folder, state, ...taken } = (isUsual ? await takeIdle() : undefined) ?? (await startNew(settings));
  const { address } = taken;
  let { child } = taken;
  let wasStopped = false;
  return {
    address,
    stop: () => {
      wasStopped = true;
      return end(child);
    },
    start: async () => {
      child = spawnServer(folder, { ...settings, PORT: new URL(address).port });
      await readAddress(child);
    },
    release: async () => {
      const server = { child, address, folder, state };
      if (isUsual && !wasStopped && (await isUntouched(server))) idle.push(server);
      else await discard(child, folder);
    },
  };
}

/** One to which nothing was written after it was given back either, by an answer that its last page did not wait for. */
async function takeIdle(): Promise<IdleServer | undefined> {
  const server = idle.pop();
  if (!server || (await isUntouched(server))) return server;
  await discard(server.child, server.folder);
  return takeIdle();
}

async function isUntouched({ child, folder, state }: IdleServer): Promise<boolean> {
  return child.exitCode === null && child.signalCode === null && (await readState(folder)) === state;
}

async function discard(child: ChildProcess, folder: string): Promise<void> {
  await end(child);
  await rm(folder, { recursive: true, force: true });
}

async function startNew(settings: Readonly<Record<string, string>>): Promise<IdleServer> {
  const isOnNeo4j = 'NEO4J_URI' in settings;
  // What idle servers leave goes with the folder that holds the seed.
  const folder = await mkdtemp(join(isOnNeo4j ? tmpdir() : dirname(inject('seededFolder')), 'entente-e2e-'));
  if (!isOnNeo4j) await cp(inject('seededFolder'), folder, { recursive: true });
  const child = spawnServer(folder, { PORT: '0', ...settings });
  const address = await readAddress(child);
  return { child, address, folder, state: await readState(folder) };
}

/** Every file of a folder with its size and when it was last written to: an engine that answers a write has put it there. */
async function readState(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.sort().map(async (name) => {
      // A copy that is being made for the console is gone by now: then it has another name.
      const found = await stat(join(folder, name)).catch(() => undefined);
      return [name, found?.size, found?.mtimeMs];
    }),
  );
  return JSON.stringify(files);
}

function spawnServer(folder: string, settings: Readonly<Record<string, string>>): ChildProcess {
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, ENTENTE_DATA: folder, ENTENTE_OPEN: '0', NEO4J_URI: '', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  void tie(server);
  return server;
}

async function readAddress(server: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of server.stdout ?? []) {
    text += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The server ended before it said its address.');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}
