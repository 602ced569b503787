/** Asks for neighbours through a raw neo4j-driver: the statements of our own call, and nothing of our code around them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { root } from '../scripts/prepare.mjs';

/** The API's own bound on the edges of one answer. */
const MAX_EDGES = 10_000;

/**
 * @typedef {{ id: string, limit: number }} Case
 * @typedef {{ nodes: unknown[], edges: unknown[], total: number }} Answer
 * @typedef {(each: Case) => Promise<Answer>} Peer
 */

/**
 * The statements of the store with the same parameters and the same concurrency: the edges with the ids of the
 * neighbours, and beside them the total where the list of neighbours was cut. Each runs in a session for reading as the driver's manual has it, and every row is
 * made an object.
 * @param {neo4j.Driver} driver @param {readonly string[]} symmetric relations without a direction @returns {Promise<Peer>}
 */
export async function createRaw(driver, symmetric) {
  const [neighbours, total, edgesBetween] = await Promise.all(
    ['neighbours', 'neighbours-total', 'edges-between'].map(readStatement),
  );
  return async ({ id, limit }) => {
    const which = { id, relations: [], direction: 'both', symmetric };
    const list = { ...which, kinds: [], order: 'connected', limit: neo4j.int(limit + 1) };
    const found = await read(driver, neighbours, list);
    const nodes = found.slice(0, limit);
    const ids = nodes.map((row) => row['id']);
    const [edges, [count]] = await Promise.all([
      read(driver, edgesBetween, { ...which, ids, limit: neo4j.int(MAX_EDGES) }),
      found.length > limit ? read(driver, total, { ...which, kinds: [] }) : [],
    ]);
    return { nodes, edges, total: count === undefined ? nodes.length : Number(count['total']) };
  };
}

/** @param {string} name */
async function readStatement(name) {
  const text = await readFile(join(root, 'cypher', 'read', `${name}.cypher`), 'utf8');
  return text.replace(/^\/\/.*\n/gm, '');
}

/** @param {neo4j.Driver} driver @param {string | undefined} text @param {Record<string, unknown>} parameters */
async function read(driver, text = '', parameters) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(text, parameters);
    return records.map((record) => /** @type {Record<string, unknown>} */ (record.toObject()));
  } finally {
    await session.close();
  }
}
