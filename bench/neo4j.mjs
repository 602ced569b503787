/** Gives the measurements a real Neo4j, empty: the one of NEO4J_TEST_URI, else one that is started for them. */
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../scripts/neo4j-server.mjs';
import { withFolder } from './product.mjs';

/**
 * @typedef {{ uri: string, user: string, password: string }} Account
 */

/**
 * Does something with a Neo4j, which is empty before and after.
 * @template T
 * @param {(account: Account) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withNeo4j(work) {
  const uri = process.env['NEO4J_TEST_URI'] ?? '';
  if (uri === '') return withFreshNeo4j(work);
  const user = process.env['NEO4J_TEST_USER'] ?? 'neo4j';
  const account = { uri, user, password: process.env['NEO4J_TEST_PASSWORD'] ?? '' };
  await refuseForeign(account);
  try {
    return await work(account);
  } finally {
    await empty(account);
  }
}

/**
 * Does something with a Neo4j that has just been started for it.
 * @template T
 * @param {(account: Account) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withFreshNeo4j(work) {
  return withStarted({}, work);
}

/**
 * Does the same with one that serves its own endpoint too.
 * @template T
 * @param {(account: Account & { httpUri: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withWebNeo4j(work) {
  return withStarted({ http: true }, (server) => work({ ...server, httpUri: server.httpUri ?? '' }));
}

/**
 * @template T
 * @param {{ http?: boolean }} options
 * @param {(server: import('../scripts/neo4j-server.mjs').RunningNeo4j) => Promise<T>} work
 * @returns {Promise<T>}
 */
function withStarted(options, work) {
  return withFolder(async (folder) => {
    const server = await startNeo4j({ folder, ...options });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  });
}

/** Settings that let the product use it. @param {Account} account */
export function toSettings({ uri, user, password }) {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/** A driver of the measurements' own, as its manual makes one. @param {Account} account */
export function openDriver({ uri, user, password }) {
  return neo4j.driver(uri, neo4j.auth.basic(user, password));
}

/** Removes all nodes. @param {Account} account */
export async function empty(account) {
  await query(account, 'MATCH (n) DETACH DELETE n');
}

/** @param {Account} account */
async function refuseForeign(account) {
  const records = await query(account, 'MATCH (n) RETURN count(n) AS nodes');
  if (Number(records[0]?.get('nodes')) !== 0)
    throw new Error('The database of NEO4J_TEST_URI is not empty: the measurements would empty it.');
}

/** @param {Account} account @param {string} text */
async function query(account, text) {
  const driver = openDriver(account);
  try {
    const { records } = await driver.executeQuery(text);
    return records;
  } finally {
    await driver.close();
  }
}
