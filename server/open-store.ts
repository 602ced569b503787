/** Opens the store that the settings ask for: its engine, its schema, and its facts where it has none yet. */
import type { Config } from './config.ts';
import type { Seed } from './ingest/load-seed.ts';
import type { ChangeSummary } from './store/writing/facts-change.ts';
import { writeFacts, type FactsToWrite } from './store/writing/facts-writer.ts';
import { inWritingTurn } from './store/writing/writing-turn.ts';
import type { ConsoleEngine } from './store/console-engine.ts';
import type { Engine } from './store/engine.ts';
import { openEmbeddedConsole } from './store/engines/embedded/console-engine.ts';
import { openEmbeddedEngine } from './store/engines/embedded/embedded-engine.ts';
import type { Queries } from './store/queries.ts';
import { prepareStore, readState, takeSteps } from './store/store-version.ts';

/** An opened engine. */
export interface OpenedEngine {
  readonly engine: Engine;
  /** Opens what runs the statements that people type, apart from the engine and closed before it. */
  readonly openConsole: () => Promise<ConsoleEngine>;
  /** Writes down for the command line where this server answers; does nothing with Neo4j, which has an address of its own. */
  readonly announce: (address: string) => Promise<void>;
}

/** Opens the engine. Rejects with the start-up codes, one clear sentence each. */
export async function openEngine(config: Config, queries: Queries): Promise<OpenedEngine> {
  if (config.neo4j) {
    // Loaded only when needed: the driver is a quarter of what a start has to read.
    const { openNeo4jEngine } = await import('./store/engines/neo4j.ts');
    const statements = {
      components: queries.text('components', 'neo4j'),
      databases: queries.text('databases', 'neo4j'),
    };
    const account = config.neo4j;
    const engine = await openNeo4jEngine({ ...account, statements });
    const openConsole = async (): Promise<ConsoleEngine> => {
      const { createNeo4jConsole } = await import('./store/engines/neo4j-console.ts');
      return createNeo4jConsole(account);
    };
    return { engine, openConsole, announce: () => Promise.resolve() };
  }
  const engine = await openEmbeddedEngine({ folder: config.dataFolder });
  return {
    engine,
    openConsole: () => Promise.resolve(openEmbeddedConsole({ engine })),
    announce: (address) => engine.announce(address),
  };
}

/** Brings the store's seed in step with the seed files, whatever it held of them before. */
export async function writeSeed(engine: Engine, queries: Queries, seed: Seed): Promise<ChangeSummary> {
  await prepareStore(engine, queries);
  return inWritingTurn({ engine, queries }, (held) => writeFacts(held, queries, toWrite(seed)));
}

/** Seeds a store that has no complete seed yet; leaves any other as it is, and says whether its seed is that of the files. */
export async function seedIfEmpty(
  engine: Engine,
  queries: Queries,
  { digest, load }: { digest: () => Promise<string>; load: () => Promise<Seed> },
): Promise<'seeded' | 'in step' | 'other seed'> {
  const state = await readState(engine, queries);
  // Loaded before the schema is made, so that a broken seed leaves an empty database as empty as it was.
  const seed = state.seedDigest === undefined ? await load() : undefined;
  const isOlder = await takeSteps(engine, queries, state);
  if (!seed) {
    // A step can mark the seed as written by an older program.
    const { seedDigest } = isOlder ? await readState(engine, queries) : state;
    return seedDigest === (await digest()) ? 'in step' : 'other seed';
  }
  return inWritingTurn({ engine, queries }, async (held) => {
    // Another server that was started at the same moment may have been first.
    const { seedDigest } = await readState(held, queries);
    if (seedDigest !== undefined) return seedDigest === seed.digest ? 'in step' : 'other seed';
    await writeFacts(held, queries, toWrite(seed));
    return 'seeded';
  });
}

function toWrite({ facts, digest }: Seed): FactsToWrite {
  return { facts, origin: 'seed', seedDigest: digest };
}
