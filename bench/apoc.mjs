/** Gives the measurements a Neo4j with APOC Core, which exports from inside the database: to compare with, never to need. */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchArtifacts } from '../scripts/neo4j-jars.mjs';
import { startNeo4j } from '../scripts/neo4j-server.mjs';
import { withFolder } from './product.mjs';

const VERSION = '5.26.5';

/** What it needs of others, but for what Neo4j has already. */
const ARTIFACTS = [
  { group: 'org.neo4j.procedure', name: 'apoc-core', version: VERSION, isAlone: true },
  { group: 'org.neo4j.procedure', name: 'apoc-common', version: VERSION, isAlone: true },
  { group: 'com.fasterxml.woodstox', name: 'woodstox-core', version: '6.5.0' },
  { group: 'org.apache.commons', name: 'commons-collections4', version: '4.4' },
  { group: 'com.jayway.jsonpath', name: 'json-path', version: '2.9.0', isAlone: true },
  { group: 'commons-io', name: 'commons-io', version: '2.15.1' },
  { group: 'org.apache.hadoop', name: 'hadoop-common', version: '3.3.6', isAlone: true },
  { group: 'org.apache.hadoop', name: 'hadoop-auth', version: '3.3.6', isAlone: true },
  { group: 'org.apache.hadoop.thirdparty', name: 'hadoop-shaded-guava', version: '1.1.1', isAlone: true },
  {
    group: 'org.apache.hadoop.thirdparty',
    name: 'hadoop-shaded-protobuf_3_7',
    version: '1.1.1',
    isAlone: true,
  },
  { group: 'org.apache.commons', name: 'commons-configuration2', version: '2.8.0', isAlone: true },
  { group: 'commons-collections', name: 'commons-collections', version: '3.2.2', isAlone: true },
  { group: 'com.opencsv', name: 'opencsv', version: '5.7.1', isAlone: true },
];

/**
 * Does something with a Neo4j that has just been started with APOC; files are exported into its folder `import`.
 * @template T
 * @param {(account: import('./neo4j.mjs').Account) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withApoc(work) {
  return withFolder(async (folder) => {
    const lib = await fetchArtifacts(`apoc-${VERSION}`, ARTIFACTS);
    for (const name of ['conf', 'plugins', 'import']) await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, 'conf', 'apoc.conf'), 'apoc.export.file.enabled=true\n');
    const core = (await readdir(lib)).find((name) => name.startsWith('apoc-core')) ?? '';
    await copyFile(join(lib, core), join(folder, 'plugins', core));
    const extra = {
      jars: [join(lib, '*')],
      settings: ['dbms.security.procedures.unrestricted=apoc.*'],
    };
    const server = await startNeo4j({ folder, heap: '3g', extra });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  });
}
