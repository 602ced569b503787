/** Writes a made-up graph straight into a store on Neo4j, in the shape of the store but without claims: making those takes an hour. */
import { makePowerLaw } from './power-law.mjs';

const BATCH = 10_000;

/** How claims of an edge could be, by turns. */
const SHADES = [
  { status: 'reported', grade: 'B2', contested: false, since: '2023-09' },
  { status: 'confirmed', grade: 'A1', contested: false, since: '2024-06-19', until: '2025-01-31' },
  { status: 'claimed', grade: 'C3', contested: true },
].map((shade) => ({ ...shade, affirmed: true, firstReported: '2024-03-05', lastReported: '2025-02-28' }));

/**
 * Replaces the graph of a store by one of so many nodes and about so many edges; the store's own mark stays.
 * @param {import('neo4j-driver').Driver} driver
 * @param {{ nodes: number, edges: number }} size
 * @param {readonly string[]} relations
 * @returns {Promise<{ nodes: number, edges: number }>} how many there are
 */
export async function writeMadeUpGraph(driver, size, relations) {
  await driver
    .executeQuery('MATCH (n) WHERE NOT n:Store CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
    .catch(() => driver.executeQuery('MATCH (n) WHERE NOT n:Store DETACH DELETE n'));
  const { nodes, edges } = makePowerLaw(size.nodes, size.edges, 1);
  for (let at = 0; at < nodes.length; at += BATCH)
    await driver.executeQuery(
      'UNWIND $rows AS row CREATE (n:Entity:Organisation) SET n = row, n.claims = toInteger(row.claims), n.documents = toInteger(row.documents), n.neighbours = toInteger(row.neighbours)',
      { rows: nodes.slice(at, at + BATCH).map(toNode) },
    );
  for (const [place, relation] of relations.entries()) {
    const own = edges.filter((_, at) => at % relations.length === place);
    for (let at = 0; at < own.length; at += BATCH)
      await driver.executeQuery(
        `UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]}) CREATE (a)-[r:${relation}]->(b) SET r = $shades[toInteger(row[2])], r.id = row[0] + '~${relation}~' + row[1], r.claims = 2, r.documents = 2, r.origins = 1`,
        { rows: own.slice(at, at + BATCH).map((pair, index) => toEdge(pair, at + index)), shades: SHADES },
      );
  }
  return { nodes: nodes.length, edges: edges.length };
}

/** @param {number} at */
function toId(at) {
  return `or-${String(at).padStart(7, '0')}`;
}

/** @param {number} at */
function toNode(at) {
  return {
    id: toId(at),
    name: `Made-up organisation ${String(at)}`,
    description: 'Made up to measure with.',
    claims: 10,
    documents: 5,
    neighbours: 10,
  };
}

/** Its ends and its shade: what edges have alike is sent once for all of them. @param {readonly [number, number]} pair @param {number} at */
function toEdge([a, b], at) {
  return [toId(a), toId(b), at % SHADES.length];
}
