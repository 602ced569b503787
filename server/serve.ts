/** Puts the parts of the server together and starts it: for `npm start`, and for a command that finds no server running. */
import { join } from 'node:path';
import { pino } from 'pino';
import type { AppParts } from './api/app.ts';
import { createApp } from './api/app.ts';
import { sweepUploadFolders } from './api/upload-folder.ts';
import type { Config } from './config.ts';
import { createConsole } from './console/console.ts';
import type { Ending } from './ending.ts';
import { loadSeed, loadTerms } from './ingest/load-seed.ts';
import { digestSeed } from './ingest/seed-file.ts';
import { loadLibrary } from './library/load-library.ts';
import { listen } from './listen.ts';
import { openEngine, seedIfEmpty, type OpenedEngine } from './open-store.ts';
import { createStore } from './store/cypher-store.ts';
import { isAlive } from './store/engines/embedded/lock.ts';
import { finishCutImports } from './store/importing/imports.ts';
import { loadQueries } from './store/queries.ts';
import { readVersion } from './version.ts';

/** Milliseconds that running requests get after a signal; a database that hangs gets three seconds more. */
const SHUTDOWN_MS = 1_500;

/** A server that answers. */
export interface Served {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  /** Name and version of the engine. */
  readonly engine: string;
  /** Whether the seed files have changed since the store was seeded. */
  readonly isOlderSeed: boolean;
  /** Names of files whose import had been cut off, and of which nothing is left. */
  readonly takenBack: readonly string[];
}

/** Opens the store, seeds it if it is empty, and listens. Everything that it opens is closed by `ending`. */
export async function serve(config: Config, ending: Ending): Promise<Served> {
  const { cypher, seed, client } = config.folders;
  const logger = pino({ level: config.logLevel, base: null });
  const [queries, { vocabulary, opening }, version] = await Promise.all([
    loadQueries(cypher),
    loadTerms(seed).catch(() => explainSeed(seed)),
    readVersion(),
  ]);
  void sweepUploadFolders(isAlive);
  const library = await loadLibrary(join(cypher, 'library'), vocabulary);
  const opened = await openEngine(config, queries);
  const { engine, announce } = opened;
  ending.add(() => engine.close());
  const outcome = await seedIfEmpty(engine, queries, {
    digest: () => digestSeed(seed),
    load: () => loadSeed(seed),
  });
  const takenBack = await finishCutImports(engine, queries, vocabulary);
  const store = createStore(engine, queries, vocabulary);
  const parts = { store, vocabulary, opening, library, logger, version, clientFolder: client };
  const app = createApp({ ...parts, ...(await openConsole(opened, ending, config.console)) });
  const listening = await listen(app, config);
  ending.add(() => listening.close(SHUTDOWN_MS));
  const address = `http://127.0.0.1:${String(listening.port)}`;
  await announce(address);
  const { version: product } = await engine.describe();
  return { address, engine: product, isOlderSeed: outcome === 'other seed', takenBack };
}

/** Opens the console, and names its database: by its own name and, on the built-in engine, also as `neo4j`, which clients expect. */
async function openConsole(
  { engine, openConsole: open }: OpenedEngine,
  ending: Ending,
  mode: Config['console'],
): Promise<Pick<AppParts, 'console' | 'databases'>> {
  const consoleEngine = await open();
  ending.add(() => consoleEngine.close());
  const { database } = await engine.describe();
  const databases = engine.name === 'neo4j' ? [database] : [database, 'neo4j'];
  return { console: createConsole(consoleEngine, { mode }), databases };
}

/** If the terms are wrong, other files of the seed may be as well: all are checked, so that every problem is told at once. */
async function explainSeed(seed: string): ReturnType<typeof loadTerms> {
  const { facts, opening } = await loadSeed(seed);
  return { vocabulary: facts.vocabulary, opening };
}
