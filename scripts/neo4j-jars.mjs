/** Fetches Neo4j's own jars with Maven, once, into a cache outside of the checkout. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const HALF = '.part-';

/** Where downloads are kept: `ENTENTE_CACHE`, else `.cache/entente` of the user's home folder. */
export function findCache() {
  return process.env['ENTENTE_CACHE'] ?? join(homedir(), '.cache', 'entente');
}

/**
 * The folder that holds the jars of a version, whether it is there yet or not.
 * @param {string} version as `5.26.30`
 */
export function locateJars(version) {
  return join(findCache(), `neo4j-${version}`, 'lib');
}

/**
 * Sees to it that the jars of a version are there (123 MB) and gives their folder.
 * @param {string} version
 * @returns {Promise<string>}
 */
export function fetchJars(version) {
  const artifacts = [
    { group: 'org.neo4j', name: 'neo4j', version },
    { group: 'org.neo4j.app', name: 'neo4j-server', version },
  ];
  return fetchArtifacts(`neo4j-${version}`, artifacts);
}

/**
 * @typedef {object} Artifact
 * @property {string} group
 * @property {string} name
 * @property {string} version
 * @property {boolean} [isAlone] without what it leans on
 */

/**
 * Sees to it that artifacts are there and gives the folder of their jars. They are fetched into a folder
 * beside it that gets its name only when complete, so that an interrupted download leaves nothing half, and two at
 * once do not meet.
 * @param {string} name of the folder in the cache
 * @param {readonly Artifact[]} artifacts
 * @returns {Promise<string>}
 */
export async function fetchArtifacts(name, artifacts) {
  const cache = findCache();
  const lib = join(cache, name, 'lib');
  if (existsSync(lib)) return lib;
  await mkdir(cache, { recursive: true });
  await sweepHalves(cache);
  const half = await mkdtemp(join(cache, `${name}${HALF}`));
  try {
    await writeFile(join(half, 'pom.xml'), writePom(artifacts));
    await runMaven(half);
    await rename(half, join(cache, name)).catch((/** @type {unknown} */ error) => {
      if (!existsSync(lib)) throw error;
    });
    return lib;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/**
 * Removes what downloads left that were killed more than an hour ago.
 * @param {string} cache
 */
async function sweepHalves(cache) {
  for (const name of await readdir(cache)) {
    if (!name.includes(HALF)) continue;
    const { mtimeMs } = await stat(join(cache, name));
    if (Date.now() - mtimeMs > 3_600_000) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {readonly Artifact[]} artifacts */
function writePom(artifacts) {
  const dependencies = artifacts.map(({ group, name, version, isAlone = false }) => {
    const alone =
      '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>';
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version>${isAlone ? alone : ''}</dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId>
  <artifactId>neo4j-jars</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    ${dependencies.join('\n    ')}
  </dependencies>
</project>
`;
}

/**
 * @param {string} folder holds pom.xml and gets `lib`
 * @returns {Promise<void>}
 */
function runMaven(folder) {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'lib')}`];
  const maven = spawn('mvn', ['-q', '-B', '-Dstyle.color=never', '-f', join(folder, 'pom.xml'), ...goal], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [maven.stdout, maven.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      said += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    maven.on('error', reject);
    maven.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Maven could not fetch Neo4j: ${said.trim().split('\n')[0] ?? ''}`));
    });
  });
}
