/** A store seeded with the shipped seed, for suites that only read. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seed } from '../ingest/load-seed.ts';
import { createStore } from '../store/cypher-store.ts';
import type { Engine } from '../store/engine.ts';
import { databaseFile } from '../store/engines/embedded/data-folder.ts';
import { openEmbeddedEngine } from '../store/engines/embedded/embedded-engine.ts';
import { writeFacts } from '../store/writing/facts-writer.ts';
import type { Queries } from '../store/queries.ts';
import type { GraphStore } from '../store/store.ts';
import { prepareStore } from '../store/store-version.ts';
import type { OpenTestEngine, TestEngine } from './engines.ts';
import { compiledChild, markAsTesting, openTestEmbedded, shippedSeed, testQueries } from './engines.ts';

/** Opens an engine with the seed: the embedded one on a copy of a database that was seeded once, another is seeded. */
export async function openSeeded(
  open: OpenTestEngine,
): Promise<{ opened: TestEngine; store: GraphStore; queries: Queries; seed: Seed }> {
  const [queries, seed] = await Promise.all([testQueries(), shippedSeed()]);
  const isEmbedded = open === openTestEmbedded;
  const opened = isEmbedded
    ? await openTestEmbedded(await (seeded ??= makeSeeded(queries, seed)))
    : await open();
  if (!isEmbedded) await write(opened.engine, queries, seed);
  return { opened, store: createStore(opened.engine, queries, seed.facts.vocabulary), queries, seed };
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
