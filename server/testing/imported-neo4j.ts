/** A Neo4j whose database its own import tool made of files, for tests of those files. */
import { once } from 'node:events';
import { runScript } from './script-program.ts';

/** Where it answers. */
export interface ImportedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

const PROGRAM = `
  import { execFile } from 'node:child_process';
  import { existsSync } from 'node:fs';
  import { mkdir, writeFile } from 'node:fs/promises';
  import { join } from 'node:path';
  import { promisify } from 'node:util';
  import { locateJars } from './scripts/neo4j-jars.mjs';
  import { NEO4J_VERSION, startNeo4j } from './scripts/neo4j-server.mjs';
  const [folder, files, ...args] = process.argv.slice(1);
  const jars = locateJars(NEO4J_VERSION);
  if (!existsSync(jars)) console.log(JSON.stringify({ reason: 'the import tool is tried where Neo4j runs on Java' }));
  else if (folder === undefined) console.log('{}');
  else {
    await mkdir(join(folder, 'conf'), { recursive: true });
    await writeFile(join(folder, 'conf', 'neo4j.conf'), '');
    const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
    const brief = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
    await promisify(execFile)('java', ['-cp', join(jars, '*'), ...brief, 'org.neo4j.cli.AdminTool', ...args], { cwd: files, env });
    const server = await startNeo4j({ folder, isBrief: true });
    console.log(JSON.stringify(server));
    process.on('SIGTERM', () => void server.stop().then(() => process.exit()));
    setInterval(() => undefined, 60_000);
  }`;

/** Why the tool cannot run here; undefined where it can. */
export async function findImportLack(): Promise<string | undefined> {
  return ((await runScript(PROGRAM, [])).said as { reason?: string }).reason;
}

/**
 * Runs the tool in the folder of the files, with its arguments as they stand after `neo4j-admin`, and starts Neo4j on what
 * it made in another folder.
 */
export async function importIntoNeo4j(
  folder: string,
  files: string,
  args: readonly string[],
): Promise<ImportedNeo4j> {
  const { said, child } = await runScript(PROGRAM, [folder, files, ...args]);
  return {
    ...(said as Omit<ImportedNeo4j, 'stop'>),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
