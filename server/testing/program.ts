/** Starts the compiled program as its users do: with settings alone, and judged by its words, its answers and its end. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SETTINGS } from '../config.ts';
import { databaseFile } from '../store/engines/embedded/data-folder.ts';
import { makeFolder, onCleanUp } from './embedded-probe.ts';
import { projectFolder } from './engines.ts';

/** How a program ended, and all that it said. */
export interface Ending {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A running program. */
export interface Program {
  readonly pid: number;
  /** Where it answers; rejects with its words if it ends without having said so. */
  readonly address: Promise<string>;
  readonly ended: Promise<Ending>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Ends it and the engine's process at the same moment, as a loss of power does. */
  readonly killWhole: () => void;
}

/** Settings by name; what the machine's own environment says about them is not seen by the program. */
export type Settings = Readonly<Record<string, string>>;

/** Those that name the Neo4j of the tests. */
export const onTestNeo4j: Settings = {
  NEO4J_URI: process.env['NEO4J_TEST_URI'] ?? '',
  NEO4J_USER: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
  NEO4J_PASSWORD: process.env['NEO4J_TEST_PASSWORD'] ?? '',
};

/** Which program is started, and of which checkout. */
export interface ProgramFile {
  readonly file?: 'main.js' | 'seed-command.js' | 'command/entente.js';
  readonly args?: readonly string[];
  readonly project?: string;
  /** Whether its standard output is read, rather than closed at once as by `| true`. */
  readonly reads?: boolean;
  /** What comes on its standard input; nothing unless given. */
  readonly input?: string;
}

/** Starts a program on a free port, without a browser; it is killed at the clean-up if it still runs then. */
export function startProgram(
  settings: Settings,
  { file = 'main.js', args = [], project = projectFolder, reads = true, input }: ProgramFile = {},
): Program {
  const own = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  const env = { ...Object.fromEntries(own), PORT: '0', ENTENTE_OPEN: '0', ...settings };
  const child = spawn(process.execPath, [join(project, 'dist', 'server', file), ...args], {
    env,
    stdio: 'pipe',
    detached: true,
  });
  const { pid = 0 } = child;
  // A program may end, or have enough, before it has read all of it.
  child.stdin.on('error', () => undefined).end(input);
  const killWhole = (): void => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL');
  };
  onCleanUp(killWhole);
  if (!reads) child.stdout.destroy();
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then((ending) => {
      reject(new Error(`It ended without an address: ${JSON.stringify(ending)}`));
    });
  });
  address.catch(() => undefined);
  return { pid, address, ended, kill: (signal) => child.kill(signal), killWhole };
}

/** Runs a program to its end. */
export function runProgram(settings: Settings, file: ProgramFile = {}): Promise<Ending> {
  return startProgram(settings, file).ended;
}

/** What is answered there, as JSON; rejects unless the status is 200. */
export async function fetchJson(address: string, path: string): Promise<unknown> {
  const response = await fetch(`${address}${path}`);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${String(response.status)} ${text}`);
  return JSON.parse(text);
}

/** A new data folder with a copy of the database that another one holds, which nobody may have open. */
export async function copyData(folder: string): Promise<string> {
  const copy = await makeFolder();
  await copyFile(databaseFile(folder), databaseFile(copy));
  return copy;
}

/** A new data folder that holds the shipped seed, as the program has written it once for all suites of this worker. */
export async function makeSeededFolder(): Promise<string> {
  const folder = await makeFolder();
  await writeFile(databaseFile(folder), await (seeded ??= writeSeed()));
  return folder;
}

let seeded: Promise<Uint8Array> | undefined;

async function writeSeed(): Promise<Uint8Array> {
  const folder = await makeFolder();
  const { code, err } = await runProgram({ ENTENTE_DATA: folder }, { file: 'seed-command.js' });
  if (code !== 0) throw new Error(`The seed could not be written: ${err}`);
  return readFile(databaseFile(folder));
}

/** A copy of what the program needs of its checkout, whose seed may be changed. */
export async function copyProject(): Promise<string> {
  const project = await makeFolder();
  for (const part of ['cypher', 'seed', 'package.json'])
    await cp(join(projectFolder, part), join(project, part), { recursive: true });
  await mkdir(join(project, 'dist'));
  await cp(join(projectFolder, 'dist', 'server'), join(project, 'dist', 'server'), { recursive: true });
  await symlink(join(projectFolder, 'node_modules'), join(project, 'node_modules'));
  return project;
}

/** The engine's process of a running program. */
export function findEngineProcess(program: Program): number {
  const row = listProcesses().find(([, parent]) => parent === program.pid);
  if (row === undefined) throw new Error('The program has no process of an engine.');
  return row[0];
}

/** All processes with their parents; `ps` is not on every Linux, and `/proc` only there. */
function listProcesses(): (readonly [pid: number, parent: number])[] {
  const lines = existsSync('/proc/self/stat')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(readStat)
    : execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n');
  return lines.map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return [pid, parent];
  });
}

function readStat(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^(\d+) \(.*\) \S (\d+).*$/s, '$1 $2');
  } catch {
    // It has ended in between.
    return '';
  }
}
