/** Measures the seeding of an empty store: embedded, on a Neo4j that has just started, and on one that is warm. */
import { time, toFigure } from './figures.mjs';
import { empty, toSettings, withFreshNeo4j, withNeo4j } from './neo4j.mjs';
import { ask, runSeed, startServer, withFolder } from './product.mjs';

const ROUNDS = 5;
const COLD_ROUNDS = 3;

/** Times from the start of `npm run seed` to its end; each round into an empty store. @returns {Promise<import('./figures.mjs').Figure[]>} */
export async function measure() {
  const embedded = await repeat(ROUNDS, seedEmbedded);
  const cold = await repeat(COLD_ROUNDS, () => withFreshNeo4j(seedNeo4j));
  const warm = await withNeo4j(seedWarm);
  return [
    toFigure('seeding, embedded', 'ms', embedded, 3_000),
    toFigure('seeding, Neo4j that has just started', 'ms', cold, 6_000),
    toFigure('seeding, Neo4j that is warm', 'ms', warm, 6_000),
  ];
}

function seedEmbedded() {
  return withFolder(async (folder) => {
    const settings = { ENTENTE_DATA: folder };
    const took = await time(() => runSeed(settings));
    await requireSeeded(settings);
    return took;
  });
}

/** @param {import('./neo4j.mjs').Account} account */
async function seedNeo4j(account) {
  await empty(account);
  const took = await time(() => runSeed(toSettings(account)));
  await requireSeeded(toSettings(account));
  return took;
}

/** The first round, which warms it, does not count. @param {import('./neo4j.mjs').Account} account @returns {Promise<number[]>} */
async function seedWarm(account) {
  const [, ...took] = await repeat(ROUNDS + 1, () => seedNeo4j(account));
  return took;
}

/** @param {Record<string, string>} settings */
async function requireSeeded(settings) {
  const server = await startServer(settings);
  const { counts } = /** @type {{ counts: { claims: number, relations: number } }} */ (
    await ask(`${server.address}/api/v1/overview`)
  );
  await server.stop();
  if (counts.claims !== 499 || counts.relations !== 408)
    throw new Error(`The store is not whole: ${JSON.stringify(counts)}.`);
}

/**
 * @template T
 * @param {number} times
 * @param {() => Promise<T>} work
 */
async function repeat(times, work) {
  const results = /** @type {T[]} */ ([]);
  for (let round = 0; round < times; round += 1) results.push(await work());
  return results;
}
