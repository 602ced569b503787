/** Real engines for tests: an embedded one in a folder of its own, and the Neo4j that `npm test` starts or is given. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seed } from '../ingest/load-seed.ts';
import { loadSeed, loadTerms } from '../ingest/load-seed.ts';
import { loadLibrary } from '../library/load-library.ts';
import type { LibraryQuestion } from '../model/library.ts';
import { numberOf } from '../store/decoding/decode.ts';
import type { ConsoleEngine } from '../store/console-engine.ts';
import type { Engine, Row } from '../store/engine.ts';
import { databaseFile } from '../store/engines/embedded/data-folder.ts';
import { openEmbeddedConsole } from '../store/engines/embedded/console-engine.ts';
import { openEmbeddedEngine } from '../store/engines/embedded/embedded-engine.ts';
import { createNeo4jConsole } from '../store/engines/neo4j-console.ts';
import { openNeo4jEngine } from '../store/engines/neo4j.ts';
import type { Queries } from '../store/queries.ts';
import { loadQueries, stripHeading } from '../store/queries.ts';
import { readRows } from '../store/read-rows.ts';
import { prepareStore, readState } from '../store/store-version.ts';

/** The checkout. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** An engine on an empty database, and what puts everything away again. */
export interface TestEngine {
  readonly engine: Engine;
  /** Opens the console's engine on the same database; it is closed with the engine. */
  readonly openConsole: () => ConsoleEngine;
  readonly close: () => Promise<void>;
}

/** Opens one kind of engine on an empty database. */
export type OpenTestEngine = () => Promise<TestEngine>;

/** Why there is no Neo4j to test on; undefined where there is one. In CI, `npm test` counts what is skipped as a failure. */
export const withoutNeo4j = process.env['NEO4J_TEST_URI']
  ? undefined
  : 'NEO4J_TEST_URI is not set; npm test sets it';

/** All questions. */
export function testQueries(): Promise<Queries> {
  return (allQueries ??= loadQueries(join(projectFolder, 'cypher')));
}

/** The library of questions. */
export function testLibrary(): Promise<readonly LibraryQuestion[]> {
  return (wholeLibrary ??= loadTestLibrary());
}

/** The shipped seed, which nobody can change: all suites of a worker share it. */
export function shippedSeed(): Promise<Seed> {
  return (wholeSeed ??= loadSeed(join(projectFolder, 'seed')).then(freezeWhole));
}

// Read once a worker: a hundred suites ask for them, and reading the seed takes longer than most of those run.
let allQueries: Promise<Queries> | undefined;
let wholeLibrary: Promise<readonly LibraryQuestion[]> | undefined;
let wholeSeed: Promise<Seed> | undefined;

async function loadTestLibrary(): Promise<readonly LibraryQuestion[]> {
  const { vocabulary } = await loadTerms(join(projectFolder, 'seed'));
  return loadLibrary(join(projectFolder, 'cypher', 'library'), vocabulary);
}

function freezeWhole<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(freezeWhole);
  return value;
}

/** Where `npm test` has compiled the embedded engine's process; Node 20 cannot start TypeScript. */
export const compiledChild = new URL('../../dist/server/store/engines/embedded/child.js', import.meta.url);

/** Where `npm test` has compiled the process of the embedded console. */
const compiledConsoleChild = new URL(
  '../../dist/server/store/engines/embedded/console-child.js',
  import.meta.url,
);

/** Opens a console once, and closes it where it was opened. */
function keepConsole(open: () => ConsoleEngine): {
  readonly openConsole: () => ConsoleEngine;
  readonly closeConsole: () => Promise<void>;
} {
  let opened: ConsoleEngine | undefined;
  return {
    openConsole: () => (opened ??= open()),
    closeConsole: async () => {
      await opened?.close();
    },
  };
}

/** An embedded engine in a new folder, which goes when it is closed; it is on an empty database unless one is given. */
export async function openTestEmbedded(database?: Uint8Array): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-test-'));
  if (database) await writeFile(databaseFile(folder), database);
  const engine = await openEmbeddedEngine({ folder, childModule: compiledChild });
  const { openConsole, closeConsole } = keepConsole(() =>
    openEmbeddedConsole({ engine, childModule: compiledConsoleChild }),
  );
  return {
    engine,
    openConsole,
    close: async () => {
      await closeConsole();
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The tests' Neo4j, emptied; refused if it holds anything that tests did not write. */
export async function openTestNeo4j(): Promise<TestEngine> {
  const opened = await openNeo4jAsLeft();
  await emptyDatabase(opened.engine);
  return opened;
}

/** The tests' Neo4j with what the suite before left in it. The next one takes it as it is, and the last is cleared up after. */
export async function openNeo4jAsLeft(): Promise<TestEngine> {
  const queries = await testQueries();
  const account = {
    uri: process.env['NEO4J_TEST_URI'] ?? '',
    user: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
    password: process.env['NEO4J_TEST_PASSWORD'] ?? '',
  };
  const engine = await openNeo4jEngine({
    ...account,
    statements: {
      components: queries.text('components', 'neo4j'),
      databases: queries.text('databases', 'neo4j'),
    },
  });
  const { openConsole, closeConsole } = keepConsole(() => createNeo4jConsole(account));
  return {
    engine,
    openConsole,
    close: async () => {
      await closeConsole();
      await engine.close();
    },
  };
}

/** Empties a database that holds nothing but what tests wrote: their marks, or a store that they seeded. */
export async function emptyDatabase(engine: Engine): Promise<void> {
  const [contents = {}] = await runTestStatement(engine, 'contents');
  if (numberOf(contents, 'nodes') > 0 && numberOf(contents, 'ours') === 0) {
    throw new Error(
      'The database at NEO4J_TEST_URI holds something that the tests did not write: give them an empty one.',
    );
  }
  await runTestStatement(engine, 'empty', 'write');
}

/** Marks a store as the tests' own, so that the next test may empty it; its schema is none unless said otherwise. */
export async function markAsTesting(engine: Engine, queries: Queries, version = 0): Promise<void> {
  await engine.transaction([
    {
      text: queries.text('set-store', engine.name),
      parameters: { properties: { version, testing: true } },
    },
  ]);
}

/** Makes an empty store of whatever a database of tests holds: as good as new, with the schema that it was given the first time. */
export async function emptyStore(engine: Engine, queries: Queries): Promise<void> {
  await emptyDatabase(engine);
  const version = preparedVersions.get(engine);
  await markAsTesting(engine, queries, version);
  if (version !== undefined) return;
  await prepareStore(engine, queries);
  preparedVersions.set(engine, (await readState(engine, queries)).version);
}

/** The schema that the store of an engine was brought to: asking for an index that is there takes a transaction all the same. */
const preparedVersions = new WeakMap<Engine, number>();

/** Runs a statement of `cypher/testing`. */
export async function runTestStatement(
  engine: Engine,
  name: string,
  mode: 'read' | 'write' = 'read',
): Promise<readonly Row[]> {
  const source = await readFile(join(projectFolder, 'cypher', 'testing', `${name}.cypher`), 'utf8');
  return readRows(engine, stripHeading(source), {}, { mode });
}
