/** A store seeded with the shipped seed, for suites that only read. */
import type { Seed } from '../ingest/load-seed.ts';
import { createStore } from '../store/cypher-store.ts';
import { writeFacts } from '../store/facts-writer.ts';
import type { Queries } from '../store/queries.ts';
import type { GraphStore } from '../store/store.ts';
import { prepareStore } from '../store/store-version.ts';
import type { OpenTestEngine, TestEngine } from './engines.ts';
import { markAsTesting, shippedSeed, testQueries } from './engines.ts';

/** Opens an engine and seeds it. */
export async function openSeeded(
  open: OpenTestEngine,
): Promise<{ opened: TestEngine; store: GraphStore; queries: Queries; seed: Seed }> {
  const [opened, queries, seed] = await Promise.all([open(), testQueries(), shippedSeed()]);
  await markAsTesting(opened.engine, queries);
  await prepareStore(opened.engine, queries);
  await writeFacts(opened.engine, queries, { facts: seed.facts, origin: 'seed', seedDigest: seed.digest });
  return { opened, store: createStore(opened.engine, queries, seed.facts.vocabulary), queries, seed };
}
