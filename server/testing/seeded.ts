/** A store seeded with the shipped seed, for suites that only read. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seed } from '../ingest/load-seed.ts';
import { SEARCH_LIMITS } from '../paths/search-budget.ts';
import { createStore } from '../store/cypher-store.ts';
import type { Engine } from '../store/engine.ts';
import { databaseFile } from '../store/engines/embedded/data-folder.ts';
import { openEmbeddedEngine } from '../store/engines/embedded/embedded-engine.ts';
import { writeFacts } from '../store/writing/facts-writer.ts';
import type { Queries } from '../store/queries.ts';
import type { GraphStore } from '../store/store.ts';
import { prepareStore } from '../store/store-version.ts';
import type { OpenTestEngine, TestEngine } from './engines.ts';
import {
  compiledChild,
  emptyDatabase,
  markAsTesting,
  openNeo4jAsLeft,
  openTestEmbedded,
  openTestNeo4j,
  runTestStatement,
  shippedSeed,
  testQueries,
} from './engines.ts';

/**
 * Opens an engine with the seed. The embedded one is on a copy of a database that was seeded once; in the one Neo4j of all
 * suites the seed stays as long as nobody changes it; another is seeded.
 */
export async function openSeeded(
  open: OpenTestEngine,
): Promise<{ opened: TestEngine; store: GraphStore; queries: Queries; seed: Seed }> {
  const [queries, seed] = await Promise.all([testQueries(), shippedSeed()]);
  const opened = await openWithSeed(open, queries, seed);
  // What is found is not to depend on how much else the machine has to do; that searches end in time is tested by itself.
  const searchLimits = { ...SEARCH_LIMITS, readingMs: Infinity, totalMs: Infinity };
  const store = createStore(opened.engine, queries, seed.facts.vocabulary, { searchLimits });
  return { opened, store, queries, seed };
}

async function openWithSeed(open: OpenTestEngine, queries: Queries, seed: Seed): Promise<TestEngine> {
  if (open === openTestEmbedded) return openTestEmbedded(await (seeded ??= makeSeeded(queries, seed)));
  if (open === openTestNeo4j) {
    const opened = await openNeo4jAsLeft();
    await ensureSeeded(opened.engine, queries, seed);
    return opened;
  }
  const opened = await open();
  await write(opened.engine, queries, seed);
  return opened;
}

/** All that Neo4j held when this worker had seeded it. */
let whole: string | undefined;

/** Seeds Neo4j, unless it holds exactly what it held when it had just been seeded: to look takes a fraction of the time. */
async function ensureSeeded(engine: Engine, queries: Queries, seed: Seed): Promise<void> {
  if (whole !== undefined && (await readWhole(engine)) === whole) return;
  await emptyDatabase(engine);
  await write(engine, queries, seed);
  whole = await readWhole(engine);
}

async function readWhole(engine: Engine): Promise<string> {
  const parts = ['contents', 'whole-graph', 'whole-edges'];
  return JSON.stringify(await Promise.all(parts.map((name) => runTestStatement(engine, name))));
}

/** The embedded engine's file with the seed, for all suites of this worker: seeding takes longer than most of them. */
let seeded: Promise<Uint8Array> | undefined;

async function makeSeeded(queries: Queries, seed: Seed): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-seeded-'));
  try {
    const engine = await openEmbeddedEngine({ folder, childModule: compiledChild });
    await write(engine, queries, seed);
    await engine.close();
    return await readFile(databaseFile(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function write(engine: Engine, queries: Queries, seed: Seed): Promise<void> {
  await markAsTesting(engine, queries);
  await prepareStore(engine, queries);
  await writeFacts(engine, queries, { facts: seed.facts, origin: 'seed', seedDigest: seed.digest });
}
