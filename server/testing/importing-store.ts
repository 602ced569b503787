/** A store that files are brought into and taken back from, for the contracts on imports. */
import { exportGraph } from '../export/export.ts';
import type { Imported } from '../import/import.ts';
import type { Seed } from '../ingest/load-seed.ts';
import { findExportFormat } from '../model/export-formats.ts';
import type { Facts } from '../model/facts.ts';
import { createStore } from '../store/cypher-store.ts';
import type { Engine } from '../store/engine.ts';
import type { Queries } from '../store/queries.ts';
import type { GraphStore } from '../store/store.ts';
import type { OpenTestEngine } from './engines.ts';
import { emptyStore, shippedSeed, testQueries } from './engines.ts';
import { exportContext, writeBytes } from './exported.ts';
import { facts } from './facts.ts';
import { readFacts } from './facts-reading.ts';
import { importBytes, importOptions } from './imported.ts';
import { readWholeGraph, type WholeGraph } from './whole-graph.ts';

/** The store with what tests do to it. */
export interface ImportingStore {
  readonly engine: Engine;
  readonly queries: Queries;
  readonly seed: Seed;
  readonly store: GraphStore;
  /** Takes everything out of it. */
  readonly empty: () => Promise<void>;
  /** Facts as a file of a format, an archive unless said otherwise. */
  readonly archive: (what: Facts, evidence?: boolean, format?: string) => Promise<Uint8Array>;
  /** Brings an archive in. */
  readonly bring: (bytes: Uint8Array, over?: object) => Promise<Imported>;
  /** A few facts with these claims. */
  readonly some: (claims: Parameters<typeof facts>[1], over?: Partial<Facts>) => Facts;
  readonly whole: () => Promise<WholeGraph>;
  readonly close: () => Promise<void>;
}

/** Opens it on an engine. */
export async function openImportingStore(open: OpenTestEngine): Promise<ImportingStore> {
  const [opened, queries, seed] = await Promise.all([open(), testQueries(), shippedSeed()]);
  const { engine } = opened;
  const { vocabulary } = seed.facts;
  const store = createStore(engine, queries, vocabulary);
  return {
    engine,
    queries,
    seed,
    store,
    empty: () => emptyStore(engine, queries),
    archive: async (what, evidence = true, name = 'entente') => {
      const format = findExportFormat(name);
      if (!format) throw new Error(`There is no writer of ${name}.`);
      const context = exportContext(what.vocabulary);
      return writeBytes(await exportGraph(readFacts(what, { evidence, page: 500 }), context, format));
    },
    bring: (bytes, over = {}) => importBytes(bytes, importOptions('entente', over), { store, vocabulary }),
    some: (claims, over = {}) => facts(vocabulary, claims, over),
    whole: () => readWholeGraph(engine),
    close: () => opened.close(),
  };
}
