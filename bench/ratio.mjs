/** Measures our neighbours call over HTTP against the same statements through a raw neo4j-driver on the same Neo4j. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/prepare.mjs';
import { percentile, time, toFigure } from './figures.mjs';
import { openDriver, toSettings, withNeo4j } from './neo4j.mjs';
import { ask, askBytes, startServer } from './product.mjs';
import { createRaw } from './raw-neighbours.mjs';

const ROUNDS = 9;
const TURNS = 60;
const WARM_UP = 250;
const GOAL = 1.3;

/** An entity that is put into the store for this: as connected as the hubs of a large graph are. */
const HUB = { id: 'bench-hub', neighbours: 3_000 };

/** The hub, the most connected entity of the seed, and one with a handful of neighbours. */
const CASES = [
  { id: HUB.id, limit: 100 },
  { id: 'st-rus', limit: 100 },
  { id: 'or-nhk', limit: 100 },
];

/**
 * @typedef {import('./raw-neighbours.mjs').Peer} Peer
 * @typedef {{ timed: (each: import('./raw-neighbours.mjs').Case) => Promise<unknown>, answer: Peer }} Runner
 */

/** For each case the medians of three peers, and what ours and the bare server take as multiples of the raw driver. @returns {Promise<import('./figures.mjs').Figure[]>} */
export function measure() {
  return withNeo4j(async (account) => {
    const server = await startServer(toSettings(account));
    const driver = openDriver(account);
    const symmetric = await listSymmetric(server.address);
    const bare = await startBare(account, symmetric);
    try {
      await addHub(driver);
      const raw = await createRaw(driver, symmetric);
      const peers = {
        ours: toRunner(
          ({ id, limit }) => `${server.address}/api/v1/entities/${id}/neighbours?limit=${String(limit)}`,
        ),
        bare: toRunner(({ id, limit }) => `${bare.address}/${id}/${String(limit)}`),
        raw: { timed: raw, answer: raw },
      };
      const figures = [];
      for (const each of CASES) figures.push(...(await compare(peers, each)));
      return figures;
    } finally {
      bare.stop();
      await driver.close();
      await server.stop();
    }
  });
}

/** Puts the hub with its neighbours and one edge to each into the store. @param {import('neo4j-driver').Driver} driver */
async function addHub(driver) {
  const text = await readFile(join(root, 'cypher', 'testing', 'hub.cypher'), 'utf8');
  await driver.executeQuery(text, HUB);
}

/** @param {{ ours: Runner, bare: Runner, raw: Runner }} peers @param {import('./raw-neighbours.mjs').Case} each */
async function compare({ ours, bare, raw }, each) {
  requireSame([await ours.answer(each), await bare.answer(each), await raw.answer(each)]);
  await takeTurns([ours, bare, raw], each, WARM_UP);
  const rounds = /** @type {number[][]} */ ([]);
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await takeTurns([ours, bare, raw], each, TURNS));
  const column = (/** @type {number} */ peer) => rounds.map((round) => round[peer] ?? NaN);
  const times = (/** @type {number} */ peer) =>
    rounds.map((round) => (round[peer] ?? NaN) / (round[2] ?? NaN));
  const name = `neighbours of ${each.id}`;
  return [
    toFigure(`${name}: raw driver`, 'ms', column(2)),
    toFigure(`${name}: raw driver in a bare HTTP server`, 'ms', column(1)),
    toFigure(`${name}: ours over HTTP`, 'ms', column(0)),
    toFigure(`${name}: bare server against raw driver`, 'times', times(1)),
    toFigure(`${name}: ours against raw driver`, 'times', times(0), GOAL),
  ];
}

/**
 * The median of each peer, asked one after the other so that what else the machine does meets all alike.
 * @param {readonly Runner[]} peers @param {import('./raw-neighbours.mjs').Case} each @param {number} turns
 */
async function takeTurns(peers, each, turns) {
  const took = peers.map(() => /** @type {number[]} */ ([]));
  for (let turn = 0; turn < turns; turn += 1)
    for (const [index, peer] of peers.entries()) took[index]?.push(await time(() => peer.timed(each)));
  return took.map((values) => percentile(values, 0.5));
}

/** A call over HTTP is over with its last byte. @param {(each: import('./raw-neighbours.mjs').Case) => string} toUrl @returns {Runner} */
function toRunner(toUrl) {
  return {
    timed: (each) => askBytes(toUrl(each)),
    answer: async (each) => /** @type {import('./raw-neighbours.mjs').Answer} */ (await ask(toUrl(each))),
  };
}

/** @param {string} address */
async function listSymmetric(address) {
  const { relations } = /** @type {{ relations: { relation: string, symmetric: boolean }[] }} */ (
    await ask(`${address}/api/v1/vocabulary`)
  );
  return relations.filter((each) => each.symmetric).map((each) => each.relation);
}

/** @param {import('./neo4j.mjs').Account} account @param {readonly string[]} symmetric */
async function startBare({ uri, user, password }, symmetric) {
  const child = fork(join(root, 'bench', 'bare-server.mjs'), [uri, user, JSON.stringify(symmetric)], {
    env: { ...process.env, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout === null) throw new Error('The bare server says nothing.');
  const [line] = /** @type {[Buffer | number]} */ (
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  );
  const address = String(line).trim();
  if (!address.startsWith('http')) throw new Error(`The bare server did not start: ${address}`);
  return { address, stop: () => child.kill() };
}

/** @param {readonly import('./raw-neighbours.mjs').Answer[]} answers */
function requireSame(answers) {
  const words = answers.map(
    ({ nodes, edges, total }) => `${nodes.length} nodes, ${edges.length} edges of ${total}`,
  );
  if (new Set(words).size !== 1 || answers[0]?.nodes.length === 0)
    throw new Error(`The peers do not answer the same: ${words.join('; ')}.`);
}
