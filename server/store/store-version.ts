/** Decides whether a database is ours to write to, and brings its schema up to this program's version by numbered steps. */
import { EntenteError } from '../model/errors.ts';
import { numberOf } from './decoding/decode.ts';
import type { Engine } from './engine.ts';
import type { Queries, Query } from './queries.ts';
import { readRows } from './read-rows.ts';

/** Milliseconds that a step may take: an index of a large store has to be filled. */
const STEP_MS = 600_000;

/** What the store's own record says. */
export interface StoreState {
  /** Number of the last schema step that was taken; 0 where the database is empty. */
  readonly version: number;
  /** Digest of the seed that it holds; missing where it was never seeded to the end. */
  readonly seedDigest?: string;
}

/** Reads the state, takes the missing schema steps, and gives the state as it was before. */
export async function prepareStore(engine: Engine, queries: Queries): Promise<StoreState> {
  const state = await readState(engine, queries);
  await takeSteps(engine, queries, state);
  return state;
}

/**
 * Takes the schema steps that an older or an empty store lacks, and says whether there were any; refuses one that is newer
 * (`newer-store`). Each step can be taken twice: a start that was cut off is completed by the next.
 */
export async function takeSteps(engine: Engine, queries: Queries, state: StoreState): Promise<boolean> {
  const steps = queries.all.filter((query) => query.folder === 'schema');
  const newest = Math.max(0, ...steps.map(stepNumber));
  if (state.version > newest) {
    throw new EntenteError(
      'newer-store',
      `This store has schema version ${String(state.version)}, but this program knows only versions up to ` +
        `${String(newest)}: use the program that wrote it, or a newer one. Nothing was changed.`,
    );
  }
  const missing = steps.filter((query) => stepNumber(query) > state.version);
  if (state.version === 0) await defineAll(engine, queries, missing);
  else for (const step of missing) await takeStep(engine, queries, step);
  return missing.length > 0;
}

/** One step on a store that holds records; its number is kept at once, so that a start that is cut off goes on from there. */
async function takeStep(engine: Engine, queries: Queries, step: Query): Promise<void> {
  for (const statement of statementsOf(engine, queries, step)) await define(engine, statement);
  await keepVersion(engine, queries, stepNumber(step));
}

/**
 * All steps of an empty store at once. Neo4j plans anew after each change of the schema, and one that has just started plans
 * slowly: so what is defined is defined in one transaction, and what brings older records up to date is left out.
 */
async function defineAll(engine: Engine, queries: Queries, steps: readonly Query[]): Promise<void> {
  const statements = steps.flatMap((step) => statementsOf(engine, queries, step));
  const definitions = statements.filter((text) => text.startsWith('CREATE '));
  await engine.transaction(
    definitions.map((text) => ({ text, parameters: {} })),
    { timeoutMs: STEP_MS },
  );
  for (const wait of statements.filter((text) => text.startsWith('CALL '))) await define(engine, wait);
  await keepVersion(engine, queries, Math.max(...steps.map(stepNumber)));
}

/** What the store's own record says; refuses a database that is somebody else's (`foreign-database`). */
export async function readState(engine: Engine, queries: Queries): Promise<StoreState> {
  const [row] = await readRows(engine, queries.text('store', engine.name), {});
  const { version, seedDigest } = row ?? {};
  const [nodes, stores] = row ? [numberOf(row, 'nodes'), numberOf(row, 'stores')] : [0, 0];
  if (stores === 0 && nodes > 0) {
    const { database } = await engine.describe();
    throw new EntenteError(
      'foreign-database',
      `The database "${database}" holds ${nodes === 1 ? '1 node' : `${nodes} nodes`} that Entente did not write, so nothing was written to it: ` +
        (engine.name === 'neo4j'
          ? 'point NEO4J_DATABASE (or NEO4J_URI) at an empty one.'
          : 'name an empty folder with ENTENTE_DATA.'),
    );
  }
  return { version: Number(version ?? 0), ...(typeof seedDigest === 'string' && { seedDigest }) };
}

function statementsOf(engine: Engine, queries: Queries, step: Query): string[] {
  return queries
    .text(step.name, engine.name)
    .split(';')
    .map((each) => each.replace(/^\s*\/\/.*$/gm, '').trim())
    .filter((each) => each !== '');
}

async function define(engine: Engine, statement: string): Promise<void> {
  await readRows(engine, statement, {}, { mode: 'write', timeoutMs: STEP_MS });
}

async function keepVersion(engine: Engine, queries: Queries, version: number): Promise<void> {
  const text = queries.text('set-store', engine.name);
  await engine.transaction([{ text, parameters: { properties: { version } } }]);
}

function stepNumber(query: Query): number {
  return Number.parseInt(query.name, 10);
}
