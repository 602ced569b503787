/** Starts a real Neo4j on this machine, for tests and for daily work, with Docker or else with Java. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from './free-port.mjs';
import { waitForAnswer } from './neo4j-answer.mjs';
import { fetchJars, locateJars } from './neo4j-jars.mjs';
import { spawnTied } from './tied-process.mjs';

/** The line of Neo4j that is started unless another version is asked for. */
export const NEO4J_VERSION = '5.26.30';
/** A newer one, to compare answers with. It needs a newer Java, and its entry class is not published. */
export const NEWER_VERSION = '2026.07.1';
const IMAGES = {
  [NEO4J_VERSION]: 'neo4j:5.26-community',
  [NEWER_VERSION]: `neo4j:${NEWER_VERSION}-community`,
};
const OLDEST_JAVA = { [NEO4J_VERSION]: 17, [NEWER_VERSION]: 25 };
const ENTRY = 'org.neo4j.server.CommunityEntryPoint';
const NEWER_ENTRY = `import org.neo4j.server.*;
public class Start { public static void main(String[] args) {
  System.exit(NeoBootstrapper.start(new BlockingBootstrapper(new CommunityBootstrapper()), args)); } }
`;
const USER = 'neo4j';
const JAVAS = '/usr/lib/jvm';

/**
 * For tests, which seed and empty one database over and over: a plan is good for as long as they last, and not thrown away
 * whenever the counts that it was made for have changed, which is more work than all that the statements do.
 */
const BRIEF_SETTINGS = { 'dbms.cypher.min_replan_interval': '1d' };

/** Milliseconds until a start is given up; Docker may have to pull its image first. */
const PATIENCE = { docker: 600_000, java: 120_000 };

/**
 * @typedef {typeof NEO4J_VERSION | typeof NEWER_VERSION} Version
 * @typedef {{ way: 'docker' } | { way: 'java' } | { way: 'none', reason: string }} WayToRun
 *
 * @typedef {object} StartOptions
 * @property {string} folder keeps the data, the settings and the logs
 * @property {Version} [version] the older of the two unless said otherwise
 * @property {string} [heap] largest heap, as Java writes it; 1g unless said otherwise
 * @property {string} [password] 8 characters or more; unless said otherwise one that is kept in the folder
 * @property {number} [port] a free one unless said otherwise
 * @property {boolean} [isBrief] is to live for some minutes, as for tests: quick at once, slower later, and plans each statement once
 * @property {boolean} [http] serves Neo4j's web port and its Query API too
 * @property {{ jars: readonly string[], settings: readonly string[] }} [extra] more of the class path and of the settings, for
 *   measurements; with Java alone
 *
 * @typedef {object} RunningNeo4j
 * @property {string} uri of its Bolt port
 * @property {string} user
 * @property {string} password
 * @property {string} [httpUri] of its web port, if asked for
 * @property {Promise<void>} ended resolves when it has stopped, for whatever reason
 * @property {() => Promise<void>} stop
 * @property {(() => Promise<void>) | undefined} kill ends it as a loss of power does; missing with Docker, whose client is not the database
 */

/**
 * Which way there is on this machine to run Neo4j, or in one sentence why there is none.
 * @param {Version} [version]
 * @returns {Promise<WayToRun>}
 */
export async function findWayToRunNeo4j(version = NEO4J_VERSION) {
  const engine = await ask('docker', ['version', '--format', '{{.Server.Version}}']);
  if (/^\d/.test(engine)) return { way: 'docker' };
  const { newest } = await findJava(version);
  if (newest < OLDEST_JAVA[version]) {
    const lack = newest > 0 ? `Java is ${String(newest)}` : 'there is no Java';
    return { way: 'none', reason: explain(version, lack) };
  }
  const maven = existsSync(locateJars(version)) || (await ask('mvn', ['-v'])).includes('Maven');
  return maven ? { way: 'java' } : { way: 'none', reason: explain(version, 'there is Java but no Maven') };
}

/** @param {Version} version @param {string} lack */
function explain(version, lack) {
  const java = `Java ${String(OLDEST_JAVA[version])} or newer with Maven`;
  return `Neo4j ${version} needs a Docker engine, or ${java}: no engine answers, and ${lack}.`;
}

/**
 * Starts Neo4j and resolves when it answers. It listens on the loopback only and sends no telemetry. It ends when
 * `stop` is called and, whatever happens to this process, not later than this process does.
 * @param {StartOptions} options
 * @returns {Promise<RunningNeo4j>}
 */
export async function startNeo4j(options) {
  const { version = NEO4J_VERSION } = options;
  const found = await findWayToRunNeo4j(version);
  if (found.way === 'none') throw new Error(found.reason);
  const folder = resolve(options.folder);
  const port = options.port ?? (await findFreePort());
  await mkdir(join(folder, 'data'), { recursive: true });
  await mkdir(join(folder, 'logs'), { recursive: true });
  const httpPort = options.http === true ? await findFreePort() : undefined;
  const password = options.password ?? (await keepPassword(folder));
  const { heap = '1g', isBrief = false, extra } = options;
  const settings = { folder, version, port, httpPort, heap, isBrief, password };
  if (extra && found.way === 'docker') throw new Error('More of the class path is for Neo4j on Java alone.');
  const command = found.way === 'docker' ? composeDocker(settings) : await composeJava(settings, extra);

  const child = await spawnTied(command, join(folder, 'logs', 'console.log'));
  const account = { uri: `bolt://127.0.0.1:${String(port)}`, user: USER, password };
  const waiting = new AbortController();
  try {
    await Promise.race([
      waitForAnswer(account, PATIENCE[found.way], waiting.signal),
      child.ended.then(async () => {
        throw new Error(`Neo4j ended before it answered: ${await findComplaint(folder)}`);
      }),
    ]);
  } catch (error) {
    waiting.abort();
    await child.stop();
    throw error;
  }
  const web = httpPort === undefined ? {} : { httpUri: `http://127.0.0.1:${String(httpPort)}` };
  const kill = found.way === 'java' ? child.kill : undefined;
  return { ...account, ...web, ended: child.ended, stop: child.stop, kill };
}

/**
 * @typedef {{ folder: string, version: Version, port: number, httpPort: number | undefined, heap: string, isBrief: boolean, password: string }} Settings
 * @typedef {import('./tied-process.mjs').Command} Command
 */

/** @param {Settings} settings @param {StartOptions['extra']} extra @returns {Promise<Command>} */
async function composeJava({ folder, version, port, httpPort, heap, isBrief }, extra) {
  const lib = await fetchJars(version);
  await mkdir(join(folder, 'conf'), { recursive: true });
  const lines = [
    `server.bolt.listen_address=127.0.0.1:${String(port)}`,
    `server.http.enabled=${String(httpPort !== undefined)}`,
    ...(httpPort === undefined ? [] : [`server.http.listen_address=127.0.0.1:${String(httpPort)}`]),
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    'server.memory.pagecache.size=64m',
    // Without this it waits for ten seconds in its shutdown for connections that are long closed.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    ...(isBrief ? Object.entries(BRIEF_SETTINGS).map(([name, value]) => `${name}=${value}`) : []),
    ...(extra?.settings ?? []),
  ];
  await writeFile(join(folder, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  // The serial collector starts 1.4 s sooner than the default one and takes 200 MB less.
  const flags = ['-Xms512m', `-Xmx${heap}`, '-XX:+UseSerialGC', '-Dio.netty.tryReflectionSetAccessible=true'];
  // Without Java's second compiler the first minute is a quarter faster, and every later one half as fast. What the first makes
  // has room for itself: in the 48 MB that it has by default it is soon thrown away and made again.
  if (isBrief) flags.push('-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=240m');
  const exports = opens.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const place = [`--home-dir=${folder}`, `--config-dir=${join(folder, 'conf')}`];
  const classPath = [join(lib, '*'), ...(extra?.jars ?? [])].join(delimiter);
  const args = ['-cp', classPath, ...flags, ...exports, await findEntry(folder, version), ...place];
  return { file: (await findJava(version)).file, args };
}

/** What Java is to start: a class, or a source file that starts what has none. @param {string} folder @param {Version} version */
async function findEntry(folder, version) {
  if (version === NEO4J_VERSION) return ENTRY;
  const file = join(folder, 'conf', 'Start.java');
  await writeFile(file, NEWER_ENTRY);
  return file;
}

/** @param {Settings} settings @returns {Command} */
function composeDocker({ folder, version, port, httpPort, heap, isBrief, password }) {
  const env = {
    NEO4J_AUTH: `${USER}/${password}`,
    NEO4J_dbms_usage__report_enabled: 'false',
    NEO4J_client_allow__telemetry: 'false',
    NEO4J_server_memory_heap_initial__size: '512m',
    NEO4J_server_memory_heap_max__size: heap,
    NEO4J_server_memory_pagecache_size: '64m',
    ...(isBrief ? Object.fromEntries(Object.entries(BRIEF_SETTINGS).map(toVariable)) : {}),
  };
  const ports = [`127.0.0.1:${String(port)}:7687`];
  if (httpPort !== undefined) ports.push(`127.0.0.1:${String(httpPort)}:7474`);
  const owner =
    process.getuid === undefined
      ? []
      : ['--user', `${String(process.getuid())}:${String(process.getgid?.())}`];
  const volumes = ['data', 'logs'].flatMap((name) => ['--volume', `${join(folder, name)}:/${name}`]);
  // Names without values: the password is read from the environment, not shown in the list of processes.
  const names = Object.keys(env).flatMap((name) => ['--env', name]);
  const args = [
    'run',
    '--rm',
    ...owner,
    ...volumes,
    ...ports.flatMap((each) => ['--publish', each]),
    ...names,
    IMAGES[version],
  ];
  return { file: 'docker', args, env };
}

/** A setting as the image takes it from its environment. @param {[string, string]} setting @returns {[string, string]} */
function toVariable([name, value]) {
  return [`NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`, value];
}

/**
 * A password for a folder's store, made once and readable by this user alone.
 * @param {string} folder
 */
async function keepPassword(folder) {
  const file = join(folder, 'password');
  const fresh = randomBytes(12).toString('base64url');
  await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).catch((/** @type {unknown} */ error) => {
    if (!existsSync(file)) throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

/** What Neo4j last complained about in its logs. @param {string} folder */
async function findComplaint(folder) {
  for (const name of ['debug.log', 'console.log']) {
    const text = await readFile(join(folder, 'logs', name), 'utf8').catch(() => '');
    const last = text
      .trim()
      .split('\n')
      .findLast((line) => /Caused by:| ERROR |^Error/.test(line));
    if (last?.includes('FileLockException') === true) return `another Neo4j runs with the data in ${folder}.`;
    if (last !== undefined) return last.trim();
  }
  return `see ${join(folder, 'logs')}`;
}

/**
 * The first Java that is new enough: that of JAVA_HOME, that of the path, or one of those that Linux has installed beside it.
 * @param {Version} version
 * @returns {Promise<{ file: string, newest: number }>} `newest` is 0 where there is none at all
 */
async function findJava(version) {
  const home = process.env['JAVA_HOME'] ?? '';
  const installed = await readdir(JAVAS).catch(() => []);
  const homes = [...(home === '' ? [] : [home]), '', ...installed.sort().map((name) => join(JAVAS, name))];
  let newest = 0;
  for (const file of homes.map((each) => (each === '' ? 'java' : join(each, 'bin', 'java')))) {
    const found = Number(/version "(\d+)/.exec(await ask(file, ['-version']))?.[1] ?? 0);
    newest = Math.max(newest, found);
    if (found >= OLDEST_JAVA[version]) return { file, newest };
  }
  return { file: 'java', newest };
}

/** What a program prints; empty where there is no such program or it fails. @param {string} file @param {string[]} args */
async function ask(file, args) {
  try {
    const options = { timeout: 20_000, shell: process.platform === 'win32' };
    const { stdout, stderr } = await promisify(execFile)(file, args, options);
    return stdout + stderr;
  } catch {
    return '';
  }
}
