/** A store that facts are written to, for the contracts on what a write changes and what is rolled up. */
import type { Seed } from '../ingest/load-seed.ts';
import type { Facts } from '../model/facts.ts';
import { createStore } from '../store/cypher-store.ts';
import type { Engine } from '../store/engine.ts';
import type { Queries } from '../store/queries.ts';
import type { ChangeSummary } from '../store/writing/facts-change.ts';
import { writeFacts } from '../store/writing/facts-writer.ts';
import type { OpenTestEngine } from './engines.ts';
import { emptyStore, shippedSeed, testQueries } from './engines.ts';
import { facts } from './facts.ts';

/** The store with what tests do to it. */
export interface WritingStore {
  readonly engine: Engine;
  readonly queries: Queries;
  readonly seed: Seed;
  /** Takes everything out of it. */
  readonly empty: () => Promise<void>;
  readonly write: (what: Facts, origin?: string) => Promise<ChangeSummary>;
  /** The properties of the edges among the entities of `some`, by id. */
  readonly edges: (vocabulary?: Facts['vocabulary']) => Promise<Record<string, unknown>>;
  /** A few facts with these claims. */
  readonly some: (claims: Parameters<typeof facts>[1], over?: Partial<Facts>) => Facts;
  readonly close: () => Promise<void>;
}

/** Opens it on an engine. */
export async function openWritingStore(open: OpenTestEngine): Promise<WritingStore> {
  const [opened, queries, seed] = await Promise.all([open(), testQueries(), shippedSeed()]);
  const { engine } = opened;
  return {
    engine,
    queries,
    seed,
    empty: () => emptyStore(engine, queries),
    write: (what, origin = 'seed') => writeFacts(engine, queries, { facts: what, origin }),
    edges: async (vocabulary = seed.facts.vocabulary) => {
      const ids = ['st-aaa', 'st-bbb', 'ev-ccc'];
      const found = await createStore(engine, queries, vocabulary).edgesAmong(ids, 100);
      return Object.fromEntries(found.edges.map((edge) => [edge.id, edge.properties]));
    },
    some: (claims, over = {}) => facts(seed.facts.vocabulary, claims, over),
    close: () => opened.close(),
  };
}
